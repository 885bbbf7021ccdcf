package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class H01_ShiftsTest {
  private final Story story =
      Story.of(
          """
          name: A shift ends on a call
          calendar: {start: 2024-03-04 09:00, length: 3 h}
          organisations: {council: {name: Council}}
          call types:
            billing:
              owner: council
              arrivals: {at: [09:30:00, 09:59:00, 09:59:10, 10:30:00]}
              talk: {deterministic: 10 min}
          agent groups:
            support:
              name: Support
              employer: council
              skills: [billing]
              staffing: {09:00-10:00: 2, 11:00-12:00: 1}
              cost: £12/h
          """);

  @Test
  void whoever_is_on_a_call_finishes_it_and_goes_home() {
    assertThat(story.callsAndPeople())
        .isEqualTo(
            """
            09:00:00 Support: somebody comes on duty
            09:00:00 Support: somebody comes on duty
            09:30:00 call 1 billing answered by Support 1 at once
            09:40:00 Support 1 is free
            09:59:00 call 2 billing answered by Support 2 at once
            09:59:10 call 3 billing answered by Support 1 at once
            10:00:00 Support: shift ends on a call
            10:00:00 Support: shift ends on a call
            10:09:00 Support 2 finishes and goes home
            10:09:10 Support 1 finishes and goes home
            11:00:00 Support: somebody comes on duty
            11:00:00 call 4 billing answered by Support 1 after 1800 s
            11:10:00 Support 1 is free
            12:00:00 Support: somebody goes off duty
            """);
  }

  /** Busy: 4 calls of 600 s. Idle: 2 x 3600 - 600 - 60 - 50 before ten, 3000 after eleven. */
  @Test
  void ghost_time_counts_as_busy_but_is_not_staffed_or_paid() {
    assertThat(story.ofAgents("support", Measure.BUSY)).isEqualTo(2400);
    assertThat(story.ofAgents("support", Measure.STAFFED)).isEqualTo(3 * 3600);
    assertThat(story.ofAgents("support", Measure.PAID)).isEqualTo(3 * 3600);
    assertThat(story.ofAgents("support", Measure.GHOST)).isEqualTo(9 * 60 + 550);
    assertThat(story.ofAgents("support", Measure.IDLE)).isEqualTo(7200 - 710 + 3000);
    assertThat(story.ofAgents("support", Measure.OCCUPANCY)).isEqualTo(2400 / (2400.0 + 9490));
    assertThat(story.ofAgents("support", Measure.COST)).isEqualTo(36);
    assertThat(story.ofAgents("support", Measure.COST_PER_ANSWERED)).isEqualTo(9);
  }
}
