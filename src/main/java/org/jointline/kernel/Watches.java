package org.jointline.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;
import org.jointline.model.RuleTable;

/**
 * Makes something happen at the tick at which the longest wait of a type reaches a length that a
 * rule looks at. Each watch has one entry pending at most, for the first call that had not reached
 * it.
 */
final class Watches {
  private static final long NEVER = WhoWaits.NEVER;

  private final List<RuleTable.Watch> watches;
  private final WhoWaits waiting;
  private final Diary diary;
  private final LongSupplier clock;
  private final long[] pending;

  Watches(List<RuleTable.Watch> watches, WhoWaits waiting, Diary diary, LongSupplier clock) {
    this.watches = watches;
    this.waiting = waiting;
    this.diary = diary;
    this.clock = clock;
    pending = new long[watches.size()];
    diary.keep(Deed.WATCH, this::due);
  }

  void clear() {
    Arrays.fill(pending, NEVER);
  }

  void copyFrom(Watches other) {
    System.arraycopy(other.pending, 0, pending, 0, pending.length);
  }

  private void due(int which) {
    if (pending[which] == clock.getAsLong()) {
      pending[which] = NEVER;
    }
  }

  /** After all that follows from an event. */
  void arm() {
    long now = clock.getAsLong();
    for (int w = 0; w < pending.length; w++) {
      RuleTable.Watch watch = watches.get(w);
      long reached = reached(watch, waiting.since(watch.type()));
      if (reached > now && reached < pending[w]) {
        // an older call may have come back to its queue
        arm(w, reached);
      } else if (reached <= now && pending[w] == NEVER) {
        arm(w, firstYoungerThan(watch, now));
      }
    }
  }

  /** A first call that has reached it leaves the watch to the next that has not. */
  private long firstYoungerThan(RuleTable.Watch watch, long now) {
    return reached(watch, waiting.firstAfter(watch.type(), now - watch.ticks()));
  }

  private static long reached(RuleTable.Watch watch, long arrival) {
    return arrival == NEVER ? NEVER : arrival + watch.ticks();
  }

  private void arm(int watch, long tick) {
    if (tick != NEVER) {
      pending[watch] = tick;
      diary.enter(tick, Deed.WATCH, watch);
    }
  }
}
