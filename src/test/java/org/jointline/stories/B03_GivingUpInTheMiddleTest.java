package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class B03_GivingUpInTheMiddleTest {
  @Test
  void a_caller_leaves_from_the_middle_of_several_lines() {
    Story story =
        Story.of(
            """
            name: Two lines
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {council: {name: Council}}
            call types:
              patient:
                owner: council
                arrivals: {at: [09:00:00, 09:00:01, 09:00:05]}
                talk: {deterministic: 1 min}
              hasty:
                owner: council
                arrivals: {at: [09:00:02, 09:00:03, 09:00:50]}
                talk: {deterministic: 1 min}
                patience: {deterministic: 20 s}
            agent groups:
              support:
                {name: Support, employer: council, skills: [patient, hasty], staffing: 1}
            """);

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 patient answered by Support at once
            09:00:22 call 3 hasty gives up after 20 s
            09:00:23 call 4 hasty gives up after 20 s
            09:01:00 call 2 patient answered by Support after 59 s
            09:01:10 call 6 hasty gives up after 20 s
            09:02:00 call 5 patient answered by Support after 115 s
            """);
  }
}
