package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

/** Two call types of 1000 calls a day each; committed seed, 2000 days. */
class L01_BusyDaysTest {
  private static final int DAYS = 2000;
  private static final double CALLS = 1000;

  private static List<double[]> days(String council, String police) throws InterruptedException {
    List<double[]> days = new ArrayList<>();
    RunOptions options =
        new RunOptions(
            "",
            "",
            "",
            OptionalInt.of(2),
            (done, planned) -> {},
            () -> false,
            Optional.of((r, kind, id, values) -> keep(days, r, kind, id, values)),
            Optional.empty());
    ExperimentRun.run(
        Story.scenario(
            """
            name: Busy and quiet days
            calendar: {start: 2024-03-04, days: 1, interval: 2 h}
            organisations: {council: {name: Council}}
            call types:
              council:
                {owner: council, arrivals: {per day: 1000%s}, talk: {deterministic: 1 s}}
              police:
                {owner: council, arrivals: {per day: 1000%s}, talk: {deterministic: 1 s}}
            agent groups:
              all: {employer: council, skills: [council, police], staffing: 3}
            experiment: {replications: 2000, seed: 8}
            """
                .formatted(council, police)),
        options);
    assertThat(days).hasSize(DAYS);
    return days;
  }

  private static void keep(
      List<double[]> days, int replication, String kind, String id, Map<Measure, Double> values) {
    if (kind.equals("call type")) {
      if (days.size() == replication) {
        days.add(new double[2]);
      }
      days.get(replication)[id.equals("council") ? 0 : 1] = values.get(Measure.OFFERED);
    }
  }

  private static double mean(List<double[]> days, int type) {
    return days.stream().mapToDouble(d -> d[type]).average().orElseThrow();
  }

  private static double covariance(List<double[]> days, int a, int b) {
    double meanA = mean(days, a);
    double meanB = mean(days, b);
    return days.stream().mapToDouble(d -> (d[a] - meanA) * (d[b] - meanB)).sum() / (DAYS - 1);
  }

  private static double correlation(List<double[]> days) {
    return covariance(days, 0, 1) / Math.sqrt(covariance(days, 0, 0) * covariance(days, 1, 1));
  }

  /** Var N = m + m^2 cv^2; s.e. of a variance of near-normal values is sqrt(2/n) = 3.2 %. */
  @Test
  void a_days_calls_vary_by_the_stated_cv_on_top_of_chance() throws InterruptedException {
    List<double[]> days = days(", busyness: {cv: 20 %}", "");
    double variance = CALLS + CALLS * CALLS * 0.04;

    assertThat(mean(days, 0)).isCloseTo(CALLS, within(4 * Math.sqrt(variance / DAYS)));
    assertThat(covariance(days, 0, 0) / variance).isCloseTo(1, within(0.15));
    assertThat(covariance(days, 1, 1) / CALLS).isCloseTo(1, within(0.13));
    // 4 / sqrt(2000)
    assertThat(correlation(days)).isCloseTo(0, within(0.09));
  }

  /** The same factor for both: correlation of counts is 40,000 / 41,000. */
  @Test
  void types_that_share_a_factor_are_busy_on_the_same_days() throws InterruptedException {
    String shared = ", busyness: {cv: 20 %, shared: city}";
    assertThat(correlation(days(shared, shared))).isCloseTo(40 / 41.0, within(0.01));
  }

  /**
   * Correlation 0.5 each with the shared score gives sqrt(0.5 x 0.5) = 0.5 between the two, a
   * little less between the factors, and 40/41 of that between the counts.
   */
  @Test
  void a_stated_correlation_is_kept() throws InterruptedException {
    String shared = ", busyness: {cv: 20 %, shared: city, correlation: 50 %}";
    assertThat(correlation(days(shared, shared))).isCloseTo(0.5 * 40 / 41, within(0.075));
  }
}
