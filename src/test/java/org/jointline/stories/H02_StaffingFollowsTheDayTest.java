package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class H02_StaffingFollowsTheDayTest {
  @Test
  void fewer_agents_first_the_longest_idle_leave_then_the_next_to_finish() {
    Story story =
        Story.of(
            """
            name: Down and up
            calendar: {start: 2024-03-04 09:00, length: 3 h}
            organisations: {council: {name: Council}}
            call types:
              billing:
                owner: council
                arrivals: {at: [09:50:00, 09:55:00]}
                talk: {deterministic: 30 min}
            agent groups:
              support:
                name: Support
                employer: council
                skills: [billing]
                staffing: {09:00-10:00: 3, 10:00-10:22: 1, 10:22-12:00: 3}
            """);

    assertThat(story.callsAndPeople())
        .isEqualTo(
            """
            09:00:00 Support: somebody comes on duty
            09:00:00 Support: somebody comes on duty
            09:00:00 Support: somebody comes on duty
            09:50:00 call 1 billing answered by Support 1 at once
            09:55:00 call 2 billing answered by Support 2 at once
            10:00:00 Support: somebody goes off duty
            10:00:00 Support: shift ends on a call
            10:20:00 Support 1 finishes and goes home
            10:22:00 Support: somebody comes on duty
            10:22:00 Support: somebody comes on duty
            10:25:00 Support 2 is free
            12:00:00 Support: somebody goes off duty
            12:00:00 Support: somebody goes off duty
            12:00:00 Support: somebody goes off duty
            """);
  }

  @Test
  void who_is_still_on_a_call_when_needed_again_stays_on_duty() {
    Story story =
        Story.of(
            """
            name: Kept
            calendar: {start: 2024-03-04 09:00, length: 2 h}
            organisations: {council: {name: Council}}
            call types:
              billing:
                owner: council
                arrivals: {at: [09:50:00, 09:58:00]}
                talk: {deterministic: 30 min}
            agent groups:
              support:
                name: Support
                employer: council
                skills: [billing]
                staffing: {09:00-10:00: 1, 10:10-11:00: 1}
            """);

    assertThat(story.callsAndPeople())
        .isEqualTo(
            """
            09:00:00 Support: somebody comes on duty
            09:50:00 call 1 billing answered by Support at once
            10:00:00 Support: shift ends on a call
            10:10:00 Support: somebody on a call stays on duty after all
            10:20:00 Support is free
            10:20:00 call 2 billing answered by Support after 1320 s
            10:50:00 Support is free
            11:00:00 Support: somebody goes off duty
            """);
  }

  @Test
  void agents_who_come_on_duty_take_those_who_wait() {
    Story story =
        Story.of(
            """
            name: Early callers
            calendar: {start: 2024-03-04 08:00, length: 2 h}
            organisations: {council: {name: Council}}
            call types:
              billing:
                owner: council
                arrivals: {at: [08:59:00, 08:59:30, 08:59:40, 09:00:00]}
                talk: {deterministic: 1 min}
            agent groups:
              support:
                name: Support
                employer: council
                skills: [billing]
                staffing: {09:00-10:00: 2}
            """);

    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 billing answered by Support 1 after 60 s
            09:00:00 call 2 billing answered by Support 2 after 30 s
            09:01:00 call 3 billing answered by Support 1 after 80 s
            09:01:00 call 4 billing answered by Support 2 after 60 s
            """);
  }
}
