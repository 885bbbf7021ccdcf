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

  /** The agent stays on the line for half an hour and then has twenty minutes of work. */
  @Test
  void work_on_a_call_passed_on_is_done_when_the_agent_is() {
    Story story =
        Story.of(
            """
            name: Passed on with company
            calendar: {start: 2024-03-04 09:00, length: 4 h}
            organisations: {council: {name: Council}}
            call types:
              main:
                owner: council
                arrivals: {at: [09:00:00]}
                talk: {deterministic: 1 min}
                after-call work: {deterministic: 20 min}
                then: [{share: 100 %, to: second, handover: warm, time: 10 s}]
                finished within: {time: 5 min, share: 90 %}
              second:
                owner: council
                arrivals: {at: [09:00:01]}
                talk: {deterministic: 30 min}
            agent groups:
              one: {name: One, employer: council, skills: [main], staffing: 1}
              two: {name: Two, employer: council, skills: [second], staffing: 1}
            """);
    assertThat(story.ofCalls("main", Measure.TIME_TO_FINISH)).isEqualTo(1801 + 10 + 1200);
    assertThat(story.ofCalls("main", Measure.FINISHED_IN_TIME)).isZero();
    assertThat(story.ofCalls("main", Measure.FINISHED)).isEqualTo(1);
  }

  /** What a caller waits in several attempts is known by the clock on the wall only. */
  @Test
  void no_share_of_callers_in_time_where_only_some_hours_count() {
    String yaml =
        """
        name: E-mail at night
        calendar: {start: 2024-03-04 09:00, length: 24 h, drain: 48 h}
        organisations: {council: {name: Council}}
        call types:
          mail:
            owner: council
            channel: e-mail
            arrivals: {at: [20:00:00, 21:00:00]}
            talk: {deterministic: 10 s}
            then: [{share: 1 %, to: mail}]
            target: {answered within: 4 h, share: 90 %COUNTED}
        agent groups:
          desk: {name: Desk, employer: council, skills: [mail], staffing: {Mon-Sun 09:00-17:00: 2}}
        """;
    Story wall = Story.of(yaml.replace("COUNTED", ""));
    assertThat(wall.ofCalls("mail", Measure.CALLERS_WITHIN_SHARE)).isZero();
    Story hours = Story.of(yaml.replace("COUNTED", ", counted in: Mon-Sun 09:00-17:00"));
    assertThat(hours.ofCalls("mail", Measure.SERVICE_LEVEL)).isEqualTo(1);
    assertThat(hours.ofCalls("mail", Measure.CALLERS_WITHIN_SHARE)).isNaN();
    assertThat(hours.summary().organisations().get(0).measures())
        .containsKey(Measure.SERVICE_LEVEL)
        .doesNotContainKey(Measure.CALLERS_WITHIN_SHARE);
  }
}
