package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class C01_HangUpAtOnceTest {
  private final Story story =
      Story.of(
          """
          name: Nobody wants to wait
          calendar: {start: 2024-03-04 09:00, length: 1 h}
          organisations: {council: {name: Council}}
          call types:
            billing:
              owner: council
              arrivals: {at: [09:00:00, 09:00:10, 09:01:00]}
              talk: {deterministic: 1 min}
              hang up at once: 100 %
              target: {answered within: 20 s, share: 90 %}
          agent groups:
            support: {name: Support, employer: council, skills: [billing], staffing: 1}
          """);

  @Test
  void who_must_wait_hangs_up_and_who_need_not_stays() {
    assertThat(story.all())
        .isEqualTo(
            """
            09:00:00 Support: somebody comes on duty
            09:00:00 call 1 billing answered by Support at once
            09:00:10 call 2 billing hangs up at once
            09:01:00 Support is free
            09:01:00 call 3 billing answered by Support at once
            09:02:00 Support is free
            """);
  }

  @Test
  void it_counts_as_offered_and_abandoned() {
    assertThat(story.ofCalls("billing", Measure.OFFERED)).isEqualTo(3);
    assertThat(story.ofCalls("billing", Measure.ABANDONED)).isEqualTo(1);
    assertThat(story.ofCalls("billing", Measure.WAITED_SHARE)).isEqualTo(1 / 3.0);
    assertThat(story.ofCalls("billing", Measure.SERVICE_LEVEL)).isEqualTo(2 / 3.0);
    assertThat(story.ofCalls("billing", Measure.SERVICE_LEVEL_ANSWERED_OR_ABANDONED)).isEqualTo(1);
  }
}
