package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.jointline.measure.RuleFigure;
import org.jointline.measure.RuleKind;
import org.junit.jupiter.api.Test;

class U02_OutsideHelpTest {
  private static final Story STORY =
      Story.of(
          """
          name: Another force as a last resort
          calendar: {start: 2024-03-04 09:00, length: 1 h}
          organisations: {police: {name: Police}}
          call types:
            999:
              owner: police
              arrivals: {at: [09:00:00, 09:00:05, 09:00:10]}
              talk: {deterministic: 10 min}
          outside help:
            met:
              {call types: [999], delay: 30 s, at most: 1, answered after: 10 s, handle time: 50 %,
               pounds per call: 4.5}
          agent groups:
            takers: {name: Takers, employer: police, skills: [999], staffing: 1}
          experiment: {replications: 1}
          """);

  /** The second has to wait until the first is done outside, 10 s and 5 min later. */
  @Test
  void calls_that_have_waited_long_are_passed_on_one_at_a_time() {
    assertThat(STORY.calls())
        .isEqualTo(
            """
            09:00:00 call 1 999 answered by Takers at once
            09:00:35 call 2 999 passed on to met after 30 s
            09:05:45 call 3 999 passed on to met after 335 s
            """);
  }

  @Test
  void they_are_told_apart_from_calls_that_own_agents_answer() {
    assertThat(STORY.ofCalls("999", Measure.OFFERED)).isEqualTo(3);
    assertThat(STORY.ofCalls("999", Measure.ANSWERED)).isEqualTo(1);
    Summary.RuleResult met =
        STORY.summary().rules().stream()
            .filter(r -> r.kind() == RuleKind.OUTSIDE_HELP)
            .findFirst()
            .orElseThrow();
    assertThat(met.figures().get(RuleFigure.CALLS).mean()).isEqualTo(2);
    assertThat(met.figures().get(RuleFigure.COST).mean()).isEqualTo(9);
    assertThat(met.figures().get(RuleFigure.HANDLE).mean()).isEqualTo(600);
    assertThat(met.figures().get(RuleFigure.WAIT).mean()).isEqualTo((40 + 345) / 2.0);
  }
}
