package org.jointline.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.jointline.measure.Measure;
import org.jointline.scenario.file.ScenarioFile;
import org.junit.jupiter.api.Test;

/** One agent, calls of a minute; the call type and the agent group have the same name. */
class StopRuleTest {
  private static Summary run(String arrivals, String experiment) throws Exception {
    String yaml =
        """
        name: Stop
        calendar: {start: 2024-01-01, length: 2 h}
        organisations: {council: {}}
        call types:
          bins:
            owner: council
            arrivals: %s
            talk: {deterministic: 60 s}
            target: {answered within: 20 s, share: 90 %%}
        agent groups: {bins: {employer: council, skills: [bins], staffing: 1}}
        experiment: %s
        """
            .formatted(arrivals, experiment);
    return ExperimentRun.run(
        ScenarioFile.parse(yaml, Path.of("stop.yaml")).scenario(),
        RunOptions.plain().withThreads(1));
  }

  @Test
  void what_never_happened_is_not_known_to_a_share_of_itself() throws Exception {
    Summary summary =
        run(
            "{rate: 10/h}",
            "{replications: 10, until: {measure: abandonedShare, of: bins,"
                + " relative half-width: 5 %, cap: 40}}");
    assertThat(summary.provenance().replications()).isEqualTo(40);
    assertThat(summary.stopped().reason()).startsWith("the cap of 40 replications was reached");
  }

  @Test
  void a_rule_finds_the_one_that_has_its_measure() throws Exception {
    Summary summary =
        run(
            "{rate: 30/h}",
            "{replications: 10, until: {measure: occupancy, of: bins,"
                + " half-width: 5 %, cap: 200}}");
    assertThat(summary.provenance().replications()).isLessThan(200);
    assertThat(summary.agentGroups().get(0).measures().get(Measure.OCCUPANCY).halfWidth())
        .isLessThanOrEqualTo(0.05);
  }
}
