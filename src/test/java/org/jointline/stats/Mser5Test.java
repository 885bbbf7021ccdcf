package org.jointline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class Mser5Test {
  /** Digits by an independent calculation from the definition. */
  @Test
  void agreesWithTheVector() {
    Mser5 mser = Mser5.of(SettlingSeries.values());
    assertThat(mser.truncated()).isEqualTo(25);
    assertThat(mser.statistic() / 0.00243921303703703).isCloseTo(1, within(1e-9));
    assertThat(mser.mean() / 9.95573333333333).isCloseTo(1, within(1e-12));
    assertThat(mser.batches()).isEqualTo(20);
    assertThat(mser.tooShort()).isFalse();
  }

  @Test
  void aSteadySeriesLosesNothing() {
    double[] steady = new double[50];
    for (int i = 0; i < steady.length; i++) {
      steady[i] = i / 5 % 2;
    }
    assertThat(Mser5.of(steady).truncated()).isZero();
    Arrays.fill(steady, 3);
    assertThat(Mser5.of(steady).truncated()).isZero();
  }

  @Test
  void aSeriesStillFallingIsTooShort() {
    double[] falling = new double[50];
    for (int i = 0; i < falling.length; i++) {
      falling[i] = Math.pow(0.8, i);
    }
    assertThat(Mser5.of(falling).tooShort()).isTrue();
    assertThatThrownBy(() -> Mser5.of(new double[9]))
        .hasMessage("series must have >= 10 values, got 9");
  }
}
