package org.jointline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QuantileIntervalTest {
  private static double[] oneTo(int n) {
    return IntStream.rangeClosed(1, n).mapToDouble(i -> i).toArray();
  }

  /** Tables of the sign test: 6th to 15th of 20 and 40th to 61st of 100 for the median at 95 %. */
  @Test
  void medianAsInTheTables() {
    assertThat(QuantileInterval.of(oneTo(20), 0.5, 0.95)).contains(new Estimate(10, 6, 15));
    assertThat(QuantileInterval.of(oneTo(100), 0.5, 0.95)).contains(new Estimate(50, 40, 61));
  }

  @Test
  void doesNotMindTheOrder() {
    double[] values = oneTo(20);
    values[0] = 20;
    values[19] = 1;
    assertThat(QuantileInterval.of(values, 0.5, 0.95)).contains(new Estimate(10, 6, 15));
    assertThat(values[0]).isEqualTo(20);
  }

  @Test
  void tooFewValuesGiveNone() {
    assertThat(QuantileInterval.of(oneTo(5), 0.5, 0.95)).isEmpty();
    assertThat(QuantileInterval.of(oneTo(6), 0.5, 0.95)).contains(new Estimate(3, 1, 6));
    assertThat(QuantileInterval.of(oneTo(50), 0.99, 0.95)).isEmpty();
    assertThat(QuantileInterval.of(new double[0], 0.5, 0.95)).isEmpty();
  }

  /** The interval covers at least as promised: a false alarm in 1e-4 of seeds at the worst. */
  @Test
  void coversAsPromised() {
    SplittableRandom random = new SplittableRandom(8);
    int runs = 4000;
    int covered = 0;
    for (int run = 0; run < runs; run++) {
      double[] values = random.doubles(60).toArray();
      Estimate estimate = QuantileInterval.of(values, 0.9, 0.9).orElseThrow();
      covered += estimate.low() <= 0.9 && 0.9 <= estimate.high() ? 1 : 0;
    }
    double slack = ConfidenceInterval.normalQuantile(1 - 2e-4) * Math.sqrt(0.9 * 0.1 / runs);
    assertThat((double) covered / runs).isGreaterThan(0.9 - slack);
  }

  @Test
  void refusesWhatIsNoShare() {
    assertThatThrownBy(() -> QuantileInterval.of(oneTo(9), 1, 0.95))
        .hasMessage("p must be between 0 and 1, got 1.0");
  }
}
