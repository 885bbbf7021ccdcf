package org.jointline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointline.experiment.IncidentResults.BurstResult;
import org.jointline.experiment.IncidentResults.IncidentResult;
import org.jointline.experiment.IncidentResults.LineResult;
import org.jointline.experiment.Summary;
import org.jointline.experiment.Summary.AgentGroupResult;
import org.jointline.experiment.Summary.AnsweredBy;
import org.jointline.experiment.Summary.CallTypeResult;
import org.jointline.experiment.Summary.OrganisationResult;
import org.jointline.experiment.Summary.RuleResult;
import org.jointline.experiment.Summary.TargetResult;
import org.jointline.experiment.Summary.WholeGroupResult;
import org.jointline.measure.Measure;
import org.jointline.measure.RuleFigure;
import org.jointline.measure.RuleKind;
import org.jointline.stats.Estimate;

/** The answers as text for a terminal or a log: words first, then tables. */
public final class ConsoleReport {
  private static final int WIDTH = 100;

  private final Summary summary;
  private final Wording wording;
  private final Ink ink;
  private final StringBuilder out = new StringBuilder();

  private ConsoleReport(Summary summary, boolean colour) {
    this.summary = summary;
    this.wording = new Wording(summary);
    this.ink = new Ink(colour);
  }

  /**
   * At most 100 characters a line, each line ended by {@code \n}.
   *
   * @param colour whether to use ANSI colours; they only repeat what the words say
   */
  public static String text(Summary summary, boolean colour) {
    return new ConsoleReport(summary, colour).write();
  }

  private String write() {
    words();
    callTypes();
    incidents();
    journeys();
    if (CallBackSection.isIn(summary)) {
      print(CallBackSection.text(summary, WIDTH));
    }
    agentGroups();
    work();
    organisations();
    answeredBy();
    rules();
    accounts();
    warnings();
    provenance();
    return out.toString();
  }

  private void words() {
    out.append(ink.strong(Lines.clean(summary.title()))).append('\n');
    paragraph("", wording.subject());
    wording.cutShort().ifPresent(text -> paragraph("", text));
    for (CallTypeResult line : summary.callTypes()) {
      out.append('\n');
      paragraph(sign(line) + " ", wording.answer(line));
      wording.mostAtRisk(line, 5).ifPresent(text -> paragraph("  ", text));
    }
  }

  /** A mark that repeats the verdict: the sentence beside it says it too. */
  private String sign(CallTypeResult line) {
    Optional<TargetResult> target = line.target().filter(t -> t.achieved().isPresent());
    if (target.isEmpty()) {
      return "·";
    }
    return target.get().met() ? ink.good("✓") : ink.bad("✗");
  }

  private void callTypes() {
    TextTable table =
        new TextTable(
            WIDTH,
            "Call types",
            "offered",
            "within\ntarget T",
            "target",
            "abandoned",
            "mean wait\nto answer",
            "90 % answered\nwithin");
    for (CallTypeResult line : summary.callTypes()) {
      Map<Measure, Estimate> m = line.measures();
      table.row(
          Lines.clean(line.name()),
          cell(m, Measure.OFFERED),
          line.target().flatMap(TargetResult::achieved).map(Figures.SHARE::stacked).orElse("–"),
          line.target().map(ConsoleReport::promise).orElse("none"),
          cell(m, Measure.ABANDONED_SHARE),
          cell(m, Measure.ASA),
          cell(m, Measure.WAIT_P90));
      if (OutsideHelpWords.isHelped(line)) {
        table.row(
            "  " + OutsideHelpWords.TOGETHER,
            "",
            cell(m, Measure.SERVICE_LEVEL_BY_ANYBODY),
            "",
            "",
            cell(m, Measure.ASA_BY_ANYBODY),
            "");
      }
    }
    if (summary.callTypes().size() > 1) {
      Map<Measure, Estimate> m = summary.total();
      table.row(
          "All together",
          cell(m, Measure.OFFERED),
          cell(m, Measure.SERVICE_LEVEL),
          "",
          cell(m, Measure.ABANDONED_SHARE),
          cell(m, Measure.ASA),
          cell(m, Measure.WAIT_P90));
    }
    print(table);
  }

  private void incidents() {
    if (summary.incidents().isEmpty()) {
      return;
    }
    TextTable table =
        new TextTable(
            WIDTH,
            "Incidents",
            "<calls to",
            "times it\nhappened",
            "offered",
            "within\ntarget T",
            "abandoned",
            "mean wait\nto answer");
    for (IncidentResult incident : summary.incidents().incidents()) {
      String name = twoLines(incident.name(), IncidentWords.when(incident));
      String times = cell(incident.measures(), Measure.HAPPENED);
      for (BurstResult burst : incident.bursts()) {
        calls(table, burst.callType(), burst.measures(), name, burst.callTypeName(), times);
        name = "";
        times = "";
      }
    }
    for (LineResult line : summary.incidents().lines()) {
      calls(table, line.callType(), line.others(), "All other calls", line.callTypeName(), "");
    }
    print(table);
  }

