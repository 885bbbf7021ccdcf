package org.jointline.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.jointline.measure.RuleFigure;
import org.jointline.measure.RuleKind;
import org.jointline.report.JsonReport;
import org.jointline.scenario.Scenario;
import org.jointline.stats.Estimate;
import org.junit.jupiter.api.Test;

/**
 * What must hold of the answers to any scenario. The books of every replication are balanced by the
 * program itself; an exception would end the test.
 */
class RandomScenariosTest {
  private static final int SCENARIOS = 200;
  private static final double ROUNDING = 1e-9;

  private static Summary run(Scenario scenario, int threads) throws InterruptedException {
    return ExperimentRun.run(scenario, RunOptions.plain().withThreads(threads));
  }

  private static double mean(Map<Measure, Estimate> of, Measure measure) {
    Estimate estimate = of.get(measure);
    return estimate == null ? 0 : estimate.mean();
  }

  private static void assertAtMost(Map<Measure, Estimate> of, Measure smaller, Measure larger) {
    if (of.containsKey(smaller) && of.containsKey(larger)) {
      assertThat(mean(of, smaller))
          .as("%s and %s", smaller, larger)
          .isLessThanOrEqualTo(mean(of, larger) + ROUNDING);
    }
  }

  private static double sum(List<Map<Measure, Estimate>> of, Measure measure) {
    return of.stream().mapToDouble(m -> mean(m, measure)).sum();
  }

  @Test
  void answers_agree_with_one_another() throws InterruptedException {
    for (int seed = 0; seed < SCENARIOS; seed++) {
      Summary summary = run(RandomScenario.of(seed), 1);
      try {
        summary.callTypes().forEach(type -> checkCalls(summary, type));
        summary.agentGroups().forEach(RandomScenariosTest::checkAgents);
        checkTotals(summary);
      } catch (AssertionError e) {
        throw new AssertionError(RandomScenario.yaml(seed), e);
      }
    }
  }

  /** What a scenario has to have for the laws to be about it, and how many of the 200 do. */
  @Test
  void every_feature_is_in_many_of_the_scenarios() {
    List<String> yaml = LongStream.range(0, SCENARIOS).mapToObj(RandomScenario::yaml).toList();
    Map<String, Integer> atLeast =
        Map.ofEntries(
            Map.entry("announcement:", 60),
            Map.entry("options:", 30),
            Map.entry("then:", 60),
            Map.entry("kind: transfer", 40),
            Map.entry("handover: warm", 40),
            Map.entry("kind: follow-on", 40),
            Map.entry("kind: repeat", 60),
            Map.entry("redial:", 60),
            Map.entry("duplicates: {", 60),
            Map.entry("message after:", 60),
            Map.entry("queue cleared at:", 60),
            Map.entry("call-back:", 40),
            Map.entry("channel: chat", 40),
            Map.entry("at once:", 20),
            Map.entry("interruptible:", 40),
            Map.entry("ring:", 60),
            Map.entry("finished within:", 40),
            Map.entry("agreements:", 20),
            Map.entry("lines:", 20),
            Map.entry("outside help:", 20),
            Map.entry("sites:", 20),
            Map.entry("messages:", 20),
            Map.entry("occupancy cap:", 20),
            Map.entry("minimum crew:", 20),
            Map.entry("incidents:", 60),
            Map.entry("special days:", 30),
            Map.entry("shifts:", 20),
            Map.entry("rota:", 20));
    atLeast.forEach(
        (feature, least) ->
            assertThat(yaml.stream().filter(y -> y.contains(feature)).count())
                .as(feature)
                .isGreaterThanOrEqualTo(least));
  }

