package org.jointline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.scenario.file.ScenarioProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Call types that get calls by way of others, and what ends a wait besides an agent. */
class PassedOnWarningsTest {
  /** 60 calls an hour at 1 min; whatever comes to the desk takes 10 min, and 5 people are there. */
  private static final String TEMPLATE =
      """
      name: Test
      calendar: {start: 2024-03-04, days: 1}
      organisations: {council: {}}
      call types:
        switchboard:
          owner: council
          arrivals: {rate: 60/h}
          talk: {deterministic: 1 min}
          patience: {deterministic: 3 min}
          JOURNEY
        desk:
          owner: council
          arrivals: {rate: OWN/h}
          talk: {deterministic: 10 min}
          patience: PATIENCE
          target: {answered within: 20 s, share: 80 %}
      agent groups:
        operators: {employer: council, skills: [switchboard], staffing: 5}
        clerks: {employer: council, skills: [desk], staffing: STAFF}
      """;

  private static final String THE_DESK_GETS_NOTHING =
      "there are no desk calls in this period, so its target says nothing";

  private static String yaml(
      String journey, String own, String patience, String staff, String rules) {
    return TEMPLATE
            .replace("    JOURNEY\n", journey.isEmpty() ? "" : "    " + journey + "\n")
            .replace("OWN", own)
            .replace("PATIENCE", patience)
            .replace("STAFF", staff)
        + rules;
  }

  private static Scenario read(String yaml) {
    try {
      return ScenarioFile.parse(yaml, Path.of("test.yaml")).scenario();
    } catch (ScenarioProblems e) {
      throw new AssertionError(e.problems().toString(), e);
    }
  }

  private static List<String> warnings(
      String journey, String own, String patience, String staff, String rules) {
    return ScenarioWarnings.of(read(yaml(journey, own, patience, staff, rules)));
  }

  private static List<String> warnings(String journey, int staff) {
    return warnings(journey, "0", "{deterministic: 3 min}", String.valueOf(staff), "");
  }

  @Test
  void a_line_that_nobody_comes_to_is_said() {
    assertThat(warnings("", 20)).containsExactly(THE_DESK_GETS_NOTHING);
    assertThat(warnings("then: [{share: 0 %, to: desk}]", 20))
        .containsExactly(THE_DESK_GETS_NOTHING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "then: [{share: 10 %, to: desk}]",
        "then: [{share: 10 %, to: desk, kind: follow-on}]",
        "announcement: {length: 5 s, options: [{share: 10 %, to: desk}]}",
        "redial: {after abandoning: 50 %, delay: 1 min, to: [{share: 10 %, to: desk}]}",
        "duplicates: {share: 10 %, to: desk, delay: 1 min}"
      })
  void a_line_that_others_come_to_is_not_without_calls(String journey) {
    assertThat(warnings(journey, 20)).isEmpty();
  }

  @Test
  void a_message_may_send_callers_to_a_line() {
    String message = "messages: {m: {call types: [switchboard], share: 10 %, to: desk}}\n";
    assertThat(warnings("", "0", "{deterministic: 3 min}", "20", message)).isEmpty();
  }

  /** A line that only sends callers on if somebody calls it. */
  @Test
  void nobody_comes_from_a_line_without_calls() {
    Scenario scenario =
        read(
            yaml("", "0", "{deterministic: 3 min}\n    then: [{share: 50 %, to: desk}]", "20", ""));
    assertThat(ScenarioWarnings.of(scenario)).containsExactly(THE_DESK_GETS_NOTHING);
  }
}