  private void calls(
      TextTable table,
      String callType,
      Map<Measure, Estimate> m,
      String name,
      String line,
      String times) {
    table.row(
        name,
        folded(line, 18),
        times,
        cell(m, Measure.OFFERED),
        IncidentWords.inTime(summary, callType, m).map(Figures.SHARE::stacked).orElse("–"),
        cell(m, Measure.ABANDONED_SHARE),
        cell(m, Measure.ASA));
  }

  private void journeys() {
    if (!JourneySection.isIn(summary)) {
      return;
    }
    TextTable table =
        new TextTable(
            WIDTH,
            "Callers",
            "callers",
            "answered\nat all",
            "attempts\nper caller",
            "resolved at\nfirst answer",
            "passed on:\nfirst wait",
            "second\nwait");
    for (CallTypeResult line : summary.callTypes()) {
      Map<Measure, Estimate> m = line.measures();
      table.row(
          Lines.clean(line.name()),
          cell(m, Measure.CALLERS),
          cell(m, Measure.CALLERS_ANSWERED_SHARE),
          cell(m, Measure.ATTEMPTS_PER_CALLER),
          cell(m, Measure.RESOLVED_AT_FIRST_SHARE),
          cell(m, Measure.PRIMARY_WAIT),
          cell(m, Measure.SECONDARY_WAIT));
    }
    print(table);
  }

  private static String promise(TargetResult target) {
    String promise =
        Decimals.plain(100 * target.share()) + " % in " + Times.threshold(target.withinSeconds());
    return target.achieved().isEmpty() ? promise : promise + (target.met() ? "\nmet" : "\nMISSED");
  }

  private void agentGroups() {
    TextTable table =
        new TextTable(
            WIDTH,
            priced(
                "Agent groups",
                "<employer",
                "answered",
                "occupancy",
                "on the phones\nafter shrinkage",
                "past end\nof shift",
                "cost"));
    for (AgentGroupResult group : summary.agentGroups()) {
      Optional<WholeGroupResult> whole = summary.wholeOf(group);
      whole
          .filter(w -> w.parts().get(0).equals(group.id()))
          .ifPresent(w -> agentGroup(table, w.name() + ", all", "", w.measures()));
      agentGroup(table, group.name(), group.organisationName(), group.measures());
    }
    print(table);
  }

  private void agentGroup(TextTable table, String name, String employer, Map<Measure, Estimate> m) {
    table.row(
        priced(
            Lines.clean(name),
            folded(employer, 18),
            cell(m, Measure.ANSWERED),
            cell(m, Measure.OCCUPANCY),
            cell(m, Measure.STAFFED),
            cell(m, Measure.GHOST),
            cell(m, Measure.COST)));
  }

  /** Without the last, which is the cost, where no cost is given. */
  private String[] priced(String... cells) {
    return Costs.areGiven(summary) ? cells : Arrays.copyOf(cells, cells.length - 1);
  }

  /** Only where there is more than plain calls. */
  private void work() {
    WorkTables.Cells calls = WorkTables.ofCalls(summary);
    WorkTables.Cells agents = WorkTables.ofAgents(summary);
    if (!calls.isEmpty()) {
      print(calls.text(WIDTH, "Work to be done"));
    }
    if (!agents.isEmpty()) {
      print(agents.text(WIDTH, "How agents take calls"));
    }
  }

  private static String folded(String name, int width) {
    return String.join("\n", TextTable.fold(Lines.clean(name), width));
  }

  private void organisations() {
    TextTable table =
        new TextTable(
            WIDTH,
            priced(
                "Organisations",
                "own callers\noffered",
                "own callers\nabandoned",
                "mean wait\nto answer",
                "own staff\non the phones",
                "own staff\noccupancy",
                summary.total().containsKey(Measure.GROSS_COST)
                    ? "cost, outside\nhelp included"
                    : "cost"));
    for (OrganisationResult party : summary.organisations()) {
      organisation(table, party.name(), party.measures());
    }
    if (summary.organisations().size() > 1) {
      organisation(table, "All together", summary.total());
    }
    print(table);
  }

