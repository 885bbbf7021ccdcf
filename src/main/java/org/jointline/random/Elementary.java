package org.jointline.random;

/**
 * The exponential and the logarithm in plain arithmetic: the same bits on every machine and Java
 * version, which {@link Math} does not promise, and faster than {@link StrictMath}. Both are within
 * 2 units in the last place.
 *
 * <p>exp: x = (k + j / 128) ln 2 + r with |r| at most ln 2 / 256; then 2^k and 2^(j / 128) come
 * from the exponent field and a table, e^r - 1 from its Taylor series (Tang 1989). log: x = 2^k z
 * with z in [sqrt 1/2, sqrt 2); then the series of 2 artanh(f / (2 + f)), f = z - 1, arranged so
 * that f itself, which is exact, is added last.
 *
 * <p>Source: P. T. P. Tang, Table-driven implementation of the exponential function, ACM
 * Transactions on Mathematical Software 15 (1989) 144-157.
 */
final class Elementary {
  private static final int STEPS = 128;
  private static final double STEPS_PER_LN2 = STEPS / StrictMath.log(2);

  /** Adding this to a small double leaves its nearest whole number in the low bits. */
  private static final double ROUND = 0x1.8p52;

  private static final long ROUND_BITS = Double.doubleToRawLongBits(ROUND);

  /** ln 2 in two parts; whole numbers up to 2^20 times the first are exact. */
  private static final double LN2_HIGH = 0x1.62e42fee00000p-1;

  private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

  private static final double STEP_HIGH = LN2_HIGH / STEPS;
  private static final double STEP_LOW = LN2_LOW / STEPS;

  private static final long SQRT_HALF_BITS = Double.doubleToRawLongBits(StrictMath.sqrt(0.5));
  private static final long EXPONENT_MASK = 0xFFF0000000000000L;

  /** 2^(j / 128) as bits. */
  private static final long[] POWER_BITS = new long[STEPS];

  static {
    for (int j = 0; j < STEPS; j++) {
      POWER_BITS[j] = Double.doubleToRawLongBits(StrictMath.pow(2, (double) j / STEPS));
    }
  }

  private Elementary() {}

  static double exp(double x) {
    if (!(x > -708 && x < 709)) {
      return expAtTheEnds(x);
    }
    return raisedExp(x, 0);
  }

  /** e^x 2^raise, where that is a normal number. */
  private static double raisedExp(double x, long raise) {
    double rounded = x * STEPS_PER_LN2 + ROUND;
    long steps = Double.doubleToRawLongBits(rounded);
    double whole = rounded - ROUND;
    double power =
        Double.longBitsToDouble(
            POWER_BITS[(int) steps & (STEPS - 1)] + ((steps >> 7) + raise << 52));
    return power + power * expMinus1((x - whole * STEP_HIGH) - whole * STEP_LOW);
  }

  private static double expMinus1(double r) {
    return r + r * r * (1 / 2.0 + r * (1 / 6.0 + r * (1 / 24.0 + r * (1 / 120.0))));
  }

  /** Where the result or the exponent arithmetic leaves the range of normal numbers. */
  private static double expAtTheEnds(double x) {
    if (Double.isNaN(x)) {
      return x;
    }
    if (x > 709.8) {
      return Double.POSITIVE_INFINITY;
    }
    if (x > 0) {
      return raisedExp(x, -64) * 0x1p64;
    }
    if (x < -746) {
      return 0;
    }
    return raisedExp(x, 128) * 0x1p-128;
  }

  static double log(double x) {
    if (!(x >= Double.MIN_NORMAL && x < Double.POSITIVE_INFINITY)) {
      return logAtTheEnds(x);
    }
    long bits = Double.doubleToRawLongBits(x);
    long above = bits - SQRT_HALF_BITS;
    double z = Double.longBitsToDouble(bits - (above & EXPONENT_MASK));
    double k = Double.longBitsToDouble(ROUND_BITS + (above >> 52)) - ROUND;
    double f = z - 1;
    double s = f / (2 + f);
    double halfSquare = 0.5 * f * f;
    double low = s * (halfSquare + artanhRest(s * s)) + k * LN2_LOW;
    return k * LN2_HIGH - ((halfSquare - low) - f);
  }

  /** 2 (artanh(s) / s - 1) for w = s squared, w below 0.03. */
  private static double artanhRest(double w) {
    double high = 2 / 13.0 + w * (2 / 15.0 + w * (2 / 17.0 + w * (2 / 19.0 + w * (2 / 21.0))));
    double middle = 2 / 7.0 + w * (2 / 9.0 + w * (2 / 11.0 + w * high));
    return w * (2 / 3.0 + w * (2 / 5.0 + w * middle));
  }

  private static double logAtTheEnds(double x) {
    if (Double.isNaN(x) || x < 0) {
      return Double.NaN;
    }
    if (x == 0) {
      return Double.NEGATIVE_INFINITY;
    }
    if (x == Double.POSITIVE_INFINITY) {
      return x;
    }
    return log(x * 0x1p54) - 54 * LN2_HIGH - 54 * LN2_LOW;
  }
}
