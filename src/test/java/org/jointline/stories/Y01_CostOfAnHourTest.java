package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jointline.experiment.Accounts;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.experiment.Summary;
import org.jointline.laws.RandomScenario;
import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

/** What people cost follows from their pay scale: pay, allowance, on-cost. */
class Y01_CostOfAnHourTest {
  private static Summary run(String scale) throws InterruptedException {
    return ExperimentRun.run(
        RandomScenario.parse(
            """
            name: Pay
            calendar: {start: 2024-03-04 18:00, length: 4 h, interval: 60 min}
            organisations: {police: {name: Police}}
            pay scales:
              handler: {%s}
            call types:
              101: {owner: police, arrivals: {at: [18:10:00]}, talk: {deterministic: 1 min}}
            agent groups:
              handlers: {employer: police, skills: [101], staffing: 2, pay scale: handler}
            """
                .formatted(scale)),
        RunOptions.plain().withThreads(1));
  }

  private static double cost(Summary summary) {
    return summary.agentGroups().get(0).measures().get(Measure.COST).mean();
  }

  /** Two people, two hours of the day and two of the evening: £12 + 25 %, and a fifth more. */
  @Test
  void an_hour_is_pay_and_allowance_and_on_cost() throws InterruptedException {
    Summary summary =
        run("pay: £12/h, on-cost: 25 %, allowance: {Mon-Fri 06:00-20:00: 0 %, otherwise: 20 %}");

    assertThat(cost(summary)).isCloseTo(2 * (2 * 15 + 2 * 18), within(1e-9));
    Accounts.PaidScale scale = summary.accounts().payScales().get(0);
    assertThat(scale.least()).isEqualTo(15);
    assertThat(scale.most()).isEqualTo(18);
    assertThat(scale.agentGroups()).containsExactly("handlers");
    assertThat(scale.words())
        .isEqualTo("£12/h x (1 + allowance of 0 to 20 %) x (1 + 25 % on-cost)");
  }

  @Test
  void a_year_is_shared_by_its_paid_hours() throws InterruptedException {
    assertThat(cost(run("pay: £19.24k a year"))).isCloseTo(8 * 10, within(1e-9));
    assertThat(cost(run("pay: £20k a year, paid hours: 2000"))).isCloseTo(8 * 10, within(1e-9));
  }

  /** £25,245 and a fifth at 1,924 hours with 30 % on-cost: the £20.47 of the joint control room. */
  @Test
  void the_control_rooms_hour_follows_from_its_pay() throws InterruptedException {
    Summary summary = run("pay: \"£25,245 a year\", on-cost: 30 %, allowance: 20 %");

    assertThat(cost(summary) / 8).isCloseTo(20.47, within(0.005));
  }
}
