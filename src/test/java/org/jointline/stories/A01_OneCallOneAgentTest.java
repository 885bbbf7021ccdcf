package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class A01_OneCallOneAgentTest {
  private final Story story =
      Story.of(
          """
          name: One call, one agent
          calendar: {start: 2024-03-04 09:00, length: 1 h}
          organisations: {council: {name: Council}}
          call types:
            billing:
              owner: council
              arrivals: {at: [09:00:05]}
              talk: {deterministic: 30 s}
              after-call work: {deterministic: 10 s}
          agent groups:
            support: {name: Support, employer: council, skills: [billing], staffing: 1}
          """);

  @Test
  void the_agent_answers_at_once_and_is_free_after_talk_and_after_call_work() {
    assertThat(story.all())
        .isEqualTo(
            """
            09:00:00 Support: somebody comes on duty
            09:00:05 call 1 billing answered by Support at once
            09:00:45 Support is free
            """);
  }

  @Test
  void the_numbers_say_the_same() {
    assertThat(story.ofCalls("billing", Measure.OFFERED)).isEqualTo(1);
    assertThat(story.ofCalls("billing", Measure.ASA)).isZero();
    assertThat(story.ofCalls("billing", Measure.WAITED_SHARE)).isZero();
    assertThat(story.ofCalls("billing", Measure.HANDLE_TIME)).isEqualTo(40);
    assertThat(story.ofAgents("support", Measure.BUSY)).isEqualTo(40);
    assertThat(story.ofAgents("support", Measure.AFTER_CALL)).isEqualTo(10);
    assertThat(story.ofAgents("support", Measure.IDLE)).isEqualTo(3560);
    assertThat(story.ofAgents("support", Measure.STAFFED)).isEqualTo(3600);
    assertThat(story.ofAgents("support", Measure.OCCUPANCY)).isEqualTo(40 / 3600.0);
  }
}
