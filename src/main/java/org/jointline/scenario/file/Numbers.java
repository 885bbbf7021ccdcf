package org.jointline.scenario.file;

/** Plain numbers, as YAML 1.2 and JSON write them. */
final class Numbers {
  private Numbers() {}

  static double parse(Node.Text text) throws NotUnderstood {
    if (!text.plain()) {
      String bare = inPlainDigits(text.value().strip());
      if (bare.isEmpty() && !looksLikeNumber(text.value().strip())) {
        throw new NotUnderstood("must be a number");
      }
      throw new NotUnderstood(
          "must be a number without quotes", bare.isEmpty() ? "" : "write " + bare);
    }
    return parse(text.value());
  }

  /** A finite number. */
  static double parse(String text) throws NotUnderstood {
    String trimmed = text.strip();
    if (!looksLikeNumber(trimmed)) {
      String bare = inPlainDigits(trimmed);
      throw new NotUnderstood("must be a number", bare.isEmpty() ? "" : "write " + bare);
    }
    double value;
    try {
      value = Double.parseDouble(trimmed);
    } catch (NumberFormatException e) {
      throw new NotUnderstood("must be a number");
    }
    if (Double.isInfinite(value)) {
      throw new NotUnderstood("must be a finite number");
    }
    return value;
  }

  /** Without signs between thousands, or with a point for a decimal comma; empty where neither. */
  private static String inPlainDigits(String text) {
    boolean thousands = text.matches("[+-]?[0-9]{1,3}([_,][0-9]{3})+(\\.[0-9]+)?");
    if (thousands) {
      return text.replaceAll("[_,]", "");
    }
    return text.matches("[+-]?[0-9]+,[0-9]+") ? text.replace(',', '.') : "";
  }

  /** Digits, one point, a sign and an exponent: no hexadecimal, NaN or letters at the end. */
  private static boolean looksLikeNumber(String text) {
    boolean digit = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      digit |= c >= '0' && c <= '9';
      if ("0123456789.+-eE".indexOf(c) < 0) {
        return false;
      }
    }
    return digit;
  }
}
