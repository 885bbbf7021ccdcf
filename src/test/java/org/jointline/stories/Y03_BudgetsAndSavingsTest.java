package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jointline.experiment.Accounts;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.experiment.Summary;
import org.jointline.laws.RandomScenario;
import org.jointline.scenario.Amount;
import org.jointline.scenario.Calendar;
import org.jointline.stats.Estimate;
import org.junit.jupiter.api.Test;

/**
 * Ten hours: the police's two handlers cost £200, the council's adviser £150. Three 101 calls, one
 * of them answered by the council, and one library call.
 */
class Y03_BudgetsAndSavingsTest {
  private static Accounts run(String police, String more) throws InterruptedException {
    Summary summary =
        ExperimentRun.run(
            RandomScenario.parse(
                """
                name: Savings
                calendar: {start: 2024-03-04 08:00, length: 10 h, interval: 60 min}
                organisations:
                  police: {name: Police%s}
                  council: {name: Council}
                call types:
                  101:
                    owner: police
                    arrivals: {at: [09:00:00, 09:00:00, 09:00:00]}
                    talk: {deterministic: 2 min}
                  library:
                    owner: council
                    arrivals: {at: [12:00:00]}
                    talk: {deterministic: 4 min}
                agent groups:
                  handlers: {employer: police, skills: [101], staffing: 2, cost: £10/h}
                  adviser: {employer: council, skills: [101, library], staffing: 1, cost: £15/h}
                %s
                experiment: {replications: 4}
                """
                    .formatted(police, more.indent(0).strip())),
            RunOptions.plain().withThreads(1));
    return summary.accounts();
  }

  private static Accounts.BudgetResult budget(String budget, String more)
      throws InterruptedException {
    return run(", budget: " + budget, more).parties().get(0).budget().orElseThrow();
  }

  @Test
  void a_budget_is_spent_net_of_what_is_owed() throws InterruptedException {
    Accounts.BudgetResult alone = budget("£200", "");
    assertThat(alone.spend().mean()).isEqualTo(200);
    assertThat(alone.left().mean()).isZero();
    assertThat(alone.exceeded().mean()).isZero();

    Accounts.BudgetResult settled = budget("£200", "settlement: {help: {per call: £3}}");
    assertThat(settled.spend().mean()).isEqualTo(203);
    assertThat(settled.left().mean()).isEqualTo(-3);
    assertThat(settled.exceeded().mean()).isEqualTo(1);
  }

  /** Ten of the 8,760 hours from 4 March 2024 to 4 March 2025. */
  @Test
  void a_years_budget_is_shared_by_time() throws InterruptedException {
    assertThat(budget("£8760 a year", "").pounds()).isCloseTo(10, within(1e-9));
  }

  @Test
  void a_year_from_any_day_is_one() {
    assertThat(years("2024-01-01", 366)).isEqualTo(1);
    assertThat(years("2023-04-01", 366)).isEqualTo(1);
    assertThat(years("2023-01-01", 365)).isEqualTo(1);
    assertThat(years("2023-01-01", 365 + 183)).isEqualTo(1.5);
  }

  private static double years(String start, int days) {
    return Amount.years(
        new Calendar(
            LocalDate.parse(start).atStartOfDay(),
            Duration.ofDays(days),
            Duration.ofMinutes(30),
            ZoneId.of("Europe/London"),
            Duration.ZERO,
            Duration.ZERO));
  }

  private static List<Double> split(Accounts accounts, String rule) {
    return accounts.savings().orElseThrow().splits().stream()
        .filter(s -> s.rule().equals(rule))
        .flatMap(s -> s.savings().stream())
        .map(Estimate::mean)
        .toList();
  }

  /**
   * Before £300 and £100, now £200 and £150: £50 are saved, and by rule they are whose they are.
   */
  @Test
  void every_split_is_what_it_is_on_paper() throws InterruptedException {
    Accounts accounts =
        run(
            "",
            """
            settlement: {help: {per call: £3}}
            savings:
              baseline: {police: £300, council: £100}
              shares: {police: 80 %, council: 20 %}
            """);

    assertThat(accounts.savings().orElseThrow().total().mean()).isEqualTo(50);
    assertThat(split(accounts, "costs lie where they fall")).containsExactly(100.0, -50.0);
    assertThat(split(accounts, "as settled")).containsExactly(97.0, -47.0);
    assertThat(split(accounts, "equal")).containsExactly(25.0, 25.0);
    assertThat(split(accounts, "by baseline cost")).containsExactly(37.5, 12.5);
    assertThat(split(accounts, "by calls")).containsExactly(37.5, 12.5);
    assertThat(split(accounts, "by stated shares")).containsExactly(40.0, 10.0);
    assertThat(accounts.savings().orElseThrow().splits().get(0).losing().get(1).mean())
        .isEqualTo(1);
  }

  /** A year has 876 times ten hours: £50 each are £43,800 a year. */
  @Test
  void a_target_is_met_or_not() throws InterruptedException {
    String savings = "savings: {baseline: {police: £300, council: £100}, target: %s}";
    Accounts.GoalResult met =
        run("", savings.formatted("{save: £131k, over years: 3}"))
            .savings()
            .orElseThrow()
            .goal()
            .orElseThrow();
    assertThat(met.periods()).isCloseTo(3 * 876, within(1e-9));
    assertThat(met.saving().mean()).isCloseTo(131_400, within(1e-6));
    assertThat(met.reached().mean()).isEqualTo(1);

    Accounts.GoalResult missed =
        run("", savings.formatted("{save: £132k, over years: 3}"))
            .savings()
            .orElseThrow()
            .goal()
            .orElseThrow();
    assertThat(missed.reached().mean()).isZero();
  }

  @Test
  void a_factor_is_a_multiplication() throws InterruptedException {
    Accounts accounts =
        run(
            "",
            """
            factors:
              carbon: {of: calls answered of library, each: 2.1 kg}
              hours: {of: hours paid of handlers, each: 0.5}
              calls: {of: calls offered of police, each: 2}
            """);

    assertThat(accounts.products().get(0).formula())
        .isEqualTo("calls answered of library x 2.1 kg");
    assertThat(accounts.products().get(0).value().orElseThrow().mean()).isEqualTo(2.1);
    assertThat(accounts.products().get(1).value().orElseThrow().mean()).isEqualTo(10);
    assertThat(accounts.products().get(2).value().orElseThrow().mean()).isEqualTo(6);
  }
}
