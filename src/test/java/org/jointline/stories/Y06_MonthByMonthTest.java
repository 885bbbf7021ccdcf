package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import org.jointline.experiment.Accounts;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.experiment.Summary;
import org.jointline.laws.RandomScenario;
import org.jointline.measure.Measure;
import org.jointline.report.ConsoleReport;
import org.jointline.report.HtmlReport;
import org.junit.jupiter.api.Test;

/** Three days over the end of a month: two calls in January, one in February. */
class Y06_MonthByMonthTest {
  private static Summary run(String start) throws InterruptedException {
    return run(start, "");
  }

  private static Summary run(String start, String more) throws InterruptedException {
    return ExperimentRun.run(
        RandomScenario.parse(
            """
            name: Months
            calendar: {start: %s, days: 3, interval: 60 min}
            organisations: {a: {name: A, budget: £720}, b: {name: B}}
            call types:
              call:
                owner: a
                arrivals: {at: [9 h, 9 h, 57 h]}
                talk: {deterministic: 2 min}
                target: {answered within: 20 s, share: 80 %%}
            agent groups:
              group: {employer: b, skills: [call], staffing: 1, cost: £10/h}
            %s
            experiment: {replications: 3}
            """
                .formatted(start, more)),
        RunOptions.plain().withThreads(1));
  }

  private static double of(Accounts.Month month, int party, Measure measure) {
    return month.parties().get(party).measures().get(measure).mean();
  }

  @Test
  void each_month_has_its_own_calls_and_cost() throws InterruptedException {
    List<Accounts.Month> months = run("2024-01-30").accounts().months();

    assertThat(months).hasSize(2);
    assertThat(months.get(0).from()).isEqualTo(LocalDate.of(2024, 1, 30));
    assertThat(months.get(0).to()).isEqualTo(LocalDate.of(2024, 1, 31));
    assertThat(months.get(1).from()).isEqualTo(LocalDate.of(2024, 2, 1));
    assertThat(of(months.get(0), 0, Measure.OFFERED)).isEqualTo(2);
    assertThat(of(months.get(0), 0, Measure.SERVICE_LEVEL)).isEqualTo(0.5);
    assertThat(of(months.get(1), 0, Measure.SERVICE_LEVEL)).isEqualTo(1);
    assertThat(of(months.get(0), 1, Measure.COST)).isCloseTo(480, within(1e-9));
    assertThat(of(months.get(1), 1, Measure.COST)).isCloseTo(240, within(1e-9));
    assertThat(months.get(0).parties().get(0).budget().getAsDouble()).isCloseTo(480, within(1e-9));
    assertThat(months.get(0).parties().get(1).budget()).isEmpty();
    assertThat(months.get(0).parties().get(0).measures()).doesNotContainKey(Measure.COST);
    assertThat(months.get(0).parties().get(1).measures()).doesNotContainKey(Measure.OFFERED);
  }

  @Test
  void the_months_make_the_whole() throws InterruptedException {
    Summary summary = run("2024-01-30");
    List<Accounts.Month> months = summary.accounts().months();

    assertThat(of(months.get(0), 0, Measure.OFFERED) + of(months.get(1), 0, Measure.OFFERED))
        .isEqualTo(summary.callTypes().get(0).measures().get(Measure.OFFERED).mean());
    assertThat(of(months.get(0), 1, Measure.BUSY) + of(months.get(1), 1, Measure.BUSY))
        .isEqualTo(summary.agentGroups().get(0).measures().get(Measure.BUSY).mean());
  }

  /**
   * All of B's group is charged to A, which has a budget: its months know no bill and no chance.
   */
  @Test
  void where_there_is_a_settlement_a_month_does_not_judge_the_budget() throws InterruptedException {
    Summary summary = run("2024-01-30", "settlement: {help: {charge back: [group], to: a}}");
    Accounts.PartyMonth january = summary.accounts().months().get(0).parties().get(0);

    assertThat(summary.accounts().parties().get(0).budget().orElseThrow().spend().mean())
        .isEqualTo(720);
    assertThat(january.budget()).isPresent();
    assertThat(january.exceeded()).isEmpty();
    assertThat(run("2024-01-30").accounts().months().get(0).parties().get(0).exceeded())
        .isPresent();
    assertThat(ConsoleReport.text(summary, false).replaceAll("\\s+", " "))
        .contains("A month's cost is before settlement")
        .contains("What the settlement of the period brings: A -£720, B £720.");
    assertThat(HtmlReport.text(summary)).contains("A month&#39;s cost is before settlement");
  }

  @Test
  void a_run_within_a_month_has_no_highlights() throws InterruptedException {
    assertThat(run("2024-01-10").accounts().months()).isEmpty();
  }
}
