package org.jointline.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jointline.laws.RandomScenario;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.junit.jupiter.api.Test;

/** Against plain lists, on seeded random sequences of calls that join and leave anywhere. */
class WaitingCallsTest {
  private record Call(int slot, long number, long arrival, long deadline) {}

  @Test
  void queues_are_in_order_of_arrival_whoever_leaves() {
    for (int seed = 0; seed < 12; seed++) {
      Model model = CompiledScenario.of(RandomScenario.of(seed)).model();
      WaitingCalls waiting = new WaitingCalls(model);
      Random luck = new Random(seed);
      play(waiting, model.types, luck);
      waiting.clear();
      play(waiting, model.types, luck);
    }
  }

  private static void play(WaitingCalls waiting, int types, Random luck) {
    List<List<Call>> queues = new ArrayList<>();
    for (int i = 0; i < types; i++) {
      queues.add(new ArrayList<>());
    }
    long tick = 0;
    for (int step = 0; step < 600; step++) {
      int type = luck.nextInt(types);
      List<Call> queue = queues.get(type);
      if (luck.nextInt(100) < (step / 200 == 1 ? 35 : 60)) {
        tick += luck.nextInt(3);
        long deadline = tick + luck.nextInt(100);
        int slot = waiting.add(type, step, step % 7, tick, deadline, step + 1, step + 2);
        queue.add(new Call(slot, step, tick, deadline));
      } else if (!queue.isEmpty()) {
        Call gone = queue.remove(luck.nextInt(3) == 0 ? luck.nextInt(queue.size()) : 0);
        waiting.remove(gone.slot);
        assertThat(waiting.deadline(gone.slot)).isEqualTo(-1);
        assertThat(waiting.number(gone.slot)).isEqualTo(gone.number);
      }
      check(waiting, queues, type);
    }
  }

  private static void check(WaitingCalls waiting, List<List<Call>> queues, int type) {
    assertThat(waiting.total()).isEqualTo(queues.stream().mapToInt(List::size).sum());
    List<Call> queue = queues.get(type);
    assertThat(waiting.count(type)).isEqualTo(queue.size());
    assertThat(waiting.headArrival(type))
        .isEqualTo(queue.isEmpty() ? Long.MAX_VALUE : queue.get(0).arrival);
    int slot = waiting.head(type);
    for (Call call : queue) {
      assertThat(slot).isEqualTo(call.slot);
      assertThat(waiting.arrival(slot)).isEqualTo(call.arrival);
      assertThat(waiting.deadline(slot)).isEqualTo(call.deadline);
      assertThat(waiting.number(slot)).isEqualTo(call.number);
      assertThat(waiting.interval(slot)).isEqualTo((int) (call.number % 7));
      assertThat(waiting.type(slot)).isEqualTo(type);
      assertThat(waiting.talk(slot)).isEqualTo(call.number + 1);
      assertThat(waiting.afterCall(slot)).isEqualTo(call.number + 2);
      slot = waiting.next(slot);
    }
    assertThat(slot).isEqualTo(WaitingCalls.NONE);
  }
}
