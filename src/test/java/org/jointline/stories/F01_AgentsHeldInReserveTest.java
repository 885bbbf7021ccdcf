package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class F01_AgentsHeldInReserveTest {
  @Test
  void a_call_may_take_an_agent_only_while_more_than_the_reserve_are_idle() {
    Story story =
        Story.of(
            """
            name: One agent kept for 999
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {name: Police}}
            call types:
              999: {owner: police, priority: 1, arrivals: {at: [09:00:30]}, talk: {deterministic: 1 min}}
              101:
                owner: police
                priority: 2
                arrivals: {at: [09:00:00, 09:00:10, 09:00:20]}
                talk: {deterministic: 2 min}
                routing: [{group: room, reserve: 1}]
            agent groups:
              room: {name: Room, employer: police, skills: [999, 101], staffing: 2}
            """);

    assertThat(story.callsAndPeople())
        .isEqualTo(
            """
            09:00:00 Room: somebody comes on duty
            09:00:00 Room: somebody comes on duty
            09:00:00 call 1 101 answered by Room 1 at once
            09:00:30 call 4 999 answered by Room 2 at once
            09:01:30 Room 2 is free
            09:02:00 Room 1 is free
            09:02:00 call 2 101 answered by Room 2 after 110 s
            09:04:00 Room 2 is free
            09:04:00 call 3 101 answered by Room 1 after 220 s
            09:06:00 Room 1 is free
            """);
  }

  @Test
  void a_reserve_as_large_as_the_group_keeps_the_call_waiting_for_ever() {
    Story story =
        Story.of(
            """
            name: All kept
            calendar: {start: 2024-03-04 09:00, length: 1 h, drain: 10 min}
            organisations: {police: {name: Police}}
            call types:
              101:
                owner: police
                arrivals: {at: [09:30:00]}
                talk: {deterministic: 2 min}
                routing: [{group: room, reserve: 2}]
            agent groups:
              room: {name: Room, employer: police, skills: [101], staffing: 2}
            """);

    assertThat(story.calls())
        .isEqualTo(
            """
            10:10:00 call 1 101 still waits after 2400 s
            """);
  }
}
