package org.jointline.report;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/** What the figures rest on: assumptions, warnings, definitions, provenance. */
final class NotesSection {
  private final Summary summary;
  private final Page page;
  private final Draft draft;

  private NotesSection(Draft draft) {
    this.draft = draft;
    this.summary = draft.summary();
    this.page = draft.page();
  }

  static void write(Draft draft) {
    NotesSection notes = new NotesSection(draft);
    notes.assumptions();
    notes.warnings();
    notes.definitions();
    notes.provenance();
  }

  private void assumptions() {
    page.section("assumptions", "Assumptions and sources");
    page.element("p", draft.wording().assumptions());
    HtmlTable table =
        new HtmlTable("Values marked in the scenario", "Value", "Is", "Kind", "Why or where")
            .words();
    for (Summary.Assumption note : summary.assumptions()) {
      table.row(note.path(), note.value(), note.kind(), note.text());
    }
    table.writeTo(page);
    page.endSection();
  }

  private void warnings() {
    page.section("warnings", "Warnings");
    if (summary.warnings().isEmpty()) {
      page.element("p", "None.");
    }
    page.list(summary.warnings()).endSection();
  }

  private void definitions() {
    page.section("definitions", "What the measures mean");
    HtmlTable table = new HtmlTable("Definitions", "Measure", "Key in JSON", "Definition").words();
    for (Measure measure : shown()) {
      table.row(MeasureWords.of(measure), measure.key(), measure.definition());
    }
    table.writeTo(page);
    page.endSection();
  }

  private Set<Measure> shown() {
    Set<Measure> shown = EnumSet.noneOf(Measure.class);
    summary.callTypes().forEach(line -> addTo(shown, line.measures()));
    summary.agentGroups().forEach(group -> addTo(shown, group.measures()));
    summary.organisations().forEach(party -> addTo(shown, party.measures()));
    return shown;
  }

  private static void addTo(Set<Measure> shown, Map<Measure, Estimate> measures) {
    shown.addAll(measures.keySet());
  }

  private void provenance() {
    Summary.Provenance from = summary.provenance();
    page.section("provenance", "Where these figures come from");
    HtmlTable table = new HtmlTable("Provenance", "What", "Value").words();
    table.row("Command that makes them again", from.command());
    table.row("Scenario (SHA-256)", from.scenarioHash());
    table.row("Seed", Long.toString(from.seed()));
    table.row("Replications", Decimals.grouped(from.replications(), 0));
    table.row("Jointline", from.version());
    table.row("Period", Times.span(summary.period()));
    table.row("How the run ended", Wording.capital(summary.stopped().reason()));
    table.writeTo(page);
    page.endSection();
  }
}
