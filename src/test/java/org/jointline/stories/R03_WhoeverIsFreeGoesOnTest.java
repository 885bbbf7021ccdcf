package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class R03_WhoeverIsFreeGoesOnTest {
  @Test
  void interrupted_work_is_the_first_of_its_queue_and_goes_on_elsewhere() {
    Story story =
        Story.of(
            """
            name: Passed on
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {name: Police}}
            call types:
              999: {owner: police, arrivals: {at: [09:01:00]}, talk: {deterministic: 10 min}}
              101: {owner: police, priority: 2, arrivals: {at: [09:00:00]}, talk: {deterministic: 2 min}}
              admin:
                owner: police
                priority: 3
                arrivals: {at: [09:00:10, 09:00:20]}
                talk: {deterministic: 5 min}
                interruptible: {by: [999], goes on with: whoever is free}
            agent groups:
              desk: {name: Desk, employer: police, skills: [999, admin], staffing: 1}
              clerk: {name: Clerk, employer: police, skills: {101: {}, admin: {handle time: 200 %}}, staffing: 1}
            """);
    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Clerk at once
            09:00:10 call 2 admin answered by Desk at once
            09:01:00 Desk puts aside call 2 admin
            09:01:00 call 4 999 answered by Desk at once
            09:02:00 Clerk goes back to call 2 admin for 500 s
            09:10:20 call 3 admin answered by Clerk after 600 s
            """);
    assertThat(story.ofCalls("admin", Measure.INTERRUPTIONS)).isEqualTo(1);
    assertThat(story.ofCalls("admin", Measure.FINISHED)).isEqualTo(2);
    assertThat(story.ofAgents("clerk", Measure.BUSY)).isEqualTo(120 + 500 + 600);
  }

  @Test
  void an_idle_colleague_takes_it_at_once() {
    Story story =
        Story.of(
            """
            name: Handed over
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {name: Police}}
            call types:
              999: {owner: police, arrivals: {at: [09:01:00]}, talk: {deterministic: 10 min}}
              admin:
                owner: police
                priority: 3
                arrivals: {at: [09:00:00]}
                talk: {deterministic: 5 min}
                interruptible: {by: [999], then: restart, goes on with: whoever is free}
                routing: [desk, clerk]
            agent groups:
              desk: {name: Desk, employer: police, skills: [999, admin], staffing: 1}
              clerk: {name: Clerk, employer: police, skills: [admin], staffing: 1}
            """);
    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 admin answered by Desk at once
            09:01:00 Desk puts aside call 1 admin, 60 s to do again
            09:01:00 call 2 999 answered by Desk at once
            09:01:00 Clerk goes back to call 1 admin for 300 s
            """);
  }

  /** The clerk answers nothing, but does most of what the desk has answered. */
  @Test
  void handle_time_is_of_the_group_that_answered_and_busy_time_of_the_one_at_work() {
    Story story =
        Story.of(
            """
            name: Whose handle time
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {name: Police}}
            call types:
              999: {owner: police, arrivals: {at: [09:01:00]}, talk: {deterministic: 10 min}}
              admin:
                owner: police
                priority: 3
                arrivals: {at: [09:00:00]}
                talk: {deterministic: 5 min}
                interruptible: {by: [999], then: restart, goes on with: whoever is free}
                routing: [desk, clerk]
            agent groups:
              desk: {name: Desk, employer: police, skills: [999, admin], staffing: 1}
              clerk: {name: Clerk, employer: police, skills: [admin], staffing: 1}
            """);
    assertThat(story.ofAgents("desk", Measure.HANDLE_TIME)).isEqualTo((600 + 60 + 300) / 2.0);
    assertThat(story.ofAgents("clerk", Measure.HANDLE_TIME)).isNaN();
    assertThat(story.ofAgents("clerk", Measure.BUSY)).isEqualTo(300);
    assertThat(story.ofCalls("admin", Measure.HANDLE_TIME)).isEqualTo(60 + 300);
    assertThat(
            story.summary().answeredBy().stream()
                .filter(a -> a.callType().equals("admin"))
                .map(a -> a.agentGroup() + " " + a.handleSeconds().mean()))
        .containsExactly("desk 60.0", "clerk 300.0");
  }

  /** Of a minute and a half that is lost, half a minute is past the end of the hour. */
  @Test
  void time_lost_by_agents_counts_where_it_passes() {
    Story story =
        Story.of(
            """
            name: Lost over the end
            calendar: {start: 2024-03-04 09:00, length: 1 h, drain: 1 h}
            organisations: {police: {name: Police}}
            call types:
              999:
                owner: police
                arrivals: {at: [09:59:30]}
                talk: {deterministic: 1 min}
                routing: [{group: desk, after: 1 min}]
              admin:
                owner: police
                priority: 3
                arrivals: {at: [09:59:00]}
                talk: {deterministic: 2 min}
                interruptible: {by: [999], then: restart}
            agent groups:
              desk: {name: Desk, employer: police, skills: [999, admin], staffing: 1}
            """);
    assertThat(story.ofAgents("desk", Measure.TIME_LOST)).isEqualTo(60);
    assertThat(story.ofCalls("admin", Measure.TIME_LOST)).isEqualTo(90);
  }
}
