package org.jointline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PairedDifferenceTest {
  private static final double[] A = {41.2, 38.7, 45.1, 40.3, 39.9, 44, 42.6, 37.8};
  private static final double[] B = {39, 38.1, 42.2, 39.5, 37.7, 41.9, 41, 36.9};

  /** Digits by an independent calculation from the definition. */
  @Test
  void agreesWithTheVector() {
    PairedDifference paired = PairedDifference.of(A, B, 0.95);
    assertThat(paired.difference().mean()).isCloseTo(1.6625, within(1e-12));
    assertThat(paired.standardDeviation() / 0.824512843181614).isCloseTo(1, within(1e-9));
    assertThat(paired.difference().halfWidth() / 0.689309987052226).isCloseTo(1, within(1e-9));
    assertThat(paired.correlation().orElseThrow()).isBetween(0.95, 0.97);
  }

  @Test
  void correlationOfOpposites() {
    double[] up = {1, 2, 3};
    double[] down = {6, 4, 2};
    assertThat(PairedDifference.of(up, down, 0.9).correlation().orElseThrow())
        .isCloseTo(-1, within(1e-15));
    assertThat(PairedDifference.of(up, new double[] {5, 5, 5}, 0.9).correlation()).isEmpty();
  }

  @Test
  void onePairHasADifferenceButNoWidth() {
    PairedDifference one = PairedDifference.of(new double[] {3}, new double[] {1}, 0.95);
    assertThat(one.difference()).isEqualTo(new Estimate(2, 2, 2));
    assertThat(one.standardDeviation()).isNaN();
  }

  @Test
  void severalComparisonsAskForMoreConfidenceEach() {
    assertThat(PairedDifference.confidenceOfEach(0.95, 1)).isEqualTo(0.95);
    assertThat(PairedDifference.confidenceOfEach(0.95, 5)).isCloseTo(0.99, within(1e-15));
    assertThatThrownBy(() -> PairedDifference.confidenceOfEach(0.95, 0))
        .hasMessage("comparisons must be >= 1, got 0");
  }

  @Test
  void refusesHalfPairs() {
    assertThatThrownBy(() -> PairedDifference.of(A, new double[2], 0.95))
        .hasMessage("pairs must be complete and at least one, got 8 and 2 values");
  }
}
