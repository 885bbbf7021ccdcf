package org.jointline.live;

import java.util.Arrays;
import java.util.Optional;
import org.jointline.model.Model;
import org.jointline.scenario.CallType;
import org.jointline.scenario.ServiceLevelBase;
import org.jointline.scenario.Target;

/** One line's counts: by slice, interval, day and in all. */
final class LineFloor {
  /** Slices of two hours and the one that runs. */
  static final int SLICES = 25;

  /** Slices that make what is recent: five whole ones and the one that runs. */
  static final int RECENT = 6;

  static final long SLICE_TICKS = 300 * Model.TICKS_PER_SECOND;

  final Optional<Target> target;
  final CallTally interval = new CallTally();
  final CallTally today = new CallTally();
  final CallTally total = new CallTally();
  private final CallTally[] slices = new CallTally[SLICES];
  private final int[] waitingAtEnd = new int[SLICES];

  /** By employer. */
  final long[] answered;

  final long[] overflowed;

  /** Answered calls that waited at most so long, and all. */
  final long[] buckets = new long[Snapshot.Totals.BUCKET_SECONDS.size() + 1];

  private final long within;
  private final long shortLimit;

  LineFloor(CallType type, int employers) {
    target = type.target();
    within = target.map(t -> t.within().toNanos() / 1000).orElse(-1L);
    shortLimit = target.map(t -> t.shortAbandon().toNanos() / 1000).orElse(-1L);
    answered = new long[employers];
    overflowed = new long[employers];
    Arrays.setAll(slices, i -> new CallTally());
  }

  void clear() {
    interval.clear();
    today.clear();
    total.clear();
    for (CallTally slice : slices) {
      slice.clear();
    }
    Arrays.fill(waitingAtEnd, 0);
    Arrays.fill(answered, 0);
    Arrays.fill(overflowed, 0);
    Arrays.fill(buckets, 0);
  }

  Optional<ServiceLevelBase> base() {
    return target.map(Target::base);
  }

  /** Ticks of the target's threshold; -1 without one. */
  long within() {
    return within;
  }

  /** A slice begins; its place is that of the one 25 slices ago. */
  void beginSlice(long number) {
    slices[(int) (number % SLICES)].clear();
  }

  CallTally slice(long number) {
    return slices[(int) (number % SLICES)];
  }

  void endSlice(long number, int waiting) {
    waitingAtEnd[(int) (number % SLICES)] = waiting;
  }

  int waitingAtEnd(long number) {
    return waitingAtEnd[(int) (number % SLICES)];
  }

  boolean isShort(long wait) {
    return wait <= shortLimit;
  }

  void countWait(long wait) {
    for (int b = 0; b < buckets.length - 1; b++) {
      if (wait <= Snapshot.Totals.BUCKET_SECONDS.get(b) * Model.TICKS_PER_SECOND) {
        buckets[b]++;
      }
    }
    buckets[buckets.length - 1]++;
  }
}
