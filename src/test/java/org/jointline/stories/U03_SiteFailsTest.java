package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class U03_SiteFailsTest {
  @Test
  void agents_finish_their_calls_and_some_go_on_elsewhere() {
    String told =
        Story.of(
                """
                name: Wood Street fails
                calendar: {start: 2024-03-04 09:00, length: 1 h}
                organisations: {police: {name: Police}}
                call types:
                  999:
                    owner: police
                    arrivals: {at: [09:00:00, 09:05:30, 09:06:00, 09:30:00]}
                    talk: {deterministic: 6 min}
                sites:
                  wood street:
                    groups: [takers]
                    fails: {at: [09:05:00], for: 20 min}
                    back up: {share: 50 %, delay: 10 min}
                agent groups:
                  takers: {name: Takers, employer: police, skills: [999], staffing: 2}
                """)
            .all();
    assertThat(told)
        .isEqualTo(
            """
            09:00:00 Takers: somebody comes on duty
            09:00:00 Takers: somebody comes on duty
            09:00:00 call 1 999 answered by Takers 1 at once
            09:05:00 wood street fails
            09:05:00 Takers: somebody goes off duty
            09:05:00 Takers: shift ends on a call
            09:05:30 call 2 999 waits
            09:06:00 Takers 1 finishes and goes home
            09:06:00 call 3 999 waits
            09:15:00 Takers: somebody comes on duty
            09:15:00 call 2 999 answered by Takers 1 after 570 s
            09:21:00 Takers 1 is free
            09:21:00 call 3 999 answered by Takers 1 after 900 s
            09:25:00 wood street works again
            09:25:00 Takers: somebody comes on duty
            09:27:00 Takers 1 is free
            09:30:00 call 4 999 answered by Takers 2 at once
            09:36:00 Takers 2 is free
            """);
  }
}
