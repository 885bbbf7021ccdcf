package org.jointline.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointline.kernel.Replication;
import org.jointline.laws.RandomScenario;
import org.jointline.measure.IntervalCounts;
import org.jointline.measure.Measure;
import org.jointline.measure.RuleFigure;
import org.jointline.measure.RuleKind;
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

  /** What organisations pay for outside help is what it asks for, in pence. */
  @Test
  void outside_help_is_somebodys_cost() {
    long paid = 0;
    for (long seed = 0; seed < 5 * SCENARIOS; seed++) {
      CompiledScenario compiled = CompiledScenario.of(RandomScenario.of(seed));
      Replication replication = new Replication(compiled.model());
      IntervalCounts counts = new IntervalCounts(compiled.model());
      Merge merge = new Merge(compiled, Optional.empty());
      replication.run(seed, 0, counts);
      merge.add(counts);
      long asked = asked(counts);
      long outside = 0;
      for (int o = 0; o < 2; o++) {
        outside += pence(merge, o, Measure.OUTSIDE_COST);
        assertThat(pence(merge, o, Measure.NET_COST))
            .isEqualTo(pence(merge, o, Measure.GROSS_COST) - merge.ledger.netPence(o));
      }
      assertThat(outside).isEqualTo(asked);
      paid += asked;
    }
    assertThat(paid).isPositive();
  }

  /** The table of replications has what each organisation spent, before and after settlement. */
  @Test
  void every_replication_tells_what_was_spent() {
    CompiledScenario compiled = CompiledScenario.of(RandomScenario.of(2));
    List<Map<Measure, Double>> told = new ArrayList<>();
    Merge merge =
        new Merge(
            compiled,
            Optional.of(
                (replication, kind, id, values) -> {
                  if (kind.equals("organisation")) {
                    told.add(values);
                  }
                }));
    IntervalCounts counts = new IntervalCounts(compiled.model());
    new Replication(compiled.model()).run(2, 0, counts);
    merge.add(counts);

    assertThat(told).hasSize(2);
    for (int o = 0; o < 2; o++) {
      assertThat(told.get(o).get(Measure.NET_COST))
          .isEqualTo(merge.ledger.value(o, Measure.NET_COST));
      double help = told.get(o).getOrDefault(Measure.OUTSIDE_COST, 0.0);
      assertThat(told.get(o).get(Measure.GROSS_COST) - help)
          .isCloseTo(told.get(o).getOrDefault(Measure.COST, 0.0), within(0.006));
    }
  }

  private static long pence(Merge merge, int party, Measure measure) {
    return Math.round(100 * merge.ledger.value(party, measure));
  }

  private static long asked(IntervalCounts counts) {
    double[] figures = new double[RuleFigure.values().length];
    double pounds = 0;
    for (int h = 0; counts.rules() != null && h < counts.rules().size(RuleKind.OUTSIDE_HELP); h++) {
      counts.rules().read(RuleKind.OUTSIDE_HELP, h, figures);
      pounds += figures[RuleFigure.COST.ordinal()];
    }
    return Math.round(100 * pounds);
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
    Map<Measure, Estimate> total = summary.total();
    double cost = total.getOrDefault(Measure.GROSS_COST, total.get(Measure.COST)).mean();
    double before = savings.baseline().stream().mapToDouble(Estimate::mean).sum();
    assertThat(savings.total().mean()).isCloseTo(before - cost, within(0.01));
    for (Accounts.SplitSaving split : savings.splits()) {
      assertThat(split.savings().stream().mapToDouble(Estimate::mean).sum())
          .as(split.rule())
          .isCloseTo(savings.total().mean(), within(0.02));
    }
  }
}
