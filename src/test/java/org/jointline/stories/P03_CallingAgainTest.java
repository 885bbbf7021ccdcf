package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

/** Callers who get no answer, or no answer that helps, call again. */
class P03_CallingAgainTest {
  @Test
  void the_same_caller_with_the_same_patience_tries_again() {
    Story story =
        Story.of(
            """
            name: Redial
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {council: {name: Council}}
            call types:
              enquiries:
                owner: council
                arrivals: {at: [09:00:00, 09:00:10]}
                talk: {deterministic: 150 s}
                patience: {deterministic: 20 s}
                target: {answered within: 60 s, share: 80 %}
                redial: {after abandoning: 100 %, delay: 1 min}
            agent groups:
              advisers: {name: Adviser, employer: council, skills: [enquiries], staffing: 1}
            """);

    assertThat(story.journeys())
        .isEqualTo(
            """
            09:00:00 call 1 enquiries answered by Adviser at once
            09:00:30 call 2 enquiries gives up after 20 s
            09:01:30 call 3 enquiries comes as redial
            09:01:50 call 3 enquiries gives up after 20 s
            09:02:50 call 4 enquiries comes as redial
            09:02:50 call 4 enquiries answered by Adviser at once
            """);
    assertThat(story.ofCalls("enquiries", Measure.FIRST_ATTEMPTS)).isEqualTo(2);
    assertThat(story.ofCalls("enquiries", Measure.REDIALS)).isEqualTo(2);
    assertThat(story.ofCalls("enquiries", Measure.CALLERS)).isEqualTo(2);
    assertThat(story.ofCalls("enquiries", Measure.ATTEMPTS_PER_CALLER)).isEqualTo(2);
    assertThat(story.ofCalls("enquiries", Measure.CALLERS_ANSWERED_SHARE)).isEqualTo(1);
    assertThat(story.ofCalls("enquiries", Measure.CALLER_WAIT)).isEqualTo(20);
    assertThat(story.ofCalls("enquiries", Measure.CALLERS_WITHIN_SHARE)).isEqualTo(1);
    // by call the picture is another
    assertThat(story.ofCalls("enquiries", Measure.SERVICE_LEVEL)).isEqualTo(0.5);
    assertThat(story.ofCalls("enquiries", Measure.MEAN_REDIALLING))
        .isCloseTo(120 / 3600.0, within(1e-12));
  }

