package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A call waits until it is answered: while a phone rings too, but not once it was begun. */
class S05_WhoWaitsTest {
  /** The phone of the one adviser rings for ten seconds. */
  private static String calls(String rules) {
    return Story.of(
            """
            name: A phone rings
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {}}
            call types:
              101:
                owner: police
                arrivals: {at: [09:00:00, 09:00:02, 09:00:04]}
                talk: {deterministic: 2 min}
                %s
            agent groups:
              advisers: {name: Adviser, employer: police, skills: [101], staffing: 1, ring: {time: 10 s}}
              officers: {name: Officer, employer: police, skills: [101], staffing: 2}
            """
                .formatted(rules))
        .calls();
  }

  @Test
  void a_call_that_rings_has_a_place_in_the_queue() {
    assertThat(calls("queue limit: 1\n    routing: [advisers, {group: officers, after: 1 h}]"))
        .isEqualTo(
            """
            09:00:02 call 2 101 turned away
            09:00:04 call 3 101 turned away
            09:00:10 call 1 101 answered by Adviser after 10 s
            """);
  }

  @Test
  void a_call_that_rings_is_one_of_those_that_wait() {
    String two = "routing: [advisers, {group: officers, when: {waiting: {101: 2}}}]";
    assertThat(calls(two))
        .isEqualTo(
            """
            09:00:02 call 2 101 answered by Officer 1 at once
            09:00:04 call 3 101 answered by Officer 2 at once
            09:00:10 call 1 101 answered by Adviser after 10 s
            """);
  }

  /** The first call has waited for five seconds, which opens the way for the second. */
  @Test
  void the_longest_wait_may_be_that_of_a_call_that_rings() {
    String five = "routing: [advisers, {group: officers, when: {longest wait: {101: 5 s}}}]";
    assertThat(calls(five))
        .isEqualTo(
            """
            09:00:05 call 2 101 answered by Officer 1 after 3 s
            09:00:05 call 3 101 answered by Officer 2 after 1 s
            09:00:10 call 1 101 answered by Adviser after 10 s
            """);
  }

  /** Only when another e-mail comes does the back office help, and takes the first in the queue. */
  @Test
  void work_that_was_begun_and_put_back_does_not_wait() {
    assertThat(
            Story.of(
                    """
                    name: E-mails that nobody has read
                    calendar: {start: 2024-03-04 09:00, length: 1 h}
                    organisations: {police: {}}
                    call types:
                      999: {owner: police, arrivals: {at: [09:01:00]}, talk: {deterministic: 5 min}}
                      e-mail:
                        owner: police
                        priority: 2
                        channel: e-mail
                        arrivals: {at: [09:00:00, 09:03:00]}
                        talk: {deterministic: 10 min}
                        interruptible: {by: [999], goes on with: whoever is free}
                        routing: [staff, {group: back office, when: {waiting: {e-mail: 1}}}]
                    agent groups:
                      staff: {name: Staff, employer: police, skills: [999, e-mail], staffing: 1}
                      back office: {name: Back office, employer: police, skills: [e-mail], staffing: 2}
                    """)
                .calls())
        .isEqualTo(
            """
            09:00:00 call 1 e-mail answered by Staff at once
            09:01:00 Staff puts aside call 1 e-mail
            09:01:00 call 2 999 answered by Staff at once
            09:03:00 Back office 1 goes back to call 1 e-mail for 540 s
            09:03:00 call 3 e-mail answered by Back office 2 at once
            """);
  }
}
