package org.jointline.scenario.file;

import java.util.Locale;

/** Times of day such as {@code 08:00}, {@code 9:30:05} and, as an end, {@code 24:00}. */
final class ClockTimes {
  private ClockTimes() {}

  /** Second of the day, 0 to 86,400. */
  static int second(String text) throws NotUnderstood {
    String[] parts = text.strip().split(":", -1);
    if (parts.length < 2 || parts.length > 3) {
      throw wrong(text);
    }
    int second = 0;
    for (int i = 0; i < 3; i++) {
      String part = i < parts.length ? parts[i] : "00";
      boolean digits =
          !part.isEmpty() && part.length() <= 2 && part.chars().allMatch(c -> c >= '0' && c <= '9');
      if (!digits || (i > 0 && part.length() != 2) || (i > 0 && Integer.parseInt(part) > 59)) {
        throw wrong(text);
      }
      second = second * 60 + Integer.parseInt(part);
    }
    if (second > 86_400) {
      throw wrong(text);
    }
    return second;
  }

  /** {@code 08:00}, with seconds where they are not zero. */
  static String text(int second) {
    String minutes = String.format(Locale.ROOT, "%02d:%02d", second / 3600, second / 60 % 60);
    return second % 60 == 0 ? minutes : minutes + String.format(Locale.ROOT, ":%02d", second % 60);
  }

  private static NotUnderstood wrong(String text) {
    return new NotUnderstood(
        "must have times from 00:00 to 24:00, and '" + Words.shortened(text.strip()) + "' is none");
  }
}