  private void organisation(TextTable table, String name, Map<Measure, Estimate> m) {
    table.row(
        priced(
            Lines.clean(name),
            cell(m, Measure.OFFERED),
            cell(m, Measure.ABANDONED_SHARE),
            cell(m, Measure.ASA),
            cell(m, Measure.STAFFED),
            cell(m, Measure.OCCUPANCY),
            cell(m, m.containsKey(Measure.GROSS_COST) ? Measure.GROSS_COST : Measure.COST)));
  }

  private void answeredBy() {
    TextTable table =
        new TextTable(
            WIDTH,
            "Who answered whose calls",
            "<answered by",
            "calls",
            "share of\nthe type",
            "time on them");
    Names names = new Names(summary);
    for (AnsweredBy pair : summary.answeredBy()) {
      table.row(
          twoLines(names.callType(pair.callType()), names.organisation(pair.owner())),
          twoLines(names.agentGroup(pair.agentGroup()), names.organisation(pair.employer())),
          Figures.COUNT.stacked(pair.calls()),
          Settlement.shareOfType(summary, pair).map(Figures.SHARE::value).orElse("–"),
          Figures.HOURS.stacked(pair.handleSeconds()));
    }
    for (CallTypeResult line : OutsideHelpWords.helped(summary)) {
      table.row(
          twoLines(line.name(), line.organisationName()),
          OutsideHelpWords.ANSWERER,
          Figures.COUNT.stacked(line.measures().get(Measure.ANSWERED_OUTSIDE)),
          Figures.SHARE.value(OutsideHelpWords.shareOfType(summary, line)),
          "–");
    }
    print(table);
  }

  private void rules() {
    RuleWords words = new RuleWords(new Names(summary));
    for (RuleKind kind : RuleKind.values()) {
      List<RuleResult> of = RuleSection.of(summary, kind);
      if (of.isEmpty()) {
        continue;
      }
      List<RuleFigure> shown = RuleWords.shown(kind, of);
      List<String> heads = new ArrayList<>(List.of(RuleWords.one(kind)));
      shown.forEach(f -> heads.add(folded(RuleWords.head(kind, f), 13)));
      TextTable table = new TextTable(WIDTH, heads.toArray(String[]::new));
      for (RuleResult rule : of) {
        List<String> cells = new ArrayList<>(List.of(Lines.clean(words.name(rule))));
        shown.forEach(f -> cells.add(RuleWords.figure(rule, f, Figures::stacked)));
        table.row(cells.toArray(String[]::new));
      }
      print(table);
    }
  }

  private void accounts() {
    AccountTables tables = new AccountTables(WIDTH, summary);
    tables.all().forEach(this::print);
    for (String sentence : tables.sentences()) {
      out.append('\n');
      paragraph("", sentence);
    }
  }

  private static String twoLines(String name, String organisation) {
    return Lines.clean(name) + "\n  " + Lines.clean(organisation);
  }

  private static String cell(Map<Measure, Estimate> measures, Measure measure) {
    Estimate e = measures.get(measure);
    boolean absent = e == null || Costs.notGiven(measure, e);
    return absent ? "–" : Figures.of(measure, e).stacked(e);
  }

  private void print(TextTable table) {
    out.append('\n');
    List<String> lines = table.lines();
    int rule = lines.indexOf(lines.stream().filter(l -> l.startsWith("─")).findFirst().orElse(""));
    for (int i = 0; i < lines.size(); i++) {
      out.append(i < rule ? ink.strong(lines.get(i)) : lines.get(i)).append('\n');
    }
  }

  private void warnings() {
    if (summary.warnings().isEmpty()) {
      return;
    }
    out.append('\n').append(ink.strong("Warnings")).append('\n');
    summary.warnings().forEach(text -> paragraph("! ", Wording.capital(text)));
  }

  private void provenance() {
    Summary.Provenance from = summary.provenance();
    out.append('\n');
    paragraph("", wording.assumptions() + " " + ended());
    paragraph(
        "",
        "Jointline "
            + from.version()
            + ", scenario "
            + from.scenarioHash().substring(0, Math.min(12, from.scenarioHash().length()))
            + ", seed "
            + from.seed()
            + ". Again: "
            + from.command());
  }

  private String ended() {
    return summary.stopped().interrupted() ? "" : Wording.capital(summary.stopped().reason()) + ".";
  }

  private void paragraph(String first, String text) {
    int indent = first.isEmpty() ? 0 : 2;
    String before = first;
    // a number and its unit stay on one line
    String bound = Lines.clean(text).replaceAll("(?<=\\d) (?=%|(?:s|min|h)\\b)", "\u00a0");
    for (String line : TextTable.fold(bound, WIDTH - indent)) {
      out.append(before).append(line.replace('\u00a0', ' ')).append('\n');
      before = " ".repeat(indent);
    }
  }
}
