package org.jointline.stats;

/**
 * A value with its confidence interval.
 *
 * @param mean the estimate
 * @param low lower end of the interval; equals {@code mean} where one replication or no variation
 *     gives none
 * @param high upper end
 */
public record Estimate(double mean, double low, double high) {
  public double halfWidth() {
    return (high - low) / 2;
  }
}
