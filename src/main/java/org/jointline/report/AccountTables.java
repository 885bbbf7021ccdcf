package org.jointline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointline.experiment.Accounts;
import org.jointline.experiment.Accounts.Compared;
import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/** The console's tables about parties and money: those that a scenario asks for. */
final class AccountTables {
  private final int width;
  private final Summary summary;
  private final Accounts accounts;
  private final Names names;

  AccountTables(int width, Summary summary) {
    this.width = width;
    this.summary = summary;
    accounts = summary.accounts();
    names = new Names(summary);
  }

  /** In the order in which they are read. */
  List<TextTable> all() {
    List<TextTable> tables = new ArrayList<>();
    if (accounts.parties().stream().flatMap(p -> p.service().stream()).anyMatch(s -> s.own())) {
      tables.add(ownTargets());
    }
    if (accounts.parties().stream().anyMatch(p -> p.budget().isPresent())) {
      tables.add(budgets());
    }
    if (!accounts.settlement().isEmpty()) {
      tables.add(bills());
      tables.add(positions());
    }
    accounts.savings().ifPresent(savings -> tables.add(savings(savings)));
    if (!accounts.products().isEmpty()) {
      tables.add(products());
    }
    if (!accounts.months().isEmpty()) {
      tables.add(months());
    }
    accounts.detriment().ifPresent(found -> tables.add(detriment(found)));
    return tables;
  }

  /** Sentences below the tables. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    accounts
        .savings()
        .flatMap(Accounts.SavingsResult::goal)
        .ifPresent(goal -> sentences.add(AccountWords.goal(goal)));
    accounts
        .detriment()
        .ifPresent(
            found -> {
              sentences.add(new AccountWords(names).detriment(found));
              if (!found.leftOut().isEmpty()) {
                sentences.add("Not compared: " + String.join("; ", found.leftOut()) + ".");
              }
            });
    AccountWords.unsettled(accounts).ifPresent(sentences::add);
    return sentences;
  }

  private TextTable ownTargets() {
    TextTable table =
        new TextTable(
            width, "Own targets", "<call type", "<definition", "achieved", "chance to\nmiss it");
    for (Accounts.Party party : accounts.parties()) {
      for (Accounts.Service s : party.service()) {
        if (s.own()) {
          table.row(
              Lines.clean(party.name()),
              Lines.clean(names.callType(s.callType())),
              AccountWords.promise(s),
              s.achieved()
                  .map(a -> Figures.SHARE.stacked(a) + (s.met() ? "" : "\nMISSED"))
                  .orElse("–"),
              s.achieved().isEmpty() ? "–" : Figures.SHARE.stacked(s.missed()));
        }
      }
    }
    return table;
  }

  private TextTable budgets() {
    TextTable table =
        new TextTable(
            width, "Budgets", "budget", "spent, net of\nsettlement", "left", "chance to\nexceed");
    for (Accounts.Party party : accounts.parties()) {
      party
          .budget()
          .ifPresent(
              b ->
                  table.row(
                      Lines.clean(party.name()),
                      Figures.POUNDS.value(b.pounds()),
                      Figures.POUNDS.stacked(b.spend()),
                      Figures.POUNDS.stacked(b.left()),
                      Figures.SHARE.stacked(b.exceeded())));
    }
    return table;
  }

  private TextTable bills() {
    TextTable table = new TextTable(width, "Settlement", "<pays", "<is paid", "pounds");
    for (Accounts.SettledRule rule : accounts.settlement()) {
      String words = Lines.clean(rule.name() + ": " + rule.words());
      if (rule.bills().isEmpty()) {
        table.row(words, "nobody", "nobody", "–");
      }
      for (Accounts.Bill bill : rule.bills()) {
        table.row(
            words,
            Lines.clean(names.organisation(bill.payer())),
            Lines.clean(names.organisation(bill.payee())),
            Figures.POUNDS.stacked(bill.pounds()));
      }
    }
    return table;
  }

  private TextTable positions() {
    TextTable table =
        new TextTable(width, "After settlement", "pays", "is paid", "net", "cost net of it");
    for (Accounts.Party party : accounts.parties()) {
      party
          .position()
          .ifPresent(
              p ->
                  table.row(
                      Lines.clean(party.name()),
                      Figures.POUNDS.stacked(p.paid()),
                      Figures.POUNDS.stacked(p.received()),
                      Figures.POUNDS.stacked(p.net()),
                      Figures.POUNDS.stacked(p.netCost())));
    }
    return table;
  }

  /** Organisations below each other: there may be many, and rules are few. */
  private TextTable savings(Accounts.SavingsResult savings) {
    TextTable table = new TextTable(width, "Savings", "<split", "saves", "chance\nto lose");
    table.row("All together", "whosever it is", Figures.POUNDS.stacked(savings.total()), "");
    for (Accounts.SplitSaving split : savings.splits()) {
      for (int o = 0; o < split.savings().size(); o++) {
        table.row(
            Lines.clean(summary.organisations().get(o).name()),
            split.rule(),
            Figures.POUNDS.stacked(split.savings().get(o)),
            Figures.SHARE.stacked(split.losing().get(o)));
      }
    }
    return table;
  }

