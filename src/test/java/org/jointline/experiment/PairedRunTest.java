package org.jointline.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jointline.laws.RandomScenario;
import org.jointline.measure.Measure;
import org.jointline.scenario.Scenario;
import org.jointline.stats.Estimate;
import org.jointline.stats.PairedDifference;
import org.junit.jupiter.api.Test;

/** Scenarios beside each other with the same callers. */
class PairedRunTest {
  private static final int BATCHES = 1000;
  private static final int BATCH = 20;
  private static final Quantity NET_COST = Quantity.netCost("a");
  private static final Quantity OFFERED =
      Quantity.of(Quantity.Kind.CALL_TYPE, "call", Measure.OFFERED);

  /** Nobody waits, so that the other body answers each call: Poisson with a mean of 30. */
  private static Scenario scenario(String settlement, int replications) {
    return RandomScenario.parse(
        """
        name: Paired
        calendar: {start: 2024-03-04 09:00, length: 1 h, interval: 60 min}
        organisations: {a: {name: A}, b: {name: B}}
        call types:
          call: {owner: a, arrivals: {rate: 30/h}, talk: {deterministic: 1 s}}
        agent groups:
          group: {employer: b, skills: [call], staffing: 20, cost: £10/h}
        %s
        experiment: {replications: %d, seed: 11}
        """
            .formatted(settlement, replications));
  }

  private static PairedValues together(List<Quantity> quantities, Scenario... scenarios)
      throws InterruptedException {
    List<ReplicationValues> values = new ArrayList<>();
    for (Scenario scenario : scenarios) {
      values.add(PairedRun.values(scenario, quantities, RunOptions.plain().withThreads(2)));
    }
    return new PairedValues(values);
  }

  /**
   * A price of £1 a call makes the difference of the net costs the number of calls, of which the
   * mean is known: 30. Of 1,000 intervals of 20 pairs each, 950 should hold it. The count's
   * standard deviation is 6.9; 4.5 of them, a false alarm in 150,000, and 5 for Student's t being
   * off by at most half a percent with Poisson's skewness of 0.18, are 36.
   */
  @Test
  void the_interval_of_a_difference_covers_as_often_as_it_says() throws InterruptedException {
    PairedValues values =
        together(
            List.of(NET_COST, OFFERED),
            scenario("settlement: {help: {per call: £1}}", BATCHES * BATCH),
            scenario("", BATCHES * BATCH));
    double[] here = values.values(0, NET_COST);
    double[] there = values.values(1, NET_COST);
    int held = 0;
    for (int b = 0; b < BATCHES; b++) {
      Estimate difference =
          PairedDifference.of(
                  Arrays.copyOfRange(here, b * BATCH, (b + 1) * BATCH),
                  Arrays.copyOfRange(there, b * BATCH, (b + 1) * BATCH),
                  0.95)
              .difference();
      held += difference.low() <= 30 && difference.high() >= 30 ? 1 : 0;
    }

    assertThat(values.replications()).isEqualTo(BATCHES * BATCH);
    assertThat(held).isBetween(950 - 36, 950 + 36);
    assertThat(values.values(0, OFFERED)).isEqualTo(values.values(1, OFFERED));
    for (int r = 0; r < here.length; r++) {
      assertThat(here[r] - there[r]).isCloseTo(values.values(0, OFFERED)[r], within(1e-9));
      if (r == 99) {
        break;
      }
    }
  }

  @Test
  void the_chance_to_fare_worse_is_a_share_of_the_replications() throws InterruptedException {
    PairedValues values =
        together(
            List.of(NET_COST, OFFERED),
            scenario("settlement: {help: {per call: £1, threshold calls: 30}}", 200),
            scenario("", 200));
    long more = Arrays.stream(values.values(0, OFFERED)).filter(n -> n > 30).count();

    assertThat(values.worse(0, 1, NET_COST, false, 0.95).orElseThrow().mean())
        .isEqualTo(more / 200.0)
        .isBetween(0.2, 0.8);
    assertThat(values.worse(1, 0, NET_COST, false, 0.95).orElseThrow().mean()).isZero();
    assertThat(values.worse(1, 0, NET_COST, true, 0.95).orElseThrow().mean())
        .isEqualTo(more / 200.0);
  }

  /** A replication without a call has no mean wait and is no pair. */
  @Test
  void replications_without_a_value_are_left_out() throws InterruptedException {
    Scenario rare =
        RandomScenario.parse(
            """
            name: Rare
            calendar: {start: 2024-03-04 09:00, length: 1 h, interval: 60 min}
            organisations: {a: {name: A}}
            call types:
              call: {owner: a, arrivals: {rate: 1/h}, talk: {deterministic: 1 s}}
            agent groups:
              group: {employer: a, skills: [call], staffing: 1}
            """);
    Quantity wait = Quantity.of(Quantity.Kind.CALL_TYPE, "call", Measure.MEAN_WAIT);
    PairedValues values = together(List.of(wait, OFFERED), rare, rare, rare);
    long called = Arrays.stream(values.values(0, OFFERED)).filter(n -> n > 0).count();

    assertThat(called).isBetween(1L, 99L);
    assertThat(values.pairs(0, 2, wait)[0]).hasSize((int) called);
    assertThat(values.difference(0, 2, wait, 0.95).orElseThrow().difference().mean()).isZero();
  }

  @Test
  void too_many_numbers_to_keep_are_refused() {
    Scenario many = scenario("", 1_000_000);
    List<Quantity> quantities = java.util.Collections.nCopies(21, NET_COST);

    assertThatThrownBy(() -> PairedRun.values(many, quantities, RunOptions.plain()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("to bound memory");
  }
}
