package org.jointline.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointline.model.Model;
import org.jointline.random.GoodnessOfFit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Calls about incidents that happen at random are a Neyman-Scott cluster process: of incidents at
 * rate k a second with n calls each, independently spread with distribution function F, a window of
 * length T has on average k T E[n] calls, with variance
 *
 * <pre>k T E[n] + k E[n (n - 1)] integral (F(T - u) - F(-u))^2 du</pre>
 *
 * (Neyman and Scott 1958; Cox and Isham 1980, section 3.4; Daley and Vere-Jones 2003, section 6.3).
 * The integral is T - L/3 for calls spread evenly over L less than T. Seeds are committed. A
 * deviation of more than five standard errors would come once in 1.7 million seeds, and a
 * goodness-of-fit test that fails once in 10,000.
 */
class IncidentStatisticsTest {
  private static final double STANDARD_ERRORS = 5;
  private static final double FALSE_ALARM = 1e-4;

  /**
   * @param mean E[n]
   * @param pairs E[n (n - 1)]
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "calls: 6 | 6 | 30",
        "'calls: {uniform: {min: 20, max: 50}}' | 35 | 1270",
        "'calls: {geometric: {mean: 8}}' | 8 | 112",
        "'calls: {poisson: {mean: 8}}' | 8 | 64",
        "'calls: {negative binomial: {mean: 6, cv: 80 %}}' | 6 | 59.04",
        "'calls: {empirical: {values: [0, 3, 9]}}' | 4 | 26",
        "'rate: 32/h' | 8 | 64"
      })
  void counts_in_windows_have_the_mean_and_variance_of_a_cluster_process(
      String size, double mean, double pairs) {
    double length = 900;
    double window = 1800;
    double perSecond = 20 / 86_400.0;
    IncidentTape tape =
        IncidentTape.of(
            "{start: 2024-03-04, days: 60, time zone: UTC}",
            "crash: {a day: 20, calls: {one: {" + size + ", over: 15 min, shape: even}}}",
            6);
    // one half-hour in each hour: what lies between is longer than a burst
    int hours = 60 * 24 - 1;
    double[] counts = new double[6 * hours];
    for (IncidentTape.Call call : tape.calls) {
      int hour = (int) (call.seconds() / 3600) - 1;
      if (hour >= 0 && call.seconds() % 3600 < window) {
        counts[call.replication() * hours + hour]++;
      }
    }
    double expected = perSecond * window * mean;
    double variance = expected + perSecond * pairs * (window - length / 3);
    double average = moment(counts, 0, 1);
    double spread = moment(counts, expected, 2);
    double fourth = moment(counts, expected, 4);

    assertThat(average)
        .isCloseTo(expected, within(STANDARD_ERRORS * Math.sqrt(variance / counts.length)));
    assertThat(spread)
        .isCloseTo(
            variance,
            within(STANDARD_ERRORS * Math.sqrt((fourth - spread * spread) / counts.length)));
  }

  private static double moment(double[] values, double about, int power) {
    double sum = 0;
    for (double value : values) {
      sum += Math.pow(value - about, power);
    }
    return sum / values.length;
  }

  /** Share of the calls up to a share x of the time. */
  private static DoubleUnaryOperator upTo(String shape) {
    return switch (shape) {
      case "sudden" -> x -> 1 - (1 - x) * (1 - x);
      case "rising" -> x -> x <= 1 / 3.0 ? 3 * x * x : 1 - 1.5 * (1 - x) * (1 - x);
      default -> x -> x;
    };
  }

  @ParameterizedTest
  @CsvSource({"sudden, 1", "sudden, 40", "rising, 1", "rising, 40", "even, 1", "even, 40"})
  void calls_come_in_the_stated_shape_whatever_their_number(String shape, int calls) {
    String daily =
        IntStream.range(0, 350).mapToObj(d -> d + " days").collect(Collectors.joining(", "));
    IncidentTape tape =
        IncidentTape.of(
            "{start: 2024-03-04, days: 350, time zone: UTC}",
            "crash: {at: [%s], calls: {one: {calls: %d, delay: 5 min, over: 20 min, shape: %s}}}"
                .formatted(daily, calls, shape),
            calls == 1 ? 16 : 1);
    double[] shares =
        tape.calls.stream()
            .mapToDouble(
                c -> (c.seconds() - tape.happenings.get(c.happening()).seconds() - 300) / 1200)
            .toArray();

    assertThat(shares).hasSizeGreaterThan(4000);
    assertThat(GoodnessOfFit.kolmogorovTail(shares, upTo(shape))).isGreaterThan(FALSE_ALARM);
    assertThat(GoodnessOfFit.chiSquareTail(shares, upTo(shape), 20)).isGreaterThan(FALSE_ALARM);
  }

