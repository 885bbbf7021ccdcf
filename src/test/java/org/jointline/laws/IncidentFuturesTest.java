package org.jointline.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.jointline.kernel.CallsInHand;
import org.jointline.kernel.Listener;
import org.jointline.kernel.Replication;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.junit.jupiter.api.Test;

/** What may yet be called about an incident in progress, given what has been. */
class IncidentFuturesTest {
  private static final int FUTURES = 400;

  private static CompiledScenario compiled(String size) {
    return CompiledScenario.of(
        RandomScenario.parse(
            """
            name: An incident in progress
            calendar: {start: 2024-03-04 09:00, length: 2 h}
            organisations: {a: {name: A}}
            call types:
              one: {owner: a, arrivals: {rate: 0/h}, talk: {deterministic: 1 s}}
            agent groups:
              all: {employer: a, skills: [one], staffing: 3}
            incidents:
              crash: {at: 09:00, calls: {one: {calls: %s, over: 1 h, shape: sudden}}}
              later: {a day: 60, calls: {one: {calls: 1, over: 1 s}}}
            """
                .formatted(size)));
  }

  /** Calls about the first incident, as ticks. */
  private static final class Calls implements Listener {
    final List<Long> ticks = new ArrayList<>();
    final List<Long> others = new ArrayList<>();

    @Override
    public void aboutIncident(int burst, long number, boolean duplicate, long now) {
      if (burst == 0) {
        ticks.add(now);
      } else {
        others.add(now);
      }
    }
  }

  private static Replication afterAQuarter(CompiledScenario compiled, Calls calls, int of) {
    Replication now = new Replication(compiled.model());
    now.restart(5, of, calls);
    now.advanceTo(900 * Model.TICKS_PER_SECOND, Integer.MAX_VALUE);
    return now;
  }

  private static Calls future(CompiledScenario compiled, Replication now, int future) {
    Replication ahead = new Replication(compiled.model());
    Calls calls = new Calls();
    ahead.restart(9, 9, new Listener() {});
    ahead.foresee(now, new CallsInHand(compiled.model().agents()), 0, 77, future);
    ahead.tell(calls);
    while (!ahead.isOver()) {
      ahead.advanceTo(Long.MAX_VALUE, Integer.MAX_VALUE);
    }
    return calls;
  }

  @Test
  void a_known_number_goes_on_to_its_end_with_other_callers() {
    CompiledScenario compiled = compiled("40");
    Calls soFar = new Calls();
    Replication now = afterAQuarter(compiled, soFar, 0);
    Calls one = future(compiled, now, 1);
    Calls two = future(compiled, now, 2);

    assertThat(soFar.ticks).hasSizeBetween(5, 30);
    assertThat(one.ticks).hasSize(40 - soFar.ticks.size());
    assertThat(two.ticks).hasSameSizeAs(one.ticks).isNotEqualTo(one.ticks);
    assertThat(future(compiled, now, 1).ticks).isEqualTo(one.ticks);
    assertThat(one.ticks).allMatch(t -> t > 900 * Model.TICKS_PER_SECOND - 1);
    assertThat(one.others).isNotEqualTo(two.others);
  }

  /**
   * By Bayes, of 20 to 50 calls all alike, k of which came in a time in which a share 7/16 comes:
   * the mean number to come, within five standard errors of as many futures.
   */
  @Test
  void an_unknown_number_is_guessed_from_what_has_been_seen() {
    CompiledScenario compiled = compiled("{uniform: {min: 20, max: 50}}");
    for (int of = 0; of < 3; of++) {
      Calls soFar = new Calls();
      Replication now = afterAQuarter(compiled, soFar, of);
      int made = soFar.ticks.size();
      double weights = 0;
      double mean = 0;
      double square = 0;
      double weight = 1;
      for (int n = made; n <= 50; n++) {
        weight *= n == made ? 1 : n / (double) (n - made) * (9 / 16.0);
        if (n >= 20) {
          weights += weight;
          mean += weight * (n - made);
          square += weight * (n - made) * (n - made);
        }
      }
      mean /= weights;
      double deviation = Math.sqrt(square / weights - mean * mean);
      double sum = 0;
      for (int f = 0; f < FUTURES; f++) {
        sum += future(compiled, now, f).ticks.size();
      }
      assertThat(sum / FUTURES)
          .as("%d calls so far", made)
          // and something for the 64 candidates of each future
          .isCloseTo(mean, within(5 * deviation / Math.sqrt(FUTURES) + 0.5));
    }
  }
}