  private static void checkCalls(Summary summary, Summary.CallTypeResult type) {
    Map<Measure, Estimate> m = type.measures();
    double offered = mean(m, Measure.OFFERED);
    double answered = mean(m, Measure.ANSWERED);
    double outside =
        summary.rules().stream()
            .filter(r -> r.kind() == RuleKind.CALL_TYPE && r.id().equals(type.id()))
            .mapToDouble(r -> r.figures().get(RuleFigure.ANSWERED_OUTSIDE).mean())
            .sum();
    double unanswered =
        List.of(
                Measure.ABANDONED,
                Measure.MESSAGED,
                Measure.DISCONNECTED,
                Measure.CALL_BACKS_ACCEPTED,
                Measure.STILL_WAITING)
            .stream()
            .mapToDouble(measure -> mean(m, measure))
            .sum();
    assertThat(answered + outside + unanswered).isCloseTo(offered, within(ROUNDING));
    assertThat(
            mean(m, Measure.CALL_BACKS_REACHED)
                + mean(m, Measure.CALL_BACKS_NOT_REACHED)
                + mean(m, Measure.CALL_BACKS_EXPIRED)
                + mean(m, Measure.CALL_BACKS_OPEN))
        .isCloseTo(mean(m, Measure.CALL_BACKS_ACCEPTED), within(ROUNDING));
    double byGroups =
        summary.answeredBy().stream()
            .filter(a -> a.callType().equals(type.id()))
            .mapToDouble(a -> a.calls().mean())
            .sum();
    boolean calledBack = summary.total().containsKey(Measure.CALL_BACKS_REACHED);
    if (!calledBack) {
      assertThat(byGroups).isCloseTo(answered, within(ROUNDING));
    }
    for (Measure measure : List.of(Measure.OFFERED, Measure.ANSWERED, Measure.BLOCKED)) {
      assertThat(sum(type.intervals(), measure)).isCloseTo(mean(m, measure), within(ROUNDING));
    }
    assertThat(sum(type.dayParts().stream().map(p -> p.measures()).toList(), Measure.ANSWERED))
        .isCloseTo(answered, within(ROUNDING));
    type.intervals().forEach(RandomScenariosTest::checkShares);
    checkShares(m);
    assertAtMost(m, Measure.WAIT_P50, Measure.WAIT_P90);
    assertAtMost(m, Measure.WAIT_P90, Measure.WAIT_P95);
    assertAtMost(m, Measure.WAIT_P95, Measure.WAIT_P99);
    type.target().ifPresent(t -> checkTarget(t, m));
  }

  private static void checkShares(Map<Measure, Estimate> m) {
    m.forEach(
        (measure, estimate) -> {
          assertThat(estimate.mean()).as("%s", measure).isFinite().isGreaterThanOrEqualTo(0);
          assertThat(estimate.low()).isLessThanOrEqualTo(estimate.mean());
          assertThat(estimate.high()).isGreaterThanOrEqualTo(estimate.mean());
          if (measure.unit() == Measure.Unit.SHARE) {
            assertThat(estimate.mean()).as("%s", measure).isLessThanOrEqualTo(1 + ROUNDING);
          }
        });
    assertAtMost(m, Measure.SERVICE_LEVEL, Measure.SERVICE_LEVEL_ANSWERED);
    assertAtMost(m, Measure.SERVICE_LEVEL, Measure.SERVICE_LEVEL_EXCLUDING_SHORT);
    assertAtMost(m, Measure.SERVICE_LEVEL, Measure.SERVICE_LEVEL_ANSWERED_OR_ABANDONED);
    assertAtMost(m, Measure.SERVICE_LEVEL_EXCLUDING_SHORT, Measure.SERVICE_LEVEL_ANSWERED);
  }

  private static void checkTarget(Summary.TargetResult target, Map<Measure, Estimate> m) {
    assertThat(target.achieved().map(Estimate::mean).orElse(-1.0))
        .isEqualTo(m.containsKey(target.base()) ? mean(m, target.base()) : -1.0);
    assertThat(target.missedReplications().mean()).isBetween(0.0, 1.0);
    for (double risk : target.intervalRisk()) {
      assertThat(Double.isNaN(risk) || risk >= 0 && risk <= 1).isTrue();
    }
    assertThat(target.intervalsMissed()).isBetween(0, target.intervalsWithCalls());
  }

  private static void checkAgents(Summary.AgentGroupResult group) {
    Map<Measure, Estimate> m = group.measures();
    assertThat(mean(m, Measure.BUSY) + mean(m, Measure.IDLE) + mean(m, Measure.AWAY))
        .isCloseTo(mean(m, Measure.STAFFED) + mean(m, Measure.GHOST), within(1e-6));
    assertAtMost(m, Measure.AFTER_CALL, Measure.BUSY);
    assertAtMost(m, Measure.GHOST, Measure.BUSY);
    if (group.measures().containsKey(Measure.OCCUPANCY)) {
      assertThat(mean(m, Measure.OCCUPANCY)).isBetween(0.0, 1.0);
    }
    for (Measure measure :
        List.of(Measure.BUSY, Measure.IDLE, Measure.STAFFED, Measure.GHOST, Measure.COST)) {
      assertThat(sum(group.intervals(), measure)).isCloseTo(mean(m, measure), within(1e-6));
    }
  }

