package org.jointline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.jointline.laws.RandomScenario;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.junit.jupiter.api.Test;

/** Against plain queues, on seeded random sequences. */
class IdleAgentsTest {
  @Test
  void the_longest_idle_agent_is_taken_first() {
    for (int seed = 0; seed < 30; seed++) {
      Model model = CompiledScenario.of(RandomScenario.of(seed)).model();
      IdleAgents idle = new IdleAgents(model);
      Random luck = new Random(seed);
      play(idle, model, luck);
      idle.clear();
      play(idle, model, luck);
    }
  }

  private static void play(IdleAgents idle, Model model, Random luck) {
    List<Deque<Integer>> groups = new ArrayList<>();
    List<List<Integer>> busy = new ArrayList<>();
    List<Integer> order = new ArrayList<>();
    for (int g = 0; g < model.groups; g++) {
      groups.add(new ArrayDeque<>());
      busy.add(new ArrayList<>());
      for (int a = model.agentFirst[g]; a < model.agentFirst[g + 1]; a++) {
        busy.get(g).add(a);
      }
    }
    for (int step = 0; step < 300; step++) {
      int g = luck.nextInt(model.groups);
      if (luck.nextBoolean() && !busy.get(g).isEmpty()) {
        int agent = busy.get(g).remove(luck.nextInt(busy.get(g).size()));
        idle.add(g, agent);
        groups.get(g).add(agent);
        order.add(agent);
      } else if (!groups.get(g).isEmpty()) {
        int agent = groups.get(g).remove();
        assertThat(idle.take(g)).isEqualTo(agent);
        busy.get(g).add(agent);
        order.remove(Integer.valueOf(agent));
      }
      assertThat(idle.count(g)).isEqualTo(groups.get(g).size());
      checkOrder(idle, groups, order);
    }
  }

  /** Across groups, too, it is known who is idle longest. */
  private static void checkOrder(
      IdleAgents idle, List<Deque<Integer>> groups, List<Integer> order) {
    for (int a = 0; a < groups.size(); a++) {
      for (int b = 0; b < groups.size(); b++) {
        if (!groups.get(a).isEmpty() && !groups.get(b).isEmpty()) {
          int places =
              Integer.compare(
                  order.indexOf(groups.get(a).peek()), order.indexOf(groups.get(b).peek()));
          assertThat(Long.compare(idle.longestIdleSince(a), idle.longestIdleSince(b)))
              .isEqualTo(places);
        }
      }
    }
  }
}
