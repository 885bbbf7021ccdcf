package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class U01_LinesTest {
  private static final Story STORY =
      Story.of(
          """
          name: Two lines
          calendar: {start: 2024-03-04 09:00, length: 1 h}
          organisations: {police: {name: Police}}
          call types:
            999:
              owner: police
              arrivals: {at: [09:00:00, 09:00:10, 09:00:20, 09:01:00, 09:01:05]}
              talk: {deterministic: 1 min}
              after-call work: {deterministic: 1 min}
          lines: {trunks: {call types: [999], most at once: 2}}
          agent groups:
            takers: {name: Takers, employer: police, skills: [999], staffing: 1}
          experiment: {replications: 1}
          """);

  /** The line of the first call is free again when its caller hangs up, not after the work. */
  @Test
  void a_call_occupies_a_line_while_it_waits_and_talks() {
    assertThat(STORY.callsAndRules())
        .isEqualTo(
            """
            09:00:00 call 1 999 answered by Takers at once
            09:00:20 call 3 999 finds all trunks busy
            09:00:20 call 3 999 turned away
            09:01:05 call 5 999 finds all trunks busy
            09:01:05 call 5 999 turned away
            09:02:00 call 2 999 answered by Takers after 110 s
            09:04:00 call 4 999 answered by Takers after 180 s
            """);
  }

  @Test
  void such_calls_are_blocked_and_not_offered() {
    assertThat(STORY.ofCalls("999", Measure.BLOCKED)).isEqualTo(2);
    assertThat(STORY.ofCalls("999", Measure.OFFERED)).isEqualTo(3);
  }

  private static Story lines(String rest) {
    return Story.of(
        """
        name: Lines
        calendar: {start: 2024-03-04 09:00, length: 2 h}
        organisations: {council: {name: Council}}
        %s
        experiment: {replications: 1}
        """
            .formatted(rest));
  }

  /** Whether a line is free does not depend on what else the caller's own call leaves behind. */
  @Test
  void who_is_passed_on_keeps_the_line() {
    Story story =
        lines(
            """
            call types:
              main:
                owner: council
                arrivals: {at: [09:00:00, 09:20:00, 09:24:00, 09:40:00]}
                talk: {deterministic: 1 min}
                then: [{share: 100 %, to: second, delay: 1 min}]
              second: {owner: council, arrivals: {per day: 0}, talk: {deterministic: 5 min}}
            lines: {trunk: {call types: [main, second], most at once: 1}}
            agent groups:
              one: {name: One, employer: council, skills: [main], staffing: 1}
              two: {name: Two, employer: council, skills: [second], staffing: 1}
            """);

    assertThat(story.callsAndRules())
        .isEqualTo(
            """
            09:00:00 call 1 main answered by One at once
            09:02:00 call 2 second answered by Two at once
            09:20:00 call 3 main answered by One at once
            09:22:00 call 4 second answered by Two at once
            09:24:00 call 5 main finds all trunk busy
            09:24:00 call 5 main turned away
            09:40:00 call 6 main answered by One at once
            09:42:00 call 7 second answered by Two at once
            """);
  }

  @Test
  void an_announcement_is_heard_on_a_line() {
    Story story =
        lines(
            """
            call types:
              main:
                owner: council
                arrivals: {at: [09:00:00, 09:00:30, 09:01:30, 09:02:00]}
                announcement: {length: 1 min}
                talk: {deterministic: 1 min}
            lines: {trunk: {call types: [main], most at once: 1}}
            agent groups:
              one: {name: One, employer: council, skills: [main], staffing: 2}
            """);

    assertThat(story.callsAndRules())
        .isEqualTo(
            """
            09:00:30 call 1 main finds all trunk busy
            09:00:30 call 1 main turned away
            09:01:00 call 2 main answered by One 1 at once
            09:01:30 call 3 main finds all trunk busy
            09:01:30 call 3 main turned away
            09:03:00 call 4 main answered by One 2 at once
            """);
  }

  @Test
  void who_is_put_aside_for_somebody_more_urgent_holds_the_line() {
    Story story =
        lines(
            """
            call types:
              urgent: {owner: council, arrivals: {at: [09:05]}, talk: {deterministic: 5 min}}
              main:
                owner: council
                arrivals: {at: [09:00, 09:12, 09:16]}
                talk: {deterministic: 10 min}
                interruptible: {by: [urgent], then: resume}
            lines: {trunk: {call types: [main], most at once: 1}}
            agent groups:
              one: {name: One, employer: council, skills: [urgent, main], staffing: 1}
            """);

    assertThat(story.ofCalls("main", Measure.BLOCKED)).isEqualTo(1);
    assertThat(story.ofCalls("main", Measure.ANSWERED)).isEqualTo(2);
  }

  /** Two chats at once take twice as long. */
  @Test
  void a_chat_holds_its_line_until_it_has_ended() {
    Story story =
        lines(
            """
            call types:
              chat:
                owner: council
                channel: chat
                arrivals: {at: [09:00, 09:05, 09:12, 09:16]}
                talk: {deterministic: 10 min}
            lines: {trunk: {call types: [chat], most at once: 2}}
            agent groups:
              one:
                employer: council
                skills: [chat]
                staffing: 1
                at once: {chats: 3, slower: [100 %, 200 %, 300 %]}
            """);

    assertThat(story.ofCalls("chat", Measure.BLOCKED)).isEqualTo(1);
    assertThat(story.ofCalls("chat", Measure.ANSWERED)).isEqualTo(3);
  }

  /** Who talked is gone at the tick at which the agent takes another, who is on no line here. */
  @Test
  void a_line_is_free_though_the_next_call_is_passed_on_at_once() {
    Story story =
        Story.of(
            """
            name: Back to back
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {name: Police}}
            call types:
              "101":
                owner: police
                arrivals: {at: [09:00:00, 09:10:00]}
                talk: {deterministic: 60 s}
              switchboard:
                owner: police
                arrivals: {at: [09:00:30]}
                talk: {deterministic: 60 s}
                then: [{share: 100 %, to: desk}]
              desk:
                owner: police
                arrivals: {per day: 0}
                talk: {deterministic: 30 s}
            lines: {trunk: {call types: ["101"], most at once: 1}}
            agent groups:
              room: {name: Room, employer: police, skills: ["101", switchboard, desk], staffing: 1}
            """);

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Room at once
            09:01:00 call 2 switchboard answered by Room after 30 s
            09:02:00 call 3 desk answered by Room at once
            09:10:00 call 4 101 answered by Room at once
            """);
  }
}
