package org.jointline.laws;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.jointline.kernel.Listener;
import org.jointline.kernel.Replication;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.junit.jupiter.api.Test;

/**
 * Calls of a week with special days, a month's factor and growth are Poisson at the stated rates:
 * over 200 weeks the calls of each half-hour are independent Poisson numbers, so the sum of squared
 * deviations over means is chi-square with as many degrees of freedom as half-hours. A test that
 * fails once in 10,000 seeds; the seed is committed.
 */
class SpecialDayArrivalsTest {
  private static final int WEEKS = 200;
  private static final int HALF_HOURS = 7 * 48;

  @Test
  void calls_of_each_half_hour_are_poisson_at_the_stated_rate() {
    Model model =
        CompiledScenario.of(
                RandomScenario.parse(
                    """
                    name: A week unlike others
                    calendar: {start: 2011-08-08, weeks: 1, time zone: UTC}
                    organisations: {a: {name: A}}
                    call types:
                      one:
                        owner: a
                        arrivals: {rate: 10/h, months: {Aug: 111 %}, growth: {a year: 5 %, since: 2010-08-11}}
                        talk: {deterministic: 1 s}
                    agent groups:
                      all: {employer: a, skills: [one], staffing: 3}
                    special days:
                      riot: {dates: [2011-08-08], hours: 18:00-03:00, calls: 390 %}
                      holiday: {dates: [2011-08-12], calls: 50 %, opening hours: {one: 09:00-17:00}}
                    """))
            .model();
    int[] seen = new int[HALF_HOURS];
    Replication replication = new Replication(model);
    for (int w = 0; w < WEEKS; w++) {
      replication.run(
          11,
          w,
          new Listener() {
            @Override
            public void arrived(int type, long number, long now, long patience) {
              seen[(int) (now / (1800 * Model.TICKS_PER_SECOND))]++;
            }
          });
    }
    double sum = 0;
    int cells = 0;
    for (int h = 0; h < HALF_HOURS; h++) {
      double expected = WEEKS * 5 * 1.11 * factor(h / 48, h % 48 / 2.0);
      if (expected == 0) {
        assertThat(seen[h]).isZero();
      } else {
        sum += (seen[h] - expected) * (seen[h] - expected) / expected;
        cells++;
      }
    }
    double below = new ChiSquaredDistribution(null, cells).cumulativeProbability(sum);
    assertThat(below).isBetween(0.5e-4, 1 - 0.5e-4);
  }

  /** Of a day counted from Monday 8 August, by hour. */
  private static double factor(int day, double hour) {
    // a year of growth is whole on the Thursday; three days before, 362 of its 365 days have gone
    double growth = Math.pow(1.05, day < 3 ? (362 + day) / 365.0 : 1 + (day - 3) / 366.0);
    boolean riot = day == 0 && hour >= 18 || day == 1 && hour < 3;
    if (day == 4) {
      return hour >= 9 && hour < 17 ? growth / 2 : 0;
    }
    return riot ? 3.9 * growth : growth;
  }
}
