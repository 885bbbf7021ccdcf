package org.jointline.report;

import java.util.ArrayList;
import java.util.List;
import org.jointline.experiment.Accounts;
import org.jointline.experiment.Summary.AgentGroupResult;
import org.jointline.experiment.Summary.CallTypeResult;
import org.jointline.measure.Measure;

/** Each organisation's own report: its callers by its definitions, its staff, cost and risk. */
final class PartySection {
  private final Draft draft;
  private final Page page;

  private PartySection(Draft draft) {
    this.draft = draft;
    page = draft.page();
  }

  /** Whether there is more than one party to tell apart. */
  static boolean applies(Draft draft) {
    return draft.summary().accounts().parties().size() > 1;
  }

  static void write(Draft draft) {
    PartySection section = new PartySection(draft);
    draft.page().section("parties", "Each organisation by its own definitions");
    draft.summary().accounts().parties().forEach(section::party);
    draft.page().endSection();
  }

  private void party(Accounts.Party party) {
    page.raw("<div class=\"block\">\n").element("h3", party.name());
    service(party);
    List<String> sentences = new ArrayList<>();
    for (CallTypeResult line : draft.summary().callTypes()) {
      if (line.organisation().equals(party.id())) {
        draft
            .wording()
            .mostAtRisk(line, 3)
            .ifPresent(text -> sentences.add(line.name() + ": " + text));
      }
    }
    page.list(sentences);
    staff(party);
    account(party);
    page.raw("</div>\n");
  }

  private void service(Accounts.Party party) {
    HtmlTable table =
        new HtmlTable(
            "Service",
            "Call type",
            "<Whose callers",
            "<Definition",
            "Achieved",
            "<Target",
            "Chance to miss it");
    for (Accounts.Service s : party.service()) {
      table.row(
          draft.names().callType(s.callType()),
          draft.names().organisation(s.owner()),
          AccountWords.definition(s),
          s.achieved().map(Figures.SHARE::withRange).orElse("–"),
          s.achieved().isEmpty() ? "nobody called" : s.met() ? "met" : "missed",
          s.achieved().isEmpty() ? "–" : Figures.SHARE.withRange(s.missed()));
    }
    table.writeTo(page);
  }

  private void staff(Accounts.Party party) {
    boolean priced = Costs.areGiven(draft.summary());
    List<String> heads = new ArrayList<>(List.of("Agent group", "Paid", "Occupancy", "Answered"));
    if (priced) {
      heads.add("Cost");
    }
    HtmlTable table = new HtmlTable("Staff", heads.toArray(String[]::new));
    for (AgentGroupResult group : draft.summary().agentGroups()) {
      if (group.organisation().equals(party.id())) {
        List<String> cells = new ArrayList<>(List.of(group.name()));
        for (Measure m : List.of(Measure.PAID, Measure.OCCUPANCY, Measure.ANSWERED, Measure.COST)) {
          if (m != Measure.COST || priced) {
            cells.add(ServiceSection.cell(group.measures(), m));
          }
        }
        table.row(cells.toArray(String[]::new));
      }
    }
    table.writeTo(page);
  }

  private void account(Accounts.Party party) {
    HtmlTable table = new HtmlTable("Given, received and owed", "What", "Value");
    table.row("Calls its staff answered for others", Figures.COUNT.withRange(party.givenCalls()));
    table.row("Time its staff spent on those", Figures.HOURS.withRange(party.givenSeconds()));
    table.row("Its calls that others answered", Figures.COUNT.withRange(party.receivedCalls()));
    table.row(
        "Time others' staff spent on those", Figures.HOURS.withRange(party.receivedSeconds()));
    draft.summary().organisations().stream()
        .filter(o -> o.id().equals(party.id()) && o.measures().containsKey(Measure.OUTSIDE_COST))
        .map(o -> o.measures().get(Measure.OUTSIDE_COST))
        .forEach(e -> table.row("Outside help it pays for", Figures.POUNDS.withRange(e)));
    party
        .position()
        .ifPresent(
            p -> {
              table.row("Pays others", Figures.POUNDS.withRange(p.paid()));
              table.row("Is paid by others", Figures.POUNDS.withRange(p.received()));
              table.row("Cost net of both", Figures.POUNDS.withRange(p.netCost()));
            });
    party
        .budget()
        .ifPresent(
            b -> {
              table.row("Budget", Figures.POUNDS.value(b.pounds()));
              table.row("Chance to exceed it", Figures.SHARE.withRange(b.exceeded()));
            });
    table.writeTo(page);
  }
}
