package org.jointline.live;

import java.util.Arrays;
import org.jointline.kernel.CallsInHand;
import org.jointline.kernel.Replication;
import org.jointline.model.Model;

/** Agents by state along the slices: looked at every half minute of simulated time and averaged. */
final class GroupHistory {
  static final long SAMPLE_TICKS = 30 * Model.TICKS_PER_SECOND;

  private static final int ON_DUTY = 0;
  private static final int TALKING = 1;
  private static final int AFTER_CALL = 2;
  private static final int IDLE = 3;
  private static final int STATES = 4;

  private final Model model;
  private final CallsInHand inHand;

  /** By slice, group and state. */
  private final long[][][] sums;

  private final int[] samples = new int[LineFloor.SLICES];

  GroupHistory(Model model, CallsInHand inHand) {
    this.model = model;
    this.inHand = inHand;
    sums = new long[LineFloor.SLICES][model.groups][STATES];
  }

  void clear() {
    for (int s = 0; s < LineFloor.SLICES; s++) {
      beginSlice(s);
    }
  }

  void beginSlice(long number) {
    int at = (int) (number % LineFloor.SLICES);
    samples[at] = 0;
    for (long[] group : sums[at]) {
      Arrays.fill(group, 0);
    }
  }

  /** Looks at all agents now. */
  void sample(long slice, Replication now) {
    int at = (int) (slice % LineFloor.SLICES);
    samples[at]++;
    for (int g = 0; g < model.groups; g++) {
      long[] sum = sums[at][g];
      int talking = talking(g, now.now());
      int busy = busy(g);
      sum[ON_DUTY] += now.onDuty(g);
      sum[IDLE] += now.idle(g);
      sum[TALKING] += talking;
      sum[AFTER_CALL] += busy - talking;
    }
  }

  /** Agents of a group with a call in hand. */
  int busy(int group) {
    int count = 0;
    for (int a = model.agentFirst[group]; a < model.agentFirst[group + 1]; a++) {
      count += inHand.type(a) == CallsInHand.NONE ? 0 : 1;
    }
    return count;
  }

  /** Of these, on the phone. */
  int talking(int group, long tick) {
    int count = 0;
    for (int a = model.agentFirst[group]; a < model.agentFirst[group + 1]; a++) {
      count += inHand.type(a) != CallsInHand.NONE && inHand.isTalking(a, tick) ? 1 : 0;
    }
    return count;
  }

  /** Means over a slice; zeros before its first sample. */
  History.Group read(long slice, int group, String id) {
    int at = (int) (slice % LineFloor.SLICES);
    double n = Math.max(1, samples[at]);
    long[] sum = sums[at][group];
    return new History.Group(
        id, sum[ON_DUTY] / n, sum[TALKING] / n, sum[AFTER_CALL] / n, sum[IDLE] / n);
  }
}
