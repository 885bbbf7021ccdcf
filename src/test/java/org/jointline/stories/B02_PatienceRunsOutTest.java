package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class B02_PatienceRunsOutTest {
  private static Story story(String patience) {
    return Story.of(
        """
        name: Patience
        calendar: {start: 2024-03-04 09:00, length: 1 h}
        organisations: {council: {name: Council}}
        call types:
          billing:
            owner: council
            arrivals: {at: [09:00:00, 09:00:10, 09:00:40]}
            talk: {deterministic: 1 min}
            patience: {deterministic: %s}
        agent groups:
          support: {name: Support, employer: council, skills: [billing], staffing: 1}
        """
            .formatted(patience));
  }

  @Test
  void a_caller_who_gives_up_leaves_the_line_to_the_next() {
    Story story = story("30 s");

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 billing answered by Support at once
            09:00:40 call 2 billing gives up after 30 s
            09:01:00 call 3 billing answered by Support after 20 s
            """);
    assertThat(story.ofCalls("billing", Measure.ABANDONED_SHARE)).isEqualTo(1 / 3.0);
    assertThat(story.ofCalls("billing", Measure.ASA)).isEqualTo(10);
    assertThat(story.ofCalls("billing", Measure.MEAN_WAIT)).isEqualTo(50 / 3.0);
    assertThat(story.ofCalls("billing", Measure.MAX_WAIT)).isEqualTo(30);
  }

  @Test
  void an_agent_free_at_the_callers_last_instant_saves_the_call() {
    assertThat(story("50 s").calls())
        .isEqualTo(
            """
            09:00:00 call 1 billing answered by Support at once
            09:01:00 call 2 billing answered by Support after 50 s
            09:01:30 call 3 billing gives up after 50 s
            """);
  }

  @Test
  void a_caller_without_patience_gives_up_the_instant_it_waits() {
    assertThat(story("0 s").calls())
        .isEqualTo(
            """
            09:00:00 call 1 billing answered by Support at once
            09:00:10 call 2 billing gives up at once
            09:00:40 call 3 billing gives up at once
            """);
  }
}
