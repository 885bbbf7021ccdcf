package org.jointline.report;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.jointline.experiment.Accounts;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/** The highlights of each calendar month, one table an organisation. */
final class MonthSection {
  private MonthSection() {}

  /** Whether the run touches more than one month. */
  static boolean applies(Draft draft) {
    return !draft.summary().accounts().months().isEmpty();
  }

  static void write(Draft draft) {
    Page page = draft.page().section("months", "Month by month");
    for (int o = 0; o < draft.summary().organisations().size(); o++) {
      table(draft, o).writeTo(page);
    }
    page.element(
        "p class=\"quiet\"",
        "Service level is of call types with a target, of all offered. A month's budget is its part"
            + " of the period's, by time; the chance is that the month's own staff and outside help"
            + " cost more.");
    AccountWords.unsettled(draft.summary().accounts()).ifPresent(text -> page.element("p", text));
    page.endSection();
  }

  private static HtmlTable table(Draft draft, int organisation) {
    HtmlTable table =
        new HtmlTable(
            draft.summary().organisations().get(organisation).name(),
            "Month",
            "Offered",
            "Answered in time",
            "Abandoned",
            "Mean wait to answer",
            "Cost",
            "Budget",
            "Chance to exceed it");
    for (Accounts.Month month : draft.summary().accounts().months()) {
      Accounts.PartyMonth party = month.parties().get(organisation);
      Map<Measure, Estimate> m = party.measures();
      table.row(
          label(month),
          ServiceSection.cell(m, Measure.OFFERED),
          ServiceSection.cell(m, Measure.SERVICE_LEVEL),
          ServiceSection.cell(m, Measure.ABANDONED_SHARE),
          ServiceSection.cell(m, Measure.ASA),
          cost(m),
          party.budget().isPresent() ? Figures.POUNDS.value(party.budget().getAsDouble()) : "–",
          party.exceeded().map(Figures.SHARE::withRange).orElse("–"));
    }
    return table;
  }

  /** Of staff, and of outside help where there is any. */
  private static String cost(Map<Measure, Estimate> m) {
    Estimate help = m.get(Measure.OUTSIDE_COST);
    String staff = ServiceSection.cell(m, Measure.COST);
    return help == null || help.mean() == 0
        ? staff
        : staff + ", and outside help " + Figures.POUNDS.withRange(help);
  }

  /** {@code September 2015}, with its days where the run covers only some of them. */
  static String label(Accounts.Month month) {
    LocalDate from = month.from();
    String name = from.getMonth().getDisplayName(TextStyle.FULL, Locale.UK) + " " + from.getYear();
    boolean whole =
        from.getDayOfMonth() == 1 && month.to().getDayOfMonth() == month.to().lengthOfMonth();
    return whole
        ? name
        : name + " (" + from.getDayOfMonth() + "–" + month.to().getDayOfMonth() + ")";
  }
}
