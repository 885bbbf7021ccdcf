package org.jointline.report;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jointline.experiment.Summary;
import org.jointline.experiment.Summary.RuleResult;
import org.jointline.measure.RuleFigure;
import org.jointline.measure.RuleKind;

/** What rules beyond the routing did; nothing where there are none. */
final class RuleSection {
  private final Draft draft;
  private final RuleWords words;
  private final Set<RuleFigure> seen = EnumSet.noneOf(RuleFigure.class);

  private RuleSection(Draft draft) {
    this.draft = draft;
    words = new RuleWords(draft.names());
  }

  static void write(Draft draft) {
    if (!draft.summary().rules().isEmpty()) {
      new RuleSection(draft).write();
    }
  }

  private void write() {
    draft.page().section("rules", "Rules at work");
    draft
        .page()
        .element(
            "p",
            "What the scenario's rules beyond its routing came to over the whole period, as means of"
                + " the replications.");
    for (RuleKind kind : RuleKind.values()) {
      List<RuleResult> of = of(draft.summary(), kind);
      if (!of.isEmpty()) {
        figures(kind, of);
        if (RuleFigure.TIME_SHARE.isOf(kind)) {
          timeline(kind, of);
        }
      }
    }
    draft.page().element("h3", "What these figures mean").raw("<dl class=\"terms\">\n");
    for (RuleFigure figure : seen) {
      draft.page().element("dt", RuleWords.ofAny(figure)).element("dd", figure.definition());
    }
    draft.page().raw("</dl>\n").endSection();
  }

  static List<RuleResult> of(Summary summary, RuleKind kind) {
    return summary.rules().stream().filter(r -> r.kind() == kind).toList();
  }

  private void figures(RuleKind kind, List<RuleResult> of) {
    List<RuleFigure> shown = RuleWords.shown(kind, of);
    seen.addAll(shown);
    List<String> heads = new ArrayList<>(List.of(RuleWords.one(kind)));
    shown.forEach(f -> heads.add(Wording.capital(RuleWords.head(kind, f))));
    HtmlTable table = new HtmlTable(RuleWords.title(kind), heads.toArray(String[]::new));
    for (RuleResult rule : of) {
      List<String> cells = new ArrayList<>(List.of(words.name(rule)));
      shown.forEach(
          f -> cells.add(RuleWords.figure(rule, f, (figures, e) -> figures.withRange(e))));
      table.row(cells.toArray(String[]::new));
    }
    table.writeTo(draft.page());
  }

  /** The state of each interval, as the share of the replications' time spent in it. */
  private void timeline(RuleKind kind, List<RuleResult> of) {
    List<String> heads = new ArrayList<>(List.of("From"));
    of.forEach(r -> heads.add(words.name(r)));
    HtmlTable table = new HtmlTable(RuleWords.timelineTitle(kind), heads.toArray(String[]::new));
    List<Double> before = List.of();
    for (int s = 0; s < draft.summary().period().intervalStarts().size(); s++) {
      List<Double> now = new ArrayList<>();
      for (RuleResult rule : of) {
        now.add(rule.intervalShares().get(s));
      }
      // an interval like the one before it needs no row of its own
      if (!now.equals(before)) {
        List<String> cells = new ArrayList<>(List.of(start(s)));
        now.forEach(share -> cells.add(Figures.wholePercent(share)));
        table.row(cells.toArray(String[]::new));
        before = now;
      }
    }
    table.writeFoldedTo(draft.page());
  }

  private String start(int interval) {
    return draft
        .summary()
        .period()
        .intervalStarts()
        .get(interval)
        .toLocalDateTime()
        .toString()
        .replace('T', ' ');
  }
}
