package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jointline.experiment.Accounts;
import org.jointline.experiment.Accounts.Verdict;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.jointline.report.ConsoleReport;
import org.jointline.report.CsvReport;
import org.jointline.report.HtmlReport;
import org.jointline.report.JsonReport;
import org.jointline.scenario.file.ScenarioFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Two days over the end of a month. Each day three 999 calls come at once, of which the police's
 * one taker has one; the other two wait alone, or go to a neighbour at £4.50 each: one in January,
 * in February, at a time. The taker costs £480 a day.
 */
class Y07_CostOfOutsideHelpTest {
  private static final String ALONE =
      """
      name: Alone
      calendar: {start: 2024-01-31, days: 2, interval: 60 min}
      organisations:
        police: {name: Police, budget: £967}
        council: {name: Council, budget: £100}
        met: {name: Neighbour}
      call types:
        999:
          owner: police
          arrivals: {at: [9 h, 9 h, 9 h, 33 h, 33 h]}
          talk: {deterministic: 10 min}
      agent groups:
        takers: {employer: police, skills: [999], staffing: 1, cost: £20/h}
      experiment: {replications: 3}
      """;

  private static final String HELPED =
      """
      extends: alone.yaml
      name: Helped
      outside help:
        neighbour: {call types: [999], delay: 30 s, at most: 5, cost per call: £4.50 %s}
      savings: {split: [costs lie where they fall]}
      no detriment: {than: alone.yaml}
      """;

  @TempDir Path folder;

  private Summary run(String more) throws Exception {
    Files.writeString(folder.resolve("alone.yaml"), ALONE);
    Path file = Files.writeString(folder.resolve("helped.yaml"), HELPED.formatted(more));
    return ExperimentRun.run(ScenarioFile.read(file).scenario(), RunOptions.plain().withThreads(1));
  }

  private static Accounts.Compared netCost(Summary summary, String organisation) {
    return summary.accounts().detriment().orElseThrow().rows().stream()
        .filter(r -> r.quantity().id().equals(organisation))
        .filter(r -> r.quantity().key().equals("netCost"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_owner_of_the_calls_pays_for_it() throws Exception {
    Summary summary = run("");
    Accounts.BudgetResult budget = summary.accounts().parties().get(0).budget().orElseThrow();
    Accounts.SavingsResult savings = summary.accounts().savings().orElseThrow();

    assertThat(summary.organisations().get(0).measures().get(Measure.COST).mean()).isEqualTo(960);
    assertThat(summary.organisations().get(0).measures().get(Measure.OUTSIDE_COST).mean())
        .isEqualTo(13.5);
    assertThat(summary.total().get(Measure.GROSS_COST).mean()).isEqualTo(973.5);
    assertThat(budget.spend().mean()).isEqualTo(973.5);
    assertThat(budget.exceeded().mean()).isEqualTo(1);
    assertThat(savings.total().mean()).isEqualTo(-13.5);
    assertThat(savings.splits().get(0).savings().get(0).mean()).isEqualTo(-13.5);
    assertThat(savings.splits().get(0).losing().get(0).mean()).isEqualTo(1);
    assertThat(netCost(summary, "police").difference().mean()).isEqualTo(13.5);
    assertThat(netCost(summary, "police").verdict()).isEqualTo(Verdict.WORSE);
    assertThat(netCost(summary, "council").verdict()).isEqualTo(Verdict.SAME);
  }

  @Test
  void the_reports_show_it() throws Exception {
    Summary summary = run("");
    CsvReport.write(summary, folder);

    assertThat(ConsoleReport.text(summary, false).replaceAll("\\s+", " "))
        .contains("help included", "+ £9", "£974", "£13.50");
    assertThat(HtmlReport.text(summary).replace("\u00a0", " "))
        .contains("Outside help it pays for", "and outside help £9");
    assertThat(JsonReport.text(summary)).contains("\"outsideHelpCost\"", "\"grossCost\"");
    assertThat(Files.readString(folder.resolve("organisation_money.csv")))
        .contains("outside help,police,,,gbp,13.5,");
    assertThat(Files.readString(folder.resolve("months.csv"))).contains("outside_help_cost_gbp");
  }

  @Test
  void a_month_has_its_own_calls_cost() throws Exception {
    List<Accounts.Month> months = run("").accounts().months();
    Accounts.PartyMonth january = months.get(0).parties().get(0);
    Accounts.PartyMonth february = months.get(1).parties().get(0);

    assertThat(january.measures().get(Measure.OUTSIDE_COST).mean()).isEqualTo(9);
    assertThat(february.measures().get(Measure.OUTSIDE_COST).mean()).isEqualTo(4.5);
    // of £483.50: £480 alone would do
    assertThat(january.budget().getAsDouble()).isCloseTo(483.5, within(1e-9));
    assertThat(january.exceeded().orElseThrow().mean()).isEqualTo(1);
    assertThat(february.exceeded().orElseThrow().mean()).isEqualTo(1);
  }

  @Test
  void somebody_else_may_pay_for_it() throws Exception {
    Summary summary = run(", paid by: council");

    assertThat(summary.accounts().parties().get(0).budget().orElseThrow().spend().mean())
        .isEqualTo(960);
    assertThat(summary.accounts().parties().get(1).budget().orElseThrow().spend().mean())
        .isEqualTo(13.5);
    assertThat(summary.accounts().months().get(0).parties().get(1).measures())
        .containsKey(Measure.OUTSIDE_COST);
    assertThat(netCost(summary, "council").verdict()).isEqualTo(Verdict.WORSE);
    assertThat(netCost(summary, "police").verdict()).isEqualTo(Verdict.SAME);
  }

  /** What it is paid meets its cost of the help. */
  @Test
  void who_gives_it_is_told_with_what_others_gave() throws Exception {
    Accounts accounts = run(", given by: met").accounts();

    assertThat(accounts.flows()).hasSize(1);
    assertThat(accounts.flows().get(0).giver()).isEqualTo("met");
    assertThat(accounts.flows().get(0).receiver()).isEqualTo("police");
    assertThat(accounts.flows().get(0).calls().mean()).isEqualTo(3);
    assertThat(accounts.flows().get(0).handleSeconds().mean()).isEqualTo(1800);
    assertThat(accounts.parties().get(2).givenCalls().mean()).isEqualTo(3);
    assertThat(accounts.parties().get(0).receivedCalls().mean()).isEqualTo(3);
    assertThat(run("").accounts().flows()).isEmpty();
  }
}
