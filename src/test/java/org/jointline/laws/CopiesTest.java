package org.jointline.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jointline.kernel.Replication;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.junit.jupiter.api.Test;

/** A copy of a replication goes on exactly as the original does, and disturbs it in nothing. */
class CopiesTest {
  private static final int SCENARIOS = 30;

  private static void run(Replication replication) {
    while (!replication.isOver()) {
      replication.advanceTo(Long.MAX_VALUE, Integer.MAX_VALUE);
    }
    replication.end();
  }

  @Test
  void a_copy_goes_on_as_the_original() {
    for (int seed = 0; seed < SCENARIOS; seed++) {
      Model model = CompiledScenario.withSpareAgents(RandomScenario.of(seed), 5).model();
      Random luck = new Random(seed);
      EventTape tape = new EventTape();
      Replication original = new Replication(model);
      original.restart(7, 0, tape.listener());
      original.advanceTo((long) (luck.nextDouble() * model.endTick), Integer.MAX_VALUE);
      for (int g = 0; g < model.groups; g++) {
        original.changeStaffing(g, luck.nextInt(5) - 2);
      }
      original.setLineOpen(0, luck.nextBoolean());

      Replication copy = new Replication(model);
      copy.run(3, 1, new EventTape().listener());
      copy.copyFrom(original);
      EventTape copied = new EventTape();
      copy.tell(copied.listener());
      run(copy);
      int before = tape.events.size();
      run(original);

      assertThat(copied.events)
          .as("scenario %d", seed)
          .isEqualTo(tape.events.subList(before, tape.events.size()))
          .isNotEmpty();
    }
  }

  /** Agents who never come to work change nothing. */
  @Test
  void spare_agents_change_nothing() {
    for (int seed = 0; seed < SCENARIOS; seed++) {
      EventTape few = new EventTape();
      EventTape many = new EventTape();
      Model model = CompiledScenario.of(RandomScenario.of(seed)).model();
      Model spare = CompiledScenario.withSpareAgents(RandomScenario.of(seed), 7).model();
      new Replication(model).run(7, 0, few.listener());
      new Replication(spare).run(7, 0, many.listener());
      assertThat(many.events.stream().map(e -> withoutAgent(e)).toList())
          .as("scenario %d", seed)
          .isEqualTo(few.events.stream().map(e -> withoutAgent(e)).toList());
    }
  }

  /** Events that tell an agent's number, by its place among the arguments. */
  private static final List<Set<String>> AGENT_AT =
      List.of(
          Set.of(),
          Set.of("finished", "ghostLeft", "wentAway", "cameBack", "takesAnother"),
          Set.of(
              "answered", "interrupted", "resumed", "rings", "ringEnded", "chatEnded", "released"),
          Set.of("callBackReached", "callBackInVain"));

  /** An agent's number differs where groups before it are larger. */
  private static String withoutAgent(String event) {
    String name = event.substring(0, event.indexOf(' '));
    String[] arguments = event.split(", ", -1);
    for (int place = 0; place < AGENT_AT.size(); place++) {
      if (AGENT_AT.get(place).contains(name)) {
        arguments[place] = "agent";
      }
    }
    return String.join(", ", arguments);
  }

  /** Whatever has been changed in one replication is forgotten in the next. */
  @Test
  void a_restart_undoes_every_change() {
    for (int seed = 0; seed < SCENARIOS; seed++) {
      Model model = CompiledScenario.withSpareAgents(RandomScenario.of(seed), 5).model();
      EventTape fresh = new EventTape();
      new Replication(model).run(7, 1, fresh.listener());
      Replication used = new Replication(model);
      used.restart(7, 0, new EventTape().listener());
      used.advanceTo(model.endTick / 2, Integer.MAX_VALUE);
      used.changeStaffing(0, 3);
      used.setGroupsOpen(new int[] {0}, false);
      used.setLineOpen(0, false);
      used.route(CompiledScenario.withSpareAgents(RandomScenario.of(seed), 5).model());
      EventTape again = new EventTape();
      used.run(7, 1, again.listener());
      assertThat(again.events).as("scenario %d", seed).isEqualTo(fresh.events);
    }
  }
}
