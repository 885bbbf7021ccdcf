package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class F02_ReserveOverflowAndPriorityTest {
  /**
   * A call that may not touch the reserve does not stand in the way of a less urgent one that may.
   */
  @Test
  void the_agent_looks_past_a_more_urgent_call_that_must_leave_it_idle() {
    Story story =
        Story.of(
            """
            name: Past the reserve
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {name: Police}}
            call types:
              visitor:
                owner: police
                priority: 1
                arrivals: {at: [09:00:01]}
                talk: {deterministic: 1 min}
                routing: [{group: room, reserve: 1}]
              own:
                owner: police
                priority: 2
                arrivals: {at: [09:00:00, 09:00:00, 09:00:02]}
                talk: {deterministic: 1 min}
            agent groups:
              room: {name: Room, employer: police, skills: [visitor, own], staffing: 2}
            """);

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 own answered by Room 1 at once
            09:00:00 call 2 own answered by Room 2 at once
            09:01:00 call 4 own answered by Room 1 after 58 s
            09:02:00 call 3 visitor answered by Room 2 after 119 s
            """);
  }

  @Test
  void overflow_respects_the_reserve_of_the_group_it_opens_to() {
    Story story =
        Story.of(
            """
            name: Overflow to a group that keeps one
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {name: Police}, council: {name: Council}}
            call types:
              101:
                owner: police
                arrivals: {at: [09:00:00, 09:00:01, 09:00:02]}
                talk: {deterministic: 5 min}
                routing: [police, {group: council, after: 20 s, reserve: 1}]
              parking:
                owner: council
                arrivals: {at: [09:00:30]}
                talk: {deterministic: 10 s}
            agent groups:
              police: {name: Police, employer: police, skills: [101], staffing: 1}
              council: {name: Council, employer: council, skills: [101, parking], staffing: 2}
            """);

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Police at once
            09:00:21 call 2 101 answered by Council 1 after 20 s
            09:00:30 call 4 parking answered by Council 2 at once
            09:05:00 call 3 101 answered by Police after 298 s
            """);
  }
}
