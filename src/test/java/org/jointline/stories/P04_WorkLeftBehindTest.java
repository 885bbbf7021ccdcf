package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

/** A call leaves work for another group: a dispatch, a crime record, a ring-back. */
class P04_WorkLeftBehindTest {
  @Test
  void the_work_waits_for_its_own_group_however_long_it_takes() {
    Story story =
        Story.of(
            """
            name: Dispatch
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {name: Police}}
            call types:
              "999":
                owner: police
                arrivals: {at: [09:00:00, 09:00:05]}
                talk: {deterministic: 30 s}
                then: [{share: 100 %, to: dispatch, kind: follow-on}]
              dispatch:
                owner: police
                arrivals: {per day: 0}
                talk: {deterministic: 5 min}
                patience: {deterministic: 1 min}
                hang up at once: 100 %
            agent groups:
              takers: {name: Taker, employer: police, skills: ["999"], staffing: 2}
              desk: {name: Desk, employer: police, skills: [dispatch], staffing: 1}
            """);

    assertThat(story.journeys())
        .isEqualTo(
            """
            09:00:00 call 1 999 answered by Taker 1 at once
            09:00:05 call 2 999 answered by Taker 2 at once
            09:00:30 call 3 dispatch comes as follow on
            09:00:30 call 3 dispatch answered by Desk at once
            09:00:35 call 4 dispatch comes as follow on
            09:05:30 call 4 dispatch answered by Desk after 295 s
            """);
    assertThat(story.ofCalls("dispatch", Measure.FOLLOW_ONS)).isEqualTo(2);
    assertThat(story.ofCalls("999", Measure.RESOLVED_AT_FIRST_SHARE)).isEqualTo(1);
    assertThat(story.ofCalls("999", Measure.TRANSFERS_OUT)).isZero();
  }

  /** No message tells it anything, and nobody hangs up on it. */
  @Test
  void work_hears_no_message_is_not_cut_off_and_needs_no_line() {
    Story story =
        Story.of(
            """
            name: Records
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {name: Police}}
            call types:
              main:
                owner: police
                arrivals: {at: [09:00:00, 09:02:00, 09:04:00]}
                talk: {deterministic: 1 min}
                then: [{share: 100 %, to: record, kind: follow-on}]
              record:
                owner: police
                arrivals: {per day: 0}
                talk: {deterministic: 10 min}
                message after: 30 s
                queue cleared at: ['09:08']
            messages: {sorry: {call types: [record], share: 100 %}}
            lines: {trunk: {call types: [record], most at once: 1}}
            agent groups:
              takers: {name: Taker, employer: police, skills: [main], staffing: 1}
              clerks: {name: Clerk, employer: police, skills: [record], staffing: 1}
            """);

    assertThat(story.journeys())
        .isEqualTo(
            """
            09:00:00 call 1 main answered by Taker at once
            09:01:00 call 2 record comes as follow on
            09:01:00 call 2 record answered by Clerk at once
            09:02:00 call 3 main answered by Taker at once
            09:03:00 call 4 record comes as follow on
            09:04:00 call 5 main answered by Taker at once
            09:05:00 call 6 record comes as follow on
            09:11:00 call 4 record answered by Clerk after 480 s
            09:21:00 call 6 record answered by Clerk after 960 s
            """);
  }

  /** There is no room to wait; the caller who is turned away is another matter. */
  @Test
  void work_that_is_turned_away_is_counted_apart_from_callers() {
    Story story =
        Story.of(
            """
            name: No room
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {name: Police}}
            call types:
              "999":
                owner: police
                arrivals: {at: [09:00:00, 09:00:05]}
                talk: {deterministic: 30 s}
                then: [{share: 100 %, to: dispatch, kind: follow-on}]
              dispatch:
                owner: police
                arrivals: {at: [09:01:00]}
                talk: {deterministic: 5 min}
                queue limit: 0
            agent groups:
              takers: {name: Taker, employer: police, skills: ["999"], staffing: 2}
              desk: {name: Desk, employer: police, skills: [dispatch], staffing: 1}
            """);
    assertThat(story.ofCalls("dispatch", Measure.BLOCKED)).isEqualTo(2);
    assertThat(story.ofCalls("dispatch", Measure.FOLLOW_ONS_BLOCKED)).isEqualTo(1);
    assertThat(story.ofCalls("dispatch", Measure.CALLERS_LOST)).isEqualTo(1);
  }
}
