package org.jointline.random;

/** Makes samplers. Parameters are in seconds; one that makes no sense is refused by name. */
public final class Samplers {
  private Samplers() {}

  public static Sampler exponential(double mean) {
    return new Exponential(positive("mean", mean));
  }

  /** With a cv of 0, always the mean. */
  public static Sampler lognormal(double mean, double cv) {
    positive("mean", mean);
    if (notNegative("cv", cv) == 0) {
      return new Deterministic(mean);
    }
    double variance = StrictMath.log1p(cv * cv);
    return new Lognormal(StrictMath.log(mean) - variance / 2, StrictMath.sqrt(variance));
  }

  public static Sampler gamma(double shape, double scale) {
    positive("shape", shape);
    positive("scale", scale);
    return shape >= 1 ? new Gamma(shape, scale) : new BoostedGamma(shape, scale);
  }

  public static Sampler weibull(double shape, double scale) {
    return new Weibull(positive("shape", shape), positive("scale", scale));
  }

  public static Sampler triangular(double min, double mode, double max) {
    check(
        min >= 0 && min <= mode && mode <= max && max < Double.POSITIVE_INFINITY,
        "min, mode and max must rise from 0 or more, got " + min + ", " + mode + ", " + max);
    return min == max ? new Deterministic(min) : new Triangular(min, mode, max);
  }

  public static Sampler uniform(double min, double max) {
    check(
        min >= 0 && min <= max && max < Double.POSITIVE_INFINITY,
        "min and max must rise from 0 or more, got " + min + ", " + max);
    return new Uniform(min, max);
  }

  public static Sampler deterministic(double value) {
    return new Deterministic(notNegative("value", value));
  }

  /** Each value as likely as any other. */
  public static Sampler empirical(double[] values) {
    check(values.length > 0, "values must not be empty");
    for (double value : values) {
      notNegative("value", value);
    }
    return new Empirical(values);
  }

  /** One of the parts by share; the shares are scaled to add up to 1. */
  public static Sampler mixture(double[] shares, Sampler[] parts) {
    check(parts.length > 0, "parts must not be empty");
    check(
        shares.length == parts.length,
        "each part needs a share, got " + shares.length + " for " + parts.length);
    double total = 0;
    for (double share : shares) {
      total += notNegative("share", share);
    }
    positive("sum of shares", total);
    return new Mixture(shares, parts);
  }

  /** The smaller of a draw and the limit. */
  public static Sampler atMost(Sampler of, double limit) {
    return new AtMost(of, notNegative("limit", limit));
  }

  /** Always positive infinity. */
  public static Sampler never() {
    return new Deterministic(Double.POSITIVE_INFINITY);
  }

  /** A standard normal draw. */
  public static double normal(Xoshiro stream) {
    return NormalZiggurat.next(stream);
  }

  /**
   * The quantile of a gamma distribution with mean 1 and the given cv, at probability Phi(z): one
   * day's busyness from a normal score. Plain arithmetic, the same bits on every machine.
   */
  public static double gammaFromNormal(double cv, double z) {
    return GammaQuantile.fromNormal(notNegative("cv", cv), z);
  }

  private static double positive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be > 0, got " + value);
    }
    return value;
  }

  /** Called for each draw too: words are made only to complain with. */
  private static double notNegative(String name, double value) {
    if (!(value >= 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be >= 0, got " + value);
    }
    return value;
  }

  private static void check(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