  private static void checkTotals(Summary summary) {
    // a call-back may have waited in the queue of another type
    double byGroups = summary.answeredBy().stream().mapToDouble(a -> a.calls().mean()).sum();
    List<Map<Measure, Estimate>> all = summary.callTypes().stream().map(t -> t.measures()).toList();
    assertThat(byGroups)
        .isCloseTo(
            sum(all, Measure.ANSWERED) + sum(all, Measure.CALL_BACKS_REACHED), within(ROUNDING));
    for (Measure measure :
        List.of(Measure.OFFERED, Measure.ANSWERED, Measure.ABANDONED, Measure.STILL_WAITING)) {
      double types = sum(summary.callTypes().stream().map(t -> t.measures()).toList(), measure);
      assertThat(mean(summary.total(), measure)).isCloseTo(types, within(ROUNDING));
      assertThat(sum(summary.organisations().stream().map(o -> o.measures()).toList(), measure))
          .isCloseTo(types, within(ROUNDING));
    }
    for (Measure measure : List.of(Measure.BUSY, Measure.COST, Measure.PAID)) {
      double groups = sum(summary.agentGroups().stream().map(g -> g.measures()).toList(), measure);
      assertThat(mean(summary.total(), measure)).isCloseTo(groups, within(1e-6));
    }
  }

  @Test
  void the_same_seed_gives_the_same_answers_on_any_number_of_threads() throws InterruptedException {
    for (int seed = 0; seed < 30; seed++) {
      Scenario scenario = RandomScenario.of(seed);
      String one = JsonReport.text(run(scenario, 1));
      assertThat(JsonReport.text(run(scenario, 3))).as("scenario %d", seed).isEqualTo(one);
    }
  }

  /** Little's law, exactly: nobody waits at the start or the end, so L x T = W x N. */
  @Test
  void the_mean_queue_times_the_period_is_the_sum_of_waits() throws InterruptedException {
    Summary summary =
        run(
            RandomScenario.parse(
                """
                name: Little
                calendar: {start: 2024-03-04, days: 5}
                organisations: {a: {name: A}}
                call types:
                  call:
                    owner: a
                    opening hours: 08:00-20:00
                    arrivals: {rate: 30/h, busyness: {cv: 20 %}}
                    talk: {lognormal: {mean: 4 min, cv: 1}}
                    patience: {exponential: {mean: 10 min}}
                agent groups:
                  group: {employer: a, skills: [call], staffing: {08:00-20:00: 2}}
                experiment: {replications: 20, seed: 4}
                """),
            2);
    Map<Measure, Estimate> m = summary.callTypes().get(0).measures();
    double waits = mean(m, Measure.MEAN_WAIT) * mean(m, Measure.OFFERED);

    assertThat(waits).isPositive();
    assertThat(mean(m, Measure.MEAN_QUEUE) * 5 * 86_400).isCloseTo(waits, within(1e-6 * waits));
  }

  /** Patience decides who is answered, not who calls; and with endless patience nobody gives up. */
  @Test
  void patience_changes_no_offered_call_where_nobody_is_turned_away() throws InterruptedException {
    double offered = -1;
    for (String patience : List.of("{deterministic: 5 s}", "{deterministic: 5 min}", "infinite")) {
      Summary summary =
          run(
              RandomScenario.parse(
                  """
                  name: Patience
                  calendar: {start: 2024-03-04 09:00, length: 4 h}
                  organisations: {a: {name: A}}
                  call types:
                    call:
                      owner: a
                      arrivals: {rate: 60/h}
                      talk: {exponential: {mean: 4 min}}
                      patience: %s
                  agent groups:
                    group: {employer: a, skills: [call], staffing: 3}
                  experiment: {replications: 5, seed: 4}
                  """
                      .formatted(patience)),
              1);
      Map<Measure, Estimate> m = summary.callTypes().get(0).measures();
      assertThat(offered < 0 || offered == mean(m, Measure.OFFERED)).isTrue();
      offered = mean(m, Measure.OFFERED);
      assertThat(mean(m, Measure.ABANDONED) == 0).isEqualTo(patience.equals("infinite"));
    }
  }
}
