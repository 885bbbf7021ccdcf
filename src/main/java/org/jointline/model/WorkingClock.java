package org.jointline.model;

import java.util.Arrays;

/** Time that passes only in certain hours. */
public final class WorkingClock {
  private final long[] starts;
  private final boolean[] runs;

  /** Ticks counted before each start. */
  private final long[] before;

  /**
   * @param hours more than 0 where time counts
   */
  WorkingClock(StepFunction hours) {
    int pieces = hours.pieces();
    starts = new long[pieces];
    runs = new boolean[pieces];
    before = new long[pieces];
    for (int i = 0; i < pieces; i++) {
      starts[i] = hours.start(i);
      runs[i] = hours.value(i) > 0;
      if (i > 0) {
        before[i] = before[i - 1] + (runs[i - 1] ? starts[i] - starts[i - 1] : 0);
      }
    }
  }

  /** Ticks that count between two ticks. */
  public long between(long from, long to) {
    return until(to) - until(from);
  }

  private long until(long tick) {
    int found = Arrays.binarySearch(starts, tick);
    int piece = found >= 0 ? found : -found - 2;
    return before[piece] + (runs[piece] ? tick - starts[piece] : 0);
  }
}
