package org.jointline.kernel;

import java.util.Arrays;
import org.jointline.model.Model;
import org.jointline.routing.WaitingCalls;

/**
 * The delays after which a waiting call opens to further groups. Calls of a type open one after the
 * other, so a stage has at most one event pending: for the first call that has not reached it.
 */
final class QueueStages {
  private static final long NEVER = Long.MAX_VALUE;

  private final WaitingCalls waiting;
  private final Schedule schedule;

  /** Stages of type i are first[i] up to first[i + 1]. */
  private int[] first;

  private long[] after;
  private int[] typeOf;

  /** By stage: slot of the first call that has not reached it; NONE if all have. */
  private int[] call;

  /** By stage: tick of its pending event; {@link #NEVER} if there is none. */
  private long[] tick;

  QueueStages(WaitingCalls waiting, Schedule schedule) {
    this.waiting = waiting;
    this.schedule = schedule;
  }

  /** From now on the stages of a model's routing; none is pending. */
  void follow(Model model) {
    first = model.routing.stageFirst;
    after = model.routing.stageAfter;
    typeOf = new int[after.length];
    for (int i = 0; i < model.types; i++) {
      Arrays.fill(typeOf, first[i], first[i + 1], i);
    }
    call = new int[after.length];
    tick = new long[after.length];
    clear();
  }

  /** Nobody waits, nothing is pending. */
  void clear() {
    Arrays.fill(call, WaitingCalls.NONE);
    Arrays.fill(tick, NEVER);
  }

  /** Becomes equal to another of the same routing. */
  void copyFrom(QueueStages other) {
    System.arraycopy(other.call, 0, call, 0, call.length);
    System.arraycopy(other.tick, 0, tick, 0, tick.length);
  }

  /** Finds each stage's call anew among those that wait; of events pending before, none counts. */
  void restart(long now) {
    Arrays.fill(tick, NEVER);
    for (int s = 0; s < call.length; s++) {
      int c = waiting.head(typeOf[s]);
      while (c != WaitingCalls.NONE && waiting.arrival(c) + after[s] <= now) {
        c = waiting.next(c);
      }
      call[s] = c;
      arm(s);
    }
  }

  /** A call has joined the end of its queue. */
  void joined(int type, int slot) {
    for (int s = first[type]; s < first[type + 1]; s++) {
      if (call[s] == WaitingCalls.NONE) {
        call[s] = slot;
        arm(s);
      }
    }
  }

  /** A call has gone back to its place in its queue, maybe before others. */
  void returned(int type, int slot, long now) {
    for (int s = first[type]; s < first[type + 1]; s++) {
      boolean reached = waiting.arrival(slot) + after[s] <= now;
      if (!reached
          && (call[s] == WaitingCalls.NONE || waiting.number(slot) < waiting.number(call[s]))) {
        call[s] = slot;
        tick[s] = NEVER;
        arm(s);
      }
    }
  }

  /** A call is about to leave its queue. */
  void leaving(int type, int slot) {
    for (int s = first[type]; s < first[type + 1]; s++) {
      if (call[s] == slot) {
        call[s] = waiting.next(slot);
      }
    }
  }

  /** Makes sure that an event is pending for the stage's call. */
  void arm(int stage) {
    if (tick[stage] == NEVER && call[stage] != WaitingCalls.NONE) {
      tick[stage] = waiting.arrival(call[stage]) + after[stage];
      schedule.add(tick[stage], Schedule.OVERFLOW, stage);
    }
  }

  /** Whether the event of a stage is still meant; it is not if the routing was changed since. */
  boolean isDue(int stage, long now) {
    return stage < tick.length && tick[stage] == now;
  }

  /**
   * The event of a stage has come. {@link #arm} it afterwards.
   *
   * @return whether a call of the stage's type opens now
   */
  boolean open(int stage, long now) {
    tick[stage] = NEVER;
    int c = call[stage];
    if (c == WaitingCalls.NONE || waiting.arrival(c) + after[stage] > now) {
      return false;
    }
    call[stage] = waiting.next(c);
    return true;
  }

  int type(int stage) {
    return typeOf[stage];
  }
}
