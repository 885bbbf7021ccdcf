package org.jointline.random;

/**
 * Quantiles of the gamma distribution with mean 1, as a function of a standard normal score.
 *
 * <p>With shape a = 1 / cv^2, the equation log P(a, x) = log Phi(z), or for z above 0 log Q(a, x) =
 * log Phi(-z), is solved for y = log x by Newton's method. Both logarithms are concave in y, so
 * after its first step Newton approaches the root from one side and cannot escape. For a cv too
 * small for that the Cornish-Fisher expansion is exact to all digits.
 *
 * <p>Source of the expansion: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions,
 * 26.2.49 and 26.4.
 */
final class GammaQuantile {
  private static final double SMALL_CV = 1e-3;
  private static final double FAR = 1e-7;
  private static final double TINY_LOG = -40;
  private static final int MOST_STEPS = 200;

  private GammaQuantile() {}

  static double fromNormal(double cv, double z) {
    if (Double.isNaN(z)) {
      return z;
    }
    if (cv == 0) {
      return 1;
    }
    if (z == Double.POSITIVE_INFINITY) {
      return z;
    }
    if (z == Double.NEGATIVE_INFINITY) {
      return 0;
    }
    if (cv < SMALL_CV) {
      return Math.max(0, cornishFisher(cv, z));
    }
    double shape = 1 / (cv * cv);
    return StrictMath.exp(z <= 0 ? lower(shape, z) : upper(shape, z)) / shape;
  }

  private static double cornishFisher(double cv, double z) {
    double square = z * z;
    double fourth = -(3 * square * square + 7 * square - 16) / 810;
    double third = z * (square - 7) / 36;
    double second = (square - 1) / 3;
    return 1 + cv * (z + cv * (second + cv * (third + cv * fourth)));
  }

  private static double lower(double shape, double z) {
    double target = logNormalTail(-z);
    // P(a, x) is at most x^a / Gamma(a + 1), and equal to it for tiny x.
    double leftOfRoot = (target + IncompleteGamma.logGamma(shape + 1)) / shape;
    if (leftOfRoot < TINY_LOG) {
      return leftOfRoot;
    }
    double y = Math.max(leftOfRoot, StrictMath.log(wilsonHilferty(shape, z)));
    for (int step = 0; step < MOST_STEPS; step++) {
      double x = StrictMath.exp(y);
      double log = IncompleteGamma.logLower(shape, x);
      double slope = StrictMath.exp(IncompleteGamma.logDensity(shape, x) + y - log);
      double move = (target - log) / slope;
      y += move;
      if (Math.abs(move) < FAR) {
        return y;
      }
    }
    throw new AssertionError("no gamma quantile for shape " + shape + " and score " + z);
  }

  private static double upper(double shape, double z) {
    double target = logNormalTail(z);
    // For shapes up to 1, Q(a, x) is at most exp(-x): never to the left of the root.
    double y = StrictMath.log(shape <= 1 ? -target : wilsonHilferty(shape, z));
    for (int step = 0; step < MOST_STEPS; step++) {
      double x = StrictMath.exp(y);
      double log = IncompleteGamma.logUpper(shape, x);
      double slope = -StrictMath.exp(IncompleteGamma.logDensity(shape, x) + y - log);
      double move = (target - log) / slope;
      y += move;
      if (Math.abs(move) < FAR) {
        return y;
      }
    }
    throw new AssertionError("no gamma quantile for shape " + shape + " and score " + z);
  }

  /** Their approximation to the quantile, or 0 where it has none. */
  private static double wilsonHilferty(double shape, double z) {
    double root = Math.max(0, 1 - 1 / (9 * shape) + z / (3 * StrictMath.sqrt(shape)));
    return shape * root * root * root;
  }

  /** log of the probability that a standard normal exceeds z, z at least 0. */
  private static double logNormalTail(double z) {
    return IncompleteGamma.logUpper(0.5, z * z / 2) - StrictMath.log(2);
  }
}
