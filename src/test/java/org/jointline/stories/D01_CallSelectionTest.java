package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** One agent, free at 09:01:00, when two calls of each of two types wait. */
class D01_CallSelectionTest {
  private static String calls(String rule) {
    return Story.of(
            """
            name: Which call first
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {council: {name: Council}}
            call types:
              billing:
                owner: council
                priority: 2
                weight: 1
                arrivals: {at: [09:00:00, 09:00:10, 09:00:45]}
                talk: {deterministic: 1 min}
              urgent:
                owner: council
                priority: 1
                weight: 2.5
                arrivals: {at: [09:00:30, 09:00:59]}
                talk: {deterministic: 1 min}
            agent groups:
              support:
                name: Support
                employer: council
                skills: {urgent: {rank: 2}, billing: {rank: 1}}
                staffing: 1
                call selection: %s
            """
                .formatted(rule))
        .calls();
  }

  @Test
  void priority_then_longest_wait() {
    assertThat(calls("priority then longest wait"))
        .isEqualTo(
            """
            09:00:00 call 1 billing answered by Support at once
            09:01:00 call 3 urgent answered by Support after 30 s
            09:02:00 call 5 urgent answered by Support after 61 s
            09:03:00 call 2 billing answered by Support after 170 s
            09:04:00 call 4 billing answered by Support after 195 s
            """);
  }

  @Test
  void longest_wait() {
    assertThat(calls("longest wait"))
        .isEqualTo(
            """
            09:00:00 call 1 billing answered by Support at once
            09:01:00 call 2 billing answered by Support after 50 s
            09:02:00 call 3 urgent answered by Support after 90 s
            09:03:00 call 4 billing answered by Support after 135 s
            09:04:00 call 5 urgent answered by Support after 181 s
            """);
  }

  /** At 09:01 it is 2.5 x 30 against 50, at 09:02 2.5 x 61 against 110. */
  @Test
  void weighted_wait() {
    assertThat(calls("weighted wait"))
        .isEqualTo(
            """
            09:00:00 call 1 billing answered by Support at once
            09:01:00 call 3 urgent answered by Support after 30 s
            09:02:00 call 5 urgent answered by Support after 61 s
            09:03:00 call 2 billing answered by Support after 170 s
            09:04:00 call 4 billing answered by Support after 195 s
            """);
  }

  @Test
  void rank_order_of_the_groups_own_skills() {
    assertThat(calls("rank order"))
        .isEqualTo(
            """
            09:00:00 call 1 billing answered by Support at once
            09:01:00 call 2 billing answered by Support after 50 s
            09:02:00 call 4 billing answered by Support after 75 s
            09:03:00 call 3 urgent answered by Support after 150 s
            09:04:00 call 5 urgent answered by Support after 181 s
            """);
  }
}
