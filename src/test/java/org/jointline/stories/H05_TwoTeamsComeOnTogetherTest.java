package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two groups come on duty at one instant: a waiting call goes to the one it ranks first. */
class H05_TwoTeamsComeOnTogetherTest {
  @Test
  void the_order_of_groups_in_the_file_does_not_matter() {
    Story story =
        Story.of(
            """
            name: Opening time
            calendar: {start: 2024-03-04 09:00, length: 2 h, drain: 1 h}
            organisations: {council: {name: Council}}
            call types:
              billing:
                owner: council
                arrivals: {at: [09:50:00, 09:55:00]}
                talk: {deterministic: 10 min}
                routing: [experts, helpers]
            agent groups:
              helpers: {name: Helpers, employer: council, skills: [billing], staffing: {10:00-12:00: 1}}
              experts: {name: Experts, employer: council, skills: [billing], staffing: {10:00-12:00: 1}}
            """);
    assertThat(story.calls())
        .isEqualTo(
            """
            10:00:00 call 1 billing answered by Experts after 600 s
            10:00:00 call 2 billing answered by Helpers after 300 s
            """);
  }
}
