package org.jointline.report;

import java.util.Map;
import java.util.Optional;
import org.jointline.experiment.Summary.CallTypeResult;
import org.jointline.experiment.Summary.DayPart;
import org.jointline.experiment.Summary.TargetResult;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/** Service of each call type: over the whole period, and by time of day under its demand. */
final class ServiceSection {
  private final Draft draft;

  private ServiceSection(Draft draft) {
    this.draft = draft;
  }

  static void write(Draft draft) {
    draft.page().section("service", "Service through the day");
    new ServiceSection(draft).write();
    draft.page().endSection();
  }

  private void write() {
    whole();
    ServiceChart chart = new ServiceChart(draft);
    for (CallTypeResult line : draft.summary().callTypes()) {
      draft.page().raw("<div class=\"block\">\n").element("h3", line.name());
      if (chart.shows(line)) {
        chart.add(line, true);
      } else {
        draft
            .page()
            .element(
                "p",
                line.target().isEmpty()
                    ? "No target, so no share answered in time."
                    : "Nobody calls.");
      }
      byTimeOfDay(line);
      draft.page().raw("</div>\n");
    }
  }

  private void whole() {
    HtmlTable table =
        new HtmlTable(
            "Service over the whole period",
            "Call type",
            "Offered",
            "Target",
            "Answered in time",
            "Abandoned",
            "Mean wait to answer",
            "Blocked");
    for (CallTypeResult line : draft.summary().callTypes()) {
      table.row(
          line.name(),
          cell(line.measures(), Measure.OFFERED),
          line.target().map(ServiceSection::promise).orElse("none"),
          line.target().flatMap(TargetResult::achieved).map(Figures.SHARE::withRange).orElse("–"),
          cell(line.measures(), Measure.ABANDONED_SHARE),
          cell(line.measures(), Measure.ASA),
          cell(line.measures(), Measure.BLOCKED));
      if (OutsideHelpWords.isHelped(line)) {
        table.row(
            line.name() + ", " + OutsideHelpWords.TOGETHER,
            "",
            "",
            cell(line.measures(), Measure.SERVICE_LEVEL_BY_ANYBODY),
            "",
            cell(line.measures(), Measure.ASA_BY_ANYBODY),
            "");
      }
    }
    table.writeTo(draft.page());
    WorkTables.ofCalls(draft.summary())
        .writeTo(draft.page(), "Work to be done, over the whole period", "Call type");
  }

  static String promise(TargetResult target) {
    return Decimals.plain(100 * target.share())
        + " % within "
        + Times.threshold(target.withinSeconds());
  }

  private void byTimeOfDay(CallTypeResult line) {
    HtmlTable table =
        new HtmlTable(
            line.name() + " by time of day" + draft.allDays(),
            "From",
            "Offered",
            "Answered in time",
            "Abandoned",
            "Mean wait to answer",
            "Longest wait, on average");
    Optional<Measure> base = ServiceChart.measure(line);
    for (DayPart part : draft.day().of(line.dayParts())) {
      table.row(
          Times.clock(part.minuteOfDay()),
          cell(part.measures(), Measure.OFFERED),
          base.map(m -> cell(part.measures(), m)).orElse("–"),
          cell(part.measures(), Measure.ABANDONED_SHARE),
          cell(part.measures(), Measure.ASA),
          cell(part.measures(), Measure.MAX_WAIT));
    }
    table.writeFoldedTo(draft.page());
  }

  /** The value with its interval, a dash where it is absent, or that a cost is not given. */
  static String cell(Map<Measure, Estimate> measures, Measure measure) {
    Estimate e = measures.get(measure);
    if (e == null) {
      return "–";
    }
    return Costs.notGiven(measure, e) ? Costs.NOT_GIVEN : Figures.text(measure, e);
  }
}