  @Test
  void who_is_turned_away_may_try_another_line_and_gives_up_in_the_end() {
    Story story =
        Story.of(
            """
            name: Engaged
            calendar: {start: 2024-03-04 09:00, length: 10 min, interval: 10 min}
            organisations: {police: {name: Police}}
            call types:
              "101":
                owner: police
                arrivals: {at: [09:00:00, 09:00:10]}
                talk: {deterministic: 9 min}
                queue limit: 0
                redial:
                  after blocked: 100 %
                  delay: 30 s
                  to: [{share: 100 %, to: "999"}]
              "999":
                owner: police
                arrivals: {per day: 0}
                talk: {deterministic: 60 s}
                queue limit: 0
                redial: {after blocked: 100 %, delay: 4 min, at most: 2}
            agent groups:
              room: {name: Room, employer: police, skills: ["101", "999"], staffing: 1}
            """);

    assertThat(story.journeys())
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Room at once
            09:00:10 call 2 101 turned away
            09:00:40 call 3 999 comes as redial
            09:00:40 call 3 999 turned away
            09:04:40 call 4 999 comes as redial
            09:04:40 call 4 999 turned away
            """);
    assertThat(story.ofCalls("101", Measure.CALLERS_LOST)).isEqualTo(1);
    assertThat(story.ofCalls("999", Measure.REDIALS)).isEqualTo(2);
  }

  @Test
  void nobody_calls_again_after_the_end() {
    Story story =
        Story.of(
            """
            name: Too late
            calendar: {start: 2024-03-04 09:00, length: 10 min, interval: 10 min}
            organisations: {council: {name: Council}}
            call types:
              enquiries:
                owner: council
                arrivals: {at: [09:00:00, 09:09:00]}
                talk: {deterministic: 30 s}
                then: [{share: 100 %, kind: repeat, delay: 5 min}]
            agent groups:
              advisers: {name: Adviser, employer: council, skills: [enquiries], staffing: 1}
            """);

    assertThat(story.journeys())
        .isEqualTo(
            """
            09:00:00 call 1 enquiries answered by Adviser at once
            09:05:30 call 2 enquiries comes as repeat
            09:05:30 call 2 enquiries answered by Adviser at once
            09:09:00 call 3 enquiries answered by Adviser at once
            """);
    assertThat(story.ofCalls("enquiries", Measure.REPEATS)).isEqualTo(1);
    assertThat(story.ofCalls("enquiries", Measure.CALLED_TOO_LATE)).isEqualTo(2);
  }

  @Test
  void the_same_matter_is_reported_to_the_other_body_too() {
    Story story =
        Story.of(
            """
            name: Duplicate
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {name: Police}, council: {name: Council}}
            call types:
              non-emergency:
                owner: police
                arrivals: {at: [09:00:00]}
                talk: {deterministic: 30 s}
                duplicates: {share: 100 %, to: council, delay: 10 min}
              council: {owner: council, arrivals: {per day: 0}, talk: {deterministic: 30 s}}
            agent groups:
              police: {name: Police, employer: police, skills: [non-emergency], staffing: 1}
              advisers: {name: Adviser, employer: council, skills: [council], staffing: 1}
            """);

    assertThat(story.journeys())
        .isEqualTo(
            """
            09:00:00 call 1 non-emergency answered by Police at once
            09:10:00 call 2 council comes as duplicate
            09:10:00 call 2 council answered by Adviser at once
            """);
    assertThat(story.ofCalls("council", Measure.DUPLICATES)).isEqualTo(1);
    assertThat(story.ofCalls("council", Measure.CALLERS)).isZero();
  }

  @Test
  void further_attempts_have_a_share_of_their_own() {
    Story story =
        Story.of(
            """
            name: Once more
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {council: {name: Council}}
            call types:
              enquiries:
                owner: council
                arrivals: {at: [09:00:00]}
                talk: {deterministic: 60 s}
                patience: {deterministic: 20 s}
                redial: {after abandoning: 100 %, after further attempts: 0 %, delay: 1 min}
            agent groups:
              advisers: {name: Adviser, employer: council, skills: [enquiries], staffing: 0}
            """);

    assertThat(story.journeys())
        .isEqualTo(
            """
            09:00:20 call 1 enquiries gives up after 20 s
            09:01:20 call 2 enquiries comes as redial
            09:01:40 call 2 enquiries gives up after 20 s
            """);
  }

  @Test
  void who_was_passed_on_may_know_where_to_dial_next() {
    String scenario =
        """
        name: Where to dial
        calendar: {start: 2024-03-04 09:00, length: 30 min, interval: 30 min}
        organisations: {police: {name: Police}}
        call types:
          switchboard:
            owner: police
            arrivals: {at: [09:00:00]}
            talk: {deterministic: 60 s}
            then: [{share: 100 %, to: desk, dials there again: ANSWER}]
            redial: {after abandoning: 100 %, delay: 2 min, at most: 1}
          desk:
            owner: police
            arrivals: {per day: 0}
            talk: {deterministic: 60 s}
            patience: {deterministic: 20 s}
            redial: {after abandoning: 100 %, delay: 5 min, at most: 1}
        agent groups:
          operators: {name: Operator, employer: police, skills: [switchboard], staffing: 1}
          officers: {name: Officer, employer: police, skills: [desk], staffing: 0}
        """;

    assertThat(Story.of(scenario.replace("ANSWER", "yes")).journeys())
        .isEqualTo(
            """
            09:00:00 call 1 switchboard answered by Operator at once
            09:01:00 call 2 desk comes as transfer
            09:01:20 call 2 desk gives up after 20 s
            09:06:20 call 3 desk comes as redial
            09:06:40 call 3 desk gives up after 20 s
            """);
    assertThat(Story.of(scenario.replace("ANSWER", "no")).journeys())
        .isEqualTo(
            """
            09:00:00 call 1 switchboard answered by Operator at once
            09:01:00 call 2 desk comes as transfer
            09:01:20 call 2 desk gives up after 20 s
            09:03:20 call 3 switchboard comes as redial
            09:03:20 call 3 switchboard answered by Operator at once
            09:04:20 call 4 desk comes as transfer
            09:04:40 call 4 desk gives up after 20 s
            """);
  }

  /** An answer that resolved nothing is an answer: the caller's redials are counted anew. */
  @Test
  void a_caller_who_was_answered_redials_as_often_as_before() {
    Story story =
        Story.of(
            """
            name: Repeats and redials
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {council: {name: Council}}
            call types:
              main:
                owner: council
                arrivals: {at: [09:00]}
                talk: {deterministic: 1 min}
                patience: {deterministic: 1 min}
                then: [{share: 100 %, kind: repeat, delay: 10 min}]
                redial: {after abandoning: 100 %, delay: 1 min, at most: 2}
            agent groups:
              desk: {name: Desk, employer: council, skills: [main], staffing: {09:00-09:05: 1}}
            """);

    assertThat(story.journeys())
        .isEqualTo(
            """
            09:00:00 call 1 main answered by Desk at once
            09:11:00 call 2 main comes as repeat
            09:12:00 call 2 main gives up after 60 s
            09:13:00 call 3 main comes as redial
            09:14:00 call 3 main gives up after 60 s
            09:15:00 call 4 main comes as redial
            09:16:00 call 4 main gives up after 60 s
            """);
  }
}
