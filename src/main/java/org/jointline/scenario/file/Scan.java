package org.jointline.scenario.file;

import java.util.Locale;

/** Walks through a short text: numbers, words and signs, with any spaces between them. */
final class Scan {
  private final String text;
  private int next;

  Scan(String text) {
    this.text = text;
  }

  private void skipSpaces() {
    while (next < text.length() && (text.charAt(next) == ' ' || text.charAt(next) == '\u00a0')) {
      next++;
    }
  }

  boolean atEnd() {
    skipSpaces();
    return next == text.length();
  }

  /** Takes a sign, if it is next. */
  boolean take(String sign) {
    skipSpaces();
    if (text.startsWith(sign, next)) {
      next += sign.length();
      return true;
    }
    return false;
  }

  /** Takes letters, in lower case; empty if none are next. */
  String word() {
    skipSpaces();
    int start = next;
    while (next < text.length() && Character.isLetter(text.charAt(next))) {
      next++;
    }
    return text.substring(start, next).toLowerCase(Locale.ROOT);
  }

  /** Takes digits with at most one point; empty if none are next. */
  String digits() {
    skipSpaces();
    int start = next;
    boolean point = false;
    while (next < text.length()) {
      char c = text.charAt(next);
      if (c == '.' && !point) {
        point = true;
      } else if (c < '0' || c > '9') {
        break;
      }
      next++;
    }
    return text.substring(start, next);
  }

  /** What has not been taken yet. */
  String rest() {
    return text.substring(next);
  }
}
