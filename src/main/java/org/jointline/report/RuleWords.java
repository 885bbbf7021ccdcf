package org.jointline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jointline.experiment.Summary.RuleResult;
import org.jointline.measure.Measure;
import org.jointline.measure.RuleFigure;
import org.jointline.measure.RuleKind;
import org.jointline.stats.Estimate;

/** Rules and their figures in words and numbers for people. */
final class RuleWords {
  private static final String ABSENT = "–";

  private final Names names;

  RuleWords(Names names) {
    this.names = names;
  }

  /** The name of the call type; of other rules what the scenario calls them. */
  String name(RuleResult rule) {
    return rule.kind() == RuleKind.CALL_TYPE ? names.callType(rule.id()) : rule.id();
  }

  /** One of the kind, with a capital. */
  static String one(RuleKind kind) {
    return kind == RuleKind.LINES ? "Lines" : Wording.capital(kind.words());
  }

  /** What a table of one kind is about. */
  static String title(RuleKind kind) {
    return switch (kind) {
      case MODE -> "Modes: how much of the time each was on";
      case AGREEMENT -> "Agreements: help given under each";
      case LINES -> "Lines: callers who found all of them busy";
      case OUTSIDE_HELP -> "Outside help: calls passed on";
      case SITE -> "Sites: time out of order";
      case MESSAGE -> "Messages: callers who left after hearing one";
      case CALL_TYPE -> "What these rules did to the calls of each type";
    };
  }

  /** What a table of one kind by interval is about. */
  static String timelineTitle(RuleKind kind) {
    return switch (kind) {
      case MODE -> "Which mode was on, by time";
      case AGREEMENT -> "When help was available, by time";
      case SITE -> "When sites were out of order, by time";
      default -> throw new AssertionError(kind);
    };
  }

  /** A figure's head in the table of a kind. */
  static String head(RuleKind kind, RuleFigure figure) {
    return switch (figure) {
      case TIME_SHARE ->
          switch (kind) {
            case AGREEMENT -> "time available";
            case SITE -> "time out of order";
            default -> "share of the time";
          };
      case TIMES ->
          switch (kind) {
            case AGREEMENT -> "times it became available";
            case SITE -> "times it failed";
            default -> "times it came on";
          };
      case CALLS ->
          switch (kind) {
            case AGREEMENT -> "calls taken";
            case LINES -> "calls turned away";
            case OUTSIDE_HELP -> "calls passed on";
            default -> "callers who left";
          };
      default -> ofAny(figure);
    };
  }

  /** A figure's name whatever it is of. */
  static String ofAny(RuleFigure figure) {
    return switch (figure) {
      case TIME_SHARE -> "share of the time";
      case TIMES -> "times";
      case CALLS -> "calls";
      case HANDLE -> "time on them";
      case WAIT -> "mean wait to the answer";
      case COST -> "cost";
      case ANSWERED_OUTSIDE -> "answered by outside help";
      case DEFLECTED -> "left after a message";
      case LINES_BUSY -> "found all lines busy";
    };
  }

  /** The figures of a kind; without a cost where none is given. */
  static List<RuleFigure> shown(RuleKind kind, List<RuleResult> of) {
    List<RuleFigure> shown = new ArrayList<>();
    for (RuleFigure figure : RuleFigure.values()) {
      if (figure.isOf(kind)
          && (figure != RuleFigure.COST || of.stream().anyMatch(RuleWords::costs))) {
        shown.add(figure);
      }
    }
    return shown;
  }

  private static boolean costs(RuleResult rule) {
    Estimate cost = rule.figures().get(RuleFigure.COST);
    return cost != null && cost.mean() > 0;
  }

  /**
   * A figure with its unit.
   *
   * @param form how it and its interval are put
   */
  static String figure(
      RuleResult rule, RuleFigure figure, BiFunction<Figures, Estimate, String> form) {
    Estimate e = rule.figures().get(figure);
    return e == null ? ABSENT : form.apply(figures(figure, e), e);
  }

  private static Figures figures(RuleFigure figure, Estimate e) {
    return switch (figure) {
      case TIME_SHARE -> Figures.SHARE;
      case HANDLE -> Figures.HOURS;
      case WAIT -> Figures.of(Measure.ASA, e);
      case COST -> Figures.POUNDS;
      default -> Figures.COUNT;
    };
  }
}
