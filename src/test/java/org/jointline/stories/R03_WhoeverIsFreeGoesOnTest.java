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
}
