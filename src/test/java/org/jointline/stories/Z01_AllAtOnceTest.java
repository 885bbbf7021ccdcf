package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Rules, journeys, interruptions, ringing and outside help where they meet. */
class Z01_AllAtOnceTest {
  @Test
  void someone_outside_answers_a_caller_who_would_have_dialled_again() {
    Story story =
        Story.of(
            """
            name: caller answered outside only
            calendar: {start: 2024-03-04, days: 1}
            organisations: {police: {}, council: {}}
            call types:
              999:
                owner: police
                arrivals: {at: ["09:00:00"]}
                talk: {deterministic: 3 min}
                redial: {after abandoning: 80 %, delay: 1 min}
            agent groups:
              desk: {employer: police, skills: [999], staffing: {22:00-23:00: 1}}
            outside help: {met: {call types: [999], delay: 30 s, at most: 2}}
            experiment: {replications: 10, seed: 1}
            """);
    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:30 call 1 999 passed on to met after 30 s
            """);
  }

  @Test
  void work_that_was_begun_is_not_passed_on_outside() {
    Story story =
        Story.of(
            """
            name: outside help takes begun work
            calendar: {start: 2024-03-04, days: 1}
            organisations: {police: {}, council: {}}
            call types:
              999:
                owner: police
                arrivals: {at: ["09:01:00"]}
                talk: {deterministic: 20 min}
              work:
                owner: council
                priority: 3
                arrivals: {at: ["09:00:00"]}
                talk: {deterministic: 10 min}
                interruptible: {by: [999], then: resume, goes on with: whoever is free}
            agent groups:
              desk: {employer: council, skills: [999, work], staffing: 1}
            outside help: {met: {call types: [work], delay: 30 s, at most: 10}}
            experiment: {replications: 2, seed: 1}
            """);
    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 work answered by desk at once
            09:01:00 desk puts aside call 1 work
            09:01:00 call 2 999 answered by desk at once
            09:21:00 desk goes back to call 1 work for 540 s
            """);
  }

  @Test
  void who_holds_the_line_is_free_once_the_caller_is_passed_on_outside() {
    Story story =
        Story.of(
            """
            name: warm transfer to outside help
            calendar: {start: 2024-03-04, days: 1}
            organisations: {police: {}, council: {}}
            call types:
              "101":
                owner: police
                arrivals: {at: ["09:00:00", "10:00:00"]}
                talk: {deterministic: 1 min}
                after-call work: {deterministic: 1 min}
                then: [{share: 100 %, to: second, handover: warm, time: 15 s}]
              second:
                owner: police
                arrivals: {per day: 0}
                talk: {deterministic: 5 min}
            agent groups:
              one: {employer: police, skills: ["101"], staffing: 1}
              two: {employer: police, skills: [second], staffing: {22:00-23:00: 1}}
            outside help: {met: {call types: [second], delay: 30 s, at most: 10}}
            experiment: {replications: 2, seed: 1}
            """);
    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by one at once
            09:01:30 call 2 second passed on to met after 30 s
            10:00:00 call 3 101 answered by one at once
            10:01:30 call 4 second passed on to met after 30 s
            """);
  }

  @Test
  void who_holds_the_line_is_free_once_the_caller_leaves_after_a_message() {
    Story story =
        Story.of(
            """
            name: warm transfer to a line with a message
            calendar: {start: 2024-03-04, days: 1}
            organisations: {police: {}, council: {}}
            call types:
              "101":
                owner: police
                arrivals: {at: ["09:00:00", "10:00:00"]}
                talk: {deterministic: 1 min}
                then: [{share: 100 %, to: second, handover: warm, time: 15 s}]
              second:
                owner: police
                arrivals: {per day: 0}
                talk: {deterministic: 5 min}
            agent groups:
              one: {employer: police, skills: ["101"], staffing: 1}
              two: {employer: police, skills: [second], staffing: 1}
            messages: {flood: {call types: [second], share: 100 %}}
            experiment: {replications: 2, seed: 1}
            """);
    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by one at once
            09:01:00 call 2 second leaves after flood
            10:00:00 call 3 101 answered by one at once
            10:01:00 call 4 second leaves after flood
            """);
  }

  @Test
  void a_shut_mode_keeps_urgent_calls_from_an_agent_in_after_call_work() {
    Story story =
        Story.of(
            """
            name: gate of interruption at after-call work
            calendar: {start: 2024-03-04, days: 1}
            organisations: {police: {}, council: {}}
            call types:
              999:
                owner: police
                arrivals: {at: ["09:00:00", "09:00:10"]}
                talk: {deterministic: 20 min}
                routing: [takers, {group: desk, in mode: pooled}]
              work:
                owner: council
                priority: 3
                arrivals: {at: ["09:00:00"]}
                talk: {deterministic: 1 min}
                after-call work: {deterministic: 10 min}
                interruptible: {by: [999], then: resume, work: after-call work only}
            agent groups:
              takers: {employer: police, skills: [999], staffing: 1}
              desk: {employer: council, skills: [999, work], staffing: 1}
            modes:
              list: [alone, pooled]
              change: [{to: pooled, at: Mon 23:00}]
            experiment: {replications: 2, seed: 1}
            """);
    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 999 answered by takers at once
            09:00:00 call 2 work answered by desk at once
            09:20:00 call 3 999 answered by takers after 1190 s
            """);
  }

  @Test
  void who_goes_back_to_work_keeps_to_the_hours_of_the_agreement() {
    Story story =
        Story.of(
            """
            name: minimum crew and return to interrupted
            calendar: {start: 2024-03-04, days: 1}
            organisations: {police: {}, council: {}}
            call types:
              "101":
                owner: police
                arrivals: {at: ["09:01:00", "09:01:10", "09:02:00", "09:02:10"]}
                talk: {deterministic: 10 min}
              work:
                owner: council
                priority: 3
                arrivals: {at: ["09:00:00", "09:00:01"]}
                talk: {deterministic: 30 min}
                interruptible: {by: ["101"], then: resume}
            agent groups:
              police: {employer: police, skills: ["101"], staffing: {23:00-23:30: 1}}
              desk: {employer: council, skills: ["101", work], staffing: 2}
            agreements:
              h: {helper: council, helped: police, call types: ["101"], hours: 09:00-09:05}
            experiment: {replications: 2, seed: 1}
            """);
    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 work answered by desk 1 at once
            09:00:01 call 2 work answered by desk 2 at once
            09:01:00 desk 2 puts aside call 2 work
            09:01:00 call 3 101 answered by desk 2 at once
            09:01:10 desk 1 puts aside call 1 work
            09:01:10 call 4 101 answered by desk 1 at once
            09:11:00 desk 2 goes back to call 2 work for 1741 s
            09:11:10 desk 1 goes back to call 1 work for 1730 s
            23:00:00 call 5 101 answered by police after 50280 s
            23:10:00 call 6 101 answered by police after 50870 s
            """);
  }

  @Test
  void a_phone_that_rings_counts_under_the_agreement() {
    Story story =
        Story.of(
            """
            name: ringing and agreement cap
            calendar: {start: 2024-03-04, days: 1}
            organisations: {police: {}, council: {}}
            call types:
              "101":
                owner: police
                arrivals: {at: ["09:00:00", "09:00:02", "09:00:04"]}
                talk: {deterministic: 10 min}
            agent groups:
              police: {employer: police, skills: ["101"], staffing: {23:00-23:30: 1}}
              desk: {employer: council, skills: ["101"], staffing: 4, ring: {time: 10 s}}
            agreements:
              h: {helper: council, helped: police, call types: ["101"], at most: 1 agent}
            experiment: {replications: 2, seed: 1}
            """);
    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:10 call 1 101 answered by desk 1 after 10 s
            09:10:20 call 2 101 answered by desk 2 after 618 s
            09:20:30 call 3 101 answered by desk 3 after 1226 s
            """);
  }

  @Test
  void whoever_comes_hears_the_message_even_if_the_caller_before_found_lines_busy() {
    Story story =
        Story.of(
            """
            name: stays flag left over
            calendar: {start: 2024-03-04, days: 1}
            organisations: {police: {}, council: {}}
            call types:
              "101":
                owner: police
                arrivals: {at: ["09:00:10", "09:00:20", "09:00:30"]}
                talk: {deterministic: 1 min}
              council:
                owner: council
                arrivals: {at: ["09:00:00"]}
                talk: {deterministic: 10 min}
            agent groups:
              desk: {employer: police, skills: ["101"], staffing: 3}
              adv: {employer: council, skills: [council], staffing: 3}
            lines: {t: {call types: [council], most at once: 1}}
            messages: {flood: {call types: ["101"], share: 100 %, to: council}}
            experiment: {replications: 2, seed: 1}
            """);
    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 council answered by adv 1 at once
            09:00:10 call 2 101 leaves after flood
            09:00:10 call 3 council turned away
            09:00:20 call 4 101 leaves after flood
            09:00:20 call 5 council turned away
            09:00:30 call 6 101 leaves after flood
            09:00:30 call 7 council turned away
            """);
  }

  @Test
  void a_phone_that_rings_as_the_queue_is_cleared_is_the_callers_last_chance() {
    Story story =
        Story.of(
            """
            name: clearing a ringing call
            calendar: {start: 2024-03-04, days: 1}
            organisations: {police: {}}
            call types:
              "101":
                owner: police
                opening hours: 08:00-20:00
                arrivals: {at: ["19:59:58"]}
                talk: {deterministic: 1 min}
                queue cleared at: ['20:00']
            agent groups:
              desk: {employer: police, skills: ["101"], staffing: 1, ring: {time: 5 s, no answer: 90 %, again after: 2 h}}
            experiment: {replications: 10, seed: 1}
            """);
    assertThat(story.calls())
        .isEqualTo(
            """
            20:00:03 call 1 101 is disconnected after 5 s
            """);
  }
}
