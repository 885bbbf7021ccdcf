package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class E02_OverflowAfterAWhileTest {
  private static String calls(String arrivals, String patience, String otherStaff) {
    return Story.of(
            """
            name: Overflow after 20 s
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {name: Police}, council: {name: Council}}
            call types:
              101:
                owner: police
                arrivals: {at: [%s]}
                talk: {deterministic: 1 min}
                patience: %s
                routing: [police, {group: council, after: 20 s}]
            agent groups:
              police: {name: Police, employer: police, skills: [101], staffing: 1}
              council: {name: Council, employer: council, skills: [101], staffing: %s}
            """
                .formatted(arrivals, patience, otherStaff))
        .calls();
  }

  @Test
  void a_call_opens_to_the_other_group_after_20_s() {
    assertThat(calls("09:00:00, 09:00:10", "infinite", "1"))
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Police at once
            09:00:30 call 2 101 answered by Council after 20 s
            """);
  }

  @Test
  void the_other_group_may_be_busy_then_and_takes_the_call_when_it_can() {
    assertThat(calls("09:00:00, 09:00:01, 09:00:10", "infinite", "1"))
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Police at once
            09:00:21 call 2 101 answered by Council after 20 s
            09:01:00 call 3 101 answered by Police after 50 s
            """);
    assertThat(calls("09:00:00, 09:00:01, 09:00:58, 09:00:59", "infinite", "1"))
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Police at once
            09:00:21 call 2 101 answered by Council after 20 s
            09:01:00 call 3 101 answered by Police after 2 s
            09:01:21 call 4 101 answered by Council after 22 s
            """);
  }

  @Test
  void each_call_has_20_s_of_its_own() {
    assertThat(calls("09:00:00, 09:00:01, 09:00:05, 09:00:05, 09:00:39", "infinite", "5"))
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Police at once
            09:00:21 call 2 101 answered by Council 1 after 20 s
            09:00:25 call 3 101 answered by Council 2 after 20 s
            09:00:25 call 4 101 answered by Council 3 after 20 s
            09:00:59 call 5 101 answered by Council 4 after 20 s
            """);
  }

  @Test
  void a_caller_gone_before_does_not_hurry_or_delay_the_next() {
    assertThat(calls("09:00:00, 09:00:01, 09:00:04, 09:00:30", "{deterministic: 19 s}", "1"))
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Police at once
            09:00:20 call 2 101 gives up after 19 s
            09:00:23 call 3 101 gives up after 19 s
            09:00:49 call 4 101 gives up after 19 s
            """);
  }

  @Test
  void a_group_may_save_the_call_at_its_callers_last_instant() {
    assertThat(calls("09:00:00, 09:00:01", "{deterministic: 20 s}", "1"))
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Police at once
            09:00:21 call 2 101 answered by Council after 20 s
            """);
  }

  /** The one who overtakes is called back to the end of the delay of the next. */
  @Test
  void a_call_taken_before_its_20_s_leaves_the_next_its_own() {
    assertThat(calls("09:00:00, 09:00:45, 09:00:50", "infinite", "1"))
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Police at once
            09:01:00 call 2 101 answered by Police after 15 s
            09:01:10 call 3 101 answered by Council after 20 s
            """);
  }
}
