package org.jointline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.scenario.file.ScenarioProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** Hours of the desk's work a day, and what share of its people's that is. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // 60 an hour of 10 min: 10 people's work
        "then: [{share: 100 %, to: desk}] | 240 | 5 | 200",
        "then: [{share: 50 %, to: desk, kind: follow-on, delay: 1 h}] | 120 | 3 | 167",
        "then: [{share: 100 %, to: desk, kind: repeat, delay: 1 min}] | 240 | 5 | 200",
        // 60 an hour of 10 min and 30 s
        "then: [{share: 100 %, to: desk, handover: warm, time: 30 s}] | 252 | 5 | 210",
        "announcement: {length: 5 s, options: [{share: 50 %, to: desk}]} | 120 | 2 | 250",
        "duplicates: {share: 50 %, to: desk, delay: 1 min} | 120 | 2 | 250",
        // half of those answered come round again: 120 answers an hour, of which half go on
        "then: [{share: 50 %, to: switchboard}, {share: 50 %, to: desk}] | 240 | 5 | 200"
      })
  void what_others_pass_on_is_work(String journey, int hours, int staff, int percent) {
    assertThat(warnings(journey, staff))
        .containsExactly(
            "desk: calls bring about "
                + hours
                + " hours of work, clerks have "
                + 24 * staff
                + " hours on the phones: "
                + percent
                + " % of what they can do");
  }

  /** All are passed on to the same line again: 20 times. 21 x 60 calls an hour of 1 min. */
  @Test
  void a_loop_of_all_calls_ends_after_twenty_passes() {
    assertThat(warnings("then: [{share: 100 %, to: switchboard}]", 20))
        .contains(
            "switchboard: calls bring about 504 hours of work, operators have 120 hours on the"
                + " phones: 420 % of what they can do");
  }

  /** An hour brings 60 calls of 1 min and 9 min more with those who can do the desk's work. */
  @Test
  void what_is_dealt_with_on_the_spot_is_work_there() {
    String spot = "then: [{share: 100 %, to: desk, on the spot: yes, talk more: 9 min}]";
    String yaml =
        TEMPLATE
            .replace("JOURNEY", spot + "\n    routing: [operators]")
            .replace("OWN", "0")
            .replace("PATIENCE", "{deterministic: 3 min}\n    routing: [clerks, operators]")
            .replace("STAFF", "2")
            .replace("skills: [switchboard]", "skills: [switchboard, desk]");
    assertThat(ScenarioWarnings.of(read(yaml)))
        .containsExactly(
            "switchboard, desk: calls bring about 240 hours of work, operators, clerks have 168"
                + " hours on the phones: 143 % of what they can do");
  }

  private static final String LOAD =
      "desk: calls bring about 240 hours of work, clerks have 120 hours on the phones: 200 % of"
          + " what they can do";

  @Test
  void callers_who_wait_for_ever_are_said() {
    assertThat(warnings("", "60", "infinite", "5", ""))
        .containsExactly(
            LOAD,
            "callers of desk wait for ever, and there is more work than staff: their queue grows"
                + " without end");
  }

  @ParameterizedTest
  @ValueSource(strings = {"message after: 5 min", "queue cleared at: ['18:00']"})
  void waits_that_end_otherwise_are_not_for_ever(String end) {
    assertThat(warnings("", "60", "infinite\n    " + end, "5", "")).containsExactly(LOAD);
  }

  @Test
  void help_from_outside_ends_waits_and_is_no_part_of_the_load() {
    String help =
        "outside help: {far: {call types: [desk], delay: 30 s, at most: 9, answered after: 5 s}}\n";
    assertThat(warnings("", "60", "infinite", "5", help))
        .containsExactly(LOAD + ", before outside help");
  }

  @Test
  void a_bounded_number_of_telephone_lines_bounds_the_queue() {
    String lines = "lines: {trunk: {call types: [desk], most at once: 9}}\n";
    assertThat(warnings("", "60", "infinite", "5", lines)).containsExactly(LOAD);
  }

  private static List<String> warm(int staff, String takers) {
    return ScenarioWarnings.of(
        read(
            """
            name: Test
            calendar: {start: 2024-03-04 09:00, length: 3 h}
            organisations: {council: {}}
            call types:
              main:
                owner: council
                arrivals: {rate: 2/h}
                talk: {deterministic: 5 min}
                then: [{share: 50 %%, to: second, handover: warm, time: 10 s}]
                routing: [desk]
              second: {owner: council, arrivals: {per day: 0}, talk: {deterministic: 5 min}, routing: [%s]}
            agent groups:
              desk: {employer: council, skills: [main, second], staffing: %d}
              others: {employer: council, skills: [main, second], staffing: 1}
            """
                .formatted(takers, staff)));
  }

  @Test
  void one_who_would_hand_over_to_nobody_but_himself_is_said() {
    assertThat(warm(1, "desk"))
        .contains(
            "desk is never more than one, and stays on the line of main calls passed on to second,"
                + " which nobody else takes: they end only when the caller gives up");
    assertThat(String.join("\n", warm(2, "desk")) + String.join("\n", warm(1, "desk, others")))
        .doesNotContain("stays on the line");
  }
}
