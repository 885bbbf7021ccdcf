package org.jointline.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.kernel.Listener;
import org.jointline.kernel.Replication;
import org.jointline.measure.RuleFigure;
import org.jointline.measure.RuleKind;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Contact;
import org.junit.jupiter.api.Test;

/** Each thing that a caller decides is decided whatever else is, or is not, to be decided. */
class OwnDecisionsTest {
  private static final String SCENARIO =
      """
      name: Own decisions
      calendar: {start: 2024-03-04 09:00, length: 8 h}
      organisations: {council: {name: Council}}
      call types:
        main:
          owner: council
          arrivals: {rate: 20/h}
          talk: {deterministic: 10 s}
          announcement: {length: %s, hang up: 40 %%, options: [{share: 30 %%, to: second}]}
          then: [{share: 60 %%, to: second, delay: %s}]
        second:
          owner: council
          arrivals: {per day: 0}
          talk: {deterministic: 1 h}
          %s
          patience: {exponential: {mean: 3 min}}
          redial: {after abandoning: 80 %%, delay: %s, to: [{share: 50 %%, to: main}]}
      agent groups:
        one: {employer: council, skills: [main], staffing: 90}
        two: {employer: council, skills: [second], staffing: {22:00-23:00: 1}}
      """;

  /** Why callers come to the second line and how long they wait, in the order of their numbers. */
  private static List<String> decisions(String length, String delay, String more, String redial) {
    List<String> told = new ArrayList<>();
    String yaml = SCENARIO.formatted(length, delay, more, redial);
    new Replication(CompiledScenario.of(RandomScenario.parse(yaml)).model())
        .run(
            5,
            0,
            new Listener() {
              @Override
              public void arrived(int type, long number, long now, long patience) {
                told.add(type + " " + patience);
              }

              @Override
              public void contact(int type, Contact kind, long number, long now) {
                told.add(type + " " + kind);
              }

              @Override
              public void leftAnnouncement(int type, Contact kind, long now) {
                told.add("left " + kind);
              }
            });
    // who comes before whom may change with the delays
    return told.stream().sorted().toList();
  }

  @Test
  void after_call_work_of_a_line_leaves_the_patience_of_those_passed_on_to_it() {
    List<String> without = decisions("0 s", "0 s", "", "1 min");
    assertThat(without).hasSizeGreaterThan(300);
    assertThat(decisions("0 s", "0 s", "after-call work: {exponential: {mean: 30 s}}", "1 min"))
        .isEqualTo(without);
  }

  @Test
  void how_long_things_take_decides_nothing_else() {
    assertThat(
            decisions(
                "{gamma: {shape: 0.6, scale: 2 s}}",
                "{gamma: {shape: 0.6, scale: 2 s}}",
                "",
                "{gamma: {shape: 0.6, scale: 90 s}}"))
        .isEqualTo(decisions("1 s", "1 s", "", "1 min"));
  }

  /** The second is heard by those whom the first did not satisfy. */
  @Test
  void two_messages_are_heard_one_after_the_other() throws InterruptedException {
    var summary =
        ExperimentRun.run(
            RandomScenario.parse(
                """
                name: two messages at once
                calendar: {start: 2024-03-04 00:00, length: 24 h}
                organisations: {council: {}}
                call types:
                  line: {owner: council, arrivals: {rate: 100/h}, talk: {deterministic: 10 s}}
                agent groups:
                  desk: {employer: council, skills: [line], staffing: 10}
                messages:
                  flood: {call types: [line], share: 50 %}
                  storm: {call types: [line], share: 50 %}
                experiment: {replications: 5, seed: 1}
                """),
            RunOptions.plain().withThreads(1));
    double[] deflected =
        summary.rules().stream()
            .filter(r -> r.kind() == RuleKind.MESSAGE)
            .mapToDouble(r -> r.figures().get(RuleFigure.CALLS).mean())
            .toArray();
    // 2,400 calls a day: five standard deviations of the mean of five days
    assertThat(deflected[0]).isCloseTo(1200, within(5 * Math.sqrt(1200 / 5.0)));
    assertThat(deflected[1]).isCloseTo(600, within(5 * Math.sqrt(600 / 5.0)));
  }
}
