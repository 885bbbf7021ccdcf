package org.jointline.staffing;

/**
 * The 16-point Gauss-Legendre rule on [-1, 1]: nodes are the roots of the Legendre polynomial,
 * found by Newton's method. Source: M. Abramowitz and I. A. Stegun, Handbook of Mathematical
 * Functions, 25.4.29.
 */
final class GaussLegendre {
  static final int POINTS = 16;

  private static final double[] NODES = new double[POINTS];
  private static final double[] WEIGHTS = new double[POINTS];

  static {
    for (int i = 0; i < POINTS; i++) {
      double x = -StrictMath.cos(StrictMath.PI * (i + 0.75) / (POINTS + 0.5));
      for (int step = 0; step < 8; step++) {
        x -= polynomial(x, POINTS) / slope(x);
      }
      NODES[i] = x;
      WEIGHTS[i] = 2 / ((1 - x * x) * slope(x) * slope(x));
    }
  }

  private GaussLegendre() {}

  static double node(int i) {
    return NODES[i];
  }

  static double weight(int i) {
    return WEIGHTS[i];
  }

  private static double polynomial(double x, int degree) {
    double before = 1;
    double value = x;
    for (int n = 2; n <= degree; n++) {
      double next = ((2 * n - 1) * x * value - (n - 1) * before) / n;
      before = value;
      value = next;
    }
    return value;
  }

  private static double slope(double x) {
    return POINTS * (x * polynomial(x, POINTS) - polynomial(x, POINTS - 1)) / (x * x - 1);
  }
}
