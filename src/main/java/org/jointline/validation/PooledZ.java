package org.jointline.validation;

import java.util.List;

/**
 * The distances of all exact values together: they find a small error that is the same everywhere,
 * such as an interval counted one off or a limit not included, which no single case shows.
 *
 * @param values how many exact values were simulated
 * @param mean of their z; 0 without values
 * @param rms root of the mean square of their z; 0 without values
 */
public record PooledZ(int values, double mean, double rms) {
  static final double MEAN_ERRORS = 3;
  static final double LEAST_RMS = 0.8;
  static final double MOST_RMS = 1.2;

  static PooledZ of(List<Checked> all) {
    int values = 0;
    double sum = 0;
    double squares = 0;
    for (Checked checked : all) {
      if (checked.value().rule() == Rule.EXACT && checked.isCounted()) {
        values++;
        sum += checked.z();
        squares += checked.z() * checked.z();
      }
    }
    return values == 0
        ? new PooledZ(0, 0, 0)
        : new PooledZ(values, sum / values, Math.sqrt(squares / values));
  }

  /** How far the mean may be from 0. */
  public double mostMean() {
    return MEAN_ERRORS / Math.sqrt(values);
  }

  /** Whether neither the mean nor the spread is odd. Says little about a few values. */
  public boolean accepted() {
    return Math.abs(mean) <= mostMean() && rms >= LEAST_RMS && rms <= MOST_RMS;
  }
}
