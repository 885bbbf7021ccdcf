package org.jointline.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.experiment.Summary;
import org.jointline.kernel.Listener;
import org.jointline.kernel.Replication;
import org.jointline.measure.Measure;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Contact;
import org.jointline.model.Model;
import org.jointline.stats.Estimate;
import org.junit.jupiter.api.Test;

/** What callers do next is theirs, not the luck of who answers them and when. */
class SameJourneysTest {
  private static final String SCENARIO =
      """
      name: Same journeys
      calendar: {start: 2024-03-04 08:00, length: 8 h}
      organisations: {a: {name: A}}
      call types:
        main:
          owner: a
          arrivals: {rate: 60/h}
          talk: {exponential: {mean: 1 min}}
          then:
            - {share: 30 %%, to: handler, delay: {exponential: {mean: 20 s}}}
            - {share: 5 %%, to: urgent, kind: escalation, handover: warm, time: 20 s}
            - {share: 20 %%, to: desk, kind: follow-on}
        handler:
          owner: a
          arrivals: {rate: 5/h}
          talk: {lognormal: {mean: 3 min, cv: 1}}
          then: [{share: 10 %%, to: urgent, kind: escalation}]
        urgent: {owner: a, arrivals: {rate: 2/h}, talk: {exponential: {mean: 2 min}}}
        desk: {owner: a, arrivals: {per day: 0}, talk: {exponential: {mean: 5 min}}}
      agent groups:
        first: {employer: a, skills: [main], staffing: %d}
        second: {employer: a, skills: [handler, urgent, desk], staffing: %d}
      experiment: {replications: 5, seed: 12}
      """;

  private static List<Map<Measure, Estimate>> run(int first, int second)
      throws InterruptedException {
    Summary summary =
        ExperimentRun.run(
            RandomScenario.parse(SCENARIO.formatted(first, second)),
            RunOptions.plain().withThreads(1));
    return summary.callTypes().stream().map(Summary.CallTypeResult::measures).toList();
  }

  @Test
  void as_many_are_passed_on_and_leave_work_however_many_agents_there_are()
      throws InterruptedException {
    List<Map<Measure, Estimate>> few = run(2, 5);
    List<Map<Measure, Estimate>> many = run(6, 9);

    assertThat(few.get(0).get(Measure.ASA).mean())
        .isGreaterThan(many.get(0).get(Measure.ASA).mean());
    for (int i = 0; i < few.size(); i++) {
      assertThat(few.get(i).get(Measure.CALLERS)).isEqualTo(many.get(i).get(Measure.CALLERS));
    }
    // of calls that arrived in the period, which for a line that callers dial are the same
    assertThat(few.get(0).get(Measure.TRANSFERS_OUT))
        .isEqualTo(many.get(0).get(Measure.TRANSFERS_OUT));
    assertThat(few.get(0).get(Measure.TRANSFERS_OUT).mean()).isBetween(120.0, 220.0);
  }

  /** All talk and wait alike, and yet some are passed on and some are not. */
  @Test
  void callers_brought_at_one_instant_each_have_luck_of_their_own() {
    Model model =
        CompiledScenario.of(
                RandomScenario.parse(
                    """
                    name: A surge
                    calendar: {start: 2024-03-04 08:00, length: 8 h}
                    organisations: {a: {}}
                    call types:
                      main:
                        owner: a
                        arrivals: {per day: 0}
                        talk: {deterministic: 1 min}
                        then: [{share: 50 %, to: handler}]
                      handler: {owner: a, arrivals: {per day: 0}, talk: {deterministic: 1 min}}
                    agent groups:
                      first: {employer: a, skills: [main], staffing: 200}
                      second: {employer: a, skills: [handler], staffing: 200}
                    """))
            .model();
    int[] passedOn = new int[1];
    Replication replication = new Replication(model);
    replication.restart(
        1,
        0,
        new Listener() {
          @Override
          public void contact(int type, Contact kind, long number, long now) {
            passedOn[0] += kind == Contact.TRANSFER ? 1 : 0;
          }
        });
    replication.advanceTo(Model.TICKS_PER_SECOND, Integer.MAX_VALUE);
    long minute = 60 * Model.TICKS_PER_SECOND;
    for (int k = 0; k < 200; k++) {
      replication.callIn(0, minute, 0, Listener.ENDLESS, false);
    }
    replication.advanceTo(10 * minute, Integer.MAX_VALUE);
    // seven standard deviations
    assertThat(passedOn[0]).isBetween(50, 150);
  }
}
