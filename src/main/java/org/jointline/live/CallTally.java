package org.jointline.live;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.jointline.model.Model;
import org.jointline.scenario.ServiceLevelBase;

/** Counts of one line's calls, by when they arrived. */
final class CallTally {
  private static final int ARRIVED = 0;
  private static final int ANSWERED = 1;
  private static final int ANSWERED_WITHIN = 2;
  private static final int ABANDONED = 3;
  private static final int ABANDONED_WITHIN = 4;
  private static final int SHORT = 5;
  private static final int BLOCKED = 6;
  private static final int WAIT_OF_ANSWERED = 7;
  private static final int LONGEST = 8;
  private static final int SIZE = 9;

  private final long[] count = new long[SIZE];

  void clear() {
    Arrays.fill(count, 0);
  }

  void arrive() {
    count[ARRIVED]++;
  }

  /** Who has just called leaves after a message, and does not count as a call. */
  void leave() {
    count[ARRIVED]--;
  }

  void block() {
    count[BLOCKED]++;
  }

  void answer(long wait, boolean within) {
    count[ANSWERED]++;
    count[ANSWERED_WITHIN] += within ? 1 : 0;
    count[WAIT_OF_ANSWERED] += wait;
    count[LONGEST] = Math.max(count[LONGEST], wait);
  }

  void abandon(long wait, boolean within, boolean isShort) {
    count[ABANDONED]++;
    count[ABANDONED_WITHIN] += within ? 1 : 0;
    count[SHORT] += isShort ? 1 : 0;
    count[LONGEST] = Math.max(count[LONGEST], wait);
  }

  void add(CallTally other) {
    long longest = Math.max(count[LONGEST], other.count[LONGEST]);
    for (int f = 0; f < SIZE; f++) {
      count[f] += other.count[f];
    }
    count[LONGEST] = longest;
  }

  void copyFrom(CallTally other) {
    System.arraycopy(other.count, 0, count, 0, SIZE);
  }

  long offered() {
    return count[ARRIVED] - count[BLOCKED];
  }

  long answered() {
    return count[ANSWERED];
  }

  long answeredWithin() {
    return count[ANSWERED_WITHIN];
  }

  long abandoned() {
    return count[ABANDONED];
  }

  long blocked() {
    return count[BLOCKED];
  }

  long waitOfAnswered() {
    return count[WAIT_OF_ANSWERED];
  }

  /** Longest wait of a call that waits no more, in ticks. */
  long longest() {
    return count[LONGEST];
  }

  /** Calls that met the target, by a base. */
  long met(ServiceLevelBase base) {
    return base == ServiceLevelBase.ANSWERED_OR_ABANDONED
        ? count[ANSWERED_WITHIN] + count[ABANDONED_WITHIN]
        : count[ANSWERED_WITHIN];
  }

  /**
   * Calls that {@link #met} is a share of.
   *
   * @param undecided calls that wait and may yet be answered within the threshold
   */
  long of(ServiceLevelBase base, long undecided) {
    return switch (base) {
      case ANSWERED -> count[ANSWERED];
      case EXCLUDING_SHORT -> offered() - undecided - count[SHORT];
      case OFFERED, ANSWERED_OR_ABANDONED -> offered() - undecided;
    };
  }

  /** What a board shows; the base is empty where there is no target. */
  Snapshot.Calls calls(java.util.Optional<ServiceLevelBase> base, long undecided) {
    OptionalDouble level = OptionalDouble.empty();
    if (base.isPresent() && of(base.get(), undecided) > 0) {
      level = OptionalDouble.of(met(base.get()) / (double) of(base.get(), undecided));
    }
    OptionalDouble asa =
        answered() == 0
            ? OptionalDouble.empty()
            : OptionalDouble.of(waitOfAnswered() / (double) Model.TICKS_PER_SECOND / answered());
    return new Snapshot.Calls(
        offered(), answered(), base.map(this::met).orElse(0L), abandoned(), blocked(), level, asa);
  }
}
