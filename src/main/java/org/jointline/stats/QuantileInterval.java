package org.jointline.stats;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * A quantile of independent values with an interval between two of them, whatever their
 * distribution: between the l-th and the u-th smallest, where l is the largest and u the smallest
 * with P(Bin(n, p) below l) and P(Bin(n, p) at least u) no more than half the risk each.
 *
 * <p>Source: W. J. Conover, Practical Nonparametric Statistics, 3rd ed. (1999), 3.2.
 */
public final class QuantileInterval {
  private QuantileInterval() {}

  /**
   * The quantile, the ceil(n p)-th smallest value, and its interval; empty where there are too few
   * values for an interval.
   *
   * @param p between 0 and 1
   */
  public static Optional<Estimate> of(double[] values, double p, double confidence) {
    ConfidenceInterval.checkConfidence(confidence);
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("p must be between 0 and 1, got " + p);
    }
    int n = values.length;
    BinomialDistribution below = new BinomialDistribution(null, n, p);
    int low = below.inverseCumulativeProbability((1 - confidence) / 2);
    int high = below.inverseCumulativeProbability((1 + confidence) / 2) + 1;
    if (low < 1 || high > n) {
      return Optional.empty();
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int middle = Math.max(1, (int) Math.ceil(n * p - 1e-9));
    return Optional.of(new Estimate(sorted[middle - 1], sorted[low - 1], sorted[high - 1]));
  }
}
