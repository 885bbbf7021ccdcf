package org.jointline.scenario;

import java.util.List;

/**
 * A random duration. All parameters that are durations are in seconds. Natural parameters of the
 * file (rates, log-means) are turned into these on reading.
 */
public sealed interface Distribution {
  /** Mean in seconds; positive infinity for {@link Never}. */
  double mean();

  record Exponential(double mean) implements Distribution {}

  /**
   * @param mean of the duration itself, in seconds
   * @param cv standard deviation over mean
   */
  record Lognormal(double mean, double cv) implements Distribution {}

  /** Erlang is a gamma with whole shape. Mean = shape x scale. */
  record Gamma(double shape, double scale) implements Distribution {
    @Override
    public double mean() {
      return shape * scale;
    }
  }

  /** P(X > x) = exp(-(x/scale)^shape). */
  record Weibull(double shape, double scale) implements Distribution {
    @Override
    public double mean() {
      return scale * StrictMath.exp(org.apache.commons.math3.special.Gamma.logGamma(1 + 1 / shape));
    }
  }

  record Triangular(double min, double mode, double max) implements Distribution {
    @Override
    public double mean() {
      return (min + mode + max) / 3;
    }
  }

  record Uniform(double min, double max) implements Distribution {
    @Override
    public double mean() {
      return (min + max) / 2;
    }
  }

  record Deterministic(double value) implements Distribution {
    @Override
    public double mean() {
      return value;
    }
  }

  /** Each of the given values is as likely as any other. */
  record Empirical(List<Double> values) implements Distribution {
    public Empirical {
      values = List.copyOf(values);
    }

    @Override
    public double mean() {
      double sum = 0;
      for (double v : values) {
        sum += v;
      }
      return sum / values.size();
    }
  }

  /** One of the parts, by share; a hyperexponential is a mixture of exponentials. */
  record Mixture(List<Part> parts) implements Distribution {
    public Mixture {
      parts = List.copyOf(parts);
    }

    @Override
    public double mean() {
      double sum = 0;
      for (Part p : parts) {
        sum += p.share() * p.of().mean();
      }
      return sum;
    }
  }

  /** A part of a mixture; shares add up to 1. */
  record Part(double share, Distribution of) {}

  /** The smaller of a draw and a limit: patience that a message ends, for one. */
  record AtMost(Distribution of, double limit) implements Distribution {
    /** An upper bound of the mean: the smaller of the uncut mean and the limit. */
    @Override
    public double mean() {
      return Math.min(of.mean(), limit);
    }
  }

  /** Endless patience. Not for talk or after-call work. */
  record Never() implements Distribution {
    @Override
    public double mean() {
      return Double.POSITIVE_INFINITY;
    }
  }
}
