package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class K01_HandleTimeFactorsTest {
  private final Story story =
      Story.of(
          """
          name: Slow and quick hands
          calendar: {start: 2024-03-04 09:00, length: 1 h}
          organisations: {council: {name: Council}}
          call types:
            billing:
              owner: council
              arrivals: {at: [09:00:00, 09:00:01, 09:00:02]}
              talk: {deterministic: 100 s}
              after-call work: {deterministic: 10 s}
              routing: [expert, usual, novice]
          agent groups:
            novice:
              {name: Novice, employer: council, skills: {billing: {handle time: 150 %}}, staffing: 1}
            usual: {name: Usual, employer: council, skills: [billing], staffing: 1}
            expert:
              {name: Expert, employer: council, skills: {billing: {handle time: 0.5}}, staffing: 1}
          """);

  @Test
  void talk_and_after_call_work_take_longer_or_shorter_by_who_answers() {
    assertThat(story.callsAndPeople())
        .isEqualTo(
            """
            09:00:00 Novice: somebody comes on duty
            09:00:00 Usual: somebody comes on duty
            09:00:00 Expert: somebody comes on duty
            09:00:00 call 1 billing answered by Expert at once
            09:00:01 call 2 billing answered by Usual at once
            09:00:02 call 3 billing answered by Novice at once
            09:00:55 Expert is free
            09:01:51 Usual is free
            09:02:47 Novice is free
            """);
  }

  @Test
  void the_books_of_caller_and_agent_agree() {
    assertThat(story.ofCalls("billing", Measure.HANDLE_TIME)).isEqualTo(330 / 3.0);
    assertThat(story.ofAgents("novice", Measure.HANDLE_TIME)).isEqualTo(165);
    assertThat(story.ofAgents("novice", Measure.AFTER_CALL)).isEqualTo(15);
    assertThat(story.summary().answeredBy())
        .extracting(a -> a.agentGroup() + " " + a.calls().mean() + " " + a.handleSeconds().mean())
        .containsExactly("novice 1.0 165.0", "usual 1.0 110.0", "expert 1.0 55.0");
  }
}
