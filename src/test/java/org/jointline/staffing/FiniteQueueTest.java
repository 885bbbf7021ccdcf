package org.jointline.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.jointline.scenario.ServiceLevelBase.OFFERED;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FiniteQueueTest {
  private static void near(double got, double expected) {
    assertThat(got / expected).isCloseTo(1, within(1e-12));
  }

  /**
   * Columns: arrival rate, service rate, agents, K; P(empty), blocked, waiting of arrived, queue,
   * mean wait, occupancy, calls in all. Source: the built-in tests of M. Marzolla's queueing
   * toolbox for Octave (pK = 0.293543; p0 = 0.179334, pK = 0.085113, Wq = 0.230857; p0 = 0.255037);
   * digits from the balance equations in 60-digit arithmetic.
   */
  @ParameterizedTest
  @CsvSource({
    "50, 10, 4, 6, 0.00721411260778899, 0.293542993480997, 0.422701910612636, 0.821920381746792,"
        + " 0.0232688011913626, 0.883071258148754, 4.35420541434181",
    "3, 2, 2, 5, 0.179334500875657, 0.0851138353765324, 0.466549912434326, 0.633625218914186,"
        + " 0.230857580398162, 0.686164623467601, 2.00595446584939",
    "40, 30, 3, 7, 0.255036877675725, 0.00393131523898145, 0.174283190028127, 0.126846343257761,"
        + " 0.00318367460995409, 0.442697193227119, 1.45493792293912"
  })
  void agreesWithTheTables(
      double arrivalRate,
      double serviceRate,
      int agents,
      int capacity,
      double empty,
      double blocked,
      double waiting,
      double queue,
      double meanWait,
      double occupancy,
      double calls) {
    FiniteQueue q = FiniteQueue.of(arrivalRate, 1 / serviceRate, agents, capacity);
    near(q.emptyProbability(), empty);
    near(q.blockedShare(), blocked);
    near(q.waitProbability() * (1 - q.blockedShare()), waiting);
    near(q.meanQueueLength(), queue);
    near(q.meanWait(), meanWait);
    near(q.occupancy(), occupancy);
    near(q.meanQueueLength() + agents * q.occupancy(), calls);
  }

  @Test
  void withoutPlacesItIsErlangB() {
    FiniteQueue q = FiniteQueue.of(200, 1, 190, 190);
    near(q.blockedShare(), 0.0886968438692356);
    assertThat(q.waitProbability()).isZero();
    assertThat(q.serviceLevel(OFFERED, 0)).isEqualTo(1);
  }

  @Test
  void withManyPlacesItIsErlangC() {
    FiniteQueue q = FiniteQueue.of(3.5, 3, 13, 500);
    ErlangC c = ErlangC.of(3.5, 3, 13);
    near(q.waitProbability(), c.waitProbability());
    near(q.meanWait(), c.meanWait());
    near(q.serviceLevel(OFFERED, 1 / 3.0), c.serviceLevel(OFFERED, 1 / 3.0));
  }

  /** One agent and one place: half of the admitted at load 1 wait, for one handle time. */
  @Test
  void serviceLevelByHand() {
    FiniteQueue q = FiniteQueue.of(1, 1, 1, 2);
    near(q.waitProbability(), 0.5);
    near(q.serviceLevel(OFFERED, 0.7), 1 - 0.5 * Math.exp(-0.7));
    assertThat(q.serviceLevel(OFFERED, 0)).isCloseTo(0.5, within(1e-15));
  }

  @Test
  void heavyOverloadFillsEveryPlace() {
    FiniteQueue q = FiniteQueue.of(20_000, 1, 10_000, 60_000);
    assertThat(q.blockedShare()).isCloseTo(0.5, within(1e-12));
    assertThat(q.meanQueueLength()).isCloseTo(49_999, within(1e-6));
    assertThat(q.occupancy()).isCloseTo(1, within(1e-12));
    assertThat(q.serviceLevel(OFFERED, 1)).isCloseTo(0, within(1e-12));
    assertThat(q.emptyProbability()).isZero();
  }

  @Test
  void noCalls() {
    FiniteQueue q = FiniteQueue.of(0, 1, 2, 4);
    assertThat(q.emptyProbability()).isEqualTo(1);
    assertThat(q.blockedShare()).isZero();
    assertThat(q.meanWait()).isZero();
  }

  @Test
  void refusesTheImpossible() {
    assertThatThrownBy(() -> FiniteQueue.of(1, 1, 5, 4)).hasMessage("capacity must be >= 5, got 4");
  }
}