  @Test
  void each_line_gets_its_calls_and_duplicates_their_share_after_the_first() {
    IncidentTape tape =
        IncidentTape.of(
            "{start: 2024-03-04, days: 360, time zone: UTC}",
            """
            crash:
              a week: 14
              calls:
                one: {calls: 9, over: 10 min, duplicates: 80 %}
                two: {calls: 2, delay: 20 min, over: 2 h, duplicates: 50 %}
            """,
            1);
    int happened = tape.happenings.size();
    List<IncidentTape.Call> one = tape.calls.stream().filter(c -> c.burst() == 0).toList();
    List<IncidentTape.Call> two = tape.calls.stream().filter(c -> c.burst() == 1).toList();

    assertThat(happened).isCloseTo(720, within((int) (STANDARD_ERRORS * Math.sqrt(720))));
    // the calls of the last may be cut off by the end
    assertThat(one.size()).isBetween(9 * (happened - 2), 9 * happened);
    assertThat(two.size()).isBetween(2 * (happened - 2), 2 * happened);
    assertDuplicates(one, one.size() - happened, 0.8);
    assertDuplicates(two, two.size() - happened, 0.5);
  }

  private static void assertDuplicates(List<IncidentTape.Call> calls, int of, double share) {
    double found = calls.stream().filter(IncidentTape.Call::duplicate).count();
    double error = STANDARD_ERRORS * Math.sqrt(of * share * (1 - share)) + 2;
    assertThat(found).isCloseTo(of * share, within(error));
  }

  /** 1.5 a week, all of them on Friday and Saturday nights, evenly over 14 hours a week. */
  @Test
  void incidents_happen_in_their_hours_only_and_evenly_in_them() {
    IncidentTape tape =
        IncidentTape.of(
            "{start: 2024-01-01, weeks: 52, time zone: UTC}",
            "fight: {a week: 1.5, hours: Fri-Sat 20:00-03:00, calls: {one: {calls: 1, over: 1 min}}}",
            20);
    double[] shares =
        tape.happenings.stream()
            .map(
                h ->
                    tape.compiled
                        .time()
                        .local(Math.round(h.seconds() * Model.TICKS_PER_SECOND))
                        .minusHours(20))
            .mapToDouble(t -> (t.getDayOfWeek() == DayOfWeek.FRIDAY ? 0 : 7) + hourOfNight(t))
            .map(hour -> hour / 14)
            .toArray();

    assertThat((double) shares.length)
        .isCloseTo(1.5 * 52 * 20, within(STANDARD_ERRORS * Math.sqrt(1560)));
    assertThat(Arrays.stream(shares).allMatch(share -> share >= 0 && share <= 1)).isTrue();
    assertThat(GoodnessOfFit.kolmogorovTail(shares, x -> x)).isGreaterThan(FALSE_ALARM);
  }

  private static double hourOfNight(ZonedDateTime lessTwentyHours) {
    assertThat(lessTwentyHours.getDayOfWeek()).isIn(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
    return lessTwentyHours.toLocalTime().toSecondOfDay() / 3600.0;
  }

  /** Poisson: as many intervals between incidents are exponential. */
  @Test
  void gaps_between_incidents_are_exponential() {
    IncidentTape tape =
        IncidentTape.of(
            "{start: 2024-01-01, days: 300, time zone: UTC}",
            "crash: {a day: 20, calls: {one: {calls: 1, over: 1 min}}}",
            1);
    double[] gaps = new double[tape.happenings.size() - 1];
    for (int i = 0; i < gaps.length; i++) {
      gaps[i] = tape.happenings.get(i + 1).seconds() - tape.happenings.get(i).seconds();
    }
    assertThat(GoodnessOfFit.kolmogorovTail(gaps, t -> 1 - Math.exp(-t * 20 / 86_400)))
        .isGreaterThan(FALSE_ALARM);
  }
}
