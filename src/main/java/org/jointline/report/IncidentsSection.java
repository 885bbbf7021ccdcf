package org.jointline.report;

import java.util.Map;
import org.jointline.experiment.IncidentResults.BurstResult;
import org.jointline.experiment.IncidentResults.IncidentResult;
import org.jointline.experiment.IncidentResults.LineResult;
import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/** Incidents, what the callers about them got, and what all other callers got. */
final class IncidentsSection {
  private final Summary summary;
  private final Page page;

  private IncidentsSection(Draft draft) {
    summary = draft.summary();
    page = draft.page();
  }

  /** Writes nothing where the scenario has no incidents. */
  static void write(Draft draft) {
    if (!draft.summary().incidents().isEmpty()) {
      draft.page().section("incidents", "Incidents");
      new IncidentsSection(draft).write();
      draft.page().endSection();
    }
  }

  private void write() {
    incidents();
    page.element(
        "p", "Calls about incidents count among all calls of their line, here and everywhere.");
    HtmlTable bursts = table("Calls about each incident", "Incident", "<Line", "Known already");
    for (IncidentResult incident : summary.incidents().incidents()) {
      for (BurstResult burst : incident.bursts()) {
        String known = ServiceSection.cell(burst.measures(), Measure.INCIDENT_DUPLICATES);
        row(
            bursts,
            burst.callType(),
            burst.measures(),
            incident.name(),
            burst.callTypeName(),
            known);
      }
    }
    bursts.writeTo(page);
    HtmlTable lines = table("The callers of incidents and the others", "Line", "<Calls");
    for (LineResult line : summary.incidents().lines()) {
      row(lines, line.callType(), line.aboutIncidents(), line.callTypeName(), "about incidents");
      row(lines, line.callType(), line.others(), line.callTypeName(), "all others");
    }
    lines.writeTo(page);
  }

  private void incidents() {
    HtmlTable table =
        new HtmlTable(
            "What happened",
            "Incident",
            "<When",
            "Times it happened",
            "Calls expected about it each time");
    for (IncidentResult incident : summary.incidents().incidents()) {
      table.row(
          incident.name(),
          IncidentWords.when(incident),
          ServiceSection.cell(incident.measures(), Measure.HAPPENED),
          Figures.COUNT.value(IncidentWords.meanCalls(incident)));
    }
    table.writeTo(page);
  }

  private static HtmlTable table(String caption, String... first) {
    String[] heads = java.util.Arrays.copyOf(first, first.length + 5);
    String[] rest = {"Offered", "Answered in time", "Abandoned", "Mean wait to answer", "Blocked"};
    System.arraycopy(rest, 0, heads, first.length, rest.length);
    return new HtmlTable(caption, heads);
  }

  private void row(
      HtmlTable table, String callType, Map<Measure, Estimate> measures, String... first) {
    String[] cells = java.util.Arrays.copyOf(first, first.length + 5);
    int at = first.length;
    cells[at] = ServiceSection.cell(measures, Measure.OFFERED);
    cells[at + 1] =
        IncidentWords.inTime(summary, callType, measures).map(Figures.SHARE::withRange).orElse("–");
    cells[at + 2] = ServiceSection.cell(measures, Measure.ABANDONED_SHARE);
    cells[at + 3] = ServiceSection.cell(measures, Measure.ASA);
    cells[at + 4] = ServiceSection.cell(measures, Measure.BLOCKED);
    table.row(cells);
  }
}
