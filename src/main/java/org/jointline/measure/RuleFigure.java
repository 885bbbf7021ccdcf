package org.jointline.measure;

import java.util.List;

/** A figure about a rule: its key in the results, unit, definition and what has it. */
public enum RuleFigure {
  TIME_SHARE(
      "timeShare",
      Measure.Unit.SHARE,
      "Time in the mode, with help available under the agreement, or with the site out of order /"
          + " length of the period.",
      List.of(RuleKind.MODE, RuleKind.AGREEMENT, RuleKind.SITE)),
  TIMES(
      "times",
      null,
      "How often in the period the mode was entered, help became available or the site failed.",
      List.of(RuleKind.MODE, RuleKind.AGREEMENT, RuleKind.SITE)),
  CALLS(
      "calls",
      Measure.Unit.CALLS,
      "Of an agreement, calls taken under it; of lines, calls blocked because all of them were busy;"
          + " of outside help, calls passed on to it; of a message, callers who left after it.",
      List.of(RuleKind.AGREEMENT, RuleKind.LINES, RuleKind.OUTSIDE_HELP, RuleKind.MESSAGE)),
  HANDLE(
      "handleSeconds",
      Measure.Unit.SECONDS,
      "What these calls took in the end: talk, time on the line with a caller passed on, after-call"
          + " work, work done anew, whoever went on with it; of outside help, talk and after-call"
          + " work there.",
      List.of(RuleKind.AGREEMENT, RuleKind.OUTSIDE_HELP)),
  WAIT(
      "waitSeconds",
      Measure.Unit.SECONDS,
      "Waits from arrival to the answer outside / calls passed on.",
      List.of(RuleKind.OUTSIDE_HELP)),
  COST(
      "cost",
      Measure.Unit.POUNDS,
      "Calls passed on x what outside help asks for one.",
      List.of(RuleKind.OUTSIDE_HELP)),
  ANSWERED_OUTSIDE(
      "answeredOutside",
      Measure.Unit.CALLS,
      "Offered calls passed on to outside help; neither answered by an agent nor abandoned.",
      List.of(RuleKind.CALL_TYPE)),
  DEFLECTED(
      "deflected",
      Measure.Unit.CALLS,
      "Calls that arrived and whose caller left after a message; not offered.",
      List.of(RuleKind.CALL_TYPE)),
  LINES_BUSY(
      "linesBusy",
      Measure.Unit.CALLS,
      "Of the blocked calls, those that found all lines busy.",
      List.of(RuleKind.CALL_TYPE));

  private final String key;
  private final Measure.Unit unit;
  private final String definition;
  private final List<RuleKind> kinds;

  RuleFigure(String key, Measure.Unit unit, String definition, List<RuleKind> kinds) {
    this.key = key;
    this.unit = unit;
    this.definition = definition;
    this.kinds = kinds;
  }

  /** Key in the JSON results. */
  public String key() {
    return key;
  }

  /** Null for a mere number of times. */
  public Measure.Unit unit() {
    return unit;
  }

  /** One sentence with the counts it is made of. */
  public String definition() {
    return definition;
  }

  /** Whether a kind has it. */
  public boolean isOf(RuleKind kind) {
    return kinds.contains(kind);
  }
}
