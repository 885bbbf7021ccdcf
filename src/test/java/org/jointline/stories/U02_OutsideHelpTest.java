package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.jointline.measure.RuleFigure;
import org.jointline.measure.RuleKind;
import org.jointline.report.ConsoleReport;
import org.jointline.report.HtmlReport;
import org.jointline.report.JsonReport;
import org.jointline.stats.Estimate;
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
               cost per call: £4.50}
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

  private static final String TARGETED =
      """
      name: Most are answered elsewhere
      calendar: {start: 2024-03-04 09:00, length: 1 h}
      organisations: {police: {name: Police}, council: {name: Council}}
      call types:
        999:
          owner: police
          arrivals: {at: [09:00:00, 09:00:05, 09:00:10]}
          talk: {deterministic: 10 min}
          target: {answered within: 45 s, share: 90 %}
        housing:
          owner: council
          arrivals: {at: [09:00:00]}
          talk: {deterministic: 10 min}
      outside help:
        met: {call types: [999], delay: 30 s, at most: 1, answered after: 10 s, handle time: 50 %}
      agent groups:
        takers: {name: Takers, employer: police, skills: [999], staffing: 1}
        advisers: {name: Advisers, employer: council, skills: [housing], staffing: 1}
      experiment: {replications: 1}
      """;

  /** One at once by an agent, one after 40 s and one after 345 s outside. */
  @Test
  void calls_answered_by_anybody_are_counted_with_the_wait_to_the_answer() {
    Story story = Story.of(TARGETED);
    assertThat(story.ofCalls("999", Measure.SERVICE_LEVEL)).isEqualTo(1 / 3.0);
    assertThat(story.ofCalls("999", Measure.ASA)).isZero();
    assertThat(story.ofCalls("999", Measure.ANSWERED_OUTSIDE)).isEqualTo(2);
    assertThat(story.ofCalls("999", Measure.ANSWERED_OUTSIDE_SHARE)).isEqualTo(2 / 3.0);
    assertThat(story.ofCalls("999", Measure.ANSWERED_BY_ANYBODY)).isEqualTo(3);
    assertThat(story.ofCalls("999", Measure.SERVICE_LEVEL_BY_ANYBODY)).isEqualTo(2 / 3.0);
    assertThat(story.ofCalls("999", Measure.ASA_BY_ANYBODY)).isEqualTo((40 + 345) / 3.0);
    Map<Measure, Estimate> police = story.summary().organisations().get(0).measures();
    assertThat(police.get(Measure.SERVICE_LEVEL_BY_ANYBODY).mean()).isEqualTo(2 / 3.0);
    Map<Measure, Estimate> all = story.summary().total();
    assertThat(all.get(Measure.ANSWERED_BY_ANYBODY).mean()).isEqualTo(4);
    assertThat(all.get(Measure.ASA_BY_ANYBODY).mean()).isEqualTo((40 + 345) / 4.0);
  }

  @Test
  void the_reports_say_who_else_answers() {
    Summary summary = Story.of(TARGETED).summary();
    String text = ConsoleReport.text(summary, false);
    assertThat(text.replaceAll("\\s+", " "))
        .contains(
            "33.3 % of 999 calls are answered within 45 s",
            "Outside help answers another 66.7 %: together 66.7 % of all 999 calls are answered within"
                + " 45 s, and those answered wait")
        .contains("with outside help 66.7 %", "999 Outside help 2 66.7 % – Police");
    assertThat(HtmlReport.text(summary))
        .contains("999, with outside help", ">Outside help</td>")
        .contains("Outside help answers another 66.7");
    assertThat(JsonReport.text(summary)).contains("\"serviceLevelByAnybody\": {\"mean\": 0.66");
  }

  @Test
  void without_outside_help_nothing_is_said_of_it() {
    String alone = TARGETED.replaceAll("(?m)^outside help:\\n.*\\n", "");
    assertThat(JsonReport.text(Story.of(alone).summary()))
        .doesNotContain("Anybody", "answeredOutside");
  }
}
