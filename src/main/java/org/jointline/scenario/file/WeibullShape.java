package org.jointline.scenario.file;

import org.apache.commons.math3.special.Gamma;

/** The shape of a Weibull distribution from its coefficient of variation. */
final class WeibullShape {
  private static final double LEAST = 0.2;
  private static final double MOST = 100;
  private static final int HALVINGS = 200;

  private WeibullShape() {}

  /** By halving; NaN where no shape from 0.2 to 100 has this cv. */
  static double ofCv(double cv) {
    double low = LEAST;
    double high = MOST;
    if (cv > cvOf(low) || cv < cvOf(high)) {
      return Double.NaN;
    }
    for (int i = 0; i < HALVINGS && high - low > Math.ulp(low); i++) {
      double middle = (low + high) / 2;
      if (cvOf(middle) > cv) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /** cv² = Γ(1 + 2/k) / Γ(1 + 1/k)² - 1; falls as the shape k grows. */
  static double cvOf(double shape) {
    double log = Gamma.logGamma(1 + 2 / shape) - 2 * Gamma.logGamma(1 + 1 / shape);
    return Math.sqrt(StrictMath.expm1(log));
  }
}
