package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class I03_DrainTest {
  private static Story story(String drain) {
    return Story.of(
        """
        name: After the end
        calendar: {start: 2024-03-04 09:00, length: 1 h, drain: %s}
        organisations: {council: {name: Council}}
        call types:
          billing:
            owner: council
            arrivals: {at: [09:50:00, 09:55:00, 09:58:00]}
            talk: {deterministic: 20 min}
            after-call work: {deterministic: 10 min}
        agent groups:
          support: {name: Support, employer: council, skills: [billing], staffing: 1}
        """
            .formatted(drain));
  }

  @Test
  void calls_in_hand_and_waiting_are_finished_after_the_end() {
    Story story = story("24 h");

    assertThat(story.callsAndPeople())
        .isEqualTo(
            """
            09:00:00 Support: somebody comes on duty
            09:50:00 call 1 billing answered by Support at once
            10:20:00 Support is free
            10:20:00 call 2 billing answered by Support after 1500 s
            10:50:00 Support is free
            10:50:00 call 3 billing answered by Support after 3120 s
            11:20:00 Support is free
            """);
    assertThat(story.ofCalls("billing", Measure.ANSWERED)).isEqualTo(3);
    assertThat(story.ofAgents("support", Measure.ANSWERED)).isEqualTo(1);
    assertThat(story.ofAgents("support", Measure.BUSY)).isEqualTo(600);
  }

  @Test
  void a_drain_that_is_too_short_leaves_calls_waiting() {
    Story story = story("30 min");

    assertThat(story.calls())
        .isEqualTo(
            """
            09:50:00 call 1 billing answered by Support at once
            10:20:00 call 2 billing answered by Support after 1500 s
            10:30:00 call 3 billing still waits after 1920 s
            """);
    assertThat(story.ofCalls("billing", Measure.STILL_WAITING)).isEqualTo(1);
    assertThat(story.ofCalls("billing", Measure.MAX_WAIT)).isEqualTo(1920);
    assertThat(story.ofCalls("billing", Measure.MEAN_WAIT)).isEqualTo((1500 + 1920) / 3.0);
  }

  @Test
  void without_a_drain_the_run_stops_at_the_end() {
    Story story = story("0 s");

    assertThat(story.calls())
        .isEqualTo(
            """
            09:50:00 call 1 billing answered by Support at once
            10:00:00 call 2 billing still waits after 300 s
            10:00:00 call 3 billing still waits after 120 s
            """);
    assertThat(story.ofAgents("support", Measure.BUSY)).isEqualTo(600);
    assertThat(story.ofAgents("support", Measure.AFTER_CALL)).isZero();
  }

  @Test
  void the_shortest_period_without_a_drain_runs_too() {
    Story story =
        Story.of(
            """
            name: Five minutes
            calendar: {start: 2024-03-04 09:00, length: 5 min, interval: 5 min, drain: 0 s}
            organisations: {council: {name: Council}}
            call types:
              billing:
                owner: council
                arrivals: {at: [09:00:00, 09:00:01, 09:00:02, 09:00:03]}
                talk: {deterministic: 1 min}
                patience: {deterministic: 90 s}
            agent groups:
              support: {name: Support, employer: council, skills: [billing], staffing: 2}
            """);

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 billing answered by Support 1 at once
            09:00:01 call 2 billing answered by Support 2 at once
            09:01:00 call 3 billing answered by Support 1 after 58 s
            09:01:01 call 4 billing answered by Support 2 after 58 s
            """);
  }
}
