package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jointline.kernel.CallsInHand;
import org.jointline.kernel.Listener;
import org.jointline.kernel.Replication;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.junit.jupiter.api.Test;

/**
 * A hundred calls expected in each of twelve parts of a day. Of a part with mean m the number of
 * calls has variance {@code m + m^2 ((1 + a^2)(1 + b^2) - 1)}, where a and b are the cv of the
 * day's and the part's factor; two parts have covariance {@code m^2 ((1 + a^2)(1 + r b^2) - 1)},
 * where r is the correlation of their own factors, slightly less than that of their scores.
 * Committed seed, 2000 days; the standard error of a variance of near-normal values is {@code
 * sqrt(2/n)} = 3.2 %.
 */
class X03_BusyPartsOfTheDayTest {
  private static final int DAYS = 2000;
  private static final int PARTS = 12;
  private static final double CALLS = 100;

  private static CompiledScenario compiled(String busyness) {
    return CompiledScenario.of(
        Story.scenario(
            """
            name: Busy parts of the day
            calendar: {start: 2024-03-04, days: 1, interval: 2 h, time zone: UTC}
            organisations: {council: {name: Council}}
            call types:
              calls: {owner: council, arrivals: {per day: 1200, busyness: %s}, talk: {deterministic: 1 s}}
            agent groups:
              all: {employer: council, skills: [calls], staffing: 3}
            """
                .formatted(busyness)));
  }

  private static double[][] counts(String busyness) {
    Model model = compiled(busyness).model();
    double[][] counts = new double[DAYS][PARTS];
    Replication replication = new Replication(model);
    for (int d = 0; d < DAYS; d++) {
      double[] day = counts[d];
      replication.run(
          8,
          d,
          new Listener() {
            @Override
            public void arrived(int type, long number, long now, long patience) {
              day[(int) (now / (7200 * Model.TICKS_PER_SECOND))]++;
            }
          });
    }
    return counts;
  }

  /** Mean over parts of the covariance of a part and the part so many later. */
  private static double covariance(double[][] counts, int apart) {
    double sum = 0;
    for (int p = 0; p + apart < PARTS; p++) {
      for (double[] day : counts) {
        sum += (day[p] - CALLS) * (day[p + apart] - CALLS);
      }
    }
    return sum / (DAYS * (PARTS - apart));
  }

  private static double expected(double dayCv, double partCv, double correlation) {
    return CALLS * CALLS * ((1 + dayCv * dayCv) * (1 + correlation * partCv * partCv) - 1);
  }

  @Test
  void parts_of_the_day_vary_with_the_day_and_on_their_own() {
    double[][] counts = counts("{cv: 20 %, parts of the day: {length: 2 h, cv: 30 %}}");
    assertThat(covariance(counts, 0) / (CALLS + expected(0.2, 0.3, 1))).isCloseTo(1, within(0.13));
    // what two parts have in common is the day; a correlation has a standard error of 1/sqrt(2000)
    double variance = CALLS + expected(0.2, 0.3, 1);
    for (int apart = 1; apart <= 4; apart++) {
      assertThat(covariance(counts, apart) / variance)
          .isCloseTo(expected(0.2, 0.3, 0) / variance, within(0.09));
    }
  }

  @Test
  void neighbouring_parts_are_alike_and_less_so_the_further_apart() {
    double[][] counts = counts("{parts of the day: {length: 2 h, cv: 30 %, correlation: 60 %}}");
    double variance = CALLS + expected(0, 0.3, 1);
    assertThat(covariance(counts, 0) / variance).isCloseTo(1, within(0.13));
    for (int apart = 1; apart <= 4; apart++) {
      assertThat(covariance(counts, apart) / variance)
          .isCloseTo(expected(0, 0.3, Math.pow(0.6, apart)) / variance, within(0.09));
    }
  }

  /** What the day has been up to now is known; what it will be is drawn anew. */
  @Test
  void a_future_keeps_the_parts_up_to_now() {
    CompiledScenario compiled =
        compiled("{cv: 20 %, parts of the day: {length: 2 h, cv: 30 %, correlation: 90 %}}");
    Replication now = new Replication(compiled.model());
    now.restart(1, 0, new Listener() {});
    now.advanceTo(9 * 3600 * Model.TICKS_PER_SECOND, Integer.MAX_VALUE);
    Replication future = new Replication(compiled.model());
    future.restart(2, 0, new Listener() {});
    double sum = 0;
    for (int f = 0; f < 200; f++) {
      future.foresee(now, new CallsInHand(compiled.model().agents()), 0, 3, f);
      for (int part = 0; part < 5; part++) {
        assertThat(future.busyness(0, part)).isEqualTo(now.busyness(0, part));
      }
      assertThat(future.busyness(0, 5)).isNotEqualTo(now.busyness(0, 5));
      sum += future.busyness(0, 5);
    }
    // close to the present part's, as nine tenths of it go on: 4 x 0.3 x sqrt(0.19 / 200) and the
    // tenth that goes back to the mean
    assertThat(sum / 200).isCloseTo(now.busyness(0, 4), within(0.1));
  }
}
