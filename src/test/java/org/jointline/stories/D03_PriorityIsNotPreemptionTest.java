package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class D03_PriorityIsNotPreemptionTest {
  @Test
  void an_urgent_call_waits_for_the_call_in_hand_and_overtakes_only_those_who_wait() {
    Story story =
        Story.of(
            """
            name: Urgent
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {council: {name: Council}}
            call types:
              999:
                owner: council
                priority: 1
                arrivals: {at: [09:00:30, 09:01:15]}
                talk: {deterministic: 1 min}
              101:
                owner: council
                priority: 2
                arrivals: {at: [09:00:00, 09:00:01, 09:00:02]}
                talk: {deterministic: 1 min}
            agent groups:
              room: {name: Room, employer: council, skills: [999, 101], staffing: 1}
            """);

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Room at once
            09:01:00 call 4 999 answered by Room after 30 s
            09:02:00 call 5 999 answered by Room after 45 s
            09:03:00 call 2 101 answered by Room after 179 s
            09:04:00 call 3 101 answered by Room after 238 s
            """);
  }
}
