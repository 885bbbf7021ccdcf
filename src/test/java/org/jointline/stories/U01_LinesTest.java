package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.measure.Measure;
import org.junit.jupiter.api.Test;

class U01_LinesTest {
  private static final Story STORY =
      Story.of(
          """
          name: Two lines
          calendar: {start: 2024-03-04 09:00, length: 1 h}
          organisations: {police: {name: Police}}
          call types:
            999:
              owner: police
              arrivals: {at: [09:00:00, 09:00:10, 09:00:20, 09:01:00, 09:01:05]}
              talk: {deterministic: 1 min}
              after-call work: {deterministic: 1 min}
          lines: {trunks: {call types: [999], most at once: 2}}
          agent groups:
            takers: {name: Takers, employer: police, skills: [999], staffing: 1}
          experiment: {replications: 1}
          """);

  /** The line of the first call is free again when its caller hangs up, not after the work. */
  @Test
  void a_call_occupies_a_line_while_it_waits_and_talks() {
    assertThat(STORY.callsAndRules())
        .isEqualTo(
            """
            09:00:00 call 1 999 answered by Takers at once
            09:00:20 call 3 999 finds all trunks busy
            09:00:20 call 3 999 turned away
            09:01:05 call 5 999 finds all trunks busy
            09:01:05 call 5 999 turned away
            09:02:00 call 2 999 answered by Takers after 110 s
            09:04:00 call 4 999 answered by Takers after 180 s
            """);
  }

  @Test
  void such_calls_are_blocked_and_not_offered() {
    assertThat(STORY.ofCalls("999", Measure.BLOCKED)).isEqualTo(2);
    assertThat(STORY.ofCalls("999", Measure.OFFERED)).isEqualTo(3);
  }
}
