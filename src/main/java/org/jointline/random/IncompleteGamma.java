package org.jointline.random;

/**
 * Logarithms of the regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 - P(a, x): the
 * power series below a + 1, Legendre's continued fraction above.
 *
 * <p>Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, 6.1.40, 6.5.29 and
 * 6.5.31; the fraction is evaluated by Lentz's method.
 */
final class IncompleteGamma {
  private static final double ENOUGH = 0x1p-54;
  private static final double TINY = 1e-300;

  private IncompleteGamma() {}

  static double logLower(double a, double x) {
    return x < a + 1 ? logSeries(a, x) : StrictMath.log1p(-StrictMath.exp(logFraction(a, x)));
  }

  static double logUpper(double a, double x) {
    return x < a + 1 ? StrictMath.log1p(-StrictMath.exp(logSeries(a, x))) : logFraction(a, x);
  }

  /** log of the density of the gamma distribution with shape a and scale 1. */
  static double logDensity(double a, double x) {
    return (a - 1) * StrictMath.log(x) - x - logGamma(a);
  }

  /** log Gamma(a) for a above 0, by Stirling's series after raising a. */
  static double logGamma(double a) {
    double raised = a;
    double product = 1;
    while (raised < 12) {
      product *= raised;
      raised++;
    }
    double w = 1 / (raised * raised);
    double series =
        1 / 12.0
            + w
                * (-1 / 360.0
                    + w * (1 / 1260.0 + w * (-1 / 1680.0 + w * (1 / 1188.0 - w * 691 / 360360.0))));
    return (raised - 0.5) * StrictMath.log(raised)
        - raised
        + 0.5 * StrictMath.log(2 * StrictMath.PI)
        + series / raised
        - StrictMath.log(product);
  }

  private static double logSeries(double a, double x) {
    if (x == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double term = 1;
    double sum = 1;
    double n = a;
    while (term > sum * ENOUGH) {
      n++;
      term *= x / n;
      sum += term;
    }
    return a * StrictMath.log(x) - x - logGamma(a + 1) + StrictMath.log(sum);
  }

  private static double logFraction(double a, double x) {
    double b = x + 1 - a;
    double c = 1 / TINY;
    double d = 1 / b;
    double fraction = d;
    double factor = 0;
    for (double n = 1; Math.abs(factor - 1) > ENOUGH * 4; n++) {
      double numerator = n * (a - n);
      b += 2;
      d = 1 / nonZero(numerator * d + b);
      c = nonZero(b + numerator / c);
      factor = d * c;
      fraction *= factor;
    }
    return a * StrictMath.log(x) - x - logGamma(a) + StrictMath.log(fraction);
  }

  private static double nonZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }
}
