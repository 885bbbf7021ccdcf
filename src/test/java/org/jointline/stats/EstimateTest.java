package org.jointline.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EstimateTest {
  @Test
  void ends_are_cut_to_what_is_possible_and_the_half_width_stays() {
    Estimate cut = new Estimate(0.98, 0.93, 1.03).within(0, 1);
    assertThat(cut.low()).isEqualTo(0.93);
    assertThat(cut.high()).isEqualTo(1);
    assertThat(cut.halfWidth()).isEqualTo((1.03 - 0.93) / 2);
    assertThat(new Estimate(2, -3, 7).within(0, Double.POSITIVE_INFINITY).low()).isZero();
  }

  @Test
  void a_possible_interval_is_left_alone() {
    assertThat(new Estimate(0.5, 0.4, 0.6).within(0, 1)).isEqualTo(new Estimate(0.5, 0.4, 0.6));
  }
}
