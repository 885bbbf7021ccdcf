package org.jointline.model;

import java.util.Arrays;

/** Handle times that change with the calendar. Immutable. */
public final class Paces {
  private final long[] tick;
  private final double[][] factor;

  /**
   * @param tick from which each holds, rising, the first 0
   * @param factor by time, then of type i with group g at [i x groups + g]
   */
  Paces(long[] tick, double[][] factor) {
    this.tick = tick;
    this.factor = factor;
  }

  /** Multipliers that hold at a tick, as {@link Model#handleFactor}; not to be written to. */
  public double[] at(long now) {
    int found = Arrays.binarySearch(tick, now);
    return factor[found >= 0 ? found : -found - 2];
  }
}
