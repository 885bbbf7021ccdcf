package org.jointline.random;

/** Makes samplers. Parameters are in seconds. */
public final class Samplers {
  private Samplers() {}

  public static Sampler exponential(double mean) {
    throw new AssertionError("being written");
  }

  public static Sampler lognormal(double mean, double cv) {
    throw new AssertionError("being written");
  }

  public static Sampler gamma(double shape, double scale) {
    throw new AssertionError("being written");
  }

  public static Sampler weibull(double shape, double scale) {
    throw new AssertionError("being written");
  }

  public static Sampler triangular(double min, double mode, double max) {
    throw new AssertionError("being written");
  }

  public static Sampler uniform(double min, double max) {
    throw new AssertionError("being written");
  }

  public static Sampler deterministic(double value) {
    throw new AssertionError("being written");
  }

  /** Each value as likely as any other. */
  public static Sampler empirical(double[] values) {
    throw new AssertionError("being written");
  }

  /** One of the parts by share; the shares are scaled to add up to 1. */
  public static Sampler mixture(double[] shares, Sampler[] parts) {
    throw new AssertionError("being written");
  }

  /** The smaller of a draw and the limit. */
  public static Sampler atMost(Sampler of, double limit) {
    throw new AssertionError("being written");
  }

  /** Always positive infinity. */
  public static Sampler never() {
    throw new AssertionError("being written");
  }

  /** A standard normal draw. */
  public static double normal(Xoshiro stream) {
    throw new AssertionError("being written");
  }

  /**
   * The quantile of a gamma distribution with mean 1 and the given cv, at probability Phi(z): one
   * day's busyness from a normal score. Plain arithmetic, the same bits on every machine.
   */
  public static double gammaFromNormal(double cv, double z) {
    throw new AssertionError("being written");
  }
}
