package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class R01_UrgentCallInterruptsTest {
  /** One adviser answers an e-mail when a 999 call comes. */
  private static Story story(String interruptible) {
    return Story.of(
        """
        name: An emergency interrupts an e-mail
        calendar: {start: 2024-03-04 09:00, length: 1 h, interval: 5 min}
        organisations: {police: {name: Police}}
        call types:
          999:
            owner: police
            arrivals: {at: [09:01:40]}
            talk: {deterministic: 60 s}
            target: {answered within: 10 s, share: 90 %}
          e-mail:
            owner: police
            priority: 2
            channel: e-mail
            arrivals: {at: [09:00:00]}
            talk: {deterministic: 5 min}
            interruptible: INTERRUPTIBLE
            finished within: {time: 6 min, share: 90 %}
        agent groups:
          staff: {name: Staff, employer: police, skills: [999, e-mail], staffing: 1}
        """
            .replace("INTERRUPTIBLE", interruptible));
  }

  @Test
  void the_agent_goes_on_where_the_work_was() {
    Story story = story("{by: [999]}");
    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 e-mail answered by Staff at once
            09:01:40 Staff puts aside call 1 e-mail
            09:01:40 call 2 999 answered by Staff at once
            09:02:40 Staff goes back to call 1 e-mail for 200 s
            """);
    assertThat(story.ofCalls("999", Measure.ASA)).isZero();
    assertThat(story.ofCalls("e-mail", Measure.HANDLE_TIME)).isEqualTo(300);
    assertThat(story.ofCalls("e-mail", Measure.TIME_TO_FINISH)).isEqualTo(360);
    assertThat(story.ofCalls("e-mail", Measure.FINISHED_IN_TIME)).isEqualTo(1);
    assertThat(story.ofCalls("e-mail", Measure.INTERRUPTIONS)).isEqualTo(1);
    assertThat(story.ofCalls("e-mail", Measure.TIME_LOST)).isZero();
    assertThat(story.ofAgents("staff", Measure.BUSY)).isEqualTo(360);
    assertThat(story.ofAgents("staff", Measure.INTERRUPTIONS)).isEqualTo(1);
  }

  @Test
  void work_that_starts_again_costs_the_time_spent_on_it() {
    Story story = story("{by: [999], then: restart}");
    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 e-mail answered by Staff at once
            09:01:40 Staff puts aside call 1 e-mail, 100 s to do again
            09:01:40 call 2 999 answered by Staff at once
            09:02:40 Staff goes back to call 1 e-mail for 300 s
            """);
    assertThat(story.ofCalls("e-mail", Measure.HANDLE_TIME)).isEqualTo(400);
    assertThat(story.ofCalls("e-mail", Measure.TIME_TO_FINISH)).isEqualTo(460);
    assertThat(story.ofCalls("e-mail", Measure.FINISHED_IN_TIME)).isZero();
    assertThat(story.ofCalls("e-mail", Measure.TIME_LOST)).isEqualTo(100);
    assertThat(story.ofAgents("staff", Measure.TIME_LOST)).isEqualTo(100);
    assertThat(story.ofAgents("staff", Measure.BUSY)).isEqualTo(460);
    assertThat(story.ofAgents("staff", Measure.HANDLE_TIME)).isEqualTo(230);
  }

  /** The limit is of work in hand: who gets free takes what is more urgent before going back. */
  @Test
  void a_limit_keeps_nobody_from_urgent_calls_that_wait() {
    Story story =
        Story.of(
            """
            name: One emergency after another
            calendar: {start: 2024-03-04 09:00, length: 2 h}
            organisations: {police: {}}
            call types:
              999:
                owner: police
                arrivals: {at: [09:10:00, 09:12:00, 09:16:00, 09:40:00]}
                talk: {deterministic: 5 min}
              report:
                owner: police
                priority: 2
                arrivals: {at: [09:00:00]}
                talk: {deterministic: 30 min}
                interruptible: {by: [999], at most: 1}
            agent groups:
              staff: {name: Staff, employer: police, skills: [999, report], staffing: 1}
            """);
    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 report answered by Staff at once
            09:10:00 Staff puts aside call 1 report
            09:10:00 call 2 999 answered by Staff at once
            09:15:00 call 3 999 answered by Staff after 180 s
            09:20:00 call 4 999 answered by Staff after 240 s
            09:25:00 Staff goes back to call 1 report for 1200 s
            09:45:00 call 5 999 answered by Staff after 300 s
            """);
  }
}
