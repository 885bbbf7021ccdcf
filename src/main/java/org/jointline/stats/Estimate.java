package org.jointline.stats;

/**
 * A value with its confidence interval.
 *
 * @param mean the estimate
 * @param low lower end of the interval; equals {@code mean} where one replication or no variation
 *     gives none
 * @param high upper end
 * @param halfWidth half the interval's width before {@link #within} cut it
 */
public record Estimate(double mean, double low, double high, double halfWidth) {
  /** An interval that nothing was cut from. */
  public Estimate(double mean, double low, double high) {
    this(mean, low, high, (high - low) / 2);
  }

  /** The same with its ends moved into what is possible, such as 0 to 1 for a share. */
  public Estimate within(double least, double most) {
    return new Estimate(
        mean,
        Math.min(Math.max(low, least), mean),
        Math.max(Math.min(high, most), mean),
        halfWidth);
  }
}
