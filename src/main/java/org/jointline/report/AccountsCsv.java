package org.jointline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jointline.experiment.Accounts;
import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/**
 * The tables about parties and money: how each organisation reads its service, what it gave, spent,
 * owed and saved, each month's highlights, and the comparison with another scenario. A table of
 * what a scenario does not ask for has only its heads.
 */
enum AccountsCsv {
  SERVICE(
      "organisation",
      "call_type",
      "owner",
      "own_definition",
      "within_s",
      "share",
      "base",
      "achieved",
      "achieved_low",
      "achieved_high",
      "met",
      "missed_replications",
      "missed_replications_low",
      "missed_replications_high") {
    @Override
    void fill(Summary summary, List<List<String>> rows) {
      for (Accounts.Party party : summary.accounts().parties()) {
        for (Accounts.Service s : party.service()) {
          rows.add(
              row(
                  List.of(
                      party.id(),
                      s.callType(),
                      s.owner(),
                      String.valueOf(s.own()),
                      MeasureColumns.cell(s.withinSeconds()),
                      MeasureColumns.cell(s.share()),
                      s.baseWords()),
                  cells(s.achieved()),
                  List.of(s.achieved().isPresent() ? String.valueOf(s.met()) : ""),
                  cells(s.missed())));
        }
      }
    }
  },

  /** One figure a row: what it is, whose, towards whom and under which rule. */
  MONEY("item", "organisation", "other", "rule", "unit", "mean", "low", "high") {
    @Override
    void fill(Summary summary, List<List<String>> rows) {
      summary.accounts().parties().forEach(party -> party(party, rows));
      for (Summary.OrganisationResult party : summary.organisations()) {
        Estimate help = party.measures().get(Measure.OUTSIDE_COST);
        if (help != null) {
          rows.add(figure("outside help", party.id(), "", "", GBP, help));
        }
      }
      for (Accounts.SettledRule rule : summary.accounts().settlement()) {
        for (Accounts.Bill bill : rule.bills()) {
          rows.add(figure("bill", bill.payer(), bill.payee(), rule.name(), GBP, bill.pounds()));
        }
      }
      summary.accounts().savings().ifPresent(savings -> savings(summary, savings, rows));
      for (Accounts.Product p : summary.accounts().products()) {
        p.value().ifPresent(v -> rows.add(figure("factor", "", "", p.name(), p.unit(), v)));
      }
    }
  },

  MONTHS("from", "to", "organisation", "budget_gbp", "budget_exceeded") {
    @Override
    List<String> heads() {
      return MeasureColumns.EVERY.intervalHeads(super.heads().toArray(new String[0]));
    }

    @Override
    void fill(Summary summary, List<List<String>> rows) {
      for (Accounts.Month month : summary.accounts().months()) {
        for (Accounts.PartyMonth party : month.parties()) {
          rows.add(
              MeasureColumns.EVERY.intervalCells(
                  party.measures(),
                  month.from().toString(),
                  month.to().toString(),
                  party.id(),
                  MeasureColumns.cell(party.budget().orElse(Double.NaN)),
                  MeasureColumns.cell(party.exceeded().map(Estimate::mean).orElse(Double.NaN))));
        }
      }
    }
  },

  NO_DETRIMENT(
      "kind",
      "id",
      "organisation",
      "measure",
      "here",
      "here_low",
      "here_high",
      "there",
      "there_low",
      "there_high",
      "difference",
      "difference_low",
      "difference_high",
      "correlation",
      "worse",
      "worse_low",
      "worse_high",
      "own_definition",
      "replications",
      "verdict") {
    @Override
    void fill(Summary summary, List<List<String>> rows) {
      for (Accounts.Compared c :
          summary.accounts().detriment().map(Accounts.Detriment::rows).orElse(List.of())) {
        rows.add(
            row(
                List.of(
                    c.quantity().kind().words(),
                    c.quantity().id(),
                    c.organisation(),
                    c.quantity().key()),
                cells(c.joint()),
                cells(c.alone()),
                cells(c.difference()),
                List.of(MeasureColumns.cell(c.correlation().orElse(Double.NaN))),
                cells(c.worse()),
                List.of(
                    String.valueOf(c.quantity().reader().isPresent()),
                    Integer.toString(c.replications()),
                    c.verdict().name().toLowerCase(Locale.ROOT))));
      }
    }
  };

