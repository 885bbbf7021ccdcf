package org.jointline.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicInteger;
import org.jointline.laws.RandomScenario;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When a run ends: by number, by a stop rule, by its cap, or by the user. */
class StoppingTest {
  private static final String SCENARIO =
      """
      name: Stopping
      calendar: {start: 2024-03-04 08:00, length: 4 h}
      organisations: {a: {name: A}}
      call types:
        call:
          owner: a
          arrivals: {rate: 60/h}
          talk: {exponential: {mean: 4 min}}
          patience: {exponential: {mean: 4 min}}
          target: {answered within: 20 s, share: 80 %}
      agent groups:
        group: {employer: a, skills: [call], staffing: 5, cost: £10/h}
      experiment: {""";

  private static Summary run(String experiment, RunOptions options) throws InterruptedException {
    return ExperimentRun.run(RandomScenario.parse(SCENARIO + experiment + "}\n"), options);
  }

  private static Estimate level(Summary summary) {
    return summary.callTypes().get(0).measures().get(Measure.SERVICE_LEVEL);
  }

  @Test
  void the_rule_is_met_at_a_multiple_of_ten_and_not_ten_earlier() throws InterruptedException {
    Summary met =
        run(
            "replications: 10, until: {measure: serviceLevel, of: call, half-width: 1 %, cap: 9000}",
            RunOptions.plain());
    int n = met.provenance().replications();

    assertThat(n).isBetween(20, 8990);
    assertThat(n % 10).isZero();
    assertThat(level(met).halfWidth()).isLessThanOrEqualTo(0.01);
    assertThat(met.stopped().reason()).contains("as narrow as asked for");
    Summary shorter = run("replications: " + (n - 10), RunOptions.plain());
    assertThat(level(shorter).halfWidth()).isGreaterThan(0.01);
    Summary same = run("replications: " + n, RunOptions.plain());
    assertThat(same.callTypes().get(0).measures()).isEqualTo(met.callTypes().get(0).measures());
  }

  @Test
  void a_relative_rule_asks_for_a_little_less_than_the_share_of_the_mean()
      throws InterruptedException {
    Summary met =
        run(
            "replications: 10, until:"
                + " {measure: asaSeconds, of: call, relative half-width: 5 %, cap: 9000}",
            RunOptions.plain());
    Estimate asa = met.callTypes().get(0).measures().get(Measure.ASA);

    assertThat(asa.halfWidth()).isLessThanOrEqualTo(asa.mean() * 0.05 / 1.05);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void the_cap_ends_a_run_that_asks_for_too_much(int threads) throws InterruptedException {
    Summary capped =
        run(
            "replications: 10, until:"
                + " {measure: serviceLevel, of: call, half-width: 0.0001 %, cap: 37}",
            RunOptions.plain().withThreads(threads));

    assertThat(capped.provenance().replications()).isEqualTo(37);
    assertThat(capped.stopped().reason()).contains("cap");
    assertThat(capped.stopped().interrupted()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void what_was_merged_before_a_cancel_is_a_shorter_run(int threads) throws InterruptedException {
    AtomicInteger merged = new AtomicInteger();
    RunOptions plain = RunOptions.plain();
    RunOptions cancelling =
        new RunOptions(
            "",
            "",
            "",
            OptionalInt.of(threads),
            (done, planned) -> merged.set(done),
            () -> merged.get() >= 12,
            plain.replications(),
            plain.calls());

    Summary cancelled = run("replications: 100000", cancelling);
    int n = cancelled.provenance().replications();
    assertThat(n).isBetween(12, 12 + 2 * threads);
    assertThat(cancelled.stopped().interrupted()).isTrue();
    Summary shorter = run("replications: " + n, plain);
    assertThat(cancelled.callTypes().get(0).intervals())
        .isEqualTo(shorter.callTypes().get(0).intervals());
    assertThat(cancelled.callTypes().get(0).measures())
        .isEqualTo(shorter.callTypes().get(0).measures());
    assertThat(cancelled.agentGroups()).isEqualTo(shorter.agentGroups());
    assertThat(cancelled.total()).isEqualTo(shorter.total());
    assertThat(cancelled.answeredBy()).isEqualTo(shorter.answeredBy());
  }

  @Test
  void one_replication_gives_values_and_no_interval() throws InterruptedException {
    Summary one = run("replications: 1", RunOptions.plain());

    one.callTypes()
        .get(0)
        .measures()
        .forEach(
            (measure, e) ->
                assertThat(e)
                    .as("%s", measure)
                    .isEqualTo(new Estimate(e.mean(), e.mean(), e.mean())));
    one.agentGroups()
        .get(0)
        .measures()
        .forEach((measure, e) -> assertThat(e.halfWidth()).as("%s", measure).isZero());
  }

  @Test
  void a_share_that_never_varied_is_not_taken_for_certain() throws InterruptedException {
    String fewCalls =
        SCENARIO.replace("rate: 60/h", "rate: 2/h").replace("staffing: 5", "staffing: 40");
    Summary summary =
        ExperimentRun.run(
            RandomScenario.parse(
                fewCalls
                    + "replications: 10, until: {measure: serviceLevel, of: call, half-width: 1 %,"
                    + " cap: 9000}}\n"),
            RunOptions.plain());
    // 3 / n at most 1 %: three hundred calls at about eight a replication
    assertThat(level(summary).mean()).isEqualTo(1);
    assertThat(summary.provenance().replications()).isBetween(30, 50);
  }

  @Test
  void an_interrupted_caller_is_told_after_all_workers_have_ended() {
    for (int threads : new int[] {1, 3}) {
      AtomicInteger merged = new AtomicInteger();
      Thread caller = Thread.currentThread();
      RunOptions.Progress interrupt =
          (done, planned) -> {
            merged.set(done);
            if (done == 5) {
              caller.interrupt();
            }
          };
      RunOptions plain = RunOptions.plain();
      RunOptions options =
          new RunOptions(
              "",
              "",
              "",
              OptionalInt.of(threads),
              interrupt,
              () -> false,
              plain.replications(),
              plain.calls());
      assertThatThrownBy(() -> run("replications: 100000", options))
          .isInstanceOf(InterruptedException.class);
      int atTheEnd = merged.get();
      assertThat(Thread.interrupted()).isFalse();
      assertThat(merged.get()).isEqualTo(atTheEnd).isLessThan(50_000);
    }
  }
}
