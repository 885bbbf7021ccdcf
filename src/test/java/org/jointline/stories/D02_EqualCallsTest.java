package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Same priority, same wait, same weight: the type named first in the file. */
class D02_EqualCallsTest {
  @ParameterizedTest
  @CsvSource({"priority then longest wait", "longest wait", "weighted wait", "rank order"})
  void among_equals_the_type_named_first_is_served_first(String rule) {
    Story story =
        Story.of(
            """
            name: Equals
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {council: {name: Council}}
            call types:
              early: {owner: council, arrivals: {at: [09:00:00]}, talk: {deterministic: 1 min}}
              b: {owner: council, arrivals: {at: [09:00:10]}, talk: {deterministic: 1 min}}
              a: {owner: council, arrivals: {at: [09:00:10]}, talk: {deterministic: 1 min}}
            agent groups:
              support:
                name: Support
                employer: council
                skills: {a: {rank: 1}, early: {rank: 1}, b: {rank: 1}}
                staffing: 1
                call selection: %s
            """
                .formatted(rule));

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 early answered by Support at once
            09:01:00 call 2 b answered by Support after 50 s
            09:02:00 call 3 a answered by Support after 110 s
            """);
  }

  /** At 09:01 it is 1 x 50 against 4 x 12, at 09:02 4 x 72 against 1 x 100. */
  @ParameterizedTest
  @CsvSource({"1, 09:01:00 call 2 slow", "1.1, 09:01:00 call 2 slow", "0.9, 09:01:00 call 3 quick"})
  void weights_decide_between_a_long_and_a_heavy_wait(String weight, String second) {
    Story story =
        Story.of(
            """
            name: Weights
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {council: {name: Council}}
            call types:
              slow:
                owner: council
                weight: %s
                arrivals: {at: [09:00:00, 09:00:10]}
                talk: {deterministic: 1 min}
              quick:
                owner: council
                weight: 4
                arrivals: {at: [09:00:48]}
                talk: {deterministic: 1 min}
            agent groups:
              support:
                name: Support
                employer: council
                skills: [slow, quick]
                staffing: 1
                call selection: weighted wait
            """
                .formatted(weight));

    assertThat(story.calls().lines().skip(1).findFirst().orElseThrow()).startsWith(second);
  }
}
