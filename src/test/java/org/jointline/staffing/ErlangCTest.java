package org.jointline.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.jointline.scenario.ServiceLevelBase.OFFERED;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jointline.scenario.ServiceLevelBase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErlangCTest {
  private static void near(double got, double expected) {
    assertThat(got / expected).isCloseTo(1, within(1e-12));
  }

  /**
   * Sources: the first two and the fourth from the unit tests of perehinik's call-center-tools
   * (0.3211, 0.3812, 0.4244); digits computed in 60-digit arithmetic.
   */
  @ParameterizedTest
  @CsvSource({
    "123, 132, 0.321116179261707",
    "12345, 12421, 0.381225015061751",
    "20, 25, 0.209102826598837",
    "123, 130, 0.424380753335302"
  })
  void waitProbability(double load, int agents, double expected) {
    near(ErlangC.waitProbability(load, agents), expected);
  }

  /**
   * Columns: arrival rate, mean handle, agents; P(wait), mean wait, queue, occupancy, mean wait of
   * the delayed, variance of the wait; T and the share answered within it.
   *
   * <p>Sources: the worked example of Call Centre Helper as printed in the pyworkforce README; A.
   * Herzog's Callcenter Simulator (mean wait 26.56 s); Gans, Koole and Mandelbaum (2003); the
   * built-in tests of M. Marzolla's queueing toolbox for Octave.
   */
  @ParameterizedTest
  @CsvSource({
    "3.3333333333333335, 3, 14, 0.17413193359505, 0.130598950196287, 0.435329833987625,"
        + " 0.714285714285714, 0.75, 0.178842339502059, 0.3333333333333333, 0.888350019179467",
    "3.5, 3, 13, 0.368845636158893, 0.442614763390672, 1.54915167186735, 0.807692307692308, 1.2,"
        + " 0.866367603366232, 0.3333333333333333, 0.720612292848243",
    "48, 1, 50, 0.694455611196834, 0.347227805598417, 16.666934668724, 0.96, 0.5,"
        + " 0.226660656617725, 0, 0.305544388803166",
    "46.51621204021475, 1, 50, 0.512796337156877, 0.147195048342863, 6.84695607998627,"
        + " 0.930324240804295, 0.287043876247174, 0.0628364922247934, 0, 0.487203662843123",
    "9, 0.2, 2, 0.852631578947368, 0.852631578947368, 7.67368421052632, 0.9, 1,"
        + " 0.978282548476454, 0, 0.147368421052632",
    "9, 0.2, 4, 0.128533646782251, 0.0116848769802046, 0.105163892821842, 0.45,"
        + " 0.0909090909090909, 0.00198798673726742, 0, 0.871466353217749"
  })
  void agreesWithTheTables(
      double arrivalRate,
      double meanHandle,
      int agents,
      double waitProbability,
      double meanWait,
      double queue,
      double occupancy,
      double waitOfDelayed,
      double variance,
      double threshold,
      double level) {
    ErlangC c = ErlangC.of(arrivalRate, meanHandle, agents);
    near(c.waitProbability(), waitProbability);
    near(c.meanWait(), meanWait);
    near(c.meanWaitAnswered(), meanWait);
    near(c.meanQueueLength(), queue);
    near(c.occupancy(), occupancy);
    near(c.meanWaitOfDelayed(), waitOfDelayed);
    near(c.waitVariance(), variance);
    for (ServiceLevelBase base : ServiceLevelBase.values()) {
      near(c.serviceLevel(base, threshold), level);
    }
  }

  /** call-center-tools: 0.7339 for 123 erlangs, 130 agents, 300 s and T of 20 s. */
  @Test
  void serviceLevel() {
    near(ErlangC.of(123 / 300.0, 300, 130).serviceLevel(OFFERED, 20), 0.733875461583475);
  }

  /** The sum that defines it, in 40-digit arithmetic. */
  @ParameterizedTest
  @CsvSource({"9990, 10000", "9999.9, 10000", "1, 60", "0.001, 2", "5, 5000"})
  void agreesWithLongArithmetic(double load, int agents) {
    MathContext digits = new MathContext(40);
    BigDecimal a = new BigDecimal(load);
    BigDecimal inverse = BigDecimal.ONE;
    for (int n = 1; n <= agents; n++) {
      inverse = BigDecimal.ONE.add(inverse.multiply(BigDecimal.valueOf(n)).divide(a, digits));
      inverse = inverse.round(digits);
    }
    BigDecimal blocking = BigDecimal.ONE.divide(inverse, digits);
    BigDecimal n = BigDecimal.valueOf(agents);
    BigDecimal wait = n.multiply(blocking).divide(n.subtract(a).add(a.multiply(blocking)), digits);
    if (wait.doubleValue() > 0) {
      near(ErlangC.waitProbability(load, agents), wait.doubleValue());
      near(ErlangB.blocking(load, agents), blocking.doubleValue());
    } else {
      assertThat(ErlangC.waitProbability(load, agents)).isZero();
    }
  }

  @Test
  void overloadGrowsForEver() {
    for (double rate : new double[] {10, 10.5, 20_000}) {
      ErlangC c = ErlangC.of(rate, 1, 10);
      assertThat(c.waitProbability()).isEqualTo(1);
      assertThat(c.meanWait()).isInfinite();
      assertThat(c.meanQueueLength()).isInfinite();
      assertThat(c.waitVariance()).isInfinite();
      assertThat(c.occupancy()).isEqualTo(1);
      assertThat(c.serviceLevel(OFFERED, 20)).isZero();
    }
  }

  @Test
  void noCallsNoWait() {
    ErlangC c = ErlangC.of(0, 3, 1);
    assertThat(c.waitProbability()).isZero();
    assertThat(c.meanWait()).isZero();
    assertThat(c.serviceLevel(OFFERED, 0)).isEqualTo(1);
    assertThat(c.occupancy()).isZero();
  }

  @Test
  void refusesTheImpossible() {
    assertThatThrownBy(() -> ErlangC.of(1, 0, 2))
        .hasMessage("mean handle time must be > 0, got 0.0");
    assertThatThrownBy(() -> ErlangC.of(Double.NaN, 1, 2))
        .hasMessage("arrival rate must be >= 0, got NaN");
    assertThatThrownBy(() -> ErlangC.waitProbability(1, 0))
        .hasMessage("agents must be >= 1, got 0");
    assertThatThrownBy(() -> ErlangB.blocking(-2, 0)).hasMessage("load must be >= 0, got -2.0");
    assertThatThrownBy(() -> ErlangB.blocking(2, -1)).hasMessage("agents must be >= 0, got -1");
  }
}
