package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Collectors;
import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

/** Callers who hang up and are called back. */
class Q02_CalledBackTest {
  private static String scenario(String callBack) {
    return scenario(callBack, "");
  }

  private static String scenario(String callBack, String more) {
    return """
        name: Call-backs
        calendar: {start: 2024-03-04 09:00, length: 1 h}
        organisations: {council: {name: Council}}
        call types:
          enquiries:
            owner: council
            arrivals: {at: [09:00:00, 09:00:05, 09:04:00]}
            talk: {deterministic: 10 min}
            after-call work: {deterministic: 1 min}
            patience: {deterministic: 30 min}
            call-back: %s
        %s
          call-backs: {owner: council, arrivals: {per day: 0}, talk: {deterministic: 1 min}}
        agent groups:
          advisers: {name: Adviser, employer: council, skills: [enquiries], staffing: 1}
          desk: {name: Desk, employer: council, skills: [call-backs], staffing: 1}
        """
        .formatted(callBack, more.indent(4).stripTrailing());
  }

  @Test
  void who_accepts_after_a_while_keeps_the_place() {
    Story story = Story.of(scenario("{offered: {after: 2 min}, accepted: 100 %}"));

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 enquiries answered by Adviser at once
            09:02:05 call 2 enquiries hangs up to be called back after 120 s
            09:06:00 call 3 enquiries hangs up to be called back after 120 s
            09:11:00 call 2 enquiries called back by Adviser after 535 s
            09:22:00 call 3 enquiries called back by Adviser after 960 s
            """);
    assertThat(story.ofCalls("enquiries", Measure.OFFERED)).isEqualTo(3);
    assertThat(story.ofCalls("enquiries", Measure.ANSWERED)).isEqualTo(1);
    assertThat(story.ofCalls("enquiries", Measure.CALL_BACK_OFFERS)).isEqualTo(2);
    assertThat(story.ofCalls("enquiries", Measure.CALL_BACKS_ACCEPTED)).isEqualTo(2);
    assertThat(story.ofCalls("enquiries", Measure.CALL_BACKS_REACHED)).isEqualTo(2);
    assertThat(story.ofCalls("enquiries", Measure.CALL_BACK_WAIT_ON_LINE)).isEqualTo(120);
    assertThat(story.ofCalls("enquiries", Measure.CALL_BACK_TIME)).isEqualTo((535 + 960) / 2.0);
    // the caller's own talk and after-call work
    assertThat(story.ofCalls("enquiries", Measure.HANDLE_TIME)).isEqualTo(660);
    assertThat(story.ofCalls("enquiries", Measure.CALLERS_ANSWERED_SHARE)).isEqualTo(1);
    assertThat(story.ofCalls("enquiries", Measure.CALLER_WAIT)).isEqualTo(80);
    assertThat(story.ofAgents("advisers", Measure.BUSY)).isEqualTo(33 * 60);
    assertThat(story.ofAgents("advisers", Measure.ANSWERED)).isEqualTo(3);
  }

  @Test
  void whoever_answers_a_refused_offer_goes_on_waiting() {
    Story story = Story.of(scenario("{offered: {after: 2 min}, accepted: 0 %}"));

    assertThat(story.ofCalls("enquiries", Measure.CALL_BACK_OFFERS)).isEqualTo(2);
    assertThat(story.ofCalls("enquiries", Measure.CALL_BACKS_ACCEPTED)).isZero();
    assertThat(story.ofCalls("enquiries", Measure.ANSWERED)).isEqualTo(3);
  }

  @Test
  void it_may_be_offered_by_the_queue_found_and_only_while_open() {
    Story byQueue = Story.of(scenario("{offered: {calls waiting above: 0}, accepted: 100 %}"));
    assertThat(offers(byQueue)).isEqualTo("09:04:00 call 3 enquiries is offered a call-back\n");

    // one before: (1 + 1) x 11 min; nobody before: 11 min
    Story byWait = Story.of(scenario("{offered: {expected wait above: 11 min}, accepted: 100 %}"));
    assertThat(offers(byWait)).isEqualTo("09:04:00 call 3 enquiries is offered a call-back\n");

    Story byLongest = Story.of(scenario("{offered: {longest wait above: 3 min}, accepted: 100 %}"));
    assertThat(offers(byLongest)).isEqualTo("09:04:00 call 3 enquiries is offered a call-back\n");

    Story closed =
        Story.of(
            scenario("{offered: {after: 2 min}, accepted: 100 %, open: 'Mon-Fri 09:05-10:00'}"));
    assertThat(offers(closed)).isEqualTo("09:06:00 call 3 enquiries is offered a call-back\n");
  }

  private static String offers(Story story) {
    return story
        .journeys()
        .lines()
        .filter(line -> line.endsWith("is offered a call-back"))
        .map(line -> line + "\n")
        .collect(Collectors.joining());
  }

  @Test
  void who_does_not_keep_the_place_goes_behind_all_who_wait() {
    Story story =
        Story.of(
            scenario(
                "{offered: {after: 5 min}, accepted: 100 %, open: 'Mon-Fri 09:00-09:06',"
                    + " keeps its place: no}"));

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 enquiries answered by Adviser at once
            09:05:05 call 2 enquiries hangs up to be called back after 300 s
            09:11:00 call 3 enquiries answered by Adviser after 420 s
            09:22:00 call 2 enquiries called back by Adviser after 1015 s
            """);
  }

  @Test
  void it_may_wait_with_another_line_that_has_its_own_people() {
    Story story = Story.of(scenario("{offered: {after: 2 min}, accepted: 100 %, to: call-backs}"));

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 enquiries answered by Adviser at once
            09:02:05 call 2 enquiries hangs up to be called back among call-backs after 120 s
            09:02:05 call 2 enquiries called back by Desk at once
            09:06:00 call 3 enquiries hangs up to be called back among call-backs after 120 s
            09:13:05 call 3 enquiries called back by Desk after 425 s
            """);
    assertThat(story.ofCalls("enquiries", Measure.CALL_BACKS_REACHED)).isEqualTo(2);
    assertThat(story.ofCalls("enquiries", Measure.HANDLE_TIME)).isEqualTo(660);
    assertThat(story.ofCalls("call-backs", Measure.HANDLE_TIME)).isEqualTo(660);
    assertThat(story.ofCalls("call-backs", Measure.OFFERED)).isZero();
    assertThat(story.ofAgents("desk", Measure.BUSY)).isEqualTo(22 * 60);
  }

  @Test
  void an_attempt_in_vain_takes_time_and_is_made_again() {
    Story story =
        Story.of(
            scenario(
                "{offered: {calls waiting above: 0}, accepted: 100 %, reached: 0 %, attempts: 2,"
                    + " attempt takes: 30 s, retry after: 5 min}"));

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 enquiries answered by Adviser at once
            09:04:00 call 3 enquiries hangs up to be called back at once
            09:11:00 call 2 enquiries answered by Adviser after 655 s
            09:22:00 Adviser dials in vain for call 3 enquiries, 30 s
            09:27:30 Adviser dials in vain for call 3 enquiries, 30 s
            09:28:00 call-back of call 3 enquiries is given up after 1440 s
            """);
    assertThat(story.ofCalls("enquiries", Measure.CALL_BACK_ATTEMPTS_IN_VAIN)).isEqualTo(2);
    assertThat(story.ofCalls("enquiries", Measure.CALL_BACK_TIME_IN_VAIN)).isEqualTo(60);
    assertThat(story.ofCalls("enquiries", Measure.CALL_BACKS_NOT_REACHED)).isEqualTo(1);
    assertThat(story.ofCalls("enquiries", Measure.CALLERS_LOST)).isEqualTo(1);
    assertThat(story.ofAgents("advisers", Measure.BUSY)).isEqualTo(23 * 60);
    assertThat(story.ofAgents("advisers", Measure.ANSWERED)).isEqualTo(2);
  }

  @Test
  void it_expires_and_the_caller_may_call_again() {
    Story story =
        Story.of(
            scenario(
                "{offered: {calls waiting above: 0}, accepted: 100 %, expires after: 3 min}",
                "redial: {after abandoning: 100 %, delay: 1 min, at most: 1}"));

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 enquiries answered by Adviser at once
            09:04:00 call 3 enquiries hangs up to be called back at once
            09:07:00 call-back of call 3 enquiries expires after 180 s
            09:08:00 call 4 enquiries hangs up to be called back at once
            09:11:00 call 2 enquiries answered by Adviser after 655 s
            09:11:00 call-back of call 4 enquiries expires after 180 s
            """);
  }

  @Test
  void who_is_not_reached_by_the_end_is_counted() {
    Story story =
        Story.of(
            scenario("{offered: {after: 0 s}, accepted: 100 %}")
                .replace("length: 1 h", "length: 10 min, interval: 10 min, drain: 5 min"));

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 enquiries answered by Adviser at once
            09:00:05 call 2 enquiries hangs up to be called back at once
            09:04:00 call 3 enquiries hangs up to be called back at once
            09:11:00 call 2 enquiries called back by Adviser after 655 s
            09:15:00 call-back of call 3 enquiries still open after 660 s
            """);
    assertThat(story.ofCalls("enquiries", Measure.CALL_BACKS_OPEN)).isEqualTo(1);
    assertThat(story.ofCalls("enquiries", Measure.STILL_WAITING)).isZero();
  }

  @Test
  void what_follows_an_answer_follows_a_call_back_too() {
    Story story =
        Story.of(
            scenario(
                "{offered: {calls waiting above: 0}, accepted: 100 %}",
                "then: [{share: 100 %, to: call-backs, handover: warm, time: 15 s}]"));

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 enquiries answered by Adviser at once
            09:04:00 call 3 enquiries hangs up to be called back at once
            09:10:00 call 4 call-backs answered by Desk at once
            09:11:15 call 2 enquiries answered by Adviser after 670 s
            09:21:15 call 5 call-backs answered by Desk at once
            09:22:30 call 3 enquiries called back by Adviser after 1110 s
            09:32:30 call 6 call-backs answered by Desk at once
            """);
    assertThat(story.ofCalls("enquiries", Measure.TRANSFERS_OUT)).isEqualTo(3);
    assertThat(story.ofCalls("enquiries", Measure.HANDLE_TIME)).isEqualTo(675);
  }

  @Test
  void a_call_back_holds_no_telephone_line_and_no_room_in_the_queue() {
    Story story =
        Story.of(
            scenario("{offered: {after: 1 min}, accepted: 100 %}", "queue limit: 1")
                + "lines: {all: {call types: [enquiries], most at once: 2}}\n");

    assertThat(story.ofCalls("enquiries", Measure.BLOCKED)).isZero();
    assertThat(story.ofCalls("enquiries", Measure.CALL_BACKS_REACHED)).isEqualTo(2);
  }

  @Test
  void the_promise_counts_those_who_accept() {
    Story story =
        Story.of(
            scenario(
                "{offered: {after: 2 min}, accepted: 100 %,"
                    + " target: {reached within: 10 min, share: 90 %}}"));

    assertThat(story.ofCalls("enquiries", Measure.CALL_BACK_WITHIN_SHARE)).isEqualTo(0.5);
    assertThat(story.ofCalls("enquiries", Measure.CALL_BACK_TIME_P90))
        .isCloseTo(960, within(960 / 100.0));
  }
}
