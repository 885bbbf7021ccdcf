package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

/** On Sunday 31 March 2024 at 01:00 the clocks in London went to 02:00. */
class J01_ClocksGoForwardTest {
  private static Story story(String staffing) {
    return Story.of(
        """
        name: Spring
        calendar: {start: 2024-03-31, days: 1, interval: 60 min}
        organisations: {council: {name: Council}}
        call types:
          billing:
            owner: council
            arrivals: {at: [00:59:30, 02:00:00, 03:00:00]}
            talk: {deterministic: 1 min}
        agent groups:
          support:
            name: Support
            employer: council
            skills: [billing]
            staffing: {%s}
            cost: £10/h
        """
            .formatted(staffing));
  }

  @Test
  void half_a_minute_before_one_and_two_o_clock_sharp_are_half_a_minute_apart() {
    assertThat(story("always: 1").callsAndPeople())
        .isEqualTo(
            """
            00:00:00 Support: somebody comes on duty
            00:59:30 call 1 billing answered by Support at once
            02:00:30+01:00 Support is free
            02:00:30+01:00 call 2 billing answered by Support after 30 s
            02:01:30+01:00 Support is free
            03:00:00+01:00 call 3 billing answered by Support at once
            03:01:00+01:00 Support is free
            """);
  }

  @Test
  void the_day_has_23_hours() {
    Story story = story("always: 1");

    assertThat(story.summary().callTypes().get(0).intervals()).hasSize(23);
    assertThat(story.ofAgents("support", Measure.STAFFED)).isEqualTo(23 * 3600);
    assertThat(story.ofAgents("support", Measure.COST)).isEqualTo(230);
  }

  @Test
  void a_shift_from_one_to_two_has_no_length() {
    assertThat(story("01:00-02:00: 1, 05:00-06:00: 1").people())
        .startsWith("05:00:00+01:00 Support: somebody comes on duty\n");
  }

  @Test
  void a_shift_over_the_hour_that_is_missing_is_an_hour_shorter() {
    assertThat(story("00:30-03:30: 1").ofAgents("support", Measure.STAFFED)).isEqualTo(7200);
  }

  @Test
  void a_shift_that_begins_in_the_hour_that_is_missing_begins_with_the_change() {
    Story story = story("01:30-03:30: 1");

    assertThat(story.people()).startsWith("02:00:00+01:00 Support: somebody comes on duty\n");
    assertThat(story.ofAgents("support", Measure.STAFFED)).isEqualTo(5400);
  }
}
