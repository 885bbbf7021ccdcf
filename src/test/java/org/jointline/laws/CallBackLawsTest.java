package org.jointline.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.experiment.Summary;
import org.jointline.kernel.Listener;
import org.jointline.kernel.Replication;
import org.jointline.measure.Measure;
import org.jointline.model.CompiledScenario;
import org.jointline.scenario.Scenario;
import org.jointline.staffing.ErlangC;
import org.jointline.stats.Estimate;
import org.junit.jupiter.api.Test;

/** What call-backs must agree with exactly, or with a formula. */
class CallBackLawsTest {
  private static final String TWO_LINES =
      """
      name: Two lines
      calendar: {start: 2024-03-04 08:00, length: 8 h}
      organisations: {council: {name: Council}}
      call types:
        enquiries:
          owner: council
          arrivals: {rate: 40/h}
          talk: {lognormal: {mean: 4 min, cv: 1}}
          after-call work: {exponential: {mean: 1 min}}
          routing: [advisers, {group: housing, after: 40 s}]%s
        housing:
          owner: council
          priority: 2
          arrivals: {rate: 20/h}
          talk: {exponential: {mean: 5 min}}
      agent groups:
        advisers: {employer: council, skills: [enquiries], staffing: {08:00-12:00: 3, 12:00-17:00: 4}}
        housing: {employer: council, skills: {enquiries: {handle time: 120 %%}, housing: {}}, staffing: 2}
      experiment: {replications: 1, seed: 5}
      """;

  /** By call number: when speech began, with whom, and for how long. */
  private static Map<Long, String> speech(Scenario scenario, int replication) {
    Map<Long, String> speech = new TreeMap<>();
    new Replication(CompiledScenario.of(scenario).model())
        .run(
            7,
            replication,
            new Listener() {
              @Override
              public void answered(
                  int type,
                  int group,
                  int agent,
                  long number,
                  int interval,
                  long arrival,
                  long now,
                  long talk,
                  long afterCall,
                  boolean waited) {
                speech.put(number, now + " agent " + agent + " for " + talk + "+" + afterCall);
              }

              @Override
              public void callBackReached(
                  int type,
                  int to,
                  int group,
                  int agent,
                  long number,
                  int interval,
                  long arrival,
                  long accepted,
                  long now,
                  long talk,
                  long afterCall) {
                speech.put(number, now + " agent " + agent + " for " + talk + "+" + afterCall);
              }
            });
    return speech;
  }

  /** Where everybody accepts at once, keeps the place and is there, only the telephone is idle. */
  @Test
  void speech_begins_when_it_would_have_begun_on_the_line() {
    Scenario plain = RandomScenario.parse(TWO_LINES.formatted(""));
    for (String offered : new String[] {"after: 0 s", "after: 90 s", "calls waiting above: 3"}) {
      String callBack = "\n    call-back: {offered: {%s}, accepted: 100 %%}".formatted(offered);
      Scenario calledBack = RandomScenario.parse(TWO_LINES.formatted(callBack));
      for (int replication = 0; replication < 10; replication++) {
        assertThat(speech(calledBack, replication))
            .isEqualTo(speech(plain, replication))
            .hasSizeGreaterThan(300);
      }
    }
  }

  private static final String MANY_DAYS =
      """
      name: M/M/8 with call-backs
      calendar: {start: 2025-01-06, days: 40, interval: 60 min, time zone: UTC, warm-up: 1 day}
      organisations: {office: {name: Office}}
      call types:
        calls:
          owner: office
          arrivals: {rate: 2.1/min}
          talk: {exponential: {mean: 200 s}}
          call-back: {offered: {calls waiting above: 4}, accepted: %s}
      agent groups:
        agents: {employer: office, skills: [calls], staffing: 8}
      experiment: {replications: 40, seed: 11, confidence: 99.99 %%}
      """;

  private static Summary run(String accepted) throws InterruptedException {
    Scenario scenario = RandomScenario.parse(MANY_DAYS.formatted(accepted));
    return ExperimentRun.run(scenario, RunOptions.plain());
  }

  /**
   * Erlang C: as many find k or more waiting as the chance to wait times the load a server to the
   * k, and who finds j waiting waits for j + 1 ends. Each interval misses once in 10,000 seeds, and
   * the seed is fixed.
   */
  @Test
  void offers_and_times_are_those_of_erlang_c() throws InterruptedException {
    double load = 2.1 / 60 * 200;
    double rho = load / 8;
    double above = ErlangC.waitProbability(load, 8) * Math.pow(rho, 5);
    double mean = (5 + rho / (1 - rho) + 1) * 200 / 8;
    Map<Measure, Estimate> half = run("50 %").callTypes().get(0).measures();
    Map<Measure, Estimate> all = run("100 %").callTypes().get(0).measures();
    double offered = all.get(Measure.OFFERED).mean();

    assertHolds(all.get(Measure.CALL_BACK_OFFERS), above * offered);
    assertHolds(half.get(Measure.CALL_BACK_OFFERS), above * offered);
    assertHolds(half.get(Measure.CALL_BACK_ACCEPTED_SHARE), 0.5);
    assertHolds(all.get(Measure.CALL_BACK_TIME), mean);
    assertHolds(half.get(Measure.CALL_BACK_TIME), mean);
    assertThat(all.get(Measure.CALL_BACK_ACCEPTED_SHARE).mean()).isEqualTo(1);
    assertThat(half.get(Measure.CALL_BACK_OFFERS)).isEqualTo(all.get(Measure.CALL_BACK_OFFERS));
  }

  private static void assertHolds(Estimate estimate, double value) {
    assertThat(value).isBetween(estimate.low(), estimate.high());
  }
}
