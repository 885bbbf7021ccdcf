package org.jointline.stats;

import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

/**
 * Two-sided confidence intervals. {@code confidence} is the coverage aimed at, between 0 and 1.
 *
 * <p>Sources: A. M. Law, Simulation Modeling and Analysis, 5th ed. (2015), ch. 4 and 9; E. B.
 * Wilson, Probable inference, Journal of the American Statistical Association 22 (1927) 209-212.
 */
public final class ConfidenceInterval {
  private static final double ACCURACY = 1e-14;

  private ConfidenceInterval() {}

  /**
   * How many standard errors either side of a mean hold {@code confidence}, by Student's t.
   *
   * @param degrees of freedom, 1 or more
   */
  public static double studentQuantile(double confidence, long degrees) {
    checkConfidence(confidence);
    if (degrees < 1) {
      throw new IllegalArgumentException("degrees of freedom must be >= 1, got " + degrees);
    }
    return new TDistribution(null, degrees, ACCURACY)
        .inverseCumulativeProbability((1 + confidence) / 2);
  }

  /** How many standard deviations either side of a mean hold {@code confidence}. */
  public static double normalQuantile(double confidence) {
    checkConfidence(confidence);
    return new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + confidence) / 2);
  }

  /** Of a mean of n independent values with standard deviation estimated from them. */
  public static Estimate student(double mean, double sd, long n, double confidence) {
    if (n < 2) {
      return around(mean, 0);
    }
    return around(mean, studentQuantile(confidence, n - 1) * sd / Math.sqrt(n));
  }

  /** Of a mean of n independent values with known standard deviation. */
  public static Estimate normal(double mean, double sd, long n, double confidence) {
    return around(mean, normalQuantile(confidence) * sd / Math.sqrt(n));
  }

  /**
   * Of a probability, by Wilson's score: never outside 0 to 1 and of some width even for none or
   * all. Empty when {@code of} is 0.
   */
  public static Optional<Estimate> proportion(long hits, long of, double confidence) {
    if (hits < 0 || hits > of) {
      throw new IllegalArgumentException("hits must be 0 to " + of + ", got " + hits);
    }
    if (of == 0) {
      return Optional.empty();
    }
    double z = normalQuantile(confidence);
    double n = of;
    double p = hits / n;
    double centre = (p + z * z / (2 * n)) / (1 + z * z / n);
    double half = z / (1 + z * z / n) * Math.sqrt(p * (1 - p) / n + z * z / (4 * n * n));
    double low = hits == 0 ? 0 : Math.max(0, centre - half);
    double high = hits == of ? 1 : Math.min(1, centre + half);
    return Optional.of(new Estimate(p, low, high));
  }

  static Estimate around(double mean, double halfWidth) {
    return new Estimate(mean, mean - halfWidth, mean + halfWidth);
  }

  static void checkConfidence(double confidence) {
    if (!(confidence > 0 && confidence < 1)) {
      throw new IllegalArgumentException("confidence must be between 0 and 1, got " + confidence);
    }
  }
}
