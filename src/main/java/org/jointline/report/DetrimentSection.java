package org.jointline.report;

import java.util.Locale;
import org.jointline.experiment.Accounts;
import org.jointline.experiment.Accounts.Compared;

/** Whether any party fares worse than in another scenario with the same callers. */
final class DetrimentSection {
  private DetrimentSection() {}

  static boolean applies(Draft draft) {
    return draft.summary().accounts().detriment().isPresent();
  }

  static void write(Draft draft) {
    Accounts.Detriment found = draft.summary().accounts().detriment().orElseThrow();
    AccountWords words = new AccountWords(draft.names());
    Page page = draft.page().section("detriment", "Does anybody fare worse?");
    page.element("p", words.detriment(found));
    rows(draft, found, words).writeTo(page);
    targets(draft, found).writeTo(page);
    if (!found.leftOut().isEmpty()) {
      page.element("p", "Not compared:").list(found.leftOut());
    }
    page.element(
        "p class=\"quiet\"",
        "Values are means of the replications' own values. The difference is this scenario less the"
            + " other, paired replication by replication. The chance to fare worse is the share of"
            + " replications in which the value is worse in this scenario, by however little.");
    page.endSection();
  }

  private static HtmlTable rows(Draft draft, Accounts.Detriment found, AccountWords words) {
    HtmlTable table =
        new HtmlTable(
            "This scenario and the other",
            "Whose",
            "<What",
            "In this scenario",
            "In the other",
            "Difference",
            "<Beyond chance",
            "Chance to fare worse");
    for (Compared row : AccountWords.rows(found)) {
      Figures figures = AccountWords.figures(row);
      table.row(
          whose(draft, row, words),
          Wording.capital(AccountWords.what(row.quantity())),
          figures.value(row.joint()),
          figures.value(row.alone()),
          AccountWords.difference(row),
          verdict(row),
          Figures.SHARE.withRange(row.worse()));
    }
    return table;
  }

  private static String whose(Draft draft, Compared row, AccountWords words) {
    String name = words.whose(row.quantity());
    return row.quantity().id().equals(row.organisation())
        ? name
        : name + " (" + draft.names().organisation(row.organisation()) + ")";
  }

  private static String verdict(Compared row) {
    return row.verdict() == Accounts.Verdict.OPEN
        ? "not known"
        : row.verdict().name().toLowerCase(Locale.ROOT);
  }

  private static HtmlTable targets(Draft draft, Accounts.Detriment found) {
    HtmlTable table =
        new HtmlTable(
            "Targets in this scenario and the other: share of replications",
            "Call type",
            "Met in both",
            "Missed only in this",
            "Missed only in the other",
            "Missed in both");
    for (Accounts.TargetCompared target : found.targets()) {
      table.row(
          draft.names().callType(target.callType()),
          Figures.SHARE.withRange(target.metInBoth()),
          Figures.SHARE.withRange(target.missedOnlyHere()),
          Figures.SHARE.withRange(target.missedOnlyThere()),
          Figures.SHARE.withRange(target.missedInBoth()));
    }
    return table;
  }
}
