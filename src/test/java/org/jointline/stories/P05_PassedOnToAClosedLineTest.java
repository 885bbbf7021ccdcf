package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

/** Whoever is sent to another line finds it closed out of its opening hours. */
class P05_PassedOnToAClosedLineTest {
  private static final String LINES =
      """
      name: Passed on in the evening
      calendar: {start: 2024-03-04 17:00, length: 2 h}
      organisations: {council: {}}
      call types:
        main:
          owner: council
          arrivals: {at: ['17:10:00', '18:10:00']}
          talk: {deterministic: 1 min}
          %s
        planning:
          owner: council
          opening hours: Mon-Fri 08:00-18:00
          arrivals: {per day: 0}
          talk: {deterministic: 5 min}
          redial: {after abandoning: 100 %%, delay: 1 min}
      agent groups:
        switchboard: {name: Switchboard, employer: council, skills: [main], staffing: 1}
        planners: {name: Planner, employer: council, skills: [planning], staffing: 1}
      """;

  private static final String CLOSED_IN_THE_EVENING =
      """
      17:10:00 call 1 main answered by Switchboard at once
      17:11:00 call 2 planning comes as transfer
      17:11:00 call 2 planning answered by Planner at once
      18:10:00 call 3 main answered by Switchboard at once
      18:11:00 a transfer finds planning closed
      """;

  @Test
  void the_caller_is_lost_and_the_matter_is_not_resolved() {
    Story story = Story.of(LINES.formatted("then: [{share: 100 %, to: planning}]"));

    assertThat(story.journeys()).isEqualTo(CLOSED_IN_THE_EVENING);
    assertThat(story.ofCalls("planning", Measure.FOUND_CLOSED)).isEqualTo(1);
    assertThat(story.ofCalls("planning", Measure.OFFERED)).isEqualTo(1);
    assertThat(story.ofCalls("main", Measure.TRANSFERS_OUT)).isEqualTo(2);
    assertThat(story.ofCalls("main", Measure.LOST_AFTER_TRANSFER)).isEqualTo(1);
    assertThat(story.ofCalls("main", Measure.RESOLVED_AT_FIRST_SHARE)).isZero();
    assertThat(story.ofCalls("main", Measure.CALLERS_ANSWERED_SHARE)).isEqualTo(1);
  }

  @Test
  void the_agent_who_stayed_with_the_caller_is_free_again() {
    Story story =
        Story.of(
            LINES
                .formatted("then: [{share: 100 %, to: planning, handover: warm, time: 10 s}]")
                .replace(
                    "2 h}", "2 h}\nlines: {trunk: {call types: [main, planning], most at once: 1}}")
                .replace("'18:10:00'", "'18:10:00', '18:11:01'"));

    assertThat(story.callsAndPeople())
        .contains(
            """
            18:10:00 call 3 main answered by Switchboard at once
            18:11:00 Switchboard is free
            18:11:01 call 4 main answered by Switchboard at once
            18:12:01 Switchboard is free
            """);
  }

  @Test
  void work_without_a_caller_waits_for_its_people() {
    Story story =
        Story.of(LINES.formatted("then: [{share: 100 %, to: planning, kind: follow-on}]"));

    assertThat(story.journeys())
        .endsWith(
            """
            18:11:00 call 4 planning comes as follow on
            18:11:00 call 4 planning answered by Planner at once
            """);
    assertThat(story.ofCalls("planning", Measure.FOUND_CLOSED)).isZero();
  }

  @Test
  void who_chooses_a_closed_line_goes_no_further() {
    Story story =
        Story.of(
            LINES.formatted(
                "announcement: {length: 10 s, options: [{share: 100 %, to: planning}]}"));

    assertThat(story.journeys())
        .isEqualTo(
            """
            17:10:10 call 1 planning answered by Planner at once
            18:10:00 a first finds planning closed
            """);
    assertThat(story.ofCalls("planning", Measure.FOUND_CLOSED)).isEqualTo(1);
    assertThat(story.ofCalls("main", Measure.CALLERS_LOST)).isEqualTo(1);
  }

