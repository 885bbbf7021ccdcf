package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class A02_CallsOneAfterAnotherTest {
  @Test
  void two_agents_take_turns_and_the_longest_idle_goes_first() {
    Story story =
        Story.of(
            """
            name: Two agents
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {council: {name: Council}}
            call types:
              billing:
                owner: council
                arrivals: {at: [09:00:00, 09:00:10, 09:00:20, 09:01:10, 09:01:20]}
                talk: {deterministic: 1 min}
            agent groups:
              support: {name: Support, employer: council, skills: [billing], staffing: 2}
            """);

    assertThat(story.callsAndPeople())
        .isEqualTo(
            """
            09:00:00 Support: somebody comes on duty
            09:00:00 Support: somebody comes on duty
            09:00:00 call 1 billing answered by Support 1 at once
            09:00:10 call 2 billing answered by Support 2 at once
            09:01:00 Support 1 is free
            09:01:00 call 3 billing answered by Support 1 after 40 s
            09:01:10 Support 2 is free
            09:01:10 call 4 billing answered by Support 2 at once
            09:02:00 Support 1 is free
            09:02:00 call 5 billing answered by Support 1 after 40 s
            09:02:10 Support 2 is free
            09:03:00 Support 1 is free
            """);
  }
}
