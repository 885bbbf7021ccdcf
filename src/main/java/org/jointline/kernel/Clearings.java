package org.jointline.kernel;

import java.util.Arrays;
import org.jointline.model.Model;
import org.jointline.routing.WaitingCalls;

/** Ticks at which a line closes and all who wait for it are cut off. */
final class Clearings {
  private final Replication replication;
  private final Diary diary;
  private final Journeys journeys;
  private final WaitingCalls waiting;

  /** By call type. */
  private final long[][] ticks;

  private final int[] next;

  Clearings(Model model, Replication replication, Floor floor, Journeys journeys) {
    this.replication = replication;
    this.journeys = journeys;
    diary = floor.diary;
    waiting = floor.waiting;
    ticks = model.journeys.clearedAt;
    next = new int[model.types];
    diary.keep(Deed.CLEARING, this::clear);
  }

  /** After the diary was cleared. */
  void restart() {
    Arrays.fill(next, 0);
    for (int i = 0; i < next.length; i++) {
      plan(i);
    }
  }

  void copyFrom(Clearings other) {
    System.arraycopy(other.next, 0, next, 0, next.length);
  }

  private void plan(int type) {
    if (next[type] < ticks[type].length) {
      diary.enter(ticks[type][next[type]++], Deed.CLEARING, type);
    }
  }

  private void clear(int type) {
    cutOff(type);
    plan(type);
  }

  /** All who wait for a call type are cut off. */
  private void cutOff(int type) {
    if (replication.desk().rings() != null) {
      replication.desk().rings().clearQueue(type);
    }
    int after;
    for (int c = waiting.head(type); c != WaitingCalls.NONE; c = after) {
      after = waiting.next(c);
      if (!replication.desk().isOnLine(c) || !journeys.hasCaller(journeys.waiting(c))) {
        continue;
      }
      replication.leaveQueue(c, type);
      replication
          .listener()
          .disconnected(
              type, waiting.number(c), waiting.interval(c), waiting.arrival(c), replication.now());
      journeys.unanswered.disconnected(
          journeys.waiting(c), waiting.interval(c), waiting.arrival(c));
    }
  }
}
