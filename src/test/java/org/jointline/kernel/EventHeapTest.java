package org.jointline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a sorted queue, on seeded random sequences. */
class EventHeapTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 1000, Integer.MAX_VALUE})
  void the_smallest_event_comes_first(int bound) {
    for (int seed = 0; seed < 20; seed++) {
      Random luck = new Random(seed);
      EventHeap heap = new EventHeap();
      pushAndTake(heap, luck, bound);
      heap.push(1);
      heap.clear();
      assertThat(heap.peek()).isEqualTo(EventHeap.NONE);
      pushAndTake(heap, luck, bound);
    }
  }

  /** Grows and shrinks, so that a taken event is followed by a push, a peek or another take. */
  private static void pushAndTake(EventHeap heap, Random luck, int bound) {
    PriorityQueue<Long> sorted = new PriorityQueue<>();
    for (int step = 0; step < 4000; step++) {
      boolean grow = luck.nextInt(100) < (step / 1000 % 2 == 0 ? 60 : 40);
      if (grow) {
        long event = luck.nextInt(bound);
        heap.push(event);
        sorted.add(event);
      } else if (!sorted.isEmpty()) {
        assertThat(heap.peek()).isEqualTo(sorted.remove());
        heap.take();
      }
    }
    while (!sorted.isEmpty()) {
      assertThat(heap.peek()).isEqualTo(sorted.remove());
      heap.take();
    }
    assertThat(heap.peek()).isEqualTo(EventHeap.NONE);
  }
}
