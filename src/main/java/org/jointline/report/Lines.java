package org.jointline.report;

/** Text from a scenario made safe for a terminal. */
final class Lines {
  private Lines() {}

  /** On one line, without control characters, so that a name cannot move the cursor. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().map(c -> Character.isISOControl(c) ? ' ' : c).forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
