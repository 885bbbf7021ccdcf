package org.jointline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfidenceIntervalTest {
  /** Intervals printed in the SSJ and ContactCenters examples guides (P. L'Ecuyer, E. Buist). */
  @ParameterizedTest
  @CsvSource({
    "1000, 1816.158, 57.043, 0.95, 1812.618, 1819.698",
    "1000, 58.609, 15.295, 0.95, 57.66, 59.558",
    "1000, 1906.008, 35.828, 0.95, 1903.785, 1908.231",
    "1000, 31.82, 10.437, 0.95, 31.172, 32.468",
    "1000, 4297.305, 437.605, 0.95, 4270.15, 4324.46",
    "1000, 910.335, 551.164, 0.95, 876.133, 944.537",
    "10000, 1660.366, 93.62, 0.9, 1658.826, 1661.906",
    "10000, 4.713, 1.997, 0.9, 4.68, 4.746",
    "1000, 963.109, 27.984, 0.95, 961.372, 964.846",
    "1000, 4.96, 2.973, 0.95, 4.776, 5.144"
  })
  void givesThePrintedStudentIntervals(
      long n, double mean, double sd, double confidence, double low, double high) {
    Estimate estimate = ConfidenceInterval.student(mean, sd, n, confidence);
    assertThat(estimate.mean()).isEqualTo(mean);
    assertThat(estimate.low()).isCloseTo(low, within(0.000_51));
    assertThat(estimate.high()).isCloseTo(high, within(0.000_51));
  }

  /** One degree is Cauchy's distribution and two have a closed form. */
  @Test
  void studentQuantilesWithOneAndTwoDegrees() {
    for (double confidence : new double[] {0.5, 0.9, 0.95, 0.99, 0.999}) {
      assertThat(ConfidenceInterval.studentQuantile(confidence, 1))
          .isCloseTo(Math.tan(Math.PI / 2 * confidence), within(1e-9));
      assertThat(ConfidenceInterval.studentQuantile(confidence, 2))
          .isCloseTo(confidence * Math.sqrt(2 / (1 - confidence * confidence)), within(1e-10));
    }
  }

  @Test
  void normalQuantileAndKnownDeviation() {
    assertThat(ConfidenceInterval.normalQuantile(0.95)).isCloseTo(1.959963984540054, within(1e-12));
    Estimate estimate = ConfidenceInterval.normal(10, 2, 16, 0.95);
    assertThat(estimate.halfWidth()).isCloseTo(0.979981992270027, within(1e-12));
  }

  @Test
  void oneReplicationGivesNoWidth() {
    assertThat(ConfidenceInterval.student(3, Double.NaN, 1, 0.95)).isEqualTo(new Estimate(3, 3, 3));
  }

  /** Newcombe (1998), Statistics in Medicine 17, table I: 81 of 263 and 15 of 148, method 3. */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void givesThePublishedWilsonIntervals(long hits, long of, double low, double high) {
    Estimate estimate = ConfidenceInterval.proportion(hits, of, 0.95).orElseThrow();
    assertThat(estimate.mean()).isEqualTo((double) hits / of);
    assertThat(estimate.low()).isCloseTo(low, within(0.000_051));
    assertThat(estimate.high()).isCloseTo(high, within(0.000_051));
  }

  @Test
  void proportionsAtTheEnds() {
    assertThat(ConfidenceInterval.proportion(0, 0, 0.95)).isEmpty();
    assertThat(ConfidenceInterval.proportion(0, 9, 0.95).orElseThrow().low()).isZero();
    assertThat(ConfidenceInterval.proportion(9, 9, 0.95).orElseThrow().high()).isEqualTo(1);
    assertThatThrownBy(() -> ConfidenceInterval.proportion(10, 9, 0.95))
        .hasMessage("hits must be 0 to 9, got 10");
  }

  /** Exact coverage of normal samples: 4000 intervals, a false alarm in 1e-4 of seeds. */
  @Test
  void studentIntervalsCoverAsPromised() {
    SplittableRandom random = new SplittableRandom(5);
    int runs = 4000;
    int covered = 0;
    for (int run = 0; run < runs; run++) {
      Tally tally = new Tally();
      for (int i = 0; i < 6; i++) {
        double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
        tally.add(radius * Math.cos(2 * Math.PI * random.nextDouble()));
      }
      Estimate estimate = tally.estimate(0.9).orElseThrow();
      covered += estimate.low() <= 0 && 0 <= estimate.high() ? 1 : 0;
    }
    double bound = ConfidenceInterval.normalQuantile(1 - 1e-4) * Math.sqrt(0.9 * 0.1 / runs);
    assertThat((double) covered / runs).isCloseTo(0.9, within(bound));
  }

  @Test
  void refusesImpossibleConfidence() {
    assertThatThrownBy(() -> ConfidenceInterval.studentQuantile(95, 9))
        .hasMessage("confidence must be between 0 and 1, got 95.0");
    assertThatThrownBy(() -> ConfidenceInterval.studentQuantile(0.95, 0))
        .hasMessage("degrees of freedom must be >= 1, got 0");
  }
}