  private TextTable products() {
    TextTable table = new TextTable(width, "Factors", "<formula", "comes to");
    for (Accounts.Product p : accounts.products()) {
      String unit = p.unit().isEmpty() ? "" : " " + Lines.clean(p.unit());
      table.row(
          Lines.clean(p.name()),
          Lines.clean(p.formula()),
          p.value()
              .map(v -> Figures.COUNT.value(v) + unit + "\n" + Figures.COUNT.range(v, "–"))
              .orElse("–"));
    }
    return table;
  }

  private TextTable months() {
    TextTable table =
        new TextTable(
            width,
            "Months",
            "<organisation",
            "offered",
            "answered\nin time",
            "abandoned",
            hasOutside() ? "cost, outside\nhelp apart" : "cost",
            "budget");
    for (Accounts.Month month : accounts.months()) {
      for (Accounts.PartyMonth party : month.parties()) {
        Map<Measure, Estimate> m = party.measures();
        table.row(
            MonthSection.label(month),
            Lines.clean(names.organisation(party.id())),
            cell(m, Measure.OFFERED),
            cell(m, Measure.SERVICE_LEVEL),
            cell(m, Measure.ABANDONED_SHARE),
            cost(m),
            party.budget().isPresent() ? Figures.POUNDS.value(party.budget().getAsDouble()) : "–");
      }
    }
    return table;
  }

  private boolean hasOutside() {
    return summary.total().containsKey(Measure.OUTSIDE_COST);
  }

  /** Cost of staff, and below it that of outside help where there is any. */
  private static String cost(Map<Measure, Estimate> m) {
    Estimate help = m.get(Measure.OUTSIDE_COST);
    boolean helped = help != null && help.mean() > 0;
    return cell(m, Measure.COST) + (helped ? "\n+ " + Figures.POUNDS.value(help) : "");
  }

  private static String cell(Map<Measure, Estimate> measures, Measure measure) {
    Estimate e = measures.get(measure);
    boolean absent = e == null || Costs.notGiven(measure, e);
    return absent ? "–" : Figures.of(measure, e).stacked(e);
  }

  private TextTable detriment(Accounts.Detriment found) {
    AccountWords words = new AccountWords(names);
    TextTable table =
        new TextTable(
            width,
            "Does anybody fare worse?",
            "<what",
            "in this\nscenario",
            "in the\nother",
            "difference",
            "chance to\nfare worse");
    for (Compared row : AccountWords.rows(found)) {
      Figures figures = AccountWords.figures(row);
      table.row(
          Lines.clean(words.whose(row.quantity())),
          words.what(row.quantity()),
          figures.value(row.joint()),
          figures.value(row.alone()),
          AccountWords.difference(row) + AccountWords.of(found, row).replace(", in", "\nin"),
          Figures.SHARE.stacked(row.worse()));
    }
    return table;
  }
}
