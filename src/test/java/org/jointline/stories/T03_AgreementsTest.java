package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.experiment.Summary.RuleResult;
import org.jointline.measure.RuleFigure;
import org.junit.jupiter.api.Test;

class T03_AgreementsTest {
  private static Story story(String agreement) {
    return Story.of(
        """
        name: The Corporation helps the police
        calendar: {start: 2024-03-04 09:00, length: 1 h}
        organisations: {police: {name: Police}, corporation: {name: Corporation}}
        call types:
          101:
            owner: police
            arrivals: {at: [09:00:00, 09:00:05, 09:00:10, 09:00:15]}
            talk: {deterministic: 2 min}
            routing: [police, advisers]
          council line:
            owner: corporation
            arrivals: {at: [09:00:20]}
            talk: {deterministic: 2 min}
            routing: [advisers]
        agent groups:
          police: {name: Police, employer: police, skills: [101], staffing: 1}
          advisers: {name: Advisers, employer: corporation, skills: [101, council line], staffing: 4}
        agreements:
          overflow: {helper: corporation, helped: police, %s}
        """
            .formatted(agreement));
  }

  @Test
  void no_more_of_the_helpers_agents_at_a_time_than_agreed() {
    assertThat(story("at most: 30 %").callsAndRules())
        .isEqualTo(
            """
            09:00:00 overflow: help available
            09:00:00 call 1 101 answered by Police at once
            09:00:05 call 2 101 answered by Advisers 1 at once
            09:00:20 call 5 council line answered by Advisers 2 at once
            09:02:00 call 3 101 answered by Police after 110 s
            09:02:05 call 4 101 answered by Advisers 3 after 110 s
            """);
  }

  @Test
  void help_is_withdrawn_while_the_helpers_own_agents_run_short() {
    assertThat(story("withdrawn while: {idle below: {advisers: 3}}").callsAndRules())
        .isEqualTo(
            """
            09:00:00 overflow: help available
            09:00:00 call 1 101 answered by Police at once
            09:00:05 call 2 101 answered by Advisers 1 at once
            09:00:10 call 3 101 answered by Advisers 2 at once
            09:00:10 overflow: no further help
            09:00:20 call 5 council line answered by Advisers 3 at once
            09:02:00 call 4 101 answered by Police after 105 s
            09:02:10 overflow: help available
            """);
  }

  @Test
  void help_that_is_asked_for_comes_after_its_notice() {
    assertThat(
            story("when: {waiting: {101: 2}}, notice: 1 min, for at least: 10 min").callsAndRules())
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Police at once
            09:00:20 call 5 council line answered by Advisers 1 at once
            09:01:10 overflow: help available
            09:01:10 call 2 101 answered by Advisers 2 after 65 s
            09:01:10 call 3 101 answered by Advisers 3 after 60 s
            09:01:10 call 4 101 answered by Advisers 4 after 55 s
            09:11:10 overflow: no further help
            """);
  }

  @Test
  void outside_its_hours_there_is_none() {
    assertThat(story("hours: 09:00-09:00:10").calls())
        .isEqualTo(
            """
            09:00:00 call 1 101 answered by Police at once
            09:00:05 call 2 101 answered by Advisers 1 at once
            09:00:20 call 5 council line answered by Advisers 2 at once
            09:02:00 call 3 101 answered by Police after 110 s
            09:04:00 call 4 101 answered by Police after 225 s
            """);
  }

  /** Ten of the forty minutes are done twice. */
  @Test
  void the_time_on_calls_taken_is_what_they_took_in_the_end() {
    Story story =
        Story.of(
            """
            name: Work done anew under an agreement
            calendar: {start: 2024-03-04 09:00, length: 3 h}
            organisations: {council: {}, police: {}}
            call types:
              999:
                owner: police
                arrivals: {at: [09:10:00]}
                talk: {deterministic: 5 min}
              work:
                owner: police
                priority: 3
                arrivals: {at: [09:00:00]}
                talk: {deterministic: 40 min}
                interruptible: {by: [999], then: restart}
            agent groups:
              desk: {employer: council, skills: [999, work], staffing: 1}
            agreements:
              help: {helper: council, helped: police}
            """);
    RuleResult help = story.summary().rules().get(0);
    assertThat(help.figures().get(RuleFigure.CALLS).mean()).isEqualTo(2);
    assertThat(help.figures().get(RuleFigure.HANDLE).mean()).isEqualTo(300 + 600 + 2400);
    assertThat(
            story.summary().answeredBy().stream().mapToDouble(a -> a.handleSeconds().mean()).sum())
        .isEqualTo(3300);
  }
}
