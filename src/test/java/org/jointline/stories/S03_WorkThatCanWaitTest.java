package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

/** E-mails that come at night are answered in the morning; the promise counts working hours. */
class S03_WorkThatCanWaitTest {
  private static Story story(String counted) {
    return Story.of(
        """
        name: E-mail
        calendar: {start: 2024-03-04 00:00, days: 2, interval: 1 h}
        organisations: {council: {name: Council}}
        call types:
          e-mail:
            owner: council
            channel: e-mail
            arrivals: {at: [2024-03-04 16:30, 2024-03-04 16:40, 2024-03-04 16:50]}
            talk: {deterministic: 25 min}
            target: {answered within: 1 h, share: 90 %COUNTED}
            finished within: {time: 80 min, share: 90 %COUNTED}
        agent groups:
          desk: {name: Desk, employer: council, skills: [e-mail], staffing: {Mon-Fri 09:00-17:00: 1}}
        """
            .replace("COUNTED", counted));
  }

  @Test
  void what_is_left_over_waits_for_the_morning() {
    assertThat(story("").calls())
        .isEqualTo(
            """
            16:30:00 call 1 e-mail answered by Desk at once
            16:55:00 call 2 e-mail answered by Desk after 900 s
            Tue 09:00:00 call 3 e-mail answered by Desk after 58200 s
            """);
  }

  @Test
  void a_promise_by_the_clock_on_the_wall_is_broken_and_one_in_working_hours_is_kept() {
    assertThat(story("").ofCalls("e-mail", Measure.SERVICE_LEVEL)).isEqualTo(2 / 3.0);
    assertThat(story("").ofCalls("e-mail", Measure.FINISHED_IN_TIME)).isEqualTo(2 / 3.0);
    Story working = story(", counted in: Mon-Fri 09:00-17:00");
    assertThat(working.ofCalls("e-mail", Measure.SERVICE_LEVEL)).isEqualTo(1);
    assertThat(working.ofCalls("e-mail", Measure.FINISHED_IN_TIME)).isEqualTo(1);
    assertThat(working.ofCalls("e-mail", Measure.FINISHED)).isEqualTo(3);
  }
}
