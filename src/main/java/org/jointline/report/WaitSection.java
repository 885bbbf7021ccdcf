package org.jointline.report;

import java.util.List;
import java.util.stream.Collectors;
import org.jointline.experiment.Summary.CallTypeResult;
import org.jointline.experiment.Summary.DayPart;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/** How long callers wait: percentiles over the period and by time of day. */
final class WaitSection {
  private static final List<Measure> PERCENTILES =
      List.of(Measure.WAIT_P50, Measure.WAIT_P90, Measure.WAIT_P95, Measure.WAIT_P99);
  private static final List<String> NAMES = List.of("half", "90 %", "95 %", "99 %");

  private WaitSection() {}

  static void write(Draft draft) {
    draft.page().section("waits", "Waits");
    draft
        .page()
        .element(
            "p",
            "The wait not exceeded by half, 90, 95 and 99 % of answered callers; those who gave up"
                + " are not in it.");
    whole(draft);
    draft.page().raw("<div class=\"cards\">\n");
    draft.summary().callTypes().forEach(line -> byTimeOfDay(draft, line));
    draft.page().raw("</div>\n").endSection();
  }

  private static void whole(Draft draft) {
    HtmlTable table =
        new HtmlTable(
            "Waits over the whole period",
            "Call type",
            "Half within",
            "90 % within",
            "95 % within",
            "99 % within",
            "Longest, on average",
            "Mean, answered",
            "Mean, all offered");
    for (CallTypeResult line : draft.summary().callTypes()) {
      table.row(
          line.name(),
          ServiceSection.cell(line.measures(), Measure.WAIT_P50),
          ServiceSection.cell(line.measures(), Measure.WAIT_P90),
          ServiceSection.cell(line.measures(), Measure.WAIT_P95),
          ServiceSection.cell(line.measures(), Measure.WAIT_P99),
          ServiceSection.cell(line.measures(), Measure.MAX_WAIT),
          ServiceSection.cell(line.measures(), Measure.ASA),
          ServiceSection.cell(line.measures(), Measure.MEAN_WAIT));
    }
    table.writeTo(draft.page());
  }

  private static void byTimeOfDay(Draft draft, CallTypeResult line) {
    List<Measure> shown =
        PERCENTILES.stream()
            .filter(m -> line.dayParts().stream().anyMatch(p -> p.measures().containsKey(m)))
            .collect(Collectors.toList());
    if (shown.isEmpty()) {
      return;
    }
    draft.page().raw("<article class=\"card open\">\n").element("h3", line.name());
    draft
        .charts()
        .add(
            draft.page(),
            "waits",
            line.name() + ": percentiles of the wait to answer by time of day, in seconds.",
            chart -> {
              chart.texts("x", draft.day().clock());
              for (Measure measure : shown) {
                chart.numbers(
                    NAMES.get(PERCENTILES.indexOf(measure)),
                    draft.day().values(line.dayParts(), measure, Estimate::mean));
              }
            });
    HtmlTable table =
        new HtmlTable(
            line.name() + ", waits by time of day",
            "From",
            "Half within",
            "90 % within",
            "95 % within",
            "99 % within");
    for (DayPart part : draft.day().of(line.dayParts())) {
      table.row(
          Times.clock(part.minuteOfDay()),
          ServiceSection.cell(part.measures(), Measure.WAIT_P50),
          ServiceSection.cell(part.measures(), Measure.WAIT_P90),
          ServiceSection.cell(part.measures(), Measure.WAIT_P95),
          ServiceSection.cell(part.measures(), Measure.WAIT_P99));
    }
    table.writeFoldedTo(draft.page());
    draft.page().raw("</article>\n");
  }
}
