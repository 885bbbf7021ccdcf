package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.scenario.file.ScenarioProblems;
import org.junit.jupiter.api.Test;

class M01_ClearanceTest {
  private static String scenario(String routing) {
    return """
        name: Clearance
        calendar: {start: 2024-03-04 09:00, length: 1 h, drain: 0 s}
        organisations: {police: {name: Police}, council: {name: Council}}
        clearances: [none, CTC, RV]
        call types:
          secret:
            owner: police
            sensitivity: CTC
            arrivals: {at: [09:00:00, 09:00:01, 09:00:02, 09:00:03]}
            talk: {deterministic: 10 min}
            patience: {deterministic: 1 min}%s
        agent groups:
          open: {name: Open, employer: council, skills: [secret], staffing: 1}
          cleared:
            {name: Cleared, employer: council, skills: [secret], clearance: CTC, staffing: 1}
          top: {name: Top, employer: police, skills: [secret], clearance: RV, staffing: 1}
        """
        .formatted(routing);
  }

  @Test
  void who_holds_the_clearance_or_a_higher_one_may_answer_and_nobody_else() {
    assertThat(Story.of(scenario("")).calls())
        .isEqualTo(
            """
            09:00:00 call 1 secret answered by Cleared at once
            09:00:01 call 2 secret answered by Top at once
            09:01:02 call 3 secret gives up after 60 s
            09:01:03 call 4 secret gives up after 60 s
            """);
  }

  @Test
  void routing_to_a_group_without_the_clearance_is_refused_by_name() {
    assertThatThrownBy(
            () ->
                ScenarioFile.parse(
                    scenario("\n    routing: [open, cleared]"), Path.of("story.yaml")))
        .isInstanceOfSatisfying(
            ScenarioProblems.class,
            e ->
                assertThat(e.problems().toString())
                    .contains("group 'open' has no clearance, the call type needs 'CTC'"));
  }
}
