package org.jointline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jointline.experiment.Summary;
import org.jointline.experiment.Summary.RuleResult;
import org.jointline.measure.Measure;
import org.jointline.measure.RuleFigure;
import org.jointline.measure.RuleKind;
import org.jointline.stats.Estimate;

/** What rules beyond the routing did; nothing where there are none. */
final class RuleSection {
  private static final String ABSENT = "–";

  private RuleSection() {}

  static void write(Draft draft) {
    if (draft.summary().rules().isEmpty()) {
      return;
    }
    draft.page().section("rules", "Rules");
    for (RuleKind kind : RuleKind.values()) {
      List<RuleResult> of = of(draft.summary(), kind);
      if (!of.isEmpty()) {
        figures(draft, kind, of);
        if (RuleFigure.TIME_SHARE.isOf(kind)) {
          timeline(draft, kind, of);
        }
      }
    }
    draft.page().raw("<dl>\n");
    for (RuleFigure figure : RuleFigure.values()) {
      draft.page().element("dt", words(figure)).element("dd", figure.definition());
    }
    draft.page().raw("</dl>\n").endSection();
  }

  static List<RuleResult> of(Summary summary, RuleKind kind) {
    return summary.rules().stream().filter(r -> r.kind() == kind).toList();
  }

  private static void figures(Draft draft, RuleKind kind, List<RuleResult> of) {
    List<RuleFigure> shown = shown(kind);
    List<String> heads = new ArrayList<>(List.of(Wording.capital(kind.words())));
    shown.forEach(f -> heads.add(words(f)));
    HtmlTable table =
        new HtmlTable(
            Wording.capital(kind.words()) + ": what it came to", heads.toArray(String[]::new));
    for (RuleResult rule : of) {
      List<String> cells = new ArrayList<>(List.of(rule.id()));
      shown.forEach(f -> cells.add(cell(rule, f)));
      table.row(cells.toArray(String[]::new));
    }
    table.writeTo(draft.page());
  }

  /** The state of each interval, as the share of the replications' time spent in it. */
  private static void timeline(Draft draft, RuleKind kind, List<RuleResult> of) {
    List<String> heads = new ArrayList<>(List.of("From"));
    of.forEach(r -> heads.add(r.id()));
    HtmlTable table =
        new HtmlTable(
            Wording.capital(kind.words()) + ": share of the time, by interval",
            heads.toArray(String[]::new));
    List<Double> before = List.of();
    for (int s = 0; s < draft.summary().period().intervalStarts().size(); s++) {
      List<Double> now = new ArrayList<>();
      for (RuleResult rule : of) {
        now.add(rule.intervalShares().get(s));
      }
      // an interval like the one before it needs no row of its own
      if (!now.equals(before)) {
        List<String> cells =
            new ArrayList<>(
                List.of(
                    draft
                        .summary()
                        .period()
                        .intervalStarts()
                        .get(s)
                        .toLocalDateTime()
                        .toString()
                        .replace('T', ' ')));
        now.forEach(share -> cells.add(percent(share)));
        table.row(cells.toArray(String[]::new));
        before = now;
      }
    }
    table.writeFoldedTo(draft.page());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.0f %%", 100 * share);
  }

  static List<RuleFigure> shown(RuleKind kind) {
    List<RuleFigure> shown = new ArrayList<>();
    for (RuleFigure figure : RuleFigure.values()) {
      if (figure.isOf(kind)) {
        shown.add(figure);
      }
    }
    return shown;
  }

  static String cell(RuleResult rule, RuleFigure figure) {
    Estimate e = rule.figures().get(figure);
    if (e == null) {
      return ABSENT;
    }
    if (figure.unit() == Measure.Unit.SHARE) {
      return Figures.SHARE.value(e);
    }
    if (figure == RuleFigure.HANDLE) {
      return Figures.HOURS.value(e);
    }
    return figure == RuleFigure.WAIT ? Figures.of(Measure.ASA, e).value(e) : Figures.COUNT.value(e);
  }

  static String words(RuleFigure figure) {
    return switch (figure) {
      case TIME_SHARE -> "share of the time";
      case TIMES -> "times";
      case CALLS -> "calls";
      case HANDLE -> "time on them";
      case WAIT -> "mean wait to the answer";
      case COST -> "cost, £";
      case ANSWERED_OUTSIDE -> "answered outside";
      case DEFLECTED -> "left after a message";
      case LINES_BUSY -> "found lines busy";
    };
  }
}
