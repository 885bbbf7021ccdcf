package org.jointline.report;

import java.util.stream.Collectors;
import org.jointline.experiment.Summary;
import org.jointline.experiment.Summary.AnsweredBy;

/**
 * The STRESS-DES checklist for researchers (Monks et al., Strengthening the reporting of empirical
 * simulation studies, Journal of Simulation 13, 2019): what the run can fill in is filled in, the
 * rest says what the author must add.
 */
final class StressSection {
  private static final String FILLED = "from the run";
  private static final String AUTHOR = "author to add";

  private final Draft draft;
  private final Summary summary;
  private final HtmlTable table =
      new HtmlTable("STRESS-DES checklist", "Item", "Filled in", "Text").words();

  private StressSection(Draft draft) {
    this.draft = draft;
    this.summary = draft.summary();
  }

  static void write(Draft draft) {
    draft.page().section("stress", "For researchers: STRESS-DES");
    draft
        .page()
        .element(
            "p",
            "The 20 items of the STRESS-DES reporting guideline (Monks et al. 2019). Items marked"
                + " “author to add” cannot be known from a run.");
    new StressSection(draft).write();
    draft.page().endSection();
  }

  private void write() {
    objectives();
    logic();
    data();
    experimentation();
    implementation();
    table.writeTo(draft.page());
  }

  private void objectives() {
    author(
        "1.1 Purpose of the model",
        "Say which decision the study serves. "
            + (summary.description().isBlank()
                ? ""
                : "The scenario says: " + summary.description()));
    filled(
        "1.2 Model outputs",
        "Every measure with its definition is in “What the measures mean”; by call type, agent"
            + " group and organisation, for the period and each interval of "
            + summary.period().intervalMinutes()
            + " minutes.");
    author("1.3 Aims of experimentation", "Say which scenarios are compared and why.");
  }

  private void logic() {
    author("2.1 Base model diagram", "Draw the ways of a call from arrival to its end.");
    author(
        "2.2 Base model logic",
        "Callers arrive, are answered by an agent who may take them, wait, give up or are turned"
            + " away; rules are those of the scenario file. Say why they fit the place studied.");
    author("2.3 Scenario logic", "Say how the compared scenarios differ from the base.");
    author(
        "2.4 Algorithms",
        "Agent selection, call selection and overflow are named in the scenario file. Say where"
            + " they come from.");
    filled("2.5 Components", components());
  }

  private String components() {
    return "Entities: calls of "
        + summary.callTypes().stream().map(c -> c.name()).collect(Collectors.joining(", "))
        + ". Resources: agents of "
        + summary.agentGroups().stream().map(g -> g.name()).collect(Collectors.joining(", "))
        + ". Queues: one for each call type. Activities: talk and after-call work. Skills: "
        + summary.answeredBy().stream().map(this::skill).collect(Collectors.joining("; "))
        + ". Calls enter on arrival and leave answered, abandoned, blocked or still waiting at the"
        + " end.";
  }

  private String skill(AnsweredBy pair) {
    return draft.names().callType(pair.callType())
        + " by "
        + draft.names().agentGroup(pair.agentGroup());
  }

  private void data() {
    author(
        "3.1 Data sources",
        "Values with a source are listed in “Assumptions and sources”. Add who gave the others.");
    author("3.2 Pre-processing", "Say how records became the scenario's rates and durations.");
    filled(
        "3.3 Input parameters",
        "All are in the scenario file with SHA-256 "
            + summary.provenance().scenarioHash()
            + "; publish it beside this report.");
    filled("3.4 Assumptions", draft.wording().assumptions() + " They are listed above.");
  }

  private void experimentation() {
    filled(
        "4.1 Initialisation",
        "Measurement starts at "
            + Times.iso(summary.period().intervalStarts().get(0))
            + "; the system is empty at the beginning of the warm-up the scenario's calendar names,"
            + " or at the start of measurement if it names none.");
    filled("4.2 Run length", Wording.capital(Times.lengthPlural(summary.period())) + ".");
    filled(
        "4.3 Estimation approach",
        Decimals.grouped(summary.provenance().replications(), 0)
            + " independent replications, seed "
            + summary.provenance().seed()
            + ". Ratios are ratios of sums over replications. Confidence level "
            + Decimals.plain(100 * summary.confidence())
            + " %. Ended: "
            + summary.stopped().reason()
            + ".");
  }

  private void implementation() {
    filled("5.1 Software", "Jointline " + summary.provenance().version() + ", a Java program.");
    filled(
        "5.2 Random sampling",
        "xoshiro256++ generators, one stream for each replication, purpose and call type or group,"
            + " seeded by hashing; a call's own durations are drawn when it arrives, so that"
            + " scenarios see the same callers.");
    filled(
        "5.3 Model execution",
        "Next-event time advance on a clock of microseconds; simultaneous events in the order of"
            + " their kind, then of their making.");
    author(
        "5.4 System specification",
        "Results do not depend on the machine or the number of threads. Add machine and run time if"
            + " they matter.");
    filled("6.1 Sharing", "Made again by: " + summary.provenance().command());
  }

  private void filled(String item, String text) {
    table.row(item, FILLED, text);
  }

  private void author(String item, String text) {
    table.row(item, AUTHOR, text);
  }
}
