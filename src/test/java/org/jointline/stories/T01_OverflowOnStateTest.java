package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class T01_OverflowOnStateTest {
  private static String calls(String arrivals, String conditions) {
    return Story.of(
            """
            name: Overflow on what is seen
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {name: Police}, council: {name: Council}}
            call types:
              101:
                owner: police
                arrivals: {at: [%s]}
                talk: {deterministic: 1 min}
                target: {answered within: 10 s, share: 90 %%}
                routing: [police, {group: council, %s}]
              council line:
                owner: council
                arrivals: {at: [09:30]}
                talk: {deterministic: 4 min}
                routing: [council]
            agent groups:
              police: {name: Police, employer: police, skills: [101], staffing: 1}
              council: {name: Council, employer: council, skills: [101, council line], staffing: 2}
            """
                .formatted(arrivals, conditions))
        .calls();
  }

  @Test
  void the_council_helps_once_two_wait_and_takes_the_longest_waiting() {
    assertThat(calls("09:00:00, 09:00:05, 09:00:10, 09:00:15", "when: {waiting: {101: 2}}"))
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Police at once
            09:00:10 call 2 101 answered by Council 1 after 5 s
            09:00:15 call 3 101 answered by Council 2 after 5 s
            09:01:00 call 4 101 answered by Police after 45 s
            09:30:00 call 5 council line answered by Council 1 at once
            """);
  }

  @Test
  void a_wait_is_long_at_its_very_tick_and_not_at_the_next_event() {
    assertThat(calls("09:00:00, 09:00:05, 09:00:07", "when: {longest wait: {101: 20 s}}"))
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Police at once
            09:00:25 call 2 101 answered by Council 1 after 20 s
            09:00:27 call 3 101 answered by Council 2 after 20 s
            09:30:00 call 4 council line answered by Council 1 at once
            """);
  }

  /** One waits: the next could expect 2 x 1 min / 1 agent. */
  @Test
  void the_expected_wait_counts_those_who_wait_and_the_agents_on_duty() {
    assertThat(calls("09:00:00, 09:00:05, 09:00:10", "when: {expected wait: {101: 3 min}}"))
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Police at once
            09:00:10 call 2 101 answered by Council 1 after 5 s
            09:01:00 call 3 101 answered by Police after 50 s
            09:30:00 call 4 council line answered by Council 2 at once
            """);
  }

  @Test
  void any_case_of_a_list_will_do_and_all_of_a_mapping_must_hold() {
    String when = "when: [{waiting: {101: 1}, idle: {council: 2}}, {waiting: {101: 9}}]";
    assertThat(calls("09:00:00, 09:00:05, 09:00:10", when))
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Police at once
            09:00:05 call 2 101 answered by Council 1 after 0 s
            09:01:00 call 3 101 answered by Police after 50 s
            09:30:00 call 4 council line answered by Council 2 at once
            """
                .replace("after 0 s", "at once"));
  }

  /** Two of three were late in the minutes before 09:03; the board changes as a minute ends. */
  @Test
  void a_bad_service_level_lets_the_council_help_from_the_next_whole_minute() {
    assertThat(
            calls(
                "09:00:00, 09:00:01, 09:00:02, 09:02:30",
                "when: {service level below: {101: 50 %}, over: 5 min}"))
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Police at once
            09:01:00 call 2 101 answered by Police after 59 s
            09:02:00 call 3 101 answered by Police after 118 s
            09:03:00 call 4 101 answered by Council 1 after 30 s
            09:30:00 call 5 council line answered by Council 2 at once
            """);
  }

  @Test
  void hours_open_the_way_at_their_first_tick() {
    assertThat(calls("09:00:00, 09:00:05, 09:04:50, 09:04:55", "hours: 09:00:20-09:05"))
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Police at once
            09:00:20 call 2 101 answered by Council 1 after 15 s
            09:04:50 call 3 101 answered by Police at once
            09:04:55 call 4 101 answered by Council 2 at once
            09:30:00 call 5 council line answered by Council 1 at once
            """);
  }
}
