package org.jointline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TallyTest {
  private static Tally of(double... values) {
    Tally tally = new Tally();
    for (double value : values) {
      tally.add(value);
    }
    return tally;
  }

  @Test
  void isAbsentWithoutValues() {
    assertThat(of().snapshot()).isEmpty();
    assertThat(of().estimate(0.95)).isEmpty();
  }

  @Test
  void oneValueHasNoVariance() {
    Moments moments = of(3).snapshot().orElseThrow();
    assertThat(moments.mean()).isEqualTo(3);
    assertThat(moments.variance()).isNaN();
    assertThat(of(3).estimate(0.95)).contains(new Estimate(3, 3, 3));
  }

  @Test
  void byHand() {
    Moments moments = of(4, 7, 13, 16).snapshot().orElseThrow();
    assertThat(moments).isEqualTo(new Moments(4, 10, 30, 4, 16));
    assertThat(of(-4, -7).snapshot().orElseThrow().max()).isEqualTo(-4);
  }

  @Test
  void keepsItsDigitsFarFromZero() {
    Moments moments = of(1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16).snapshot().orElseThrow();
    assertThat(moments.variance()).isCloseTo(30, within(1e-6));
  }

  @Test
  void mergedIsTheSameAsTogether() {
    Tally left = of(4, 7);
    left.merge(of());
    left.merge(of(13));
    left.merge(of(16));
    Moments moments = left.snapshot().orElseThrow();
    assertThat(moments.count()).isEqualTo(4);
    assertThat(moments.mean()).isCloseTo(10, within(1e-14));
    assertThat(moments.variance()).isCloseTo(30, within(1e-13));
    assertThat(moments.min()).isEqualTo(4);
    assertThat(moments.max()).isEqualTo(16);
    Tally fresh = of();
    fresh.merge(of(4, 7));
    assertThat(fresh.snapshot()).isEqualTo(of(4, 7).snapshot());
  }
}
