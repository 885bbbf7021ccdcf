package org.jointline.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jointline.kernel.Listener;
import org.jointline.kernel.Replication;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.jointline.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Rules that change nothing change nothing, and rules at their limits are what they say. */
class RuleLawsTest {
  private static final int SCENARIOS = 100;

  private static List<String> events(Scenario scenario) {
    EventTape tape = new EventTape();
    new Replication(CompiledScenario.of(scenario).model()).run(7, 0, tape.listener());
    return tape.events.stream()
        .filter(e -> !e.startsWith("helped ") && !e.startsWith("agreementChanged "))
        .toList();
  }

  /** Answers and abandonments, in words without agents. */
  private static List<String> outcomes(Scenario scenario) {
    List<String> outcomes = new ArrayList<>();
    Listener listener =
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
            outcomes.add(number + " answered by " + group + " at " + now);
          }

          @Override
          public void abandoned(int type, long number, int interval, long arrival, long now) {
            outcomes.add(number + " abandoned at " + now);
          }
        };
    new Replication(CompiledScenario.of(scenario).model()).run(7, 0, listener);
    return outcomes;
  }

  /** The rules with a gate choose as those without, when the gate is always open. */
  @Test
  void a_gate_that_is_always_open_changes_nothing() {
    int guarded = 0;
    for (int seed = 0; seed < SCENARIOS; seed++) {
      // two calls overflow at one instant: with a gate both are taken before the first ends, which
      // tells on the order only where it takes no time at all
      String plain = RandomScenario.yaml(seed).replace("attempt takes: 0 s", "attempt takes: 1 s");
      String open = plain.replaceAll("(- \\{group: .*, rank: \\d+)}", "$1, hours: 00:00-24:00}");
      if (!RandomScenario.parse(plain).rules().isEmpty()) {
        continue;
      }
      guarded += open.equals(plain) ? 0 : 1;
      assertThat(events(RandomScenario.parse(open)))
          .as("scenario %d", seed)
          .isEqualTo(events(RandomScenario.parse(plain)));
    }
    assertThat(guarded).isGreaterThan(SCENARIOS / 3);
  }

  private static Scenario helped(String routing, String rules) {
    return RandomScenario.parse(
        """
        name: Helped
        calendar: {start: 2024-03-04 08:00, length: 10 h}
        organisations: {police: {name: Police}, council: {name: Council}}
        call types:
          101:
            owner: police
            arrivals: {rate: 60/h}
            talk: {exponential: {mean: 3 min}}
            patience: {exponential: {mean: 5 min}}
            routing: [police%s]
          council line:
            owner: council
            arrivals: {rate: 60/h}
            talk: {exponential: {mean: 3 min}}
            routing: [council]
        agent groups:
          police: {employer: police, skills: [101], staffing: 3}
          council: {employer: council, skills: [101, council line], staffing: 5}
        %s
        """
            .formatted(routing, rules));
  }

  private static String agreement(String share) {
    return "agreements: {help: {helper: council, helped: police, at most: " + share + "}}";
  }

  @Test
  void pooled_by_nothing_is_alone_and_by_all_is_pooled_event_for_event() {
    List<String> alone = events(helped("", ""));
    List<String> pooled = events(helped(", council", ""));
    assertThat(events(helped(", council", agreement("0 %")))).isEqualTo(alone);
    assertThat(events(helped(", council", agreement("100 %")))).isEqualTo(pooled);
    assertThat(events(helped(", council", agreement("40 %"))))
        .isNotEqualTo(alone)
        .isNotEqualTo(pooled);
  }

  /** Never more of the helper's agents on the helped one's calls than agreed. */
  @Test
  void a_cap_is_never_passed() {
    Scenario scenario = helped(", council", agreement("40 %"));
    Model model = CompiledScenario.of(scenario).model();
    int[] helping = new int[2];
    boolean[] helps = new boolean[model.agents()];
    new Replication(model)
        .run(
            7,
            0,
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
                if (type == 0 && group == 1) {
                  helps[agent] = true;
                  helping[0]++;
                  helping[1] = Math.max(helping[1], helping[0]);
                }
              }

              @Override
              public void finished(int group, int agent, long now) {
                helping[0] -= helps[agent] ? 1 : 0;
                helps[agent] = false;
              }
            });
    assertThat(helping[1]).isEqualTo(2);
  }

  /** Two agreements for the same calls: neither cap is passed, and none is used while withdrawn. */
  @Test
  void each_of_two_agreements_keeps_to_its_own_terms() {
    String agreements =
        """
        agreements:
          first: {helper: council, helped: police, at most: 2 agents, withdrawn while: {idle below: {council: 2}}}
          second: {helper: council, helped: police, at most: 1 agent}
        """;
    Model model = CompiledScenario.of(helped(", council", agreements)).model();
    int[] most = new int[2];
    int[] broken = new int[1];
    new Replication(model)
        .run(
            7,
            0,
            new Listener() {
              private final int[] under = new int[model.agents()];
              private final int[] helping = new int[2];
              private int busy;
              private int last;

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
                last = agent;
                busy += group;
              }

              @Override
              public void helped(int agreement, int type, int group, long handle, long now) {
                under[last] = agreement + 1;
                helping[agreement]++;
                most[agreement] = Math.max(most[agreement], helping[agreement]);
                int idleBefore = 5 - busy + 1;
                broken[0] += agreement == 0 && idleBefore < 2 ? 1 : 0;
              }

              @Override
              public void finished(int group, int agent, long now) {
                busy -= group;
                if (under[agent] > 0) {
                  helping[under[agent] - 1]--;
                  under[agent] = 0;
                }
              }
            });
    assertThat(most).containsExactly(2, 1);
    assertThat(broken[0]).isZero();
  }

  private static Scenario twoDays(String routing, String rules) {
    return RandomScenario.parse(
        """
        name: A cut-over
        calendar: {start: 2024-03-04, days: 2}
        organisations: {police: {name: Police}, council: {name: Council}}
        call types:
          101:
            owner: police
            opening hours: 09:00-17:00
            arrivals: {per day: 480}
            talk: {exponential: {mean: 3 min}}
            patience: {exponential: {mean: 5 min}}
            routing: [police%s]
        agent groups:
          police: {employer: police, skills: [101], staffing: 2}
          council: {employer: council, skills: [101], staffing: 1}
        %s
        """
            .formatted(routing, rules));
  }

  /** Nobody is there at midnight, so each day is as if it had always been so. */
  @Test
  void a_cut_over_by_date_is_two_scenarios_one_after_the_other() {
    List<String> alone = outcomes(twoDays("", ""));
    List<String> pooled = outcomes(twoDays(", council", ""));
    List<String> both =
        outcomes(
            twoDays(
                ", {group: council, in mode: pooled}",
                "modes: {list: [alone, pooled], change: [{to: pooled, at: 2024-03-05}]}"));
    assertThat(both)
        .containsExactlyElementsOf(
            java.util.stream.Stream.concat(
                    alone.stream().filter(o -> isOnFirstDay(o)),
                    pooled.stream().filter(o -> !isOnFirstDay(o)))
                .toList());
    assertThat(both).isNotEqualTo(alone).isNotEqualTo(pooled);
  }

  private static boolean isOnFirstDay(String outcome) {
    long tick = Long.parseLong(outcome.substring(outcome.lastIndexOf(' ') + 1));
    return tick < 86_400L * Model.TICKS_PER_SECOND;
  }

  private static Scenario two(String first, String second) {
    return RandomScenario.parse(
        """
        name: Two lines
        calendar: {start: 2024-03-04, length: 20 h}
        organisations: {police: {name: Police}}
        call types:
          one: {owner: police, arrivals: {rate: 30/h}, talk: {exponential: {mean: 2 min}}, %s}
          two: {owner: police, arrivals: {rate: 30/h}, talk: {exponential: {mean: 2 min}}, %s}
        agent groups:
          takers: {employer: police, skills: [one, two], staffing: 2}
        """
            .formatted(first, second));
  }

  @Test
  void a_priority_that_does_not_grow_is_one_and_scores_that_grow_alike_are_the_longest_wait() {
    assertThat(events(two("priority: 1", "priority: 2, priority grows: {per minute: 0}")))
        .isEqualTo(events(two("priority: 1", "priority: 2")));
    assertThat(events(two("score: {per second: 1}", "score: {per second: 1}")))
        .isEqualTo(events(two("priority: 1", "priority: 1")))
        .isNotEqualTo(events(two("priority: 1", "priority: 2")));
  }

  /** The same callers whatever message is on: who leaves is drawn for each in any case. */
  @Test
  void a_message_takes_away_callers_and_changes_no_other() {
    String message = "messages: {m: {call types: [101], share: %s}}";
    List<String> all = arrivals(helped("", ""));
    List<String> some = arrivals(helped("", message.formatted("30 %")));
    assertThat(some).isEqualTo(all);
    List<String> few = deflected(helped("", message.formatted("30 %")));
    List<String> many = deflected(helped("", message.formatted("60 %")));
    assertThat(many).containsAll(few).hasSizeGreaterThan(few.size());
  }

  private static List<String> arrivals(Scenario scenario) {
    return events(scenario).stream().filter(e -> e.startsWith("arrived ")).toList();
  }

  private static List<String> deflected(Scenario scenario) {
    return events(scenario).stream().filter(e -> e.startsWith("deflected ")).toList();
  }
}
