package org.jointline.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jointline.stats.Estimate;

/**
 * Numbers as every file prints them: ten significant digits, plain notation, a dot. Does not use
 * {@code Double.toString}, whose digits differ between JDK 17 and later ones.
 */
final class Decimals {
  private static final MathContext TEN_DIGITS = new MathContext(10, RoundingMode.HALF_EVEN);

  /** Whole numbers below this have at most ten digits: nothing to round. */
  private static final double TEN_DIGIT_WHOLE = 1e10;

  private Decimals() {}

  /** The number to ten significant digits. Only for finite numbers. */
  static BigDecimal rounded(double value) {
    BigDecimal rounded = new BigDecimal(value).round(TEN_DIGITS);
    return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
  }

  /** Such as {@code 0.9312}, {@code 1200}; never {@code 1.2E+3}. Only for finite numbers. */
  static String plain(double value) {
    if (value == Math.rint(value) && Math.abs(value) < TEN_DIGIT_WHOLE) {
      return Long.toString((long) value);
    }
    return rounded(value).toPlainString();
  }

  /** With this many places after the dot and commas between thousands: {@code 12,345.6}. */
  static String grouped(double value, int places) {
    String digits = rounded(value).setScale(places, RoundingMode.HALF_UP).toPlainString();
    int dot = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
    int first = digits.startsWith("-") ? 1 : 0;
    StringBuilder text = new StringBuilder(digits);
    for (int at = dot - 3; at > first; at -= 3) {
      text.insert(at, ',');
    }
    return isMinusZero(text) ? text.substring(1) : text.toString();
  }

  private static boolean isMinusZero(CharSequence text) {
    return text.charAt(0) == '-' && text.chars().noneMatch(c -> c >= '1' && c <= '9');
  }

  /** Whether mean and both ends are numbers that can be printed. */
  static boolean finite(Estimate e) {
    return Double.isFinite(e.mean()) && Double.isFinite(e.low()) && Double.isFinite(e.high());
  }
}
