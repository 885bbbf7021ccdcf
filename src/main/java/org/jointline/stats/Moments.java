package org.jointline.stats;

/**
 * What a {@link Tally} knows of at least one value.
 *
 * @param variance of the sample, with divisor count - 1; NaN for a single value
 */
public record Moments(long count, double mean, double variance, double min, double max) {
  /** Square root of the variance; NaN for a single value. */
  public double standardDeviation() {
    return Math.sqrt(variance);
  }
}
