package org.jointline.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.jointline.kernel.Replication;
import org.jointline.laws.RandomScenario;
import org.jointline.measure.IntervalCounts;
import org.jointline.measure.Measure;
import org.jointline.model.CompiledScenario;
import org.jointline.stats.Estimate;
import org.junit.jupiter.api.Test;

/** What holds of money in any scenario. */
class MoneyLawsTest {
  private static final int SCENARIOS = 60;

  /** In pence, in every replication, without a rounding error. */
  @Test
  void settlement_sums_to_nothing() {
    long moved = 0;
    for (long seed = 0; seed < SCENARIOS; seed += 2) {
      CompiledScenario compiled = CompiledScenario.of(RandomScenario.of(seed));
      Replication replication = new Replication(compiled.model());
      IntervalCounts counts = new IntervalCounts(compiled.model());
      Merge merge = new Merge(compiled, Optional.empty());
      for (int r = 0; r < 3; r++) {
        replication.run(seed, r, counts);
        merge.add(counts);
        assertThat(merge.ledger.netPence(0) + merge.ledger.netPence(1)).isZero();
        moved += Math.abs(merge.ledger.netPence(0));
      }
    }
    assertThat(moved).isPositive();
  }

  @Test
  void what_is_given_is_received_and_what_is_saved_is_split() throws InterruptedException {
    for (long seed = 0; seed < SCENARIOS; seed += 2) {
      Summary summary =
          ExperimentRun.run(RandomScenario.of(seed), RunOptions.plain().withThreads(1));
      Accounts.Party a = summary.accounts().parties().get(0);
      Accounts.Party b = summary.accounts().parties().get(1);

      assertThat(a.givenCalls()).isEqualTo(b.receivedCalls());
      assertThat(b.givenSeconds()).isEqualTo(a.receivedSeconds());
      checkSavings(summary);
    }
  }

  private static void checkSavings(Summary summary) {
    Accounts.SavingsResult savings = summary.accounts().savings().orElseThrow();
    double cost = summary.total().get(Measure.COST).mean();
    double before = savings.baseline().stream().mapToDouble(Estimate::mean).sum();
    assertThat(savings.total().mean()).isCloseTo(before - cost, within(0.01));
    for (Accounts.SplitSaving split : savings.splits()) {
      assertThat(split.savings().stream().mapToDouble(Estimate::mean).sum())
          .as(split.rule())
          .isCloseTo(savings.total().mean(), within(0.02));
    }
  }
}
