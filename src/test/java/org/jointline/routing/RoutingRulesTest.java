package org.jointline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import org.jointline.laws.RandomScenario;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.jointline.random.Xoshiro;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.AgentSelection;
import org.jointline.scenario.CallSelection;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Routing;
import org.jointline.scenario.Scenario;
import org.junit.jupiter.api.Test;

/**
 * Every rule against the words of its definition, on random floors: agents idle and calls waiting
 * by chance. The reference reads the scenario, never the compiled tables.
 */
class RoutingRulesTest {
  private static final int SCENARIOS = 100;
  private static final int FLOORS = 20;

  private Scenario scenario;
  private IdleAgents idle;
  private WaitingCalls waiting;
  private AgentRule[] agentRules;
  private CallRule[] callRules;

  private int[] agentFirst;

  /** Groups of idle agents, longest idle first. */
  private final List<Integer> idleGroups = new ArrayList<>();

  private void set(long seed) {
    CompiledScenario compiled = CompiledScenario.of(RandomScenario.of(seed));
    scenario = compiled.scenario();
    Model model = compiled.model();
    idle = new IdleAgents(model);
    waiting = new WaitingCalls(model);
    agentRules = AgentRule.of(model, idle, new Xoshiro(seed), null);
    callRules = CallRule.of(model, idle, waiting, null);
    idleGroups.clear();
    agentFirst = model.agentFirst;
  }

  /** Some agents become idle, some of them take a call, others become idle. */
  private void fillFloor(Random luck) {
    idle.clear();
    idleGroups.clear();
    int groups = agentFirst.length - 1;
    int[] next = agentFirst.clone();
    for (int step = 0; step < 25; step++) {
      int g = luck.nextInt(groups);
      if (luck.nextInt(4) > 0 && next[g] < agentFirst[g + 1]) {
        idle.add(g, next[g]++);
        idleGroups.add(g);
      } else if (idle.count(g) > 0) {
        idle.take(g);
        idleGroups.remove(Integer.valueOf(g));
      }
    }
  }

  /** Idle agents of the whole of which a group with an idle agent may be a part. */
  private int idleCount(int group) {
    String whole = scenario.agentGroups().get(group).wholeId();
    return idleGroups.contains(group)
        ? (int)
            idleGroups.stream()
                .filter(g -> scenario.agentGroups().get(g).wholeId().equals(whole))
                .count()
        : 0;
  }

  private int groupIndex(String id) {
    for (int g = 0; g < scenario.agentGroups().size(); g++) {
      if (scenario.agentGroups().get(g).id().equals(id)) {
        return g;
      }
    }
    throw new AssertionError(id);
  }

  private AgentGroup.Skill skill(int group, String type) {
    return scenario.agentGroups().get(group).skills().stream()
        .filter(s -> s.callType().equals(type))
        .findFirst()
        .orElseThrow();
  }

  private List<Routing.Step> open(CallType type, long waited) {
    return type.routing().steps().stream()
        .filter(s -> waited >= s.after().toNanos() / 1000)
        .filter(s -> idleCount(groupIndex(s.group())) > s.reserve())
        .toList();
  }

  @Test
  void agent_selection_is_as_its_words_say() {
    for (int seed = 0; seed < SCENARIOS; seed++) {
      set(seed);
      Random luck = new Random(seed);
      for (int floor = 0; floor < FLOORS; floor++) {
        fillFloor(luck);
        for (int i = 0; i < scenario.callTypes().size(); i++) {
          long waited = luck.nextInt(3) * 30_000_000L;
          CallType type = scenario.callTypes().get(i);
          int chosen = agentRules[i].choose(i, waited);
          if (type.routing().selection() == AgentSelection.RANDOM) {
            List<Integer> able =
                open(type, waited).stream().map(s -> groupIndex(s.group())).toList();
            assertThat(able.isEmpty() ? List.of(AgentRule.NONE) : able).contains(chosen);
          } else {
            assertThat(chosen)
                .as("scenario %d, floor %d, %s", seed, floor, type)
                .isEqualTo(expectedGroup(type, waited));
          }
        }
      }
    }
  }

  private int expectedGroup(CallType type, long waited) {
    Comparator<Routing.Step> longestIdle =
        Comparator.comparingInt(s -> idleGroups.indexOf(groupIndex(s.group())));
    Comparator<Routing.Step> order =
        switch (type.routing().selection()) {
          case RANK_THEN_LONGEST_IDLE ->
              Comparator.comparingInt(Routing.Step::rank).thenComparing(longestIdle);
          case LONGEST_IDLE -> longestIdle;
          case FEWEST_SKILLS ->
              by(s -> scenario.agentGroups().get(groupIndex(s.group())).skills().size())
                  .thenComparing(longestIdle);
          case LOCAL_SPECIALIST_FIRST ->
              by(s -> isLocal(s, type) ? 0 : 1)
                  .thenComparing(
                      by(s -> scenario.agentGroups().get(groupIndex(s.group())).skills().size()))
                  .thenComparing(longestIdle);
          case FASTEST ->
              by(s -> handleTime(groupIndex(s.group()), type)).thenComparing(longestIdle);
          case MOST_IDLE_GROUP ->
              by(s -> -idleCount(groupIndex(s.group()))).thenComparing(Routing.Step::rank);
          case RANDOM -> throw new AssertionError();
        };
    return open(type, waited).stream()
        .min(order)
        .map(s -> groupIndex(s.group()))
        .orElse(AgentRule.NONE);
  }

