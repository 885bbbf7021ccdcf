package org.jointline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jointline.experiment.Summary;
import org.jointline.experiment.Summary.AgentGroupResult;
import org.jointline.experiment.Summary.AnsweredBy;
import org.jointline.experiment.Summary.CallTypeResult;
import org.jointline.experiment.Summary.OrganisationResult;
import org.jointline.measure.Measure;

/** Who answered whose calls, what it cost, and what the organisations gave each other. */
final class SettlementSection {
  /** A longer table is folded away under the picture that shows the same. */
  private static final int MOST_ROWS = 30;

  private final Draft draft;
  private final Summary summary;
  private final Page page;

  private SettlementSection(Draft draft) {
    this.draft = draft;
    this.summary = draft.summary();
    this.page = draft.page();
  }

  static void write(Draft draft) {
    SettlementSection section = new SettlementSection(draft);
    draft.page().section("who", "Who answered whose calls");
    section.flowPicture();
    section.pairs();
    draft.page().endSection().section("cost", "Cost and settlement");
    section.cost();
    section.settlement();
    MoneySection.write(draft);
    draft.page().endSection();
  }

  private void flowPicture() {
    List<AnsweredBy> pairs =
        summary.answeredBy().stream()
            .filter(pair -> pair.calls().mean() > 0)
            .collect(Collectors.toList());
    if (pairs.isEmpty()) {
      page.element("p", "No call was answered.");
      return;
    }
    draft
        .charts()
        .add(
            page,
            "flow",
            "Call types on the left, the groups that answered them on the right; the wider the"
                + " band, the more calls. The table below has the figures.",
            chart -> {
              chart.texts(
                  "from",
                  summary.callTypes().stream().map(c -> c.name()).collect(Collectors.toList()));
              chart.texts(
                  "to",
                  summary.agentGroups().stream().map(g -> g.name()).collect(Collectors.toList()));
              chart.table("links", pairs.stream().map(this::link).collect(Collectors.toList()));
            });
  }

  private double[] link(AnsweredBy pair) {
    int from = 0;
    while (!summary.callTypes().get(from).id().equals(pair.callType())) {
      from++;
    }
    int to = 0;
    while (!summary.agentGroups().get(to).id().equals(pair.agentGroup())) {
      to++;
    }
    return new double[] {from, to, pair.calls().mean()};
  }

  private void pairs() {
    HtmlTable table =
        new HtmlTable(
            "Answered calls by call type and group",
            "Call type",
            "<Whose callers",
            "<Answered by",
            "<Whose staff",
            "Calls",
            "Share of the type",
            "Time on them");
    for (AnsweredBy pair : summary.answeredBy()) {
      table.row(
          draft.names().callType(pair.callType()),
          draft.names().organisation(pair.owner()),
          draft.names().agentGroup(pair.agentGroup()),
          draft.names().organisation(pair.employer()),
          Figures.COUNT.withRange(pair.calls()),
          Settlement.shareOfType(summary, pair).map(Figures.SHARE::value).orElse("–"),
          Figures.HOURS.withRange(pair.handleSeconds()));
    }
    for (CallTypeResult line : OutsideHelpWords.helped(summary)) {
      table.row(
          line.name(),
          line.organisationName(),
          OutsideHelpWords.ANSWERER,
          "–",
          Figures.COUNT.withRange(line.measures().get(Measure.ANSWERED_OUTSIDE)),
          Figures.SHARE.value(OutsideHelpWords.shareOfType(summary, line)),
          "–");
    }
    if (table.size() > MOST_ROWS) {
      table.writeFoldedTo(page);
    } else {
      table.writeTo(page);
    }
  }

  private void cost() {
    if (!Costs.areGiven(summary)) {
      page.element("p", "The scenario gives no costs, so there are none to add up.");
      return;
    }
    HtmlTable table =
        new HtmlTable(
            "Cost by employer and group",
            "Employer",
            "<Agent group",
            "Paid",
            "Cost",
            "Cost of an hour on calls",
            "Cost of an answered call");
    for (OrganisationResult party : summary.organisations()) {
      for (AgentGroupResult group : summary.agentGroups()) {
        if (group.organisation().equals(party.id())) {
          table.row(
              party.name(),
              group.name(),
              ServiceSection.cell(group.measures(), Measure.PAID),
              ServiceSection.cell(group.measures(), Measure.COST),
              Settlement.costPerBusyHour(summary, group.id())
                  .map(Figures.POUNDS::value)
                  .orElse("–"),
              ServiceSection.cell(group.measures(), Measure.COST_PER_ANSWERED));
        }
      }
      table.row(
          party.name(),
          "all its groups",
          ServiceSection.cell(party.measures(), Measure.PAID),
          ServiceSection.cell(party.measures(), Measure.COST),
          "",
          ServiceSection.cell(party.measures(), Measure.COST_PER_ANSWERED));
      if (party.measures().containsKey(Measure.OUTSIDE_COST)) {
        table.row(
            party.name(),
            "outside help",
            "",
            ServiceSection.cell(party.measures(), Measure.OUTSIDE_COST),
            "",
            "");
      }
    }
    table.writeTo(page);
    costPicture();
  }

  private void costPicture() {
    List<AgentGroupResult> paid =
        summary.agentGroups().stream()
            .filter(g -> g.measures().containsKey(Measure.COST))
            .filter(g -> g.measures().get(Measure.COST).mean() > 0)
            .collect(Collectors.toList());
    if (paid.isEmpty()) {
      return;
    }
    draft
        .charts()
        .add(
            page,
            "costs",
            "Cost of each agent group; the table above has the figures.",
            chart -> {
              chart.texts(
                  "names",
                  paid.stream()
                      .map(g -> g.name() + " (" + g.organisationName() + ")")
                      .collect(Collectors.toList()));
              chart.numbers(
                  "values",
                  paid.stream().mapToDouble(g -> g.measures().get(Measure.COST).mean()).toArray());
            });
  }

  private void settlement() {
    List<Settlement.Flow> flows = Settlement.flows(summary);
    page.element("h3", "What the organisations gave each other");
    if (flows.isEmpty()) {
      page.element("p", "No organisation's staff answered another's callers.");
      return;
    }
    List<String> heads = new ArrayList<>(List.of("Given by", "<Received by", "Calls", "Minutes"));
    boolean priced = flows.stream().anyMatch(flow -> flow.pounds() > 0);
    if (priced) {
      heads.add("Cost of them");
    }
    HtmlTable table = new HtmlTable("Help given and received, means", heads.toArray(String[]::new));
    for (Settlement.Flow flow : flows) {
      List<String> cells =
          new ArrayList<>(
              List.of(
                  draft.names().organisation(flow.giver()),
                  draft.names().organisation(flow.receiver()),
                  Figures.COUNT.value(flow.calls()),
                  Figures.COUNT.value(flow.handleSeconds() / 60)));
      if (priced) {
        cells.add(flow.pounds() > 0 ? Figures.POUNDS.value(flow.pounds()) : Costs.NOT_GIVEN);
      }
      table.row(cells.toArray(String[]::new));
    }
    table.writeTo(page);
    page.element(
        "p class=\"quiet\"",
        "A call dealt with on the spot is help for the owner of the matter, whichever line was"
            + " dialled; outside help counts where it names who gives it. Minutes are talk and"
            + " after-call work."
            + (priced
                ? " Their cost is that time at the answering group's cost of an hour on calls: all"
                    + " it is paid, idle time and shrinkage included, over its time on calls;"
                    + " outside help's is not known."
                : ""));
  }
}
