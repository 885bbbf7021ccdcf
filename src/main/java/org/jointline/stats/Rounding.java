package org.jointline.stats;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Doubles as decimal text, the same on every Java version (Double.toString changed in Java 19).
 * Plain notation without exponent, no trailing zeros, a point only where digits follow; zero of
 * either sign is "0".
 */
public final class Rounding {
  private Rounding() {}

  /**
   * The decimal number with at most {@code digits} significant digits nearest to the exact value of
   * the double; of two as near, the one further from zero.
   */
  public static String significant(double value, int digits) {
    if (digits < 1) {
      throw new IllegalArgumentException("digits must be >= 1, got " + digits);
    }
    return text(exact(value).round(new MathContext(digits, RoundingMode.HALF_UP)));
  }

  /** The same with at most {@code decimals} digits after the point. */
  public static String decimals(double value, int decimals) {
    if (decimals < 0) {
      throw new IllegalArgumentException("decimals must be >= 0, got " + decimals);
    }
    return text(exact(value).setScale(decimals, RoundingMode.HALF_UP));
  }

  private static BigDecimal exact(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("value must be finite, got " + value);
    }
    return new BigDecimal(value);
  }

  private static String text(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }
}
