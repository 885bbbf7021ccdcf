package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Committed seeds; a tolerance of k standard errors is named where it is used. */
class V05_AbsenceTest {
  private static final int DAYS = 4000;
  private static final List<String> GROUPS = List.of("team", "desk", "pool");

  /** People of each group on the phones, on average over an eight-hour day; a row a replication. */
  private static List<double[]> days(String groups) throws InterruptedException {
    List<double[]> days = new ArrayList<>();
    RunOptions options =
        new RunOptions(
            "",
            "",
            "",
            OptionalInt.of(1),
            (done, planned) -> {},
            () -> false,
            Optional.of(
                (r, kind, id, values) -> {
                  if (kind.equals("agent group")) {
                    if (days.size() == r) {
                      days.add(new double[GROUPS.size()]);
                    }
                    days.get(r)[GROUPS.indexOf(id)] = values.get(Measure.STAFFED) / (8 * 3600);
                  }
                }),
            Optional.empty());
    ExperimentRun.run(
        Story.scenario(
            """
            name: Absence
            calendar: {start: 2024-03-04, days: 1, interval: 2 h}
            organisations: {council: {}}
            call types:
              billing: {owner: council, arrivals: {rate: 0/h}, talk: {deterministic: 1 min}}
            agent groups:
            %s
            experiment: {replications: %d, seed: 5}
            """
                .formatted(groups.indent(2), DAYS)),
        options);
    assertThat(days).hasSize(DAYS);
    return days;
  }

  private static String team(String name, int people, String absence) {
    return """
    %s:
      employer: council
      skills: [billing]
      staffing: {08:00-16:00: %d}
      absence: {%s}
    """
        .formatted(name, people, absence);
  }

  private static double mean(List<double[]> days, int group) {
    return days.stream().mapToDouble(d -> d[group]).average().orElseThrow();
  }

  private static double covariance(List<double[]> days, int a, int b) {
    double meanA = mean(days, a);
    double meanB = mean(days, b);
    return days.stream().mapToDouble(d -> (d[a] - meanA) * (d[b] - meanB)).sum() / (DAYS - 1);
  }

  /**
   * Present are Bin(20, 0.9): mean 18, variance 1.8. Four standard errors of the mean are 4
   * sqrt(1.8 / 4000) = 0.085; of the variance, near-normal, 4 x 1.8 sqrt(2 / 4000) = 0.16.
   */
  @Test
  void people_are_absent_each_for_themselves() throws InterruptedException {
    List<double[]> days = days(team("team", 20, "unplanned: 10 %"));
    assertThat(mean(days, 0)).isCloseTo(18, within(0.085));
    assertThat(covariance(days, 0, 0)).isCloseTo(1.8, within(0.16));
    assertThat(days).allMatch(d -> d[0] == Math.rint(d[0]) && d[0] >= 0 && d[0] <= 20);
    // P(all there) = 0.9^20 = 0.1216, four standard errors 0.021
    double all = days.stream().filter(d -> d[0] == 20).count() / (double) DAYS;
    assertThat(all).isCloseTo(Math.pow(0.9, 20), within(0.021));
  }

  /**
   * Beta-binomial: variance n p q (1 + (n - 1) r) = 1.8 x 4.8 = 8.64. Its fourth moment is larger
   * than the normal's (kurtosis below 6), so 4 standard errors are less than 4 x 8.64 sqrt(5 /
   * 4000) = 1.22; those of the mean 4 sqrt(8.64 / 4000) = 0.19.
   */
  @Test
  void a_bad_day_is_bad_for_all() throws InterruptedException {
    List<double[]> days = days(team("team", 20, "unplanned: 10 %, alike: 0.2"));
    assertThat(mean(days, 0)).isCloseTo(18, within(0.19));
    assertThat(covariance(days, 0, 0)).isCloseTo(8.64, within(1.22));
  }

  @Test
  void two_groups_are_absent_apart() throws InterruptedException {
    List<double[]> days =
        days(team("team", 20, "unplanned: 20 %") + team("desk", 20, "unplanned: 20 %"));
    double correlation = covariance(days, 0, 1) / covariance(days, 0, 0);
    assertThat(correlation).isCloseTo(0, within(4 / Math.sqrt(DAYS)));
  }

  /** A second group's absence is its own luck: the first one's people are the same. */
  @Test
  void luck_is_not_shared() throws InterruptedException {
    List<double[]> alone = days(team("team", 20, "unplanned: 10 %"));
    List<double[]> both =
        days(team("team", 20, "unplanned: 10 %") + team("desk", 7, "unplanned: 30 %, alike: 0.5"));
    for (int r = 0; r < DAYS; r++) {
      assertThat(both.get(r)[0]).isEqualTo(alone.get(r)[0]);
    }
  }

