package org.jointline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jointline.experiment.Summary.CallTypeResult;
import org.jointline.experiment.Summary.DayPart;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/** How long callers wait: percentiles over the period and by time of day. */
final class WaitSection {
  private static final List<Measure> BY_TIME =
      List.of(Measure.ASA, Measure.WAIT_P90, Measure.WAIT_P95, Measure.WAIT_P99);

  private WaitSection() {}

  static void write(Draft draft) {
    draft.page().section("waits", "Waits");
    draft
        .page()
        .element(
            "p",
            "The wait not exceeded by half, 90, 95 and 99 % of answered callers; those who gave up"
                + " are not in these. The longest wait counts everybody.");
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
    List<Measure> shown = shown(line);
    if (shown.isEmpty() || draft.day().isEmpty()) {
      return;
    }
    List<String> names = shown.stream().map(WaitSection::name).collect(Collectors.toList());
    draft.page().raw("<article class=\"card open\">\n").element("h3", line.name());
    draft
        .charts()
        .add(
            draft.page(),
            "waits",
            line.name() + ": waits in seconds by time of day: " + String.join(", ", names) + ".",
            chart -> {
              chart.texts("x", draft.day().clock());
              chart.texts("names", names);
              chart.table(
                  "values",
                  shown.stream()
                      .map(m -> draft.day().values(line.dayParts(), m, Estimate::mean))
                      .collect(Collectors.toList()));
            });
    names.add(0, "From");
    HtmlTable table =
        new HtmlTable(line.name() + ", waits by time of day", names.toArray(new String[0]));
    for (DayPart part : draft.day().of(line.dayParts())) {
      List<String> row = new ArrayList<>(List.of(Times.clock(part.minuteOfDay())));
      shown.forEach(m -> row.add(ServiceSection.cell(part.measures(), m)));
      table.row(row.toArray(new String[0]));
    }
    table.writeFoldedTo(draft.page());
    draft.page().raw("</article>\n");
  }

  /** Mean and percentiles; where there are no percentiles by time of day, the longest wait. */
  private static List<Measure> shown(CallTypeResult line) {
    List<Measure> shown =
        BY_TIME.stream().filter(m -> has(line, m)).collect(Collectors.toCollection(ArrayList::new));
    if (shown.size() == 1 && has(line, Measure.MAX_WAIT)) {
      shown.add(Measure.MAX_WAIT);
    }
    return shown;
  }

  private static boolean has(CallTypeResult line, Measure measure) {
    return line.dayParts().stream().anyMatch(part -> part.measures().containsKey(measure));
  }

  private static String name(Measure measure) {
    switch (measure) {
      case ASA:
        return "mean";
      case WAIT_P90:
        return "90 %";
      case WAIT_P95:
        return "95 %";
      case WAIT_P99:
        return "99 %";
      default:
        return "longest, on average";
    }
  }
}
