package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jointline.experiment.Accounts;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.experiment.Summary;
import org.jointline.laws.RandomScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The police's one handler takes the first 101 call and goes home. The council's adviser takes the
 * other two, of two minutes each, and two library calls of four. The handler costs £2, the adviser
 * £60.
 */
class Y02_SettlementTest {
  private static Summary run(String rules) throws InterruptedException {
    return ExperimentRun.run(
        RandomScenario.parse(
            """
            name: Settlement
            calendar: {start: 2024-03-04 09:00, length: 2 h, interval: 60 min}
            organisations: {police: {name: Police}, council: {name: Council}}
            call types:
              101:
                owner: police
                arrivals: {at: [09:00:00, 09:10:00, 09:20:00]}
                talk: {deterministic: 2 min}
              library:
                owner: council
                arrivals: {at: [09:05:00, 09:15:00]}
                talk: {deterministic: 4 min}
            agent groups:
              handler:
                employer: police
                skills: [101]
                staffing: {09:00-09:05: 1}
                cost: £24/h
              adviser:
                employer: council
                skills: [101, library]
                staffing: 1
                cost: £30/h
            settlement:
              %s
            experiment: {replications: 3}
            """
                .formatted(rules)),
        RunOptions.plain().withThreads(1));
  }

  /** "police council 6.40": who pays whom how much. */
  private static String bills(Summary summary) {
    Map<String, Double> owed = new TreeMap<>();
    for (Accounts.SettledRule rule : summary.accounts().settlement()) {
      for (Accounts.Bill bill : rule.bills()) {
        owed.merge(bill.payer() + " " + bill.payee(), bill.pounds().mean(), Double::sum);
      }
    }
    StringBuilder text = new StringBuilder();
    owed.forEach(
        (who, pounds) ->
            text.append(text.isEmpty() ? "" : " + ")
                .append(String.format(Locale.ROOT, "%s %.2f", who, pounds)));
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a: {per call: £3.20} | police council 6.40",
        "a: {per call: £3.20, free calls: 1} | police council 3.20",
        "a: {per call: £3.20, free calls: 9} | ",
        "a: {per call: £3.20, threshold calls: 1} | police council 6.40",
        "a: {per call: £3.20, threshold calls: 2} | ",
        "a: {per call: £3.20, call types: [library]} | ",
        "a: {per call: £3.20, given by: council, received by: police} | police council 6.40",
        "a: {per call: £3.20, given by: police} | ",
        "a: {per minute: 50p} | police council 2.00",
        "a: {per minute: 50p, free minutes: 3} | police council 0.50",
        "a: {per minute: 50p, threshold minutes: 4} | ",
        "a: {share cost of: [adviser], by: calls} | police council 30.00",
        "a: {share cost of: [adviser], by: minutes} | police council 20.00",
        "a: {share cost of: [handler]} | ",
        "a: {share cost of: [handler, adviser], by: calls} |"
            + " council police 0.80 + police council 36.00",
        "a: {charge back: [adviser], to: police} | police council 60.00",
        "a: {charge back: [handler, adviser], to: police} | police council 60.00",
        "a: {charge back: [handler, adviser], to: council} | council police 2.00"
      })
  void every_rule_comes_to_what_it_does_on_paper(String rule, String owed)
      throws InterruptedException {
    assertThat(bills(run(rule))).isEqualTo(owed == null ? "" : owed);
  }

  @Test
  void what_is_paid_is_received_and_the_net_cost_is_all_the_cost() throws InterruptedException {
    Summary summary =
        run("a: {per call: £3.20}\n  b: {share cost of: [handler, adviser], by: calls}");
    Accounts.Position police = summary.accounts().parties().get(0).position().orElseThrow();
    Accounts.Position council = summary.accounts().parties().get(1).position().orElseThrow();

    assertThat(police.paid().mean()).isCloseTo(42.40, within(1e-9));
    assertThat(police.received().mean()).isCloseTo(0.80, within(1e-9));
    assertThat(police.net().mean() + council.net().mean()).isZero();
    assertThat(police.netCost().mean()).isCloseTo(2 + 41.60, within(1e-9));
    assertThat(council.netCost().mean()).isCloseTo(60 - 41.60, within(1e-9));
  }

  @Test
  void what_was_given_is_what_was_received() throws InterruptedException {
    Accounts accounts = run("a: {per call: £3.20}").accounts();

    assertThat(accounts.flows()).hasSize(1);
    assertThat(accounts.flows().get(0).giver()).isEqualTo("council");
    assertThat(accounts.flows().get(0).receiver()).isEqualTo("police");
    assertThat(accounts.flows().get(0).calls().mean()).isEqualTo(2);
    assertThat(accounts.flows().get(0).handleSeconds().mean()).isEqualTo(240);
    assertThat(accounts.parties().get(0).receivedCalls().mean()).isEqualTo(2);
    assertThat(accounts.parties().get(1).givenSeconds().mean()).isEqualTo(240);
    assertThat(accounts.parties().get(1).receivedCalls().mean()).isZero();
  }

  /**
   * The police's handler settles three council matters on the spot, in six minutes each: four of
   * them are the council's talk. The council owes for them, whichever line was dialled.
   */
  @Test
  void what_is_dealt_with_on_the_spot_is_done_for_the_owner_of_the_matter()
      throws InterruptedException {
    Summary summary =
        ExperimentRun.run(
            RandomScenario.parse(
                """
                name: On the spot
                calendar: {start: 2024-03-04 09:00, length: 1 h, interval: 60 min}
                organisations: {police: {name: Police}, council: {name: Council}}
                call types:
                  101:
                    owner: police
                    arrivals: {at: [09:00:00, 09:10:00, 09:20:00]}
                    talk: {deterministic: 2 min}
                    then: [{share: 100 %, to: council, kind: wrong door, on the spot: yes}]
                  council:
                    owner: council
                    arrivals: {at: [09:30:00]}
                    talk: {deterministic: 4 min}
                agent groups:
                  handler:
                    {employer: police, skills: [101, council], staffing: 1, cost: £24/h}
                  adviser: {employer: council, skills: [council], staffing: 1, cost: £30/h}
                settlement:
                  help: {per call: £3, call types: [council], given by: police}
                  minutes: {per minute: 10p}
                  room: {share cost of: [handler], by: calls}
                experiment: {replications: 2}
                """),
            RunOptions.plain().withThreads(1));
    Accounts.Flow flow = summary.accounts().flows().get(0);

    assertThat(flow.giver()).isEqualTo("police");
    assertThat(flow.receiver()).isEqualTo("council");
    assertThat(summary.accounts().flows()).hasSize(1);
    double more = flow.calls().mean() - 3;
    assertThat(more).as("the council's own call, if the handler took it").isBetween(0.0, 1.0);
    assertThat(flow.handleSeconds().mean()).isEqualTo(3 * 360 + more * 240);
    assertThat(bills(summary))
        .isEqualTo(
            String.format(
                Locale.ROOT, "council police %.2f", 3 * 3 + 3 * 0.6 + 24 + more * (3 + 0.4)));
    assertThat(summary.accounts().onTheSpot())
        .singleElement()
        .satisfies(
            spot -> {
              assertThat(spot.line()).isEqualTo("101");
              assertThat(spot.matter()).isEqualTo("council");
              assertThat(spot.calls().mean()).isEqualTo(3);
            });
  }

  @Test
  void a_rule_says_what_it_does() throws InterruptedException {
    Accounts accounts =
        run("a: {per call: £3.20, call types: [101], given by: council, free calls: 500}")
            .accounts();

    assertThat(accounts.settlement().get(0).words())
        .isEqualTo(
            "£3.20 for each call of 101 that council gives another; the first 500 free"
                + " in the 2 hours of the run");
  }
}
