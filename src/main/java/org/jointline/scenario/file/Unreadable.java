package org.jointline.scenario.file;

/** A file that cannot be read at all, or not further than a place. */
final class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;
  private final int line;
  private final int column;
  private final String suggestion;

  Unreadable(int line, int column, String message, String suggestion) {
    super(message, null, false, false);
    this.line = line;
    this.column = column;
    this.suggestion = suggestion;
  }

  Unreadable(String message, String suggestion) {
    this(0, 0, message, suggestion);
  }

  int line() {
    return line;
  }

  int column() {
    return column;
  }

  String suggestion() {
    return suggestion;
  }
}
