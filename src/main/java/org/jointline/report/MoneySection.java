package org.jointline.report;

import java.util.ArrayList;
import java.util.List;
import org.jointline.experiment.Accounts;
import org.jointline.stats.Estimate;

/** Budgets, who owes whom, savings, pay scales and factors: parts of the section on cost. */
final class MoneySection {
  private final Draft draft;
  private final Page page;
  private final Accounts accounts;

  private MoneySection(Draft draft) {
    this.draft = draft;
    page = draft.page();
    accounts = draft.summary().accounts();
  }

  /** Writes what there is into the open section. */
  static void write(Draft draft) {
    MoneySection section = new MoneySection(draft);
    section.budgets();
    section.bills();
    section.savings();
    section.payScales();
    section.products();
  }

  private void budgets() {
    HtmlTable table =
        new HtmlTable(
            "Budgets for this period",
            "Organisation",
            "Budget",
            "Spent",
            "Left",
            "Chance to exceed it");
    for (Accounts.Party party : accounts.parties()) {
      party
          .budget()
          .ifPresent(
              b ->
                  table.row(
                      party.name(),
                      Figures.POUNDS.value(b.pounds()),
                      Figures.POUNDS.withRange(b.spend()),
                      Figures.POUNDS.withRange(b.left()),
                      Figures.SHARE.withRange(b.exceeded())));
    }
    if (!table.isEmpty()) {
      page.element("h3", "Budgets");
      table.writeTo(page);
      page.element(
          "p class=\"quiet\"",
          "Spent is the cost of its own staff and of the outside help it pays for, plus what it pays"
              + " and less what it receives under the settlement.");
    }
  }

  private void bills() {
    if (accounts.settlement().isEmpty()) {
      return;
    }
    page.element("h3", "Who owes whom");
    HtmlTable table = new HtmlTable("Bills of this period", "Rule", "<Pays", "<Is paid", "Pounds");
    for (Accounts.SettledRule rule : accounts.settlement()) {
      for (Accounts.Bill bill : rule.bills()) {
        table.row(
            rule.name(),
            draft.names().organisation(bill.payer()),
            draft.names().organisation(bill.payee()),
            Figures.POUNDS.withRange(bill.pounds()));
      }
      if (rule.bills().isEmpty()) {
        table.row(rule.name(), "nobody", "nobody", "–");
      }
    }
    table.writeTo(page);
    HtmlTable positions =
        new HtmlTable(
            "Where this leaves each organisation",
            "Organisation",
            "Pays others",
            "Is paid by others",
            "Net",
            "Cost net of it");
    for (Accounts.Party party : accounts.parties()) {
      party
          .position()
          .ifPresent(
              p ->
                  positions.row(
                      party.name(),
                      Figures.POUNDS.withRange(p.paid()),
                      Figures.POUNDS.withRange(p.received()),
                      Figures.POUNDS.withRange(p.net()),
                      Figures.POUNDS.withRange(p.netCost())));
    }
    positions.writeTo(page);
    List<String> words = new ArrayList<>();
    accounts.settlement().forEach(rule -> words.add(rule.name() + ": " + rule.words() + "."));
    page.list(words);
  }

  private void savings() {
    if (accounts.savings().isEmpty()) {
      return;
    }
    Accounts.SavingsResult savings = accounts.savings().get();
    page.element("h3", "Savings and whose they are");
    List<String> heads = new ArrayList<>(List.of("Split"));
    draft.summary().organisations().forEach(party -> heads.add(party.name()));
    heads.add("All");
    HtmlTable table = new HtmlTable("What each saves in this period", heads.toArray(new String[0]));
    table.row(row("baseline, spent before", savings.baseline(), all(savings)));
    for (Accounts.SplitSaving split : savings.splits()) {
      table.row(row(split.rule(), split.savings(), Figures.POUNDS.value(savings.total())));
    }
    table.writeTo(page);
    savings.goal().ifPresent(goal -> page.element("p", AccountWords.goal(goal)));
    page.element(
        "p class=\"quiet\"",
        "A saving is the baseline less the cost of staff and outside help. Where costs lie is told"
            + " before settlement of both, and as settled after it of both. A minus is a loss.");
  }

  private static String all(Accounts.SavingsResult savings) {
    return Figures.POUNDS.value(savings.baseline().stream().mapToDouble(Estimate::mean).sum());
  }

  private static String[] row(String head, List<Estimate> each, String all) {
    List<String> cells = new ArrayList<>(List.of(head));
    each.forEach(e -> cells.add(Figures.POUNDS.withRange(e)));
    cells.add(all);
    return cells.toArray(new String[0]);
  }

  private void payScales() {
    HtmlTable table =
        new HtmlTable("Pay scales", "Scale", "Cost of an hour", "<How it follows", "<Groups on it");
    for (Accounts.PaidScale scale : accounts.payScales()) {
      String least = Figures.POUNDS.value(scale.least());
      String most = Figures.POUNDS.value(scale.most());
      List<String> groups = scale.agentGroups().stream().map(draft.names()::agentGroup).toList();
      table.row(
          scale.id(),
          scale.least() == scale.most() ? least : least + " to " + most,
          scale.words(),
          groups.isEmpty() ? "none" : String.join(", ", groups));
    }
    table.writeTo(page);
  }

  private void products() {
    HtmlTable table = new HtmlTable("Factors", "Factor", "<Formula", "Count", "Comes to");
    for (Accounts.Product product : accounts.products()) {
      String unit = product.unit().isEmpty() ? "" : " " + product.unit();
      table.row(
          product.name(),
          product.formula(),
          product.count().map(Figures.COUNT::withRange).orElse("–"),
          product.value().map(v -> Figures.COUNT.withRange(v) + unit).orElse("–"));
    }
    table.writeTo(page);
  }
}
