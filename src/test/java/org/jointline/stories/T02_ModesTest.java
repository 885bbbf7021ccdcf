package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class T02_ModesTest {
  private static Story story(String arrivals, String changes) {
    return Story.of(
        """
        name: Alone and pooled
        calendar: {start: 2024-03-04 09:00, length: 1 h}
        organisations: {police: {name: Police}, council: {name: Council}}
        modes: {list: [alone, pooled], start: alone, change: [%s]}
        call types:
          101:
            owner: police
            arrivals: {at: [%s]}
            talk: {deterministic: 2 min}
            routing: [police, {group: council, in mode: pooled}]
        agent groups:
          police: {name: Police, employer: police, skills: [101], staffing: 1}
          council: {name: Council, employer: council, skills: [101], staffing: 1}
        """
            .formatted(changes, arrivals));
  }

  @Test
  void the_clock_turns_the_switch() {
    assertThat(
            story(
                    "09:00:00, 09:00:05, 09:10:00, 09:10:05",
                    "{to: pooled, at: Mon 09:01}, {to: alone, at: 2024-03-04 09:05}")
                .callsAndRules())
        .isEqualTo(
            """
            09:00:00 mode alone
            09:00:00 call 1 101 answered by Police at once
            09:01:00 mode pooled
            09:01:00 call 2 101 answered by Council after 55 s
            09:05:00 mode alone
            09:10:00 call 3 101 answered by Police at once
            09:12:00 call 4 101 answered by Police after 115 s
            """);
  }

  @Test
  void a_trigger_turns_it_with_notice_and_holds_it_for_a_while() {
    assertThat(
            story(
                    "09:00:00, 09:00:05, 09:00:10, 09:00:15",
                    "{to: pooled, when: {waiting: {101: 2}}, notice: 30 s, for at least: 3 min,"
                        + " else: alone}")
                .callsAndRules())
        .isEqualTo(
            """
            09:00:00 mode alone
            09:00:00 call 1 101 answered by Police at once
            09:00:40 mode pooled
            09:00:40 call 2 101 answered by Council after 35 s
            09:02:00 call 3 101 answered by Police after 110 s
            09:02:40 call 4 101 answered by Council after 145 s
            09:03:40 mode alone
            """);
  }

  /** On at three, off again only when nobody waits. */
  @Test
  void until_keeps_a_trigger_from_turning_back_too_soon() {
    assertThat(
            story(
                    "09:00:00, 09:00:05, 09:00:10, 09:00:15, 09:03",
                    "{to: pooled, when: {waiting: {101: 3}}, until: {waiting below: {101: 1}},"
                        + " else: alone}")
                .callsAndRules())
        .isEqualTo(
            """
            09:00:00 mode alone
            09:00:00 call 1 101 answered by Police at once
            09:00:15 mode pooled
            09:00:15 call 2 101 answered by Council after 10 s
            09:02:00 call 3 101 answered by Police after 110 s
            09:02:15 call 4 101 answered by Council after 120 s
            09:02:15 mode alone
            09:04:00 call 5 101 answered by Police after 60 s
            """);
  }
}
