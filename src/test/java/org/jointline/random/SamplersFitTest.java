package org.jointline.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every continuous sampler against its distribution: chi-square, Kolmogorov, mean and variance. The
 * false alarms of all tests here together have probability 1e-4 for a seed never tried before.
 */
class SamplersFitTest {
  private static final int DRAWS = 1_000_000;
  private static final int CELLS = 1000;
  private static final double FALSE_ALARMS = 1e-4 / (4 * cases().count());

  record Case(String name, Sampler sampler, RealDistribution distribution) {
    @Override
    public String toString() {
      return name;
    }
  }

  private static Case of(String name, Sampler sampler, RealDistribution distribution) {
    return new Case(name, sampler, distribution);
  }

  private static Case gamma(double shape, double scale) {
    return of(
        "gamma " + shape, Samplers.gamma(shape, scale), new GammaDistribution(null, shape, scale));
  }

  static Stream<Case> cases() {
    double sigma = Math.sqrt(Math.log(1 + 1.1 * 1.1));
    return Stream.of(
        of("exponential", Samplers.exponential(240), new ExponentialDistribution(null, 240)),
        of(
            "lognormal",
            Samplers.lognormal(200, 1.1),
            new LogNormalDistribution(null, Math.log(200) - sigma * sigma / 2, sigma)),
        gamma(0.04, 25),
        gamma(0.5, 60),
        gamma(1, 30),
        gamma(1.5, 30),
        gamma(3, 20),
        gamma(400, 0.5),
        of("weibull below 1", Samplers.weibull(0.7, 50), new WeibullDistribution(null, 0.7, 50)),
        of("weibull above 1", Samplers.weibull(2.5, 50), new WeibullDistribution(null, 2.5, 50)),
        of("triangular", Samplers.triangular(5, 7, 10), new TriangularDistribution(null, 5, 7, 10)),
        of(
            "rising triangle",
            Samplers.triangular(0, 9, 9),
            new TriangularDistribution(null, 0, 9, 9)),
        of(
            "falling triangle",
            Samplers.triangular(2, 2, 9),
            new TriangularDistribution(null, 2, 2, 9)),
        of("uniform", Samplers.uniform(180, 420), new UniformRealDistribution(null, 180, 420)));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void fits(Case c) {
    double[] sample = new double[DRAWS];
    c.sampler.fill(new Xoshiro(c.name.hashCode()), sample);
    DoubleUnaryOperator cdf = c.distribution::cumulativeProbability;

    assertThat(GoodnessOfFit.chiSquareTail(sample, cdf, CELLS)).isGreaterThan(FALSE_ALARMS);
    assertThat(GoodnessOfFit.kolmogorovTail(sample, cdf)).isGreaterThan(FALSE_ALARMS);

    double mean = c.distribution.getNumericalMean();
    double variance = c.distribution.getNumericalVariance();
    double bound =
        new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - FALSE_ALARMS / 2);
    double sum = 0;
    double squares = 0;
    double fourths = 0;
    for (double x : sample) {
      double away = (x - mean) * (x - mean);
      sum += x;
      squares += away;
      fourths += away * away;
    }
    assertThat(Math.abs(sum / DRAWS - mean)).isLessThan(bound * Math.sqrt(variance / DRAWS));
    double spread = Math.sqrt((fourths / DRAWS - variance * variance) / DRAWS);
    assertThat(Math.abs(squares / DRAWS - variance)).isLessThan(bound * spread);
  }
}
