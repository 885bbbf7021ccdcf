package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class C02_QueueLimitsTest {
  private static Story story(String ownLimit, String limitOfAll) {
    return Story.of(
        """
        name: Limits
        calendar: {start: 2024-03-04 09:00, length: 1 h}
        organisations: {council: {name: Council}}
        call types:
          billing:
            owner: council
            arrivals: {at: [09:00:00, 09:00:10, 09:00:20, 09:01:05]}
            talk: {deterministic: 1 min}
            queue limit: %s
          planning:
            owner: council
            arrivals: {at: [09:00:15, 09:00:25]}
            talk: {deterministic: 1 min}
        agent groups:
          support: {name: Support, employer: council, skills: [billing, planning], staffing: 1}
        queue limit: %s
        """
            .formatted(ownLimit, limitOfAll));
  }

  @Test
  void one_more_than_a_types_own_limit_is_turned_away() {
    Story story = story("1", "100");

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 billing answered by Support at once
            09:00:20 call 4 billing turned away
            09:01:00 call 2 billing answered by Support after 50 s
            09:02:00 call 3 planning answered by Support after 105 s
            09:03:00 call 5 planning answered by Support after 155 s
            09:04:00 call 6 billing answered by Support after 175 s
            """);
    assertThat(story.ofCalls("billing", Measure.OFFERED)).isEqualTo(3);
    assertThat(story.ofCalls("billing", Measure.BLOCKED)).isEqualTo(1);
  }

  @Test
  void the_limit_of_all_types_together_counts_everybody_who_waits() {
    assertThat(story("100", "2").calls())
        .isEqualTo(
            """
            09:00:00 call 1 billing answered by Support at once
            09:00:20 call 4 billing turned away
            09:00:25 call 5 planning turned away
            09:01:00 call 2 billing answered by Support after 50 s
            09:02:00 call 3 planning answered by Support after 105 s
            09:03:00 call 6 billing answered by Support after 115 s
            """);
  }

  @Test
  void with_no_places_in_the_queue_a_call_is_answered_at_once_or_never() {
    assertThat(story("0", "0").calls())
        .isEqualTo(
            """
            09:00:00 call 1 billing answered by Support at once
            09:00:10 call 2 billing turned away
            09:00:15 call 3 planning turned away
            09:00:20 call 4 billing turned away
            09:00:25 call 5 planning turned away
            09:01:05 call 6 billing answered by Support at once
            """);
  }
}
