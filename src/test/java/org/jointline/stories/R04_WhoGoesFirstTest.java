package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Of several calls that would interrupt work the group's own rule says which does. */
class R04_WhoGoesFirstTest {
  /** Nobody takes calls of the lines until a mode opens them; both would interrupt. */
  private static Story opens(String nonEmergency, String emergency) {
    return Story.of(
        """
        name: Two lines open while somebody works
        calendar: {start: 2024-03-04 09:00, length: 1 h}
        organisations: {police: {}}
        modes: {list: [closed, open], change: [{to: open, at: 09:05}]}
        call types:
          101:
            owner: police
            %s
            talk: {deterministic: 5 min}
            routing: [{group: staff, in mode: open}]
          999:
            owner: police
            %s
            talk: {deterministic: 5 min}
            routing: [{group: staff, in mode: open}]
          report:
            owner: police
            priority: 3
            arrivals: {at: [09:00:00]}
            talk: {deterministic: 30 min}
            interruptible: {by: [999, 101]}
        agent groups:
          staff: {name: Staff, employer: police, skills: [101, 999, report], staffing: 1}
        """
            .formatted(nonEmergency, emergency));
  }

  @Test
  void the_more_urgent_interrupts_whichever_comes_first_in_the_file() {
    assertThat(
            opens(
                    "arrivals: {at: [09:01:00]}\n    priority: 2",
                    "arrivals: {at: [09:01:30]}\n    priority: 1")
                .calls())
        .isEqualTo(
            """
            09:00:00 call 1 report answered by Staff at once
            09:05:00 Staff puts aside call 1 report
            09:05:00 call 3 999 answered by Staff after 210 s
            09:10:00 call 2 101 answered by Staff after 540 s
            09:15:00 Staff goes back to call 1 report for 1500 s
            """);
  }

  @Test
  void of_equally_urgent_ones_the_longest_waiting_interrupts() {
    assertThat(opens("arrivals: {at: [09:01:30]}", "arrivals: {at: [09:01:00]}").calls())
        .contains(
            """
            09:05:00 call 2 999 answered by Staff after 240 s
            09:10:00 call 3 101 answered by Staff after 510 s
            """);
  }

  /** 3 and 1.5 at 09:05, 8 and 10 at 09:10, and 9 of a call that came in the meantime. */
  @Test
  void scores_that_grow_decide_whose_turn_it_is() {
    assertThat(
            opens(
                    "arrivals: {at: [09:02:00, 09:05:30]}\n    score: {base: 0, per minute: 1}",
                    "arrivals: {at: [09:02:00, 09:07:30]}\n    score: {base: 0, per minute: 2}")
                .calls())
        .contains(
            """
            09:05:00 call 3 999 answered by Staff after 180 s
            09:10:00 call 2 101 answered by Staff after 480 s
            09:15:00 call 5 999 answered by Staff after 450 s
            09:20:00 call 4 101 answered by Staff after 870 s
            """);
  }

  /** At 09:05 the report is worth 1 and the e-mail, which was begun last, 4.5. */
  @Test
  void work_of_the_smallest_score_gives_way() {
    Story story =
        Story.of(
            """
            name: Two at work
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {}}
            call types:
              999: {owner: police, arrivals: {at: [09:05:00]}, talk: {deterministic: 5 min}}
              report:
                owner: police
                score: {base: 1, per minute: 0}
                arrivals: {at: [09:00:00]}
                talk: {deterministic: 20 min}
                interruptible: {by: [999]}
              e-mail:
                owner: police
                score: {base: 0, per minute: 1}
                arrivals: {at: [09:00:30]}
                talk: {deterministic: 20 min}
                interruptible: {by: [999]}
            agent groups:
              staff: {name: Staff, employer: police, skills: [999, report, e-mail], staffing: 2}
            """);
    assertThat(story.calls())
        .contains(
            """
            09:05:00 Staff 1 puts aside call 1 report
            09:05:00 call 3 999 answered by Staff 1 at once
            """);
  }

  @Test
  void a_condition_that_comes_to_hold_lets_those_who_wait_interrupt() {
    Story story =
        Story.of(
            """
            name: The Council helps once two wait
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {}, council: {}}
            call types:
              999:
                owner: police
                arrivals: {at: [09:01:00, 09:01:10, 09:01:20, 09:01:30]}
                talk: {deterministic: 10 min}
                routing: [police, {group: council, when: {waiting: {999: 2}}}]
              e-mail:
                owner: council
                priority: 3
                channel: e-mail
                arrivals: {at: [09:00:00, 09:00:01]}
                talk: {deterministic: 20 min}
                interruptible: {by: [999]}
            agent groups:
              police: {name: Police, employer: police, skills: [999], staffing: 1}
              council: {name: Council, employer: council, skills: [999, e-mail], staffing: 2}
            """);
    assertThat(story.calls())
        .contains(
            """
            09:01:00 call 3 999 answered by Police at once
            09:01:20 Council 2 puts aside call 2 e-mail
            09:01:20 call 4 999 answered by Council 2 after 10 s
            09:01:30 Council 1 puts aside call 1 e-mail
            09:01:30 call 5 999 answered by Council 1 after 10 s
            09:11:00 call 6 999 answered by Police after 570 s
            """);
  }

  /** The phone rings when the emergency comes, and only work in hand gives way. */
  @Test
  void work_that_was_ringing_gives_way_once_it_is_in_hand() {
    Story story =
        Story.of(
            """
            name: An emergency comes while the phone rings
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {}}
            call types:
              999: {owner: police, arrivals: {at: [09:00:02]}, talk: {deterministic: 1 min}}
              101:
                owner: police
                priority: 2
                arrivals: {at: [09:00:00]}
                talk: {deterministic: 5 min}
                interruptible: {by: [999]}
            agent groups:
              staff: {name: Staff, employer: police, skills: [999, 101], staffing: 1, ring: {time: 5 s}}
            """);
    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:05 call 1 101 answered by Staff after 5 s
            09:00:05 Staff puts aside call 1 101
            09:00:10 call 2 999 answered by Staff after 8 s
            09:01:10 Staff goes back to call 1 101 for 300 s
            """);
  }
}
