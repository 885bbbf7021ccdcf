package org.jointline.scenario.file;

/** A text that does not say what it should; the rule it breaks, and what to do about it. */
final class NotUnderstood extends Exception {
  private static final long serialVersionUID = 1L;
  private final String suggestion;

  NotUnderstood(String rule, String suggestion) {
    super(rule, null, false, false);
    this.suggestion = suggestion;
  }

  NotUnderstood(String rule) {
    this(rule, "");
  }

  String suggestion() {
    return suggestion;
  }
}