  private static final String GBP = "gbp";
  private final List<String> heads;

  AccountsCsv(String... heads) {
    this.heads = List.of(heads);
  }

  List<String> heads() {
    return heads;
  }

  List<List<String>> rows(Summary summary) {
    List<List<String>> rows = new ArrayList<>();
    fill(summary, rows);
    return rows;
  }

  abstract void fill(Summary summary, List<List<String>> rows);

  private static void party(Accounts.Party party, List<List<String>> rows) {
    String id = party.id();
    rows.add(figure("given", id, "", "", "calls", party.givenCalls()));
    rows.add(figure("given", id, "", "", "s", party.givenSeconds()));
    rows.add(figure("received", id, "", "", "calls", party.receivedCalls()));
    rows.add(figure("received", id, "", "", "s", party.receivedSeconds()));
    party.budget().ifPresent(b -> budget(id, b, rows));
    party.position().ifPresent(p -> position(id, p, rows));
  }

  private static void budget(String id, Accounts.BudgetResult b, List<List<String>> rows) {
    Estimate whole = new Estimate(b.pounds(), b.pounds(), b.pounds());
    rows.add(figure("budget", id, "", "", GBP, whole));
    rows.add(figure("spend", id, "", "", GBP, b.spend()));
    rows.add(figure("budget left", id, "", "", GBP, b.left()));
    rows.add(figure("budget exceeded", id, "", "", "share", b.exceeded()));
  }

  private static void position(String id, Accounts.Position p, List<List<String>> rows) {
    rows.add(figure("paid", id, "", "", GBP, p.paid()));
    rows.add(figure("paid to it", id, "", "", GBP, p.received()));
    rows.add(figure("net", id, "", "", GBP, p.net()));
    rows.add(figure("net cost", id, "", "", GBP, p.netCost()));
  }

  private static void savings(
      Summary summary, Accounts.SavingsResult savings, List<List<String>> rows) {
    for (int o = 0; o < savings.baseline().size(); o++) {
      String id = summary.organisations().get(o).id();
      rows.add(figure("baseline", id, "", "", GBP, savings.baseline().get(o)));
    }
    rows.add(figure("saving", "", "", "", GBP, savings.total()));
    for (Accounts.SplitSaving split : savings.splits()) {
      for (int o = 0; o < split.savings().size(); o++) {
        String id = summary.organisations().get(o).id();
        rows.add(figure("saving", id, "", split.rule(), GBP, split.savings().get(o)));
        rows.add(figure("saving lost", id, "", split.rule(), "share", split.losing().get(o)));
      }
    }
    savings
        .goal()
        .ifPresent(
            goal -> {
              rows.add(figure("target saving", "", "", "", GBP, goal.saving()));
              rows.add(figure("target reached", "", "", "", "share", goal.reached()));
            });
  }

  private static List<String> figure(
      String item, String organisation, String other, String rule, String unit, Estimate e) {
    return row(List.of(item, organisation, other, rule, unit), cells(e));
  }

  private static List<String> cells(Estimate e) {
    return List.of(
        MeasureColumns.cell(e.mean()), MeasureColumns.cell(e.low()), MeasureColumns.cell(e.high()));
  }

  private static List<String> cells(Optional<Estimate> e) {
    return e.map(AccountsCsv::cells).orElse(List.of("", "", ""));
  }

  @SafeVarargs
  private static List<String> row(List<String>... parts) {
    List<String> row = new ArrayList<>();
    for (List<String> part : parts) {
      row.addAll(part);
    }
    return row;
  }
}
