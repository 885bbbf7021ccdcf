package org.jointline.scenario.file;

/** Plain numbers, as YAML 1.2 and JSON write them. */
final class Numbers {
  private Numbers() {}

  static double parse(Node.Text text) throws NotUnderstood {
    if (!text.plain()) {
      throw new NotUnderstood("must be a number without quotes");
    }
    return parse(text.value());
  }

  /** A finite number. */
  static double parse(String text) throws NotUnderstood {
    String trimmed = text.strip();
    if (!looksLikeNumber(trimmed)) {
      String bare = trimmed.replace("_", "").replace(",", "");
      boolean grouped = bare.length() < trimmed.length() && looksLikeNumber(bare);
      throw new NotUnderstood("must be a number", grouped ? "write " + bare : "");
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
