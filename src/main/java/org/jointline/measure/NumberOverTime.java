package org.jointline.measure;

import java.util.Arrays;
import org.jointline.model.Model;

/**
 * By agent group: how many of something there are, and the area under that number over the
 * reporting period, in ticks. Time before the period or after it does not count.
 */
final class NumberOverTime {
  private final long from;
  private final long to;
  private final int[] number;
  private final long[] since;
  private final long[] area;

  NumberOverTime(Model model) {
    from = model.startTick;
    to = model.endTick;
    number = new int[model.groups];
    since = new long[model.groups];
    area = new long[model.groups];
  }

  void clear() {
    Arrays.fill(number, 0);
    Arrays.fill(since, 0);
    Arrays.fill(area, 0);
  }

  /** There are so many more in a group from now on. */
  void change(int group, int more, long now) {
    settle(group, now);
    number[group] += more;
  }

  private void settle(int group, long now) {
    area[group] += number[group] * within(since[group], now);
    since[group] = now;
  }

  /** Ticks of a span that fall into the period. */
  long within(long start, long end) {
    return Math.max(0, Math.min(end, to) - Math.max(start, from));
  }

  /** The replication is over. */
  void end(long now) {
    for (int g = 0; g < number.length; g++) {
      settle(g, now);
    }
  }

  long area(int group) {
    return area[group];
  }
}
