package org.jointline.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GammaQuantileTest {
  private static final NormalDistribution NORMAL = new NormalDistribution(null, 0, 1);

  /** Compared as probabilities: the other side's own inverse is only good to 1e-9 absolutely. */
  @ParameterizedTest
  @ValueSource(doubles = {0.001, 0.01, 0.05, 0.1, 0.187, 0.5, 1, 1.5, 2, 5})
  void isTheQuantileOfTheGammaDistribution(double cv) {
    double shape = 1 / (cv * cv);
    GammaDistribution gamma = new GammaDistribution(null, shape, 1 / shape);
    for (double z = -5; z <= 5; z += 0.25) {
      double x = Samplers.gammaFromNormal(cv, z);
      double p = NORMAL.cumulativeProbability(z);
      double off = (gamma.cumulativeProbability(x) - p) / (gamma.density(x) * x);
      // Where Phi(z) has lost its digits to 1, so has the comparison.
      double lost = 4e-16 / (gamma.density(x) * x);
      assertThat(off).as("cv %s z %s", cv, z).isCloseTo(0, within(1e-9 + lost));
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.1, 0.5, 1, 2})
  void agreesWithAnIndependentInverse(double cv) {
    double shape = 1 / (cv * cv);
    GammaDistribution gamma = new GammaDistribution(null, shape, 1 / shape, 1e-14);
    for (double z = -2; z <= 3; z += 0.5) {
      double expected = gamma.inverseCumulativeProbability(NORMAL.cumulativeProbability(z));
      if (expected > 1e-3) {
        assertThat(Samplers.gammaFromNormal(cv, z) / expected).isCloseTo(1, within(1e-9));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-4, 0.0009, 0.001, 0.01, 0.1, 0.5, 1, 2, 5})
  void hasMeanOneAndTheGivenSpread(double cv) {
    double mean = 0;
    double square = 0;
    double step = 1 / 512.0;
    for (double z = -14; z <= 14; z += step) {
      double weight = step * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
      double x = Samplers.gammaFromNormal(cv, z);
      mean += weight * x;
      square += weight * (x - 1) * (x - 1);
    }
    assertThat(mean).isCloseTo(1, within(1e-9));
    assertThat(Math.sqrt(square) / cv).isCloseTo(1, within(1e-8));
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-5, 0.0009, 0.001, 0.0011, 0.01, 0.3, 1, 1.001, 3, 5, 20})
  void risesWithTheScore(double cv) {
    double before = -1;
    for (double z = -8; z <= 8; z += 1 / 64.0) {
      double x = Samplers.gammaFromNormal(cv, z);
      assertThat(x).as("cv %s z %s", cv, z).isGreaterThanOrEqualTo(before);
      before = x;
    }
  }

  @Test
  void theExpansionMeetsTheSolution() {
    double below = Math.nextDown(1e-3);
    for (double z = -6; z <= 6; z += 0.5) {
      assertThat(Samplers.gammaFromNormal(below, z) - 1)
          .isCloseTo(Samplers.gammaFromNormal(1e-3, z) - 1, within(1e-11));
    }
  }

  @Test
  void aCvOfOneIsExponential() {
    for (double z = -4; z <= 4; z += 0.5) {
      double expected = -Math.log(NORMAL.cumulativeProbability(-z));
      assertThat(Samplers.gammaFromNormal(1, z) / expected).isCloseTo(1, within(1e-10));
    }
  }

  @Test
  void oddCases() {
    assertThat(Samplers.gammaFromNormal(0, 3)).isEqualTo(1);
    assertThat(Samplers.gammaFromNormal(0.5, Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Samplers.gammaFromNormal(0.5, Double.POSITIVE_INFINITY)).isInfinite();
    assertThat(Samplers.gammaFromNormal(0.5, Double.NaN)).isNaN();
    assertThat(Samplers.gammaFromNormal(0.5, 40)).isBetween(100.0, 1000.0);
    assertThatThrownBy(() -> Samplers.gammaFromNormal(-0.1, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("cv must be >= 0, got -0.1");
  }
}
