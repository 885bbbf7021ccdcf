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
            + " other, paired replication by replication, with its interval at the report's confidence; what is beyond"
            + " chance is judged at a higher one, so that all rows are right together. The chance to"
            + " fare worse is the share of replications in which the value is worse in this scenario, by however"
            + " little. A figure of fewer replications is of those in which both have a value."
            + margin(found));
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
          Wording.capital(words.what(row.quantity())),
          figures.value(row.joint()),
          figures.value(row.alone()),
          AccountWords.difference(row) + AccountWords.of(found, row),
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

  private static String margin(Accounts.Detriment found) {
    return found.margin() == 0
        ? ""
        : " The margin is "
            + Decimals.plain(100 * found.margin())
            + " points of a share, and "
            + Decimals.plain(100 * found.margin())
            + " % of the value there of all else: nobody minds faring worse by less.";
  }

  private static String verdict(Compared row) {
    return switch (row.verdict()) {
      case OPEN -> "not known";
      case WITHIN -> "within the margin";
      case BETTER, WORSE, SAME -> row.verdict().name().toLowerCase(Locale.ROOT);
    };
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
          target.own()
              ? draft.names().callType(target.callType())
                  + " as "
                  + draft.names().organisation(target.organisation())
                  + " reads it"
              : draft.names().callType(target.callType()),
          Figures.SHARE.withRange(target.metInBoth()),
          Figures.SHARE.withRange(target.missedOnlyHere()),
          Figures.SHARE.withRange(target.missedOnlyThere()),
          Figures.SHARE.withRange(target.missedInBoth()));
    }
    return table;
  }
}
