package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.experiment.Accounts;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.laws.RandomScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Three callers to one agent, who takes a minute for each: answered after 0, 10 and 40 s. The
 * council reads the police's line in its own way.
 */
class Y04_OwnDefinitionsTest {
  private static Accounts run(String own, String base) throws InterruptedException {
    return ExperimentRun.run(
            RandomScenario.parse(
                """
                name: Own definitions
                calendar: {start: 2024-03-04 09:00, length: 1 h, interval: 60 min}
                organisations:
                  police: {name: Police}
                  council: {name: Council, service level base: %s, own targets: {101: {%s}}}
                call types:
                  101:
                    owner: police
                    arrivals: {at: [09:00:00, 09:00:50, 09:01:20]}
                    talk: {deterministic: 1 min}
                    target: {answered within: 20 s, share: 50 %%}
                    routing: [handler]
                  other:
                    owner: council
                    arrivals: {at: [09:30:00]}
                    talk: {deterministic: 1 min}
                agent groups:
                  handler: {employer: police, skills: [101, other], staffing: 1}
                experiment: {replications: 3}
                """
                    .formatted(base, own)),
            RunOptions.plain().withThreads(1))
        .accounts();
  }

  /** 40 s, met by all three; in 20 s two of three. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "answered within: 40 s, share: 80 % | 1.0 | true",
        "answered within: 39 s, share: 80 % | 0.6666666666666666 | false",
        "answered within: 10 s, share: 60 % | 0.6666666666666666 | true",
        "answered within: 9 s, share: 60 % | 0.3333333333333333 | false"
      })
  void anothers_line_is_read_by_an_own_threshold(String own, double achieved, boolean met)
      throws InterruptedException {
    Accounts accounts = run(own, "offered");
    Accounts.Service service = accounts.parties().get(1).service().get(0);

    assertThat(service.own()).isTrue();
    assertThat(service.owner()).isEqualTo("police");
    assertThat(service.achieved().orElseThrow().mean()).isEqualTo(achieved);
    assertThat(service.met()).isEqualTo(met);
    assertThat(service.missed().mean()).isEqualTo(met ? 0 : 1);
    assertThat(accounts.parties().get(0).service().get(0).achieved().orElseThrow().mean())
        .isEqualTo(2 / 3.0);
  }

  @Test
  void an_own_target_without_a_base_has_the_readers_own() throws InterruptedException {
    Accounts.Service service =
        run("answered within: 40 s, share: 80 %", "answered").parties().get(1).service().get(0);

    assertThat(service.baseWords()).isEqualTo("answered");
  }

  /** Two callers at once and one agent for ten minutes: one is answered, one gives up after 5 s. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "offered | 0.5",
        "answered | 1.0",
        "excluding short abandons | 1.0",
        "answered or abandoned | 1.0"
      })
  void each_base_counts_those_who_gave_up_in_its_own_way(String base, double achieved)
      throws InterruptedException {
    Accounts accounts =
        ExperimentRun.run(
                RandomScenario.parse(
                    """
                    name: Bases
                    calendar: {start: 2024-03-04 09:00, length: 1 h, interval: 60 min}
                    organisations:
                      police:
                        name: Police
                        own targets: {101: {answered within: 10 s, share: 80 %%, base: %s}}
                    call types:
                      101:
                        owner: police
                        arrivals: {at: [09:00:00, 09:00:00]}
                        talk: {deterministic: 10 min}
                        patience: {deterministic: 5 s}
                    agent groups:
                      handler: {employer: police, skills: [101], staffing: 1}
                    experiment: {replications: 2}
                    """
                        .formatted(base)),
                RunOptions.plain().withThreads(1))
            .accounts();

    assertThat(accounts.parties().get(0).service().get(0).achieved().orElseThrow().mean())
        .isEqualTo(achieved);
  }
}
