package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class E04_OverflowAndOwnCallsTest {
  /** The council agent, free at 09:00:30, may not yet take the police call of 09:00:15. */
  @Test
  void an_agent_passes_over_a_more_urgent_call_that_is_not_yet_open_to_it() {
    Story story =
        Story.of(
            """
            name: Not yet
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {name: Police}, council: {name: Council}}
            call types:
              999:
                owner: police
                priority: 1
                arrivals: {at: [09:00:00, 09:00:15]}
                talk: {deterministic: 2 min}
                routing: [police, {group: council, after: 20 s}]
              parking:
                owner: council
                priority: 5
                arrivals: {at: [09:00:00, 09:00:25, 09:00:31]}
                talk: {deterministic: 30 s}
            agent groups:
              police: {name: Police, employer: police, skills: [999], staffing: 1}
              council: {name: Council, employer: council, skills: [parking, 999], staffing: 1}
            """);

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 999 answered by Police at once
            09:00:00 call 2 parking answered by Council at once
            09:00:30 call 4 parking answered by Council after 5 s
            09:01:00 call 3 999 answered by Council after 45 s
            09:03:00 call 5 parking answered by Council after 149 s
            """);
  }
}
