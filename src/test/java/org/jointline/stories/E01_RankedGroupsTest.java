package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class E01_RankedGroupsTest {
  @Test
  void the_second_group_helps_only_while_the_first_is_busy() {
    Story story =
        Story.of(
            """
            name: Two groups in rank order
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {council: {name: Council}}
            call types:
              billing:
                owner: council
                arrivals: {at: [09:00:00, 09:00:10, 09:00:20, 09:01:05]}
                talk: {deterministic: 1 min}
                routing: [first, second]
            agent groups:
              second: {name: Second, employer: council, skills: [billing], staffing: 1}
              first: {name: First, employer: council, skills: [billing], staffing: 1}
            """);

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 billing answered by First at once
            09:00:10 call 2 billing answered by Second at once
            09:01:00 call 3 billing answered by First after 40 s
            09:01:10 call 4 billing answered by Second after 5 s
            """);
  }

  @Test
  void groups_of_equal_rank_are_one_pool_of_which_the_longest_idle_goes_first() {
    Story story =
        Story.of(
            """
            name: One pool
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {council: {name: Council}}
            call types:
              billing:
                owner: council
                arrivals: {at: [09:00:00, 09:00:10, 09:02:00, 09:02:10, 09:03:00]}
                talk: {deterministic: 30 s}
                routing:
                  - {group: east, rank: 1}
                  - {group: west, rank: 1}
                  - {group: reserve, rank: 2}
            agent groups:
              east: {name: East, employer: council, skills: [billing], staffing: 1}
              west: {name: West, employer: council, skills: [billing], staffing: 1}
              reserve: {name: Reserve, employer: council, skills: [billing], staffing: 1}
            """);

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 billing answered by East at once
            09:00:10 call 2 billing answered by West at once
            09:02:00 call 3 billing answered by East at once
            09:02:10 call 4 billing answered by West at once
            09:03:00 call 5 billing answered by East at once
            """);
  }
}
