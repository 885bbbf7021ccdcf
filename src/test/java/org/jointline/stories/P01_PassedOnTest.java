package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

/** A switchboard answers, some callers are passed on and wait a second time. */
class P01_PassedOnTest {
  private static final String LINE =
      """
      name: Passed on
      calendar: {start: 2024-03-04 09:00, length: 1 h}
      organisations: {police: {name: Police}}
      call types:
        main number:
          owner: police
          arrivals: {at: [09:00:00, 09:00:10]}
          talk: {deterministic: 20 s}
          after-call work: {deterministic: 5 s}
          then: [{share: 100 %%, to: handler, %s}]
        handler:
          owner: police
          arrivals: {per day: 0}
          talk: {deterministic: 100 s}
      agent groups:
        switchboard: {name: Switchboard, employer: police, skills: [main number], staffing: 2}
        handlers: {name: Handler, employer: police, skills: [handler], staffing: 1}
      """;

  @Test
  void a_cold_transfer_frees_the_first_agent_and_the_caller_waits_again() {
    Story story = Story.of(LINE.formatted("delay: 2 s"));

    assertThat(story.callsAndPeople())
        .isEqualTo(
            """
            09:00:00 Switchboard: somebody comes on duty
            09:00:00 Switchboard: somebody comes on duty
            09:00:00 Handler: somebody comes on duty
            09:00:00 call 1 main number answered by Switchboard 1 at once
            09:00:10 call 2 main number answered by Switchboard 2 at once
            09:00:22 call 3 handler answered by Handler at once
            09:00:25 Switchboard 1 is free
            09:00:35 Switchboard 2 is free
            09:02:02 Handler is free
            09:02:02 call 4 handler answered by Handler after 90 s
            09:03:42 Handler is free
            """);
    assertThat(story.ofCalls("handler", Measure.TRANSFERS_IN)).isEqualTo(2);
    assertThat(story.ofCalls("handler", Measure.FIRST_ATTEMPTS)).isZero();
    assertThat(story.ofCalls("main number", Measure.TRANSFERS_OUT)).isEqualTo(2);
    assertThat(story.ofCalls("main number", Measure.PRIMARY_WAIT)).isZero();
    assertThat(story.ofCalls("main number", Measure.SECONDARY_WAIT)).isEqualTo(45);
    assertThat(story.ofCalls("main number", Measure.TOTAL_WAIT)).isEqualTo(45);
    assertThat(story.ofCalls("main number", Measure.RESOLVED_AT_FIRST_SHARE)).isZero();
    assertThat(story.ofCalls("main number", Measure.HANDLE_TIME)).isEqualTo(25);
  }

  @Test
  void at_a_warm_transfer_the_first_agent_stays_until_the_second_has_taken_over() {
    Story story = Story.of(LINE.formatted("handover: warm, time: 15 s"));

    assertThat(story.callsAndPeople())
        .isEqualTo(
            """
            09:00:00 Switchboard: somebody comes on duty
            09:00:00 Switchboard: somebody comes on duty
            09:00:00 Handler: somebody comes on duty
            09:00:00 call 1 main number answered by Switchboard 1 at once
            09:00:10 call 2 main number answered by Switchboard 2 at once
            09:00:20 call 3 handler answered by Handler at once
            09:00:40 Switchboard 1 is free
            09:02:15 Handler is free
            09:02:15 call 4 handler answered by Handler after 105 s
            09:02:35 Switchboard 2 is free
            09:04:10 Handler is free
            """);
    // 20 s of talk, 105 s beside the waiting caller, 15 s together, 5 s of work
    assertThat(story.ofCalls("main number", Measure.HANDLE_TIME)).isEqualTo((40 + 145) / 2.0);
    assertThat(story.ofAgents("switchboard", Measure.HANDLE_TIME)).isEqualTo((40 + 145) / 2.0);
    assertThat(story.ofAgents("switchboard", Measure.BUSY)).isEqualTo(40 + 145);
    assertThat(story.ofAgents("switchboard", Measure.AFTER_CALL)).isEqualTo(10);
    assertThat(story.ofCalls("handler", Measure.HANDLE_TIME)).isEqualTo(115);
  }

  @Test
  void a_caller_who_gives_up_in_the_second_queue_frees_the_first_agent() {
    Story story =
        Story.of(
            LINE.formatted("handover: warm, time: 15 s")
                .replace(
                    "talk: {deterministic: 100 s}",
                    "talk: {deterministic: 100 s}\n" + "    patience: {deterministic: 30 s}"));

    assertThat(story.callsAndPeople())
        .contains("09:01:00 call 4 handler gives up after 30 s\n09:01:05 Switchboard 2 is free\n");
    assertThat(story.ofCalls("main number", Measure.LOST_AFTER_TRANSFER)).isEqualTo(1);
    assertThat(story.ofCalls("main number", Measure.CALLERS_ANSWERED_SHARE)).isEqualTo(1);
  }

  @Test
  void an_emergency_goes_before_those_who_wait() {
    Story story =
        Story.of(
            """
            name: Escalation
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {name: Police}}
            call types:
              "101":
                owner: police
                priority: 2
                arrivals: {at: [09:00:00, 09:00:01, 09:00:02]}
                talk: {deterministic: 30 s}
                then: [{share: 100 %, to: "999", kind: escalation}]
              "999":
                owner: police
                priority: 1
                arrivals: {per day: 0}
                talk: {deterministic: 60 s}
            agent groups:
              room: {name: Room, employer: police, skills: ["101", "999"], staffing: 1}
            """);

    assertThat(story.journeys())
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Room at once
            09:00:30 call 2 101 answered by Room after 29 s
            09:00:30 call 4 999 comes as escalation
            09:01:00 call 4 999 answered by Room after 30 s
            09:01:00 call 5 999 comes as escalation
            09:02:00 call 5 999 answered by Room after 60 s
            09:03:00 call 3 101 answered by Room after 178 s
            09:03:30 call 6 999 comes as escalation
            09:03:30 call 6 999 answered by Room at once
            """);
    assertThat(story.ofCalls("999", Measure.ESCALATIONS_IN)).isEqualTo(3);
  }
}
