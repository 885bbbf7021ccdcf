package org.jointline.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jointline.laws.RandomScenario;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;
import org.junit.jupiter.api.Test;

/** Day parts, risks and costs of scenarios small enough to be worked out on paper. */
class ByHandTest {
  private static Summary run(String yaml) throws InterruptedException {
    return ExperimentRun.run(RandomScenario.parse(yaml), RunOptions.plain().withThreads(1));
  }

  private static double mean(Map<Measure, Estimate> of, Measure measure) {
    return of.get(measure).mean();
  }

  /** Monday and Tuesday; one agent, calls of two minutes. */
  private static Summary twoDays(String interval) throws InterruptedException {
    return run(
        """
        name: Two days
        calendar: {start: 2024-03-04, days: 2, interval: %s}
        organisations: {a: {name: A}}
        call types:
          call:
            owner: a
            arrivals:
              at:
                - 2024-03-04 09:00:00
                - 2024-03-04 09:01:00
                - 2024-03-04 09:50:00
                - 2024-03-05 09:00:00
                - 2024-03-05 09:20:00
                - 2024-03-05 14:00:00
            talk: {deterministic: 2 min}
            target: {answered within: 20 s, share: 80 %%}
        agent groups:
          group: {employer: a, skills: [call], staffing: {09:00-17:00: 1}}
        experiment: {replications: 3}
        """
            .formatted(interval));
  }

  /** "540 3" is three calls, both days together, in the part of the day that begins at 09:00. */
  private static List<String> offeredByPart(Summary summary) {
    return summary.callTypes().get(0).dayParts().stream()
        .filter(p -> !p.measures().isEmpty())
        .map(p -> p.minuteOfDay() + " " + Math.round(mean(p.measures(), Measure.OFFERED)))
        .collect(Collectors.toList());
  }

  @Test
  void parts_of_the_day_are_as_long_as_an_interval() throws InterruptedException {
    assertThat(twoDays("60 min").callTypes().get(0).dayParts()).hasSize(24);
    assertThat(offeredByPart(twoDays("60 min"))).containsExactly("540 5", "840 1");
    assertThat(twoDays("15 min").callTypes().get(0).dayParts()).hasSize(96);
    assertThat(offeredByPart(twoDays("15 min")))
        .containsExactly("540 3", "555 1", "585 1", "840 1");
  }

  /** The call of 09:01 waits a minute: one of two calls before 09:15 on Monday is too late. */
  @Test
  void risks_are_shares_of_what_missed() throws InterruptedException {
    Summary.TargetResult hours = twoDays("60 min").callTypes().get(0).target().orElseThrow();
    assertThat(hours.achieved().orElseThrow().mean()).isEqualTo(5 / 6.0);
    assertThat(hours.met()).isTrue();
    assertThat(hours.missedReplications().mean()).isZero();
    assertThat(hours.intervalRisk()[9]).isEqualTo(1);
    assertThat(hours.intervalRisk()[24 + 9]).isZero();
    assertThat(hours.intervalRisk()[8]).isNaN();
    // at nine 4 of 5 are in time, exactly the promise; of the two mornings one missed it
    assertThat(hours.intervalsWithCalls()).isEqualTo(2);
    assertThat(hours.intervalsMissed()).isZero();
    assertThat(hours.atRisk()).containsExactly(new Summary.RiskyDayPart(540, 0.5));

    Summary.TargetResult quarters = twoDays("15 min").callTypes().get(0).target().orElseThrow();
    assertThat(quarters.intervalsWithCalls()).isEqualTo(4);
    assertThat(quarters.intervalsMissed()).isEqualTo(1);
  }

  /** 10 people from eight to noon, 7 of them on the phones; the rate changes at ten. */
  @Test
  void people_are_paid_by_the_time_of_day_shrinkage_included() throws InterruptedException {
    Summary summary =
        run(
            """
            name: Cost
            calendar: {start: 2024-03-04 07:00, length: 6 h, interval: 60 min}
            organisations: {a: {name: A}, b: {name: B}}
            call types:
              call: {owner: a, arrivals: {at: [08:10:00, 11:10:00]}, talk: {deterministic: 1 min}}
            agent groups:
              group:
                employer: b
                skills: [call]
                staffing: {08:00-12:00: 10}
                shrinkage: 30 %
                cost: {07:00-10:00: £12/h, otherwise: £18/h}
            experiment: {replications: 2}
            """);
    Summary.AgentGroupResult group = summary.agentGroups().get(0);

    assertThat(mean(group.measures(), Measure.COST)).isCloseTo(240 + 360, within(1e-9));
    assertThat(mean(group.measures(), Measure.COST_PER_ANSWERED)).isCloseTo(300, within(1e-9));
    assertThat(mean(group.measures(), Measure.PAID)).isEqualTo(40 * 3600);
    assertThat(mean(group.measures(), Measure.STAFFED)).isCloseTo(28 * 3600, within(1e-6));
    assertThat(group.intervals().stream().map(m -> mean(m, Measure.COST)))
        .containsExactly(0.0, 120.0, 120.0, 180.0, 180.0, 0.0);
    assertThat(group.scheduledPeople()).containsExactly(0.0, 10.0, 10.0, 10.0, 10.0, 0.0);
    assertThat(mean(summary.organisations().get(1).measures(), Measure.COST)).isEqualTo(600);
    assertThat(summary.organisations().get(0).measures()).doesNotContainKey(Measure.COST);
  }

  /** A call waits at ten sharp and gives up at that very instant; an agent ends then, too. */
  @Test
  void what_is_there_only_at_the_first_instant_of_an_interval_is_seen()
      throws InterruptedException {
    Summary summary =
        run(
            """
            name: First instant
            calendar: {start: 2024-03-04 09:00, length: 2 h, interval: 60 min}
            organisations: {a: {name: A}}
            call types:
              call:
                owner: a
                arrivals: {at: [09:50:00, 09:55:00]}
                talk: {deterministic: 10 min}
                patience: {deterministic: 5 min}
            agent groups:
              group: {employer: a, skills: [call], staffing: {09:00-10:00: 1}}
            experiment: {replications: 2}
            """);
    Map<Measure, Estimate> calls = summary.callTypes().get(0).intervals().get(1);
    Map<Measure, Estimate> agents = summary.agentGroups().get(0).intervals().get(1);

    assertThat(mean(calls, Measure.QUEUE_AT_START)).isEqualTo(1);
    assertThat(mean(agents, Measure.BUSY_AT_START)).isEqualTo(1);
    assertThat(mean(agents, Measure.ALL_BUSY_AT_START)).isEqualTo(1);
    assertThat(mean(agents, Measure.BUSY)).isZero();
  }
}
