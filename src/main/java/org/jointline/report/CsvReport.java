package org.jointline.report;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jointline.experiment.IncidentResults.BurstResult;
import org.jointline.experiment.IncidentResults.IncidentResult;
import org.jointline.experiment.IncidentResults.LineResult;
import org.jointline.experiment.Summary;
import org.jointline.experiment.Summary.AgentGroupResult;
import org.jointline.experiment.Summary.AnsweredBy;
import org.jointline.experiment.Summary.CallTypeResult;
import org.jointline.experiment.Summary.OrganisationResult;
import org.jointline.experiment.Summary.TargetResult;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/**
 * The answers as tidy tables in a folder: {@code call_types.csv}, {@code agent_groups.csv}, {@code
 * organisations.csv}, {@code answered_by.csv}, those of {@link AccountsCsv}, where there are
 * agreements, modes, sites and other rules {@code rules.csv}, where there are incidents {@code
 * incidents.csv} and {@code calls_about_incidents.csv}, and {@code call_type_intervals.csv} and
 * {@code agent_group_intervals.csv} with one row per entity and interval. Columns are in a fixed
 * order, times in ISO 8601 with offset, shares from 0 to 1; an empty cell is an absent value.
 */
public final class CsvReport {
  /** The tables of a summary. */
  public static final List<String> TABLES =
      List.of(
          "call_types.csv",
          "agent_groups.csv",
          "organisations.csv",
          "answered_by.csv",
          "rules.csv",
          "incidents.csv",
          "calls_about_incidents.csv",
          "organisation_service.csv",
          "organisation_money.csv",
          "months.csv",
          "no_detriment.csv",
          "call_type_intervals.csv",
          "agent_group_intervals.csv");

  /** Written to a folder only where the scenario has incidents. */
  private static final List<String> INCIDENTS =
      List.of("incidents.csv", "calls_about_incidents.csv");

  /** Written to a folder only where the scenario has such rules. */
  private static final String RULES = "rules.csv";

  /** Every file written to the folder, the replications' included. */
  public static final List<String> FILES =
      Stream.concat(TABLES.stream(), Stream.of("replications.csv")).toList();

  private final Summary summary;
  private final Place place;

  private CsvReport(Summary summary, Place place) {
    this.summary = summary;
    this.place = place;
  }

  /** Writes all tables but the replications'; each is put in its place when it is whole. */
  public static void write(Summary summary, Path folder) throws OutputException {
    OutputFile.checkFolder(folder);
    CsvReport report =
        new CsvReport(summary, (name, columns) -> new CsvTable(folder.resolve(name), columns));
    for (String table : TABLES) {
      boolean missing =
          INCIDENTS.contains(table) && summary.incidents().isEmpty()
              || table.equals(RULES) && summary.rules().isEmpty();
      if (!missing) {
        report.table(table);
      }
    }
  }

  /**
   * Writes one table; flushes the stream and leaves it open.
   *
   * @param table one of {@link #TABLES}
   */
  public static void write(Summary summary, String table, OutputStream out) throws OutputException {
    new CsvReport(summary, (name, columns) -> new CsvTable(name, out, columns)).table(table);
  }

  /** Where a table is begun. */
  private interface Place {
    CsvTable open(String name, List<String> columns) throws OutputException;
  }

  private void table(String name) throws OutputException {
    switch (name) {
      case "call_types.csv" -> callTypes();
      case "agent_groups.csv" -> agentGroups();
      case "organisations.csv" -> organisations();
      case "answered_by.csv" -> answeredBy();
      case RULES -> rules();
      case "incidents.csv" -> incidents();
      case "calls_about_incidents.csv" -> aboutIncidents();
      case "organisation_service.csv" -> accounts(name, AccountsCsv.SERVICE);
      case "organisation_money.csv" -> accounts(name, AccountsCsv.MONEY);
      case "months.csv" -> accounts(name, AccountsCsv.MONTHS);
      case "no_detriment.csv" -> accounts(name, AccountsCsv.NO_DETRIMENT);
      case "call_type_intervals.csv" -> callTypeIntervals();
      case "agent_group_intervals.csv" -> agentGroupIntervals();
      default -> throw new IllegalArgumentException("no table " + name);
    }
  }

  private void accounts(String name, AccountsCsv kind) throws OutputException {
    try (CsvTable table = place.open(name, kind.heads())) {
      for (List<String> row : kind.rows(summary)) {
        table.row(row);
      }
      table.commit();
    }
  }

  private void callTypes() throws OutputException {
    List<String> heads =
        MeasureColumns.ofCallTypes(summary)
            .intervalHeads(
                "call_type",
                "name",
                "organisation",
                "target_within_s",
                "target_share",
                "target_base",
                "target_achieved",
                "target_met",
                "missed_replications",
                "missed_replications_low",
                "missed_replications_high");
    try (CsvTable table = place.open("call_types.csv", heads)) {
      for (CallTypeResult line : summary.callTypes()) {
        List<String> before = new ArrayList<>();
        before.add(line.id());
        before.add(line.name());
        before.add(line.organisation());
        before.addAll(
            line.target().map(CsvReport::target).orElse(List.of("", "", "", "", "", "", "", "")));
        table.row(cells(MeasureColumns.ofCallTypes(summary), line.measures(), before));
      }
      table.commit();
    }
  }

  private static List<String> target(TargetResult target) {
    return List.of(
        MeasureColumns.cell(target.withinSeconds()),
        MeasureColumns.cell(target.share()),
        target.baseWords(),
        target.achieved().map(e -> MeasureColumns.cell(e.mean())).orElse(""),
        target.achieved().map(e -> String.valueOf(target.met())).orElse(""),
        MeasureColumns.cell(target.missedReplications().mean()),
        MeasureColumns.cell(target.missedReplications().low()),
        MeasureColumns.cell(target.missedReplications().high()));
  }