  private boolean isLocal(Routing.Step step, CallType type) {
    return scenario.agentGroups().get(groupIndex(step.group())).employer().equals(type.owner());
  }

  private double handleTime(int group, CallType type) {
    return scenario.agentGroups().get(group).handleTime(skill(group, type.id()), type);
  }

  private static Comparator<Routing.Step> by(ToDoubleFunction<Routing.Step> key) {
    return Comparator.comparingDouble(key);
  }

  @Test
  void call_selection_is_as_its_words_say() {
    for (int seed = 0; seed < SCENARIOS; seed++) {
      set(seed);
      Random luck = new Random(seed);
      for (int floor = 0; floor < FLOORS; floor++) {
        fillFloor(luck);
        waiting.clear();
        long tick = 0;
        for (int calls = luck.nextInt(6); calls > 0; calls--) {
          tick += luck.nextInt(3) * 10_000_000L;
          waiting.add(luck.nextInt(scenario.callTypes().size()), 1, 0, tick, -1, 0, 0);
        }
        long now = tick + luck.nextInt(4) * 12_000_000L;
        for (int g = 0; g < scenario.agentGroups().size(); g++) {
          if (idle.count(g) > 0) {
            assertThat(callRules[g].choose(g, now))
                .as("scenario %d, floor %d, group %d", seed, floor, g)
                .isEqualTo(expectedType(g, now));
          }
        }
      }
    }
  }

  private record Candidate(int type, double key, long minusWait) {}

  private int expectedType(int group, long now) {
    List<Candidate> candidates = new ArrayList<>();
    for (int i = 0; i < scenario.callTypes().size(); i++) {
      CallType type = scenario.callTypes().get(i);
      long wait = now - waiting.headArrival(i);
      Optional<Routing.Step> step =
          type.routing().steps().stream().filter(s -> groupIndex(s.group()) == group).findFirst();
      if (waiting.count(i) > 0
          && step.isPresent()
          && wait >= step.get().after().toNanos() / 1000
          && idleCount(group) > step.get().reserve()) {
        candidates.add(new Candidate(i, key(group, type, wait), isWeighted(group) ? 0 : -wait));
      }
    }
    return candidates.stream()
        .min(
            Comparator.comparingDouble(Candidate::key)
                .thenComparingLong(Candidate::minusWait)
                .thenComparingInt(Candidate::type))
        .map(Candidate::type)
        .orElse(CallRule.NONE);
  }

  /** Equal weighted waits go by file order: the wait alone must not decide. */
  private boolean isWeighted(int group) {
    return scenario.agentGroups().get(group).callSelection() == CallSelection.WEIGHTED_WAIT;
  }

  /** The smaller, the sooner. */
  private double key(int group, CallType type, long wait) {
    return switch (scenario.agentGroups().get(group).callSelection()) {
      case PRIORITY_THEN_LONGEST_WAIT ->
          type.urgency()
              .map(u -> -(u.base() + u.perSecond() / 1e6 * wait))
              .orElse((double) type.priority());
      case LONGEST_WAIT -> 0;
      case WEIGHTED_WAIT -> -wait * type.weight();
      case RANK_ORDER -> skill(group, type.id()).rank();
    };
  }

  /** Three idle agents here, one there: 3 to 1; 4 s.e. of 10,000 draws are 1.7 points. */
  @Test
  void random_selection_takes_every_idle_agent_alike() {
    scenario =
        RandomScenario.parse(
            """
            name: Random
            calendar: {start: 2024-03-04 09:00, length: 1 h}
            organisations: {a: {name: A}}
            call types:
              call:
                owner: a
                arrivals: {rate: 1/h}
                talk: {deterministic: 1 s}
                routing: {agent selection: random, groups: [one, three, shut]}
            agent groups:
              one: {employer: a, skills: [call], staffing: 1}
              three: {employer: a, skills: [call], staffing: 3}
              shut: {employer: a, skills: [call], staffing: 0}
            """);
    Model model = CompiledScenario.of(scenario).model();
    idle = new IdleAgents(model);
    idle.add(0, 0);
    idle.add(1, 1);
    idle.add(1, 2);
    idle.add(1, 3);
    AgentRule rule = AgentRule.of(model, idle, new Xoshiro(2), null)[0];
    int[] taken = new int[3];
    for (int draw = 0; draw < 10_000; draw++) {
      taken[rule.choose(0, 0)]++;
    }
    assertThat(taken[0]).isBetween(2500 - 174, 2500 + 174);
    assertThat(taken[2]).isZero();
  }
}
