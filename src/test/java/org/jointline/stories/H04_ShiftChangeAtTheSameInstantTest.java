package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A slice [start, end) owns its first instant, so a change of shift comes before all else then. */
class H04_ShiftChangeAtTheSameInstantTest {
  private static Story story(String staffing, String arrivals, String patience) {
    return Story.of(
        """
        name: Ten o'clock sharp
        calendar: {start: 2024-03-04 09:00, length: 2 h, drain: 1 h}
        organisations: {council: {name: Council}}
        call types:
          billing:
            owner: council
            arrivals: {at: [%s]}
            talk: {deterministic: 10 min}
            patience: %s
        agent groups:
          support:
            name: Support
            employer: council
            skills: [billing]
            staffing: {%s}
        """
            .formatted(arrivals, patience, staffing));
  }

  @Test
  void a_call_that_ends_with_the_shift_is_the_last() {
    assertThat(story("09:00-10:00: 1", "09:50:00, 09:55:00", "infinite").callsAndPeople())
        .isEqualTo(
            """
            09:00:00 Support: somebody comes on duty
            09:50:00 call 1 billing answered by Support at once
            10:00:00 Support: shift ends on a call
            10:00:00 Support finishes and goes home
            12:00:00 call 2 billing still waits after 7500 s
            """);
  }

  @Test
  void a_call_that_comes_as_the_shift_ends_is_too_late() {
    assertThat(story("09:00-10:00: 1", "10:00:00", "{deterministic: 1 min}").calls())
        .isEqualTo(
            """
            10:01:00 call 1 billing gives up after 60 s
            """);
  }

  @Test
  void a_call_that_comes_as_the_shift_begins_is_answered_at_once() {
    assertThat(story("10:00-11:00: 1", "10:00:00", "infinite").calls())
        .isEqualTo(
            """
            10:00:00 call 1 billing answered by Support at once
            """);
  }

  @Test
  void a_shift_that_begins_at_a_callers_last_instant_saves_the_call() {
    assertThat(story("10:00-11:00: 1", "09:59:00", "{deterministic: 1 min}").calls())
        .isEqualTo(
            """
            10:00:00 call 1 billing answered by Support after 60 s
            """);
  }

  @Test
  void one_shift_follows_another_without_a_break() {
    assertThat(story("09:00-10:00: 1, 10:00-11:00: 1", "09:55:00", "infinite").callsAndPeople())
        .isEqualTo(
            """
            09:00:00 Support: somebody comes on duty
            09:55:00 call 1 billing answered by Support at once
            10:05:00 Support is free
            11:00:00 Support: somebody goes off duty
            """);
  }

  @Test
  void one_group_hands_over_to_another() {
    Story story =
        Story.of(
            """
            name: Hand over
            calendar: {start: 2024-03-04 09:00, length: 2 h}
            organisations: {council: {name: Council}}
            call types:
              billing:
                owner: council
                arrivals: {at: [09:55:00, 09:56:00, 10:00:00]}
                talk: {deterministic: 10 min}
            agent groups:
              day: {name: Day, employer: council, skills: [billing], staffing: {09:00-10:00: 1}}
              night: {name: Night, employer: council, skills: [billing], staffing: {10:00-11:00: 1}}
            """);

    assertThat(story.callsAndPeople())
        .isEqualTo(
            """
            09:00:00 Day: somebody comes on duty
            09:55:00 call 1 billing answered by Day at once
            10:00:00 Day: shift ends on a call
            10:00:00 Night: somebody comes on duty
            10:00:00 call 2 billing answered by Night after 240 s
            10:05:00 Day finishes and goes home
            10:10:00 Night is free
            10:10:00 call 3 billing answered by Night after 600 s
            10:20:00 Night is free
            11:00:00 Night: somebody goes off duty
            """);
  }
}
