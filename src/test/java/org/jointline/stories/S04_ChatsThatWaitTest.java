package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Chats that wait are taken as soon as there is room, in the order of the group's own rule. */
class S04_ChatsThatWaitTest {
  @Test
  void who_comes_free_takes_as_many_as_there_is_room_for() {
    Story story =
        Story.of(
            """
            name: Chats wait for somebody on the phone
            calendar: {start: 2024-03-04 09:00, length: 3 h}
            organisations: {council: {}}
            call types:
              phone: {owner: council, arrivals: {at: [09:00:00]}, talk: {deterministic: 5 min}}
              chat:
                owner: council
                channel: chat
                arrivals: {at: [09:01:00, 09:02:00, 09:03:00, 09:04:00, 09:06:00]}
                talk: {deterministic: 10 min}
            agent groups:
              desk:
                name: Desk
                employer: council
                skills: [phone, chat]
                staffing: 1
                at once: {chats: 3, slower: [100 %, 100 %, 100 %]}
            """);
    assertThat(story.calls())
        .isEqualTo(
            """
            09:00:00 call 1 phone answered by Desk at once
            09:05:00 call 2 chat answered by Desk after 240 s
            09:05:00 call 3 chat answered by Desk after 180 s
            09:05:00 call 4 chat answered by Desk after 120 s
            09:15:00 call 2 chat ends after 600 s, 2 left
            09:15:00 call 5 chat answered by Desk after 660 s
            09:15:00 call 3 chat ends after 600 s, 2 left
            09:15:00 call 6 chat answered by Desk after 540 s
            09:15:00 call 4 chat ends after 600 s, 2 left
            09:25:00 call 5 chat ends after 600 s, 1 left
            09:25:00 call 6 chat ends after 600 s, 0 left
            """);
  }

  @Test
  void of_two_kinds_of_chat_the_more_urgent_takes_the_place_that_gets_free() {
    Story story =
        Story.of(
            """
            name: Two kinds of chat
            calendar: {start: 2024-03-04 09:00, length: 2 h}
            organisations: {council: {}}
            call types:
              idle chat:
                owner: council
                channel: chat
                priority: 5
                arrivals: {at: [09:00:00, 09:00:01, 09:01:00]}
                talk: {deterministic: 10 min}
              urgent chat:
                owner: council
                channel: chat
                priority: 1
                arrivals: {at: [09:02:00]}
                talk: {deterministic: 10 min}
            agent groups:
              desk:
                name: Desk
                employer: council
                skills: [idle chat, urgent chat]
                staffing: 1
                at once: {chats: 2, slower: [100 %, 100 %]}
            """);
    assertThat(story.calls())
        .contains(
            """
            09:10:00 call 1 idle chat ends after 600 s, 1 left
            09:10:00 call 4 urgent chat answered by Desk after 480 s
            09:10:01 call 2 idle chat ends after 600 s, 1 left
            09:10:01 call 3 idle chat answered by Desk after 541 s
            """);
  }

  /** Half of the desk chats; one of all the desk is to stay idle for the phone. */
  @Test
  void the_reserve_is_kept_by_all_of_a_group_of_whom_some_chat() {
    Story story =
        Story.of(
            """
            name: Some of the desk chat
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {council: {}}
            call types:
              phone: {owner: council, arrivals: {at: [09:00:10]}, talk: {deterministic: 5 min}}
              chat:
                owner: council
                channel: chat
                arrivals: {at: [09:00:00, 09:00:01, 09:00:02, 09:00:11]}
                talk: {deterministic: 10 min}
                routing: [{group: desk, reserve: 1}]
            agent groups:
              desk:
                name: Desk
                employer: council
                skills: {phone: {}, chat: {held by: 50 %}}
                staffing: 4
                at once: {chats: 2, slower: [100 %, 100 %]}
            """);
    assertThat(story.calls())
        .startsWith(
            """
            09:00:00 call 1 chat answered by Desk, with chat 1 at once
            09:00:01 call 2 chat answered by Desk, with chat 2 at once
            09:00:02 call 3 chat answered by Desk, with chat 1 at once
            09:00:10 call 4 phone answered by Desk, without chat 1 at once
            09:05:10 call 5 chat answered by Desk, with chat 2 after 299 s
            """);
  }
}
