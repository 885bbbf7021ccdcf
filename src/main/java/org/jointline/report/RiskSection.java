package org.jointline.report;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import org.jointline.experiment.Summary.CallTypeResult;
import org.jointline.experiment.Summary.Period;
import org.jointline.experiment.Summary.RiskyDayPart;
import org.jointline.experiment.Summary.TargetResult;

/** How likely a target is missed, over the period and by time. */
final class RiskSection {
  private final Draft draft;

  private RiskSection(Draft draft) {
    this.draft = draft;
  }

  static void write(Draft draft) {
    draft.page().section("risk", "Risk of missing a target");
    new RiskSection(draft).write();
    draft.page().endSection();
  }

  private void write() {
    if (draft.summary().callTypes().stream().allMatch(line -> line.target().isEmpty())) {
      draft.page().element("p", "No call type has a target.");
      return;
    }
    if (draft.summary().provenance().replications() == 1) {
      draft.page().element("p", "One replication: these chances are 0 or 1 and say nothing.");
    }
    whole();
    for (CallTypeResult line : draft.summary().callTypes()) {
      line.target().ifPresent(target -> byTime(line, target));
    }
  }

  private void whole() {
    HtmlTable table =
        new HtmlTable(
            "Chance that the target is missed over the whole period",
            "Call type",
            "Target",
            "Chance that a " + Times.length(draft.summary().period()) + " period misses it",
            Wording.capital(draft.slice()) + "s of the day missed on average");
    for (CallTypeResult line : draft.summary().callTypes()) {
      line.target()
          .filter(target -> target.achieved().isPresent())
          .ifPresent(
              target ->
                  table.row(
                      line.name(),
                      ServiceSection.promise(target),
                      Figures.SHARE.withRange(target.missedReplications()),
                      target.intervalsMissed() + " of " + target.intervalsWithCalls()));
    }
    table.writeTo(draft.page());
  }

  private void byTime(CallTypeResult line, TargetResult target) {
    double[][] week = week(target.intervalRisk());
    if (week.length == 0 && target.atRisk().isEmpty()) {
      return;
    }
    draft.page().raw("<div class=\"block\">\n").element("h3", line.name());
    if (week.length > 1) {
      heat(line, week);
      weekTable(line, week);
    }
    HtmlTable table =
        new HtmlTable(
            line.name() + ": times of day most at risk", "From", "Share of days that miss");
    for (RiskyDayPart part : target.atRisk()) {
      table.row(Times.clock(part.minuteOfDay()), Figures.SHARE.value(part.risk()));
    }
    if (week.length > 1) {
      table.writeFoldedTo(draft.page());
    } else {
      table.writeTo(draft.page());
    }
    draft.page().raw("</div>\n");
  }

  private void heat(CallTypeResult line, double[][] week) {
    List<double[]> cells = new ArrayList<>();
    for (int day = 0; day < 7; day++) {
      for (int i = 0; i < week[day].length; i++) {
        if (Double.isFinite(week[day][i])) {
          cells.add(new double[] {i, day, week[day][i]});
        }
      }
    }
    draft
        .charts()
        .add(
            draft.page(),
            "heat",
            line.name()
                + ": chance to miss the target by weekday and time of day; darker is more often."
                + " The table below has the figures.",
            chart -> {
              chart.texts("x", draft.day().clock());
              chart.texts("y", weekdays());
              chart.table("cells", cells);
            });
  }

  private void weekTable(CallTypeResult line, double[][] week) {
    List<String> heads = new ArrayList<>(List.of("From"));
    heads.addAll(weekdays());
    HtmlTable table =
        new HtmlTable(
            line.name() + ": chance to miss by weekday and time", heads.toArray(new String[0]));
    for (int i = 0; i < draft.day().clock().size(); i++) {
      List<String> row = new ArrayList<>(List.of(draft.day().clock().get(i)));
      for (int day = 0; day < 7; day++) {
        double risk = week[day][i];
        row.add(Double.isNaN(risk) ? "–" : Figures.wholePercent(risk));
      }
      table.row(row.toArray(new String[0]));
    }
    table.writeFoldedTo(draft.page());
  }

  private static List<String> weekdays() {
    List<String> names = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      names.add(Times.weekday(day.name()));
    }
    return names;
  }

  /** Mean risk by weekday and part of the day shown; empty for a period of one day or less. */
  private double[][] week(double[] risk) {
    Period period = draft.summary().period();
    int parts = 1440 / period.intervalMinutes();
    int shown = draft.day().clock().size();
    if (risk.length <= parts || shown == 0) {
      return new double[0][];
    }
    double[][] sums = new double[7][shown];
    int[][] counts = new int[7][shown];
    for (int i = 0; i < risk.length; i++) {
      int at = Days.part(period, i) - draft.day().first();
      if (Double.isFinite(risk[i]) && at >= 0 && at < shown) {
        int day = period.intervalStarts().get(i).getDayOfWeek().getValue() - 1;
        sums[day][at] += risk[i];
        counts[day][at]++;
      }
    }
    for (int day = 0; day < 7; day++) {
      for (int i = 0; i < shown; i++) {
        sums[day][i] = counts[day][i] == 0 ? Double.NaN : sums[day][i] / counts[day][i];
      }
    }
    return sums;
  }
}
