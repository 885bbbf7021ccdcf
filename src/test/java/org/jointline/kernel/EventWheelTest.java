package org.jointline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against a sorted queue, on seeded random sequences. */
class EventWheelTest {
  private static final int LOW_BITS = 10;

  @ParameterizedTest
  @CsvSource({
    "64, 10",
    "64, 11",
    "64, 14",
    "64, 30",
    "64, 63",
    "128, 12",
    "1024, 10",
    "1024, 17",
    "4096, 20"
  })
  void the_smallest_event_comes_first_whatever_the_width_of_a_slot(int slots, int shift) {
    for (int seed = 0; seed < 20; seed++) {
      EventWheel wheel = new EventWheel(slots, shift);
      Random luck = new Random(seed);
      pushAndTake(wheel, luck, 64L << Math.min(30, shift - LOW_BITS));
      wheel.clear();
      assertThat(wheel.peek()).isEqualTo(EventWheel.NONE);
      pushAndTake(wheel, luck, 7);
    }
  }

  /**
   * Events lie at the present tick, in bursts at one tick, within a turn and far beyond it; several
   * are equal. As in a replication, a new event may have a smaller kind than the last one taken, at
   * the same tick.
   */
  private static void pushAndTake(EventWheel wheel, Random luck, long turnTicks) {
    PriorityQueue<Long> sorted = new PriorityQueue<>();
    long now = 0;
    for (int step = 0; step < 2000; step++) {
      int burst = luck.nextInt(12) == 0 ? 20 : luck.nextInt(3);
      long ahead = ahead(luck, turnTicks);
      for (int i = 0; i < burst; i++) {
        long event = (now + ahead) << LOW_BITS | luck.nextInt(1 << LOW_BITS);
        wheel.push(event);
        sorted.add(event);
      }
      if (luck.nextBoolean()) {
        assertThat(wheel.peek()).isEqualTo(sorted.isEmpty() ? EventWheel.NONE : sorted.peek());
      }
      for (int i = luck.nextInt(step % 200 < 100 ? 3 : 9); i > 0 && !sorted.isEmpty(); i--) {
        assertThat(wheel.peek()).isEqualTo(sorted.peek());
        wheel.take();
        now = sorted.remove() >>> LOW_BITS;
      }
    }
    while (!sorted.isEmpty()) {
      assertThat(wheel.peek()).isEqualTo(sorted.remove());
      wheel.take();
    }
    assertThat(wheel.peek()).isEqualTo(EventWheel.NONE);
  }

  private static long ahead(Random luck, long turnTicks) {
    return switch (luck.nextInt(6)) {
      case 0 -> 0;
      case 1 -> luck.nextInt(3);
      case 2 -> turnTicks - 1 + luck.nextInt(3);
      case 3 -> luck.nextLong(20 * turnTicks);
      default -> luck.nextLong(turnTicks);
    };
  }

  @Test
  void calls_of_many_days_leave_the_order_as_it_is() {
    EventWheel wheel = EventWheel.of(1, 1e15, 26);
    wheel.push(5L << 26 | 7);
    assertThat(wheel.peek()).isEqualTo(5L << 26 | 7);
    wheel.take();
    wheel.push(5L << 26 | 3);
    wheel.push(6L << 26);
    assertThat(wheel.peek()).isEqualTo(5L << 26 | 3);
    wheel.take();
    assertThat(wheel.peek()).isEqualTo(6L << 26);
  }
}
