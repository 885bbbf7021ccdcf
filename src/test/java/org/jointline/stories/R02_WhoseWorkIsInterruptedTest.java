package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class R02_WhoseWorkIsInterruptedTest {
  @Test
  void the_least_urgent_work_first_and_of_that_the_work_begun_last() {
    Story story =
        Story.of(
            """
            name: Three at work
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {name: Police}}
            call types:
              999: {owner: police, arrivals: {at: [09:01:00, 09:01:10, 09:01:20, 09:01:30]}, talk: {deterministic: 10 min}}
              101: {owner: police, priority: 2, arrivals: {at: [09:00:40]}, talk: {deterministic: 5 min}, interruptible: {by: [999]}}
              admin: {owner: police, priority: 3, channel: work, arrivals: {at: [09:00:00, 09:00:20]}, talk: {deterministic: 30 min}, interruptible: {by: [999]}}
            agent groups:
              staff: {name: Staff, employer: police, skills: [999, 101, admin], staffing: 3}
            """);
    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 admin answered by Staff 1 at once
            09:00:20 call 2 admin answered by Staff 2 at once
            09:00:40 call 3 101 answered by Staff 3 at once
            09:01:00 Staff 2 puts aside call 2 admin
            09:01:00 call 4 999 answered by Staff 2 at once
            09:01:10 Staff 1 puts aside call 1 admin
            09:01:10 call 5 999 answered by Staff 1 at once
            09:01:20 Staff 3 puts aside call 3 101
            09:01:20 call 6 999 answered by Staff 3 at once
            09:11:00 call 7 999 answered by Staff 2 after 570 s
            09:11:10 Staff 1 goes back to call 1 admin for 1730 s
            09:11:20 Staff 3 goes back to call 3 101 for 260 s
            09:21:00 Staff 2 goes back to call 2 admin for 1760 s
            """);
  }

  @Test
  void work_is_interrupted_only_so_often() {
    Story story =
        Story.of(
            """
            name: Once is enough
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {name: Police}}
            call types:
              999: {owner: police, arrivals: {at: [09:01:00, 09:03:00]}, talk: {deterministic: 1 min}}
              admin: {owner: police, priority: 3, arrivals: {at: [09:00:00]}, talk: {deterministic: 3 min}, interruptible: {by: [999], at most: 1}}
            agent groups:
              staff: {name: Staff, employer: police, skills: [999, admin], staffing: 1}
            """);
    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 admin answered by Staff at once
            09:01:00 Staff puts aside call 1 admin
            09:01:00 call 2 999 answered by Staff at once
            09:02:00 Staff goes back to call 1 admin for 120 s
            09:04:00 call 3 999 answered by Staff after 60 s
            """);
  }

  @Test
  void after_call_work_is_interrupted_as_soon_as_the_talk_is_over() {
    Story story =
        Story.of(
            """
            name: The notes can wait
            calendar: {start: 2024-03-04 09:00, length: 1 h, interval: 5 min}
            organisations: {police: {name: Police}}
            call types:
              999: {owner: police, arrivals: {at: [09:00:30, 09:02:30]}, talk: {deterministic: 1 min}}
              101:
                owner: police
                priority: 2
                arrivals: {at: [09:00:00]}
                talk: {deterministic: 1 min}
                after-call work: {deterministic: 2 min}
                interruptible: {by: [999], then: restart, work: after-call work only}
            agent groups:
              staff: {name: Staff, employer: police, skills: [999, 101], staffing: 1}
            """);
    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Staff at once
            09:01:00 Staff puts aside call 1 101
            09:01:00 call 2 999 answered by Staff after 30 s
            09:02:00 Staff goes back to call 1 101 for 120 s
            09:02:30 Staff puts aside call 1 101, 30 s to do again
            09:02:30 call 3 999 answered by Staff at once
            09:03:30 Staff goes back to call 1 101 for 120 s
            """);
    assertThat(story.ofAgents("staff", Measure.AFTER_CALL)).isEqualTo(150);
    assertThat(story.ofAgents("staff", Measure.BUSY)).isEqualTo(330);
    assertThat(story.ofCalls("101", Measure.HANDLE_TIME)).isEqualTo(210);
  }

  @Test
  void whoever_has_put_work_aside_finishes_it_after_the_shift() {
    Story story =
        Story.of(
            """
            name: Home late
            calendar: {start: 2024-03-04 09:00, length: 1 h, drain: 0 s}
            organisations: {police: {name: Police}}
            call types:
              999: {owner: police, arrivals: {at: [09:01:00, 09:06:30]}, talk: {deterministic: 6 min}}
              admin: {owner: police, priority: 3, arrivals: {at: [09:00:00]}, talk: {deterministic: 3 min}, interruptible: {by: [999]}}
            agent groups:
              staff: {name: Staff, employer: police, skills: [999, admin], staffing: {09:00-09:05: 1}}
            """);
    assertThat(story.callsAndPeople())
        .isEqualTo(
            """
            09:00:00 Staff: somebody comes on duty
            09:00:00 call 1 admin answered by Staff at once
            09:01:00 Staff puts aside call 1 admin
            09:01:00 call 2 999 answered by Staff at once
            09:05:00 Staff: shift ends on a call
            09:07:00 Staff is free
            09:07:00 Staff goes back to call 1 admin for 120 s
            09:09:00 Staff finishes and goes home
            10:00:00 call 3 999 still waits after 3210 s
            """);
  }
}
