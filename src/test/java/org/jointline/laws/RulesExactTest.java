package org.jointline.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.jointline.measure.RuleFigure;
import org.jointline.measure.RuleKind;
import org.jointline.staffing.ErlangB;
import org.jointline.staffing.FiniteQueue;
import org.jointline.stats.Estimate;
import org.junit.jupiter.api.Test;

/**
 * Rules against closed forms and small Markov chains. Each expected value must lie in the 99.99 %
 * interval of the run: with some ten values here, one in a thousand seeds would fail, and this one
 * is fixed.
 */
class RulesExactTest {
  private static Summary run(String callTypes, String groups, String rules)
      throws InterruptedException {
    return ExperimentRun.run(
        RandomScenario.parse(
            """
            name: Exact
            calendar: {start: 2024-03-04, days: 10, interval: 2 h, warm-up: 6 h, drain: 0 s}
            organisations: {police: {name: Police}, council: {name: Council}}
            call types:
            %s
            agent groups:
            %s
            %s
            experiment: {replications: 30, seed: 4, confidence: 99.99 %%}
            """
                .formatted(callTypes.indent(2), groups.indent(2), rules)),
        RunOptions.plain().withThreads(1));
  }

  private static Estimate of(Summary summary, String type, Measure measure) {
    return summary.callTypes().stream()
        .filter(t -> t.id().equals(type))
        .findFirst()
        .orElseThrow()
        .measures()
        .get(measure);
  }

  private static void assertHolds(Estimate found, double expected) {
    assertThat(expected).isBetween(found.low(), found.high());
    // an interval that holds anything shows nothing
    assertThat(found.high() - found.low()).isLessThan(0.35 * expected);
  }

  /**
   * One agent, two classes whose scores grow by 1 and by 2 a second. With W0 the mean rest of the
   * call in hand, {@code W1 = W0 / (1 - r) / (1 - r2 (1 - b1/b2))} and {@code W2 = W0 / (1 - r) -
   * r1 W1 (1 - b1/b2)}: Kleinrock 1964. Here W0 = 48 s, r1 = r2 = 0.4: 300 s and 180 s.
   */
  @Test
  void waits_under_growing_scores_are_kleinrocks() throws InterruptedException {
    Summary summary =
        run(
            """
            slow: {owner: police, arrivals: {rate: 0.4/min}, talk: {exponential: {mean: 1 min}}, score: {per second: 1}}
            fast: {owner: police, arrivals: {rate: 0.4/min}, talk: {exponential: {mean: 1 min}}, score: {per second: 2}}
            """,
            "takers: {employer: police, skills: [slow, fast], staffing: 1}",
            "");
    assertHolds(of(summary, "slow", Measure.MEAN_WAIT), 300);
    assertHolds(of(summary, "fast", Measure.MEAN_WAIT), 180);
  }

  /** As many lines as agents, 3 erlangs on 4: Erlang's loss formula. */
  @Test
  void as_many_lines_as_agents_lose_by_erlang_b() throws InterruptedException {
    Summary summary =
        run(
            "call: {owner: police, arrivals: {rate: 1/min}, talk: {exponential: {mean: 3 min}}}",
            "takers: {employer: police, skills: [call], staffing: 4}",
            "lines: {trunks: {call types: [call], most at once: 4}}");
    assertHolds(of(summary, "call", Measure.BLOCKED), 14_400 * ErlangB.blocking(3, 4));
  }

  /** M/M/3/6. */
  @Test
  void more_lines_than_agents_make_a_finite_queue() throws InterruptedException {
    Summary summary =
        run(
            "call: {owner: police, arrivals: {rate: 1/min}, talk: {exponential: {mean: 3 min}}}",
            "takers: {employer: police, skills: [call], staffing: 3}",
            "lines: {trunks: {call types: [call], most at once: 6}}");
    assertHolds(
        of(summary, "call", Measure.BLOCKED),
        14_400 * FiniteQueue.of(1.0 / 60, 180, 3, 6).blockedShare());
  }

  /** Two types on the same lines, each with agents enough: product form, 1 + 2 erlangs on 4. */
  @Test
  void types_on_shared_lines_are_lost_alike() throws InterruptedException {
    Summary summary =
        run(
            """
            short: {owner: police, arrivals: {rate: 1/min}, talk: {exponential: {mean: 1 min}}}
            long: {owner: police, arrivals: {rate: 0.5/min}, talk: {lognormal: {mean: 4 min, cv: 1}}}
            """,
            "takers: {employer: police, skills: [short, long], staffing: 9}",
            "lines: {trunks: {call types: [short, long], most at once: 4}}");
    double lost = ErlangB.blocking(3, 4);
    assertHolds(of(summary, "short", Measure.BLOCKED), 14_400 * lost);
    assertHolds(of(summary, "long", Measure.BLOCKED), 7_200 * lost);
  }

  private static final double ARRIVE = 0.9;
  private static final int THRESHOLD = 2;
  private static final int MOST = 80;

