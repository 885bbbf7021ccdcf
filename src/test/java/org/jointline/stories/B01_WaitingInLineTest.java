package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class B01_WaitingInLineTest {
  private final Story story =
      Story.of(
          """
          name: Three at once
          calendar: {start: 2024-03-04 09:00, length: 1 h, interval: 30 min}
          organisations: {council: {name: Council}}
          call types:
            billing:
              owner: council
              arrivals: {at: [09:00:00, 09:00:00, 09:00:15]}
              talk: {deterministic: 1 min}
          agent groups:
            support: {name: Support, employer: council, skills: [billing], staffing: 1}
          """);

  @Test
  void calls_are_served_in_the_order_they_came() {
    assertThat(story.all())
        .isEqualTo(
            """
            09:00:00 Support: somebody comes on duty
            09:00:00 call 1 billing answered by Support at once
            09:00:00 call 2 billing waits
            09:00:15 call 3 billing waits
            09:01:00 Support is free
            09:01:00 call 2 billing answered by Support after 60 s
            09:02:00 Support is free
            09:02:00 call 3 billing answered by Support after 105 s
            09:03:00 Support is free
            """);
  }

  @Test
  void waits_add_up_to_the_area_under_the_queue() {
    assertThat(story.ofCalls("billing", Measure.ASA)).isEqualTo(55);
    assertThat(story.ofCalls("billing", Measure.MEAN_WAIT)).isEqualTo(55);
    assertThat(story.ofCalls("billing", Measure.MAX_WAIT)).isEqualTo(105);
    assertThat(story.ofCalls("billing", Measure.WAITED_SHARE)).isEqualTo(2 / 3.0);
    assertThat(story.ofCalls("billing", Measure.MEAN_QUEUE)).isCloseTo(165 / 3600.0, within(1e-12));
  }
}
