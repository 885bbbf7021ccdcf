package org.jointline.random;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;

/** Tests of a sample against the distribution it should have; each gives a tail probability. */
public final class GoodnessOfFit {
  private GoodnessOfFit() {}

  /** The chance of counts at least this far from their expected shares. */
  public static double chiSquareTail(int[] seen, double[] shares) {
    double total = Arrays.stream(shares).sum();
    double draws = Arrays.stream(seen).sum();
    double sum = 0;
    for (int i = 0; i < seen.length; i++) {
      double expected = draws * shares[i] / total;
      sum += (seen[i] - expected) * (seen[i] - expected) / expected;
    }
    return 1 - new ChiSquaredDistribution(null, seen.length - 1).cumulativeProbability(sum);
  }

  /** Chi-square over {@code cells} equally likely cells of the distribution function. */
  public static double chiSquareTail(double[] sample, DoubleUnaryOperator cdf, int cells) {
    int[] seen = new int[cells];
    double[] shares = new double[cells];
    Arrays.fill(shares, 1);
    for (double x : sample) {
      seen[Math.min(cells - 1, (int) (cdf.applyAsDouble(x) * cells))]++;
    }
    return chiSquareTail(seen, shares);
  }

  /** Kolmogorov's test by its asymptotic series, good for thousands of draws. */
  public static double kolmogorovTail(double[] sample, DoubleUnaryOperator cdf) {
    double[] sorted = sample.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    double distance = 0;
    for (int i = 0; i < n; i++) {
      double p = cdf.applyAsDouble(sorted[i]);
      distance = Math.max(distance, Math.max(p - (double) i / n, (i + 1.0) / n - p));
    }
    double t = distance * (Math.sqrt(n) + 0.12 + 0.11 / Math.sqrt(n));
    double sum = 0;
    for (int j = 1; j <= 100; j++) {
      sum += (j % 2 == 1 ? 2 : -2) * Math.exp(-2.0 * j * j * t * t);
    }
    return Math.max(0, Math.min(1, t < 0.2 ? 1 : sum));
  }
}
