package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class U04_MinimumCrewTest {
  private static String calls(String rule, int staff) {
    return Story.of(
            """
            name: Somebody must stay
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {name: Police}, council: {name: Council}}
            call types:
              101:
                owner: police
                arrivals: {at: [09:00:00, 09:00:05, 09:00:10]}
                talk: {deterministic: 4 min}
              council line:
                owner: council
                arrivals: {at: [09:00:20]}
                talk: {deterministic: 4 min}
            %s
            agent groups:
              desk: {name: Desk, employer: council, skills: [101, council line], staffing: %d}
            """
                .formatted(rule, staff))
        .calls();
  }

  @Test
  void two_are_never_on_calls_of_others() {
    assertThat(calls("minimum crew: {desk: 2}", 3))
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Desk 1 at once
            09:00:20 call 4 council line answered by Desk 2 at once
            09:04:00 call 2 101 answered by Desk 3 after 235 s
            09:08:00 call 3 101 answered by Desk 1 after 470 s
            """);
  }

  @Test
  void nobody_takes_calls_alone() {
    assertThat(calls("minimum crew: {desk: {people: 2, for: any call}}", 1))
        .isEqualTo(
            """
            10:00:00 call 1 101 still waits after 3600 s
            10:00:00 call 2 101 still waits after 3595 s
            10:00:00 call 3 101 still waits after 3590 s
            10:00:00 call 4 council line still waits after 3580 s
            """
                .replace("10:00:00", "Tue 10:00:00")
                .replace("after 3600 s", "after 90000 s")
                .replace("after 3595 s", "after 89995 s")
                .replace("after 3590 s", "after 89990 s")
                .replace("after 3580 s", "after 89980 s"));
  }

  /** The one who helps has been on calls in all of the first minute, one of two: 50 %. */
  @Test
  void a_group_that_is_too_busy_helps_no_longer_until_it_is_less_so() {
    assertThat(calls("occupancy cap: {desk: {share: 40 %, over: 1 min}}", 3))
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Desk 1 at once
            09:00:05 call 2 101 answered by Desk 2 at once
            09:00:10 call 3 101 answered by Desk 3 at once
            09:04:00 call 4 council line answered by Desk 1 after 220 s
            """);
  }
}