  /** The same people stay away, and more of them. */
  @Test
  void more_absence_is_never_more_people() throws InterruptedException {
    List<double[]> some = days(team("team", 20, "unplanned: 10 %"));
    List<double[]> more = days(team("team", 20, "unplanned: 15 %"));
    for (int r = 0; r < DAYS; r++) {
      assertThat(more.get(r)[0]).isLessThanOrEqualTo(some.get(r)[0]);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", ", alike: 0.5"})
  void nobody_or_everybody(String alike) throws InterruptedException {
    assertThat(days(team("team", 6, "unplanned: 0 %" + alike))).allMatch(d -> d[0] == 6);
    assertThat(days(team("team", 6, "unplanned: 100 %" + alike))).allMatch(d -> d[0] == 0);
    assertThat(days(team("team", 0, "unplanned: 50 %" + alike))).allMatch(d -> d[0] == 0);
  }

  private static final String POOL =
      """
      pool: {employer: council, skills: [billing], staffing: {08:00-16:00: %d}}
      """;

  /**
   * Ten people and one who stands in: E(A - 1)+ = E A - P(A >= 1) are missing, A ~ Bin(10, 0.1),
   * and 1 - P(A >= 1) are left to lend. All have a variance below 1: four standard errors are
   * 0.063.
   */
  @Test
  void people_of_another_group_stand_in_while_they_last() throws InterruptedException {
    double any = 1 - Math.pow(0.9, 10);
    List<double[]> days =
        days(team("team", 10, "unplanned: 10 %, cover: {from: pool}") + POOL.formatted(1));
    assertThat(10 - mean(days, 0)).isCloseTo(1 - any, within(0.063));
    assertThat(mean(days, 2)).isCloseTo(1 - any, within(0.063));
    assertThat(days).allMatch(d -> d[2] == (d[0] == 10 && d[2] == 1 ? 1 : 0));
  }

  /**
   * Two for twenty lack E(S - 2)+ = 20 p - 2 + 2 P(S = 0) + P(S = 1) with S ~ Bin(20, 0.1), less
   * than one for each ten, twice. Variances below 2: four standard errors are 0.09.
   */
  @Test
  void pooled_cover_beats_separate_cover() throws InterruptedException {
    double pooled = 2 - 2 + 2 * Math.pow(0.9, 20) + 20 * 0.1 * Math.pow(0.9, 19);
    double separate = 2 * Math.pow(0.9, 10);
    String covered = "unplanned: 10 %, cover: {from: pool}";
    List<double[]> days =
        days(team("team", 10, covered) + team("desk", 10, covered) + POOL.formatted(2));
    assertThat(20 - mean(days, 0) - mean(days, 1)).isCloseTo(pooled, within(0.09));
    assertThat(pooled).isLessThan(separate - 0.15);
  }

  /** Half of the absent, rounded, and never more than two: of 0 to 6 absent 0 1 1 2 2 2 2. */
  @Test
  void cover_may_be_limited() throws InterruptedException {
    List<double[]> days =
        days(
            team("team", 6, "unplanned: 40 %, cover: {from: pool, share: 50 %, at most: 2}")
                + POOL.formatted(9));
    int[] cover = {0, 1, 1, 2, 2, 2, 2};
    assertThat(days)
        .allSatisfy(
            d -> {
              int lent = (int) (9 - d[2]);
              int absent = (int) (6 - d[0] + lent);
              assertThat(lent).isEqualTo(cover[absent]);
            });
    assertThat(days.stream().map(d -> d[2]).distinct()).containsExactlyInAnyOrder(9.0, 8.0, 7.0);
  }

  /** People of a shift are absent for all of it, over midnight too. */
  @Test
  void a_person_misses_a_whole_shift() {
    Crew crew =
        Crew.of(
            "start: 2024-03-04, days: 28, interval: 1 h",
            """
            absence: {unplanned: 30 %}
            staffing: {shifts: {night: {hours: 22:00-06:00, people: 5}}}
            """);
    // two replications, the same number in each of the eight hours of a night
    for (int d = 0; d < 26; d++) {
      assertThat(crew.phones().subList(24 * d + 22, 24 * d + 30).stream().distinct()).hasSize(1);
    }
    assertThat(crew.phones().stream().distinct().count()).isGreaterThan(3);
    assertThat(crew.paid().get(22)).isEqualTo(5);
  }
}
