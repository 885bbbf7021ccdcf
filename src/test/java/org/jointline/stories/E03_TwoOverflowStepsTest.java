package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class E03_TwoOverflowStepsTest {
  @Test
  void groups_open_one_after_the_other() {
    Story story =
        Story.of(
            """
            name: Two steps
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {name: Police}}
            call types:
              101:
                owner: police
                arrivals: {at: [09:00:00, 09:00:01, 09:00:02, 09:00:03]}
                talk: {deterministic: 2 min}
                routing:
                  - near
                  - {group: neighbour, after: 20 s}
                  - {group: far, after: 45 s}
            agent groups:
              near: {name: Near, employer: police, skills: [101], staffing: 1}
              neighbour: {name: Neighbour, employer: police, skills: [101], staffing: 1}
              far: {name: Far, employer: police, skills: [101], staffing: 1}
            """);

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Near at once
            09:00:21 call 2 101 answered by Neighbour after 20 s
            09:00:47 call 3 101 answered by Far after 45 s
            09:02:00 call 4 101 answered by Near after 117 s
            """);
  }

  /** The far group may take it from 45 s on, whichever place in the list it has. */
  @Test
  void a_first_ranked_group_that_opens_late_is_preferred_only_then() {
    Story story =
        Story.of(
            """
            name: Late but first
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {name: Police}}
            call types:
              101:
                owner: police
                arrivals: {at: [09:00:00, 09:00:01]}
                talk: {deterministic: 2 min}
                routing:
                  - {group: late, after: 45 s}
                  - now
            agent groups:
              now: {name: Now, employer: police, skills: [101], staffing: 1}
              late: {name: Late, employer: police, skills: [101], staffing: 1}
            """);

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Now at once
            09:00:46 call 2 101 answered by Late after 45 s
            """);
  }
}
