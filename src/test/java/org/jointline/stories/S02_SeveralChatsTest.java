package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class S02_SeveralChatsTest {
  @Test
  void each_chat_takes_longer_the_more_there_are_in_hand() {
    Story story =
        Story.of(
            """
            name: Two chats
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {council: {name: Council}}
            call types:
              chat: {owner: council, channel: chat, arrivals: {at: [09:00:00, 09:01:00, 09:02:00]}, talk: {deterministic: 2 min}}
              phone: {owner: council, arrivals: {at: [09:01:30]}, talk: {deterministic: 1 min}}
            agent groups:
              desk: {name: Desk, employer: council, skills: [chat, phone], staffing: 1, at once: {chats: 2, slower: [100 %, 150 %]}}
            """);
    // the first has 60 s left when the second comes: 90 s at two thirds of the pace
    assertThat(story.callsAndPeople())
        .isEqualTo(
            """
            09:00:00 Desk: somebody comes on duty
            09:00:00 call 1 chat answered by Desk at once
            09:01:00 call 2 chat answered by Desk at once
            09:02:30 call 1 chat ends after 150 s, 1 left
            09:02:30 call 4 chat answered by Desk after 30 s
            09:04:00 call 2 chat ends after 180 s, 1 left
            09:05:00 call 4 chat ends after 150 s, 0 left
            09:05:00 Desk is free
            09:05:00 call 3 phone answered by Desk after 210 s
            09:06:00 Desk is free
            """);
    assertThat(story.ofAgents("desk", Measure.BUSY)).isEqualTo(360);
    assertThat(story.ofCalls("chat", Measure.HANDLE_TIME)).isCloseTo(160, within(1e-6));
    assertThat(story.ofAgents("desk", Measure.CHATS_AT_ONCE)).isCloseTo(480 / 300.0, within(1e-6));
  }

  @Test
  void an_idle_agent_comes_first_then_whoever_has_fewest() {
    Story story =
        Story.of(
            """
            name: Two agents
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {council: {name: Council}}
            call types:
              chat: {owner: council, channel: chat, arrivals: {at: [09:00:00, 09:00:10, 09:00:20, 09:00:30, 09:00:40]}, talk: {deterministic: 10 min}}
            agent groups:
              desk: {name: Desk, employer: council, skills: [chat], staffing: 2, at once: {chats: 2, slower: [100 %, 100 %]}}
            """);
    assertThat(story.calls())
        .startsWith(
            """
            09:00:00 call 1 chat answered by Desk 1 at once
            09:00:10 call 2 chat answered by Desk 2 at once
            09:00:20 call 3 chat answered by Desk 1 at once
            09:00:30 call 4 chat answered by Desk 2 at once
            09:10:00 call 1 chat ends after 600 s, 1 left
            09:10:00 call 5 chat answered by Desk 1 after 560 s
            """);
  }

  /** The second chat goes on past the end of the hour, and the desk is never without one. */
  @Test
  void chats_that_go_on_past_the_end_count_as_long_as_the_period_lasts() {
    Story story =
        Story.of(
            """
            name: Never without a chat
            calendar: {start: 2024-03-04 09:00, length: 1 h, drain: 4 h}
            organisations: {council: {name: Council}}
            call types:
              chat:
                owner: council
                channel: chat
                arrivals: {at: [09:00:00, 09:15:00]}
                talk: {deterministic: 90 min}
                finished within: {time: 2 h, share: 90 %}
            agent groups:
              desk: {name: Desk, employer: council, skills: [chat], staffing: 1, at once: {chats: 2, slower: [100 %, 100 %]}}
            """);
    assertThat(story.ofAgents("desk", Measure.CHATS_AT_ONCE))
        .isCloseTo((3600 + 2700) / 3600.0, within(1e-9));
    assertThat(story.ofCalls("chat", Measure.FINISHED)).isEqualTo(2);
  }

  /** Alone it would take half an hour; with the other it is not done when the run ends. */
  @Test
  void a_chat_still_in_hand_when_the_run_ends_is_not_finished() {
    Story story =
        Story.of(
            """
            name: Not finished
            calendar: {start: 2024-03-04 09:00, length: 1 h, drain: 0 s}
            organisations: {council: {name: Council}}
            call types:
              chat:
                owner: council
                channel: chat
                arrivals: {at: [09:00:00, 09:20:00]}
                talk: {deterministic: 30 min}
                finished within: {time: 2 h, share: 90 %}
            agent groups:
              desk: {name: Desk, employer: council, skills: [chat], staffing: 1, at once: {chats: 2, slower: [100 %, 300 %]}}
            """);
    assertThat(story.ofCalls("chat", Measure.ANSWERED)).isEqualTo(2);
    assertThat(story.ofCalls("chat", Measure.FINISHED)).isEqualTo(1);
    assertThat(story.ofCalls("chat", Measure.FINISHED_IN_TIME)).isEqualTo(0.5);
  }
}
