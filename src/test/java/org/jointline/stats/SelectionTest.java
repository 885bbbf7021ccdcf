package org.jointline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Choosing the best of several settings: {@link KimNelson} and {@link Ocba}. */
class SelectionTest {
  private static final double[] MEANS = {1.2, 2.1, 3.4, 4.87, 6.05};
  private static final double[] VARIANCES = {3.3, 2, 4.5, 5.3, 6.9};

  /** Digits by an independent calculation from the definition. */
  @Test
  void kimNelsonConstants() {
    KimNelson constants = KimNelson.of(4, 10, 0.05);
    assertThat(constants.eta() / 0.564680186618832).isCloseTo(1, within(1e-9));
    assertThat(constants.hSquared() / 10.164243359139).isCloseTo(1, within(1e-9));
  }

  /** delta / 2r (h^2 S^2 / delta^2 - r) = 0.5 / 20 (10 x 2 / 0.25 - 10), then 0 at the end. */
  @Test
  void kimNelsonAllowanceShrinksToNothing() {
    KimNelson constants = new KimNelson(0.5, 10);
    assertThat(constants.allowance(2, 0.5, 10)).isCloseTo(1.75, within(1e-15));
    assertThat(constants.allowance(2, 0.5, 80)).isZero();
    assertThat(constants.allowance(2, 0.5, 800)).isZero();
  }

  @Test
  void kimNelsonRefusesTheImpossible() {
    assertThatThrownBy(() -> KimNelson.of(1, 10, 0.05)).hasMessage("settings must be >= 2, got 1");
    assertThatThrownBy(() -> KimNelson.of(2, 1, 0.05))
        .hasMessage("first stage must be >= 2, got 1");
    assertThatThrownBy(() -> KimNelson.of(2, 10, 0.5))
        .hasMessage("risk must be between 0 and 1 - 1/2, got 0.5");
  }

  /** The example of Chen and Lee (2010), as quoted in the documentation of the R package SPOT. */
  @Test
  void ocbaGivesThePublishedAllocation() {
    assertThat(Ocba.additional(MEANS, VARIANCES, new int[] {12, 6, 5, 5, 4}, 100))
        .containsExactly(48, 38, 11, 2, 1);
  }

  @Test
  void ocbaGivesNothingToWhatHasItsShare() {
    int[] additional = Ocba.additional(MEANS, VARIANCES, new int[] {12, 6, 5, 60, 4}, 10);
    assertThat(additional[3]).isZero();
    assertThat(Arrays.stream(additional).sum()).isEqualTo(10);
    assertThat(Arrays.stream(additional)).allMatch(n -> n >= 0);
  }

  @Test
  void ocbaRefusesTiesAndCertainty() {
    assertThatThrownBy(
            () -> Ocba.additional(new double[] {1, 1}, new double[] {1, 1}, new int[2], 10))
        .hasMessage("settings 0 and 1 are equally good at 1.0");
    assertThatThrownBy(
            () -> Ocba.additional(new double[] {1, 2}, new double[] {1, 0}, new int[2], 10))
        .hasMessage("variance of setting 1 must be > 0, got 0.0");
  }
}
