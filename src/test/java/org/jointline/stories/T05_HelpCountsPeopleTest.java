package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * An agreement, a minimum crew: people are counted, however many chats each of them has in hand.
 */
class T05_HelpCountsPeopleTest {
  private static Story story(String police, String council, String rule) {
    return Story.of(
        """
        name: Chats of two organisations
        calendar: {start: 2024-03-04 09:00, length: 1 h}
        organisations: {police: {}, corporation: {}}
        call types:
          police chat:
            owner: police
            channel: chat
            arrivals: {at: [%s]}
            talk: {deterministic: 10 min}
          council chat:
            owner: corporation
            channel: chat
            arrivals: {at: [%s]}
            talk: {deterministic: 5 min}
        agent groups:
          advisers:
            name: Advisers
            employer: corporation
            skills: [police chat, council chat]
            staffing: 2
            at once: {chats: 3, slower: [100 %%, 100 %%, 100 %%]}
        %s
        """
            .formatted(police, council, rule));
  }

  private static final String ONE =
      "agreements: {help: {helper: corporation, helped: police, at most: 1 agent}}";

  @Test
  void one_agent_who_helps_takes_as_many_chats_as_there_is_room_for() {
    String four = "09:00:00, 09:00:01, 09:00:02, 09:00:03";
    String expected =
        """
        09:00:00 call 1 police chat answered by Advisers 1 at once
        09:00:01 call 2 police chat answered by Advisers 1 at once
        09:00:02 call 3 police chat answered by Advisers 1 at once
        09:10:00 call 1 police chat ends after 600 s, 2 left
        09:10:00 call 4 police chat answered by Advisers 1 after 597 s
        """;
    assertThat(story(four, "09:30:00", ONE).calls()).startsWith(expected);
    assertThat(story(four, "09:30:00", "minimum crew: {advisers: 1}").calls()).startsWith(expected);
  }

  /** The first agent has a chat of each, the second one of the Corporation's. */
  @Test
  void an_agent_helps_until_the_last_such_chat_ends() {
    for (String rule : new String[] {ONE, "minimum crew: {advisers: 1}"}) {
      assertThat(
              story("09:00:00, 09:00:03, 09:06:00", "09:00:01, 09:00:02, 09:00:04", rule).calls())
          .as(rule)
          .startsWith(
              """
              09:00:00 call 1 police chat answered by Advisers 1 at once
              09:00:01 call 2 council chat answered by Advisers 2 at once
              09:00:02 call 3 council chat answered by Advisers 1 at once
              09:00:03 call 4 police chat answered by Advisers 1 at once
              09:00:04 call 5 council chat answered by Advisers 2 at once
              09:05:01 call 2 council chat ends after 300 s, 1 left
              09:05:02 call 3 council chat ends after 300 s, 2 left
              09:05:04 call 5 council chat ends after 300 s, 0 left
              09:06:00 call 6 police chat answered by Advisers 1 at once
              """);
    }
  }

  /**
   * The second may be used as long as the first is withdrawn, and no more under each than agreed.
   */
  @Test
  void what_is_withdrawn_is_not_used_when_there_is_another() {
    Story story =
        Story.of(
            """
            name: Two agreements
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {}, corporation: {}}
            call types:
              101:
                owner: police
                arrivals: {at: [09:00:00, 09:00:05, 09:00:10, 09:00:15, 09:00:20]}
                talk: {deterministic: 2 min}
            agent groups:
              advisers: {name: Advisers, employer: corporation, skills: [101], staffing: 4}
            agreements:
              first:
                helper: corporation
                helped: police
                at most: 3 agents
                withdrawn while: {idle below: {advisers: 4}}
              second: {helper: corporation, helped: police, at most: 2 agents}
            """);
    assertThat(story.callsAndRules())
        .isEqualTo(
            """
            09:00:00 second: help available
            09:00:00 first: help available
            09:00:00 call 1 101 answered by Advisers 1 at once
            09:00:00 first: no further help
            09:00:05 call 2 101 answered by Advisers 2 at once
            09:00:10 call 3 101 answered by Advisers 3 at once
            09:02:05 call 4 101 answered by Advisers 4 after 110 s
            09:02:10 call 5 101 answered by Advisers 1 after 110 s
            09:04:10 first: help available
            """);
  }

  /** Under the second one alone may ring; the first is withdrawn as soon as it does. */
  @Test
  void whoever_picks_up_helps_under_what_let_it_ring() {
    Story story =
        Story.of(
            """
            name: A phone that rings under an agreement
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {police: {}, corporation: {}}
            call types:
              101: {owner: police, arrivals: {at: [09:00:00, 09:00:10]}, talk: {deterministic: 2 min}}
            agent groups:
              advisers:
                name: Advisers
                employer: corporation
                skills: [101]
                staffing: 3
                ring: {time: 5 s}
            agreements:
              first: {helper: corporation, helped: police, withdrawn while: {idle below: {advisers: 3}}}
              second: {helper: corporation, helped: police, at most: 1 agent}
            """);
    assertThat(story.callsAndRules())
        .isEqualTo(
            """
            09:00:00 second: help available
            09:00:00 first: help available
            09:00:00 first: no further help
            09:00:05 call 1 101 answered by Advisers 1 after 5 s
            09:00:15 call 2 101 answered by Advisers 2 after 5 s
            09:02:15 first: help available
            """);
  }
}
