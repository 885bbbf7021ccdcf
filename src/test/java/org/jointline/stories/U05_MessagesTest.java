package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class U05_MessagesTest {
  private static String calls(String share, String to) {
    return Story.of(
            """
            name: A message about the flood
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {name: Police}, council: {name: Council}}
            call types:
              101:
                owner: police
                arrivals: {at: [09:00:00, 09:10:00, 09:20:00]}
                talk: {deterministic: 1 min}
              council line: {owner: council, arrivals: {at: [09:50]}, talk: {deterministic: 1 min}}
            messages: {the message: {call types: [101], share: %s, hours: 09:05-09:15%s}}
            agent groups:
              desk: {name: Desk, employer: council, skills: [101, council line], staffing: 1}
            """
                .formatted(share, to))
        .calls();
  }

  @Test
  void who_hears_it_leaves_satisfied() {
    assertThat(calls("100 %", ""))
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Desk at once
            09:10:00 call 2 101 leaves after the message
            09:20:00 call 3 101 answered by Desk at once
            09:50:00 call 4 council line answered by Desk at once
            """);
  }

  @Test
  void or_calls_another_line() {
    assertThat(calls("100 %", ", to: council line"))
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Desk at once
            09:10:00 call 2 101 leaves after the message
            09:10:00 call 3 council line answered by Desk at once
            09:20:00 call 4 101 answered by Desk at once
            09:50:00 call 5 council line answered by Desk at once
            """);
  }
}
