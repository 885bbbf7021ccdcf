package org.jointline.stats;

import java.util.Optional;

/**
 * A ratio of means E[X] / E[Y] from independent pairs, one pair a replication: service level, speed
 * of answer, occupancy. The two counts are added up before dividing.
 *
 * <p>The interval is by the delta method: R = mean X / mean Y, s^2 = sum of (x - R y)^2 / (n - 1),
 * half-width t s / (sqrt(n) mean Y). Source: A. M. Law, Simulation Modeling and Analysis, 5th ed.
 * (2015), 9.3; the sums of squares are kept centred (Welford 1962; Chan, Golub and LeVeque 1983).
 */
public final class RatioTally {
  private long count;
  private double meanX;
  private double meanY;
  private double squaresX;
  private double products;
  private double squaresY;

  public void add(double x, double y) {
    count++;
    double awayX = x - meanX;
    double awayY = y - meanY;
    meanX += awayX / count;
    meanY += awayY / count;
    squaresX += awayX * (x - meanX);
    products += awayX * (y - meanY);
    squaresY += awayY * (y - meanY);
  }

  /** Adds all pairs of another tally. Merging in a fixed order gives the same bits. */
  public void merge(RatioTally other) {
    if (other.count == 0) {
      return;
    }
    double total = (double) count + other.count;
    double awayX = other.meanX - meanX;
    double awayY = other.meanY - meanY;
    double weight = count * (other.count / total);
    squaresX += other.squaresX + awayX * awayX * weight;
    products += other.products + awayX * awayY * weight;
    squaresY += other.squaresY + awayY * awayY * weight;
    meanX += awayX * (other.count / total);
    meanY += awayY * (other.count / total);
    count += other.count;
  }

  public void clear() {
    count = 0;
    meanX = 0;
    meanY = 0;
    squaresX = 0;
    products = 0;
    squaresY = 0;
  }

  public long count() {
    return count;
  }

  /** The sum of x over the sum of y; NaN when the latter is 0. */
  public double ratio() {
    return meanY == 0 ? Double.NaN : meanX / meanY;
  }

  /**
   * Half the width of the interval for a given Student quantile with {@code count() - 1} degrees of
   * freedom; NaN when there is no ratio or only one pair.
   */
  public double halfWidth(double quantile) {
    if (count < 2) {
      return Double.NaN;
    }
    double r = ratio();
    double squares = squaresX - 2 * r * products + r * r * squaresY;
    return halfWidth(count, meanY, squares, quantile);
  }

  private static double halfWidth(long n, double meanY, double squares, double quantile) {
    double variance = Math.max(0, squares) / (n - 1);
    return quantile * Math.sqrt(variance / n) / Math.abs(meanY);
  }

  /**
   * The same half-width from plain sums over n pairs, for tables too large to hold tallies; NaN
   * when there is no ratio or only one pair.
   */
  public static double halfWidth(
      long n, double x, double y, double xx, double xy, double yy, double quantile) {
    if (n < 2 || y == 0) {
      return Double.NaN;
    }
    double r = x / y;
    return halfWidth(n, y / n, xx - 2 * r * xy + r * r * yy, quantile);
  }

  /** The ratio and its interval, of no width for a single pair; empty when the sum of y is 0. */
  public Optional<Estimate> estimate(double confidence) {
    ConfidenceInterval.checkConfidence(confidence);
    if (count == 0 || meanY == 0) {
      return Optional.empty();
    }
    double half =
        count < 2 ? 0 : halfWidth(ConfidenceInterval.studentQuantile(confidence, count - 1));
    return Optional.of(ConfidenceInterval.around(ratio(), half));
  }

  /**
   * The jackknife's interval, better below 30 pairs: Student's on J_i = n R - (n - 1) R without
   * pair i. Empty with fewer than two pairs or where a sum of y, with or without a pair, is 0.
   */
  public static Optional<Estimate> jackknife(double[] x, double[] y, double confidence) {
    ConfidenceInterval.checkConfidence(confidence);
    if (x.length != y.length) {
      throw new IllegalArgumentException("got " + x.length + " x but " + y.length + " y");
    }
    int n = x.length;
    double sumX = 0;
    double sumY = 0;
    for (int i = 0; i < n; i++) {
      sumX += x[i];
      sumY += y[i];
    }
    if (n < 2 || sumY == 0) {
      return Optional.empty();
    }
    Tally pseudo = new Tally();
    for (int i = 0; i < n; i++) {
      if (sumY - y[i] == 0) {
        return Optional.empty();
      }
      pseudo.add(n * sumX / sumY - (n - 1) * (sumX - x[i]) / (sumY - y[i]));
    }
    return pseudo.estimate(confidence);
  }
}
