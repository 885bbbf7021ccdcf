package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.measure.Measure;
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

  private static Story passedOn(String message) {
    return Story.of(
        """
        name: A message and callers who are passed on
        calendar: {start: 2024-03-04 09:00, length: 2 h}
        organisations: {council: {}}
        call types:
          main:
            owner: council
            arrivals: {at: [09:00:00, 09:20:00, 09:40:00]}
            talk: {deterministic: 1 min}
            then: [{share: 100 %%, to: second}]
          second: {owner: council, arrivals: {per day: 0}, talk: {deterministic: 5 min}}
          third: {owner: council, arrivals: {per day: 0}, talk: {deterministic: 5 min}}
        messages: {flood: {share: 100 %%, %s}}
        agent groups:
          one: {employer: council, skills: [main], staffing: 1}
          two: {employer: council, skills: [second, third], staffing: 1}
        experiment: {replications: 1}
        """
            .formatted(message));
  }

  @Test
  void a_first_attempt_is_counted_where_it_was_made() {
    Story story = passedOn("call types: [main], to: third");
    assertThat(story.ofCalls("main", Measure.FIRST_ATTEMPTS)).isEqualTo(3);
    assertThat(story.ofCalls("third", Measure.FIRST_ATTEMPTS)).isZero();
    assertThat(story.ofCalls("third", Measure.DEFLECTED_IN)).isEqualTo(3);
    assertThat(story.ofCalls("third", Measure.ANSWERED)).isEqualTo(3);
    assertThat(story.ofCalls("main", Measure.ATTEMPTS_PER_CALLER)).isEqualTo(1);
  }

  @Test
  void who_leaves_after_a_transfer_is_lost_and_was_passed_on_once() {
    Story leave = passedOn("call types: [second]");
    assertThat(leave.ofCalls("main", Measure.TRANSFERS_OUT)).isEqualTo(3);
    assertThat(leave.ofCalls("main", Measure.LOST_AFTER_TRANSFER)).isEqualTo(3);

    Story callAnother = passedOn("call types: [second], to: third");
    assertThat(callAnother.ofCalls("main", Measure.TRANSFERS_OUT)).isEqualTo(3);
    assertThat(callAnother.ofCalls("second", Measure.TRANSFERS_OUT)).isZero();
    assertThat(callAnother.ofCalls("main", Measure.LOST_AFTER_TRANSFER)).isZero();
    assertThat(callAnother.ofCalls("main", Measure.SECONDARY_WAIT)).isZero();
  }
}
