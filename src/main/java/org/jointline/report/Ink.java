package org.jointline.report;

/** ANSI colours, if asked for. */
final class Ink {
  private final boolean colour;

  Ink(boolean colour) {
    this.colour = colour;
  }

  String strong(String text) {
    return in("1", text);
  }

  String good(String text) {
    return in("32", text);
  }

  String bad(String text) {
    return in("31", text);
  }

  private String in(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
