package org.jointline.stats;

import java.util.Optional;

/**
 * Mean, variance and extremes of values one at a time.
 *
 * <p>Sources: B. P. Welford, Technometrics 4 (1962) 419-420; for merging T. F. Chan, G. H. Golub
 * and R. J. LeVeque, The American Statistician 37 (1983) 242-247.
 */
public final class Tally {
  private long count;
  private double mean;
  private double squares;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;

  public void add(double value) {
    count++;
    double away = value - mean;
    mean += away / count;
    squares += away * (value - mean);
    min = Math.min(min, value);
    max = Math.max(max, value);
  }

  /** Adds all values of another tally. Merging in a fixed order gives the same bits. */
  public void merge(Tally other) {
    if (other.count == 0) {
      return;
    }
    double total = (double) count + other.count;
    double away = other.mean - mean;
    squares += other.squares + away * away * count * (other.count / total);
    mean += away * (other.count / total);
    count += other.count;
    min = Math.min(min, other.min);
    max = Math.max(max, other.max);
  }

  public long count() {
    return count;
  }

  /** What the values tell so far; empty without a value. */
  public Optional<Moments> snapshot() {
    if (count == 0) {
      return Optional.empty();
    }
    double variance = count < 2 ? Double.NaN : squares / (count - 1);
    return Optional.of(new Moments(count, mean, variance, min, max));
  }

  /** The mean and its Student interval, of no width for a single value; empty without a value. */
  public Optional<Estimate> estimate(double confidence) {
    return snapshot()
        .map(m -> ConfidenceInterval.student(m.mean(), m.standardDeviation(), count, confidence));
  }
}
