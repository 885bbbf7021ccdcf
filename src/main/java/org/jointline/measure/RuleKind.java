package org.jointline.measure;

/** What a rule's figures are about. */
public enum RuleKind {
  MODE("mode"),
  AGREEMENT("agreement"),
  LINES("lines"),
  OUTSIDE_HELP("outside help"),
  SITE("site"),
  MESSAGE("message"),
  /** Ways in and out that rules add to a call type. */
  CALL_TYPE("call type");

  private final String words;

  RuleKind(String words) {
    this.words = words;
  }

  /** In the results and reports. */
  public String words() {
    return words;
  }
}
