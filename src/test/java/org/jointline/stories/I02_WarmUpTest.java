package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class I02_WarmUpTest {
  private final Story story =
      Story.of(
          """
          name: Warm-up
          calendar: {start: 2024-03-04 09:00, length: 1 h, warm-up: 30 min, drain: 5 min}
          organisations: {council: {name: Council}}
          call types:
            billing:
              owner: council
              arrivals: {rates: {08:00-09:00: 12000/h, 09:00-10:00: 0/h}}
              talk: {deterministic: 1 h}
              patience: {deterministic: 1 h}
          agent groups:
            support: {name: Support, employer: council, skills: [billing], staffing: 10}
          """);

  /** 6000 calls are expected between half past eight and nine; none of them is reported. */
  @Test
  void calls_of_the_warm_up_happen_and_do_not_count() {
    assertThat(story.calls().lines().count()).isBetween(5600L, 6400L);
    assertThat(story.calls()).startsWith("08:30:0");
    assertThat(story.ofCalls("billing", Measure.OFFERED)).isZero();
    assertThat(story.ofCalls("billing", Measure.SERVICE_LEVEL)).isNaN();
    assertThat(story.ofCalls("billing", Measure.WAIT_P50)).isNaN();
    assertThat(story.ofAgents("support", Measure.ANSWERED)).isCloseTo(10, within(0.0));
  }

  @Test
  void agents_and_queue_start_as_the_warm_up_left_them() {
    assertThat(story.ofAgents("support", Measure.BUSY)).isCloseTo(36000, within(10.0));
    assertThat(story.ofCalls("billing", Measure.MEAN_QUEUE)).isGreaterThan(2000);
    assertThat(
            story
                .summary()
                .callTypes()
                .get(0)
                .intervals()
                .get(0)
                .get(Measure.QUEUE_AT_START)
                .mean())
        .isGreaterThan(5500);
  }
}