  @Test
  void nobody_comes_to_a_closed_line_after_a_message() {
    String message = "messages: {go there: {call types: [main], share: 100 %, to: planning}}\n";
    Story plain =
        Story.of(
            LINES
                    .formatted("after-call work: {deterministic: 0 s}")
                    .replace("    redial: {after abandoning: 100 %, delay: 1 min}\n", "")
                + message);
    assertThat(plain.calls())
        .isEqualTo(
            """
            17:10:00 call 1 main leaves after go there
            17:10:00 call 2 planning answered by Planner at once
            18:10:00 call 3 main leaves after go there
            """);

    Story withJourneys = Story.of(LINES.formatted("message after: 10 min") + message);
    assertThat(withJourneys.journeys()).endsWith("18:10:00 a deflected finds planning closed\n");
    assertThat(withJourneys.ofCalls("planning", Measure.FOUND_CLOSED)).isEqualTo(1);
    assertThat(withJourneys.ofCalls("main", Measure.CALLERS_LOST)).isEqualTo(1);
  }

  @Test
  void a_special_day_closes_it_too() {
    Story story =
        Story.of(
            LINES.formatted("then: [{share: 100 %, to: planning}]")
                + "special days: {strike: {dates: 2024-03-04, opening hours: {planning: closed}}}");

    assertThat(story.ofCalls("planning", Measure.FOUND_CLOSED)).isEqualTo(2);
  }

  @Test
  void nobody_is_offered_a_call_back_from_a_closed_line() {
    Story story =
        Story.of(
            LINES
                .formatted("call-back: {offered: {after: 1 s}, accepted: 100 %, to: planning}")
                .replace(
                    "Switchboard, employer: council, skills: [main], staffing: 1",
                    "Switchboard, employer: council, skills: [main], staffing: {17:00-17:05: 1}"));

    assertThat(story.ofCalls("main", Measure.CALL_BACK_OFFERS)).isEqualTo(1);
  }

  @Test
  void an_agent_may_know_the_hours_of_the_other_line() {
    Story story =
        Story.of(
            LINES.formatted(
                "then: [{share: 100 %, to: planning, kind: wrong door, hours: Mon-Fri 08:00-18:00}]"));

    assertThat(story.journeys())
        .isEqualTo(
            """
            17:10:00 call 1 main answered by Switchboard at once
            17:11:00 call 2 planning comes as wrong door
            17:11:00 call 2 planning answered by Planner at once
            18:10:00 call 3 main answered by Switchboard at once
            """);
    assertThat(story.ofCalls("planning", Measure.FOUND_CLOSED)).isZero();
    assertThat(story.ofCalls("main", Measure.RESOLVED_AT_FIRST_SHARE)).isEqualTo(0.5);
  }

  /** The other branches keep their shares, and every caller the luck of before. */
  @Test
  void hours_of_one_branch_do_nothing_to_the_others() {
    String branches =
        "then: [{share: 50 %%, to: planning%s}, {share: 50 %%, to: planning, kind: follow-on}]";
    String many = LINES.replace("'18:10:00'", "'17:20:00', '17:30:00', '17:40:00', '17:50:00'");
    Story always = Story.of(many.formatted(branches.formatted("")));
    Story never = Story.of(many.formatted(branches.formatted(", hours: Sun 08:00-18:00")));

    assertThat(always.ofCalls("planning", Measure.TRANSFERS_IN)).isPositive();
    assertThat(never.ofCalls("planning", Measure.TRANSFERS_IN)).isZero();
    assertThat(never.ofCalls("planning", Measure.FOLLOW_ONS))
        .isPositive()
        .isEqualTo(always.ofCalls("planning", Measure.FOLLOW_ONS));
  }
}
