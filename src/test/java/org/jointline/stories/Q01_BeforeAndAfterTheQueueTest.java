package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

/** Announcements before the queue, messages and closing time in it. */
class Q01_BeforeAndAfterTheQueueTest {
  private static String scenario(String more) {
    return """
        name: Announcement
        calendar: {start: 2024-03-04 09:00, length: 1 h}
        organisations: {council: {name: Council}}
        call types:
          enquiries:
            owner: council
            arrivals: {at: [09:00:00, 09:00:05]}
            talk: {deterministic: 10 min}
        %s
          housing: {owner: council, arrivals: {per day: 0}, talk: {deterministic: 1 min}}
        agent groups:
          advisers: {name: Adviser, employer: council, skills: [enquiries], staffing: 1}
          housing: {name: Housing, employer: council, skills: [housing], staffing: 1}
        """
        .formatted(more.indent(4).stripTrailing());
  }

  @Test
  void the_wait_begins_when_the_announcement_is_over() {
    Story story = Story.of(scenario("announcement: {length: 20 s}"));

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:20 call 1 enquiries answered by Adviser at once
            09:10:20 call 2 enquiries answered by Adviser after 595 s
            """);
  }

  @Test
  void who_hangs_up_during_it_is_a_caller_lost_but_no_call() {
    Story story = Story.of(scenario("announcement: {length: 20 s, hang up: 100 %}"));

    assertThat(story.calls()).isEmpty();
    assertThat(story.ofCalls("enquiries", Measure.CALLERS)).isEqualTo(2);
    assertThat(story.ofCalls("enquiries", Measure.LEFT_ANNOUNCEMENT)).isEqualTo(2);
    assertThat(story.ofCalls("enquiries", Measure.CALLERS_LOST)).isEqualTo(2);
    assertThat(story.ofCalls("enquiries", Measure.OFFERED)).isZero();
  }

  @Test
  void a_choice_leads_to_another_line() {
    Story story =
        Story.of(scenario("announcement: {length: 20 s, options: [{share: 100 %, to: housing}]}"));

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:20 call 1 housing answered by Housing at once
            09:01:20 call 2 housing answered by Housing after 55 s
            """);
    assertThat(story.ofCalls("housing", Measure.FIRST_ATTEMPTS)).isEqualTo(2);
    assertThat(story.ofCalls("enquiries", Measure.CALLERS_ANSWERED_SHARE)).isEqualTo(1);
  }

  @Test
  void a_message_ends_the_wait_of_the_most_patient() {
    Story story = Story.of(scenario("patience: {deterministic: 3 min}\nmessage after: 2 min"));

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 enquiries answered by Adviser at once
            09:02:05 call 2 enquiries hears the message after 120 s
            """);
    assertThat(story.ofCalls("enquiries", Measure.MESSAGED)).isEqualTo(1);
    assertThat(story.ofCalls("enquiries", Measure.ABANDONED)).isZero();
  }

  @Test
  void whoever_waits_at_closing_time_is_disconnected() {
    Story story = Story.of(scenario("queue cleared at: ['09:05']"));

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 enquiries answered by Adviser at once
            09:05:00 call 2 enquiries is disconnected after 295 s
            """);
    assertThat(story.ofCalls("enquiries", Measure.DISCONNECTED)).isEqualTo(1);
    assertThat(story.ofCalls("enquiries", Measure.CALLERS_LOST)).isEqualTo(1);
  }
}