  /**
   * One own agent and one helper who takes a call once two wait: the chain over (own busy, helper
   * busy, waiting), solved by iteration. Gives the mean number waiting and the share of time the
   * helper is busy.
   */
  private static double[] threshold() {
    double[][][] p = new double[2][2][MOST + 2];
    p[0][0][0] = 1;
    // uniformised: at most ARRIVE + 2 events a minute
    double step = 1 / (ARRIVE + 2);
    for (int round = 0; round < 20_000; round++) {
      double[][][] next = new double[2][2][MOST + 2];
      for (int own = 0; own < 2; own++) {
        for (int helper = 0; helper < 2; helper++) {
          for (int q = 0; q <= MOST; q++) {
            double here = p[own][helper][q];
            if (here > 0) {
              move(next, own, helper, q, here, step);
            }
          }
        }
      }
      p = next;
    }
    double waiting = 0;
    double helping = 0;
    for (int own = 0; own < 2; own++) {
      for (int helper = 0; helper < 2; helper++) {
        for (int q = 0; q <= MOST; q++) {
          waiting += q * p[own][helper][q];
          helping += helper * p[own][helper][q];
        }
      }
    }
    return new double[] {waiting, helping};
  }

  private static void move(
      double[][][] next, int own, int helper, int q, double here, double step) {
    double stay = here;
    // somebody calls
    stay -= here * ARRIVE * step;
    if (own == 0) {
      next[1][helper][q] += here * ARRIVE * step;
    } else {
      settle(next, 1, helper, Math.min(q + 1, MOST), here * ARRIVE * step);
    }
    if (own == 1) {
      stay -= here * step;
      next[q > 0 ? 1 : 0][helper][Math.max(0, q - 1)] += here * step;
    }
    if (helper == 1) {
      stay -= here * step;
      settle(next, own, 0, q, here * step);
    }
    next[own][helper][q] += stay;
  }

  private static void settle(double[][][] next, int own, int helper, int q, double share) {
    boolean takes = helper == 0 && q >= THRESHOLD;
    next[own][takes ? 1 : helper][takes ? q - 1 : q] += share;
  }

  @Test
  void overflow_on_queue_length_is_the_chains() throws InterruptedException {
    Summary summary =
        run(
            """
            call:
              owner: police
              arrivals: {rate: 0.9/min}
              talk: {exponential: {mean: 1 min}}
              routing: [own, {group: helper, when: {waiting: {call: 2}}}]
            """,
            """
            own: {employer: police, skills: [call], staffing: 1}
            helper: {employer: council, skills: [call], staffing: 1}
            """,
            "");
    double[] expected = threshold();
    assertHolds(of(summary, "call", Measure.MEAN_QUEUE), expected[0]);
    Estimate busy = summary.agentGroups().get(1).measures().get(Measure.OCCUPANCY);
    assertHolds(busy, expected[1]);
  }

  /**
   * One own agent; of three helpers with nothing else to do at most one at a time: as one pool of
   * two agents where the own agent is taken first. Waiting as in M/M/2.
   */
  @Test
  void a_cap_of_one_makes_a_helper_of_many_into_one() throws InterruptedException {
    Summary summary =
        run(
            """
            call: {owner: police, arrivals: {rate: 1.5/min}, talk: {exponential: {mean: 1 min}}, routing: [own, helpers]}
            """,
            """
            own: {employer: police, skills: [call], staffing: 1}
            helpers: {employer: council, skills: [call], staffing: 3}
            """,
            "agreements: {help: {helper: council, helped: police, at most: 1 agent}}");
    double load = 1.5;
    double empty = 1 / (1 + load + load * load / 2 / (1 - load / 2));
    double waits = load * load / 2 / (1 - load / 2) * empty;
    assertHolds(of(summary, "call", Measure.MEAN_QUEUE), waits * load / 2 / (1 - load / 2));
    Summary.RuleResult help =
        summary.rules().stream()
            .filter(r -> r.kind() == RuleKind.AGREEMENT)
            .findFirst()
            .orElseThrow();
    double helped =
        summary.answeredBy().stream()
            .filter(a -> a.agentGroup().equals("helpers"))
            .mapToDouble(a -> a.calls().mean())
            .sum();
    // one counts by when a call arrived, the other by when it was taken
    assertThat(help.figures().get(RuleFigure.CALLS).mean()).isCloseTo(helped, within(2.0));
  }

  /** A site that is out a share 1 / (9 + 1) of the time. */
  @Test
  void a_site_is_out_of_order_as_long_as_it_says() throws InterruptedException {
    Summary summary =
        run(
            "call: {owner: police, arrivals: {rate: 1/h}, talk: {exponential: {mean: 1 min}}}",
            "own: {employer: police, skills: [call], staffing: 1}",
            "sites: {hill: {groups: [own], breaks down: {mean time between: 90 min, mean time to"
                + " repair: 10 min}}}");
    Summary.RuleResult hill =
        summary.rules().stream().filter(r -> r.kind() == RuleKind.SITE).findFirst().orElseThrow();
    assertHolds(hill.figures().get(RuleFigure.TIME_SHARE), 0.1);
    assertHolds(hill.figures().get(RuleFigure.TIMES), 144);
  }
}