  private void agentGroups() throws OutputException {
    List<String> heads =
        MeasureColumns.AGENT_GROUP.intervalHeads("agent_group", "name", "organisation");
    try (CsvTable table = place.open("agent_groups.csv", heads)) {
      for (AgentGroupResult group : summary.agentGroups()) {
        table.row(
            cells(
                MeasureColumns.AGENT_GROUP,
                group.measures(),
                List.of(group.id(), group.name(), group.organisation())));
      }
      table.commit();
    }
  }

  private void organisations() throws OutputException {
    List<String> heads =
        MeasureColumns.ofOrganisations(summary).intervalHeads("organisation", "name");
    try (CsvTable table = place.open("organisations.csv", heads)) {
      for (OrganisationResult party : summary.organisations()) {
        table.row(
            cells(
                MeasureColumns.ofOrganisations(summary),
                party.measures(),
                List.of(party.id(), party.name())));
      }
      table.commit();
    }
  }

  private void answeredBy() throws OutputException {
    List<String> heads =
        List.of(
            "call_type",
            "owner",
            "agent_group",
            "employer",
            "calls",
            "calls_low",
            "calls_high",
            "handle_s",
            "handle_low_s",
            "handle_high_s");
    try (CsvTable table = place.open("answered_by.csv", heads)) {
      for (AnsweredBy pair : summary.answeredBy()) {
        table.row(
            List.of(
                pair.callType(),
                pair.owner(),
                pair.agentGroup(),
                pair.employer(),
                MeasureColumns.cell(pair.calls().mean()),
                MeasureColumns.cell(pair.calls().low()),
                MeasureColumns.cell(pair.calls().high()),
                MeasureColumns.cell(pair.handleSeconds().mean()),
                MeasureColumns.cell(pair.handleSeconds().low()),
                MeasureColumns.cell(pair.handleSeconds().high())));
      }
      table.commit();
    }
  }

  private void rules() throws OutputException {
    try (CsvTable table = place.open(RULES, RulesCsv.HEADS)) {
      for (List<String> row : RulesCsv.rows(summary)) {
        table.row(row);
      }
      table.commit();
    }
  }

  private void incidents() throws OutputException {
    List<String> heads =
        MeasureColumns.INCIDENT.intervalHeads("incident", "name", "call_type", "mean_calls");
    heads.addAll(MeasureColumns.BURST.intervalHeads());
    try (CsvTable table = place.open("incidents.csv", heads)) {
      for (IncidentResult incident : summary.incidents().incidents()) {
        for (BurstResult burst : incident.bursts()) {
          List<String> before =
              List.of(
                  incident.id(),
                  incident.name(),
                  burst.callType(),
                  MeasureColumns.cell(burst.meanCalls()));
          table.row(
              cells(
                  MeasureColumns.BURST,
                  burst.measures(),
                  cells(MeasureColumns.INCIDENT, incident.measures(), before)));
        }
      }
      table.commit();
    }
  }

  private void aboutIncidents() throws OutputException {
    List<String> heads = MeasureColumns.BURST.intervalHeads("call_type", "calls");
    try (CsvTable table = place.open("calls_about_incidents.csv", heads)) {
      for (LineResult line : summary.incidents().lines()) {
        table.row(
            cells(
                MeasureColumns.BURST,
                line.aboutIncidents(),
                List.of(line.callType(), "about incidents")));
        table.row(cells(MeasureColumns.BURST, line.others(), List.of(line.callType(), "others")));
      }
      table.commit();
    }
  }

  private void callTypeIntervals() throws OutputException {
    List<String> heads =
        MeasureColumns.ofCallTypes(summary)
            .intervalHeads("call_type", "organisation", "start", "end", "target_risk");
    heads.addAll(RulesCsv.intervalHeads(summary));
    try (CsvTable table = place.open("call_type_intervals.csv", heads)) {
      for (CallTypeResult line : summary.callTypes()) {
        double[] risk = line.target().map(TargetResult::intervalRisk).orElse(new double[0]);
        for (int i = 0; i < line.intervals().size(); i++) {
          String missed = i < risk.length ? MeasureColumns.cell(risk[i]) : "";
          List<String> row =
              cells(
                  MeasureColumns.ofCallTypes(summary),
                  line.intervals().get(i),
                  List.of(line.id(), line.organisation(), start(i), end(i), missed));
          row.addAll(RulesCsv.intervalCells(summary, line.id(), i));
          table.row(row);
        }
      }
      table.commit();
    }
  }

  private void agentGroupIntervals() throws OutputException {
    List<String> heads =
        MeasureColumns.AGENT_GROUP.intervalHeads(
            "agent_group", "organisation", "start", "end", "scheduled_people");
    try (CsvTable table = place.open("agent_group_intervals.csv", heads)) {
      for (AgentGroupResult group : summary.agentGroups()) {
        List<Double> people = group.scheduledPeople();
        for (int i = 0; i < group.intervals().size(); i++) {
          String scheduled = i < people.size() ? MeasureColumns.cell(people.get(i)) : "";
          table.row(
              cells(
                  MeasureColumns.AGENT_GROUP,
                  group.intervals().get(i),
                  List.of(group.id(), group.organisation(), start(i), end(i), scheduled)));
        }
      }
      table.commit();
    }
  }

  private String start(int interval) {
    return Times.iso(summary.period().intervalStarts().get(interval));
  }

  private String end(int interval) {
    return Times.iso(Times.endOf(summary.period(), interval));
  }

  private static List<String> cells(
      MeasureColumns columns, Map<Measure, Estimate> measures, List<String> before) {
    return columns.intervalCells(measures, before.toArray(new String[0]));
  }
}
