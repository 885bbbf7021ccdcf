package org.jointline.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jointline.measure.Measure;
import org.jointline.scenario.Experiment;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.stats.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The benchmark scenarios give the figures they are known by.
 *
 * <p>Of all comparisons here together, a right program fails one with a probability of at most 1 in
 * 1,000: each allows the half-width of a confidence interval of 1 - 0.001 / 22, which also holds
 * the error of a reference that is itself simulated, and half a unit of the reference's last digit.
 */
class BenchmarkScenariosTest {
  private static final int COMPARISONS = 22;
  private static final double CONFIDENCE = 1 - 0.001 / COMPARISONS;

  /** Replications behind the reference values of W2. */
  private static final int REFERENCE_REPLICATIONS = 3000;

  private static Summary run(String file, int replications) throws Exception {
    Scenario s = ScenarioFile.read(Path.of("scenarios", "benchmarks", file)).scenario();
    Experiment experiment =
        new Experiment(replications, 1, CONFIDENCE, Optional.empty(), OptionalInt.empty());
    return ExperimentRun.run(s.with(experiment), RunOptions.plain());
  }

  private static void compare(
      Map<Measure, Estimate> measures,
      Measure measure,
      double expected,
      double digit,
      double more) {
    Estimate found = measures.get(measure);
    assertThat(found.mean())
        .as(measure.key())
        .isCloseTo(expected, within(found.halfWidth() * more + digit / 2));
  }

  /** Exact: Erlang A with 250 agents, 240 erlangs, mean patience 120 s. */
  @Test
  void w1_is_what_erlang_a_says() throws Exception {
    Summary summary = run("w1.yaml", 12);
    Map<Measure, Estimate> calls = summary.callTypes().get(0).measures();
    compare(calls, Measure.SERVICE_LEVEL, 0.97940, 0.00001, 1);
    compare(calls, Measure.ASA, 1.5219, 0.0001, 1);
    compare(calls, Measure.ABANDONED_SHARE, 0.01316, 0.00001, 1);
    Map<Measure, Estimate> agents = summary.agentGroups().get(0).measures();
    compare(agents, Measure.OCCUPANCY, 0.94737, 0.00001, 1);
  }

  /** Simulated by a program written for this case alone: 3,000 replications, 84 million calls. */
  @Test
  void w2_is_what_another_program_found() throws Exception {
    int replications = 80;
    Summary summary = run("w2.yaml", replications);
    double more = Math.sqrt(1 + replications / (double) REFERENCE_REPLICATIONS);
    double[][] calls = {
      {0.87070, 6.030, 0.04666}, {0.88760, 11.184, 0.04418}, {0.88124, 6.069, 0.02954}
    };
    double[] offered = {7000, 14_000, 7000};
    double[] busyShare = {0.5730, 0.7849, 0.5586};
    for (int i = 0; i < 3; i++) {
      Map<Measure, Estimate> type = summary.callTypes().get(i).measures();
      compare(type, Measure.OFFERED, offered[i], 2, 1);
      compare(type, Measure.SERVICE_LEVEL, calls[i][0], 0.00001, more);
      compare(type, Measure.ASA, calls[i][1], 0.001, more);
      compare(type, Measure.ABANDONED_SHARE, calls[i][2], 0.00001, more);
      // the reference divides by planned time alone, and has the last calls whole: 0.0002 more
      Map<Measure, Estimate> group = summary.agentGroups().get(i).measures();
      double planned = group.get(Measure.STAFFED).mean();
      compare(group, Measure.BUSY, busyShare[i] * planned, 0.0001 * planned, more);
    }
  }

  /** 29.9 million calls in a year: 26,761 a replication. */
  @ParameterizedTest
  @CsvSource({"0, 6690", "1, 13380", "2, 6690"})
  void w3_has_the_calls_of_a_national_year(int type, double offered) throws Exception {
    assertThat(ScenarioFile.read(Path.of("scenarios/benchmarks/w3.yaml")).scenario().experiment())
        .extracting(Experiment::replications)
        .isEqualTo(1118);
    Summary summary = run("w3.yaml", 20);
    compare(summary.callTypes().get(type).measures(), Measure.OFFERED, offered, 2, 1);
  }
}
