package org.jointline.kernel;

import java.util.Arrays;
import org.jointline.model.Model;
import org.jointline.routing.WaitingCalls;

/**
 * Who waits: a call that nobody has answered yet, in a queue or while a phone rings. Neither work
 * that was begun and put back into its queue waits in this sense, nor somebody who has hung up to
 * be called back.
 */
final class WhoWaits {
  static final long NEVER = Long.MAX_VALUE;

  private final Model model;
  private final WaitingCalls waiting;

  /** Null where calls are answered and ended and nothing else happens. */
  private Desk desk;

  /** Null where no phone rings. */
  private Rings rings;

  private int agents;

  WhoWaits(Model model, WaitingCalls waiting) {
    this.model = model;
    this.waiting = waiting;
  }

  /** More can happen than that calls are answered and ended. */
  void include(Desk with) {
    desk = with;
    rings = desk.rings();
    agents = rings == null ? 0 : model.agents();
  }

  /** Calls of a type that wait. */
  int count(int type) {
    int others = desk == null ? 0 : desk.callBacks(type) + desk.begun(type);
    return waiting.count(type) - others + (rings == null ? 0 : rings.count(type));
  }

  /** Calls of all types that wait. */
  int total() {
    int total = 0;
    for (int i = 0; i < model.types; i++) {
      total += count(i);
    }
    return total;
  }

  /** Arrival of the call of a type that waits longest; {@link #NEVER} if none does. */
  long since(int type) {
    return firstAfter(type, -1);
  }

  /** Arrival of the first waiting call of a type that came after a tick, or {@link #NEVER}. */
  long firstAfter(int type, long tick) {
    int call = waiting.head(type);
    while (call != WaitingCalls.NONE && (waiting.arrival(call) <= tick || !isCaller(call))) {
      call = waiting.next(call);
    }
    long first = call == WaitingCalls.NONE ? NEVER : waiting.arrival(call);
    for (int a = 0; a < agents && rings.count(type) > 0; a++) {
      if (rings.isRinging(a) && rings.type(a) == type && rings.arrival(a) > tick) {
        first = Math.min(first, rings.arrival(a));
      }
    }
    return first;
  }

  /**
   * Arrivals of a type's waiting calls, the longest waiting first.
   *
   * @param arrivals filled as far as it goes
   * @return how many were filled in
   */
  int arrivals(int type, long[] arrivals) {
    int count = 0;
    int call = waiting.head(type);
    while (call != WaitingCalls.NONE && count < arrivals.length) {
      if (isCaller(call)) {
        arrivals[count++] = waiting.arrival(call);
      }
      call = waiting.next(call);
    }
    for (int a = 0; a < agents && count < arrivals.length; a++) {
      if (rings.isRinging(a) && rings.type(a) == type) {
        arrivals[count++] = rings.arrival(a);
      }
    }
    if (rings != null) {
      Arrays.sort(arrivals, 0, count);
    }
    return count;
  }

  /**
   * Waiting calls of a type that arrived after others and have not waited long.
   *
   * @param after number of the last of the others; see {@link Listener}
   * @param most ticks they have waited, at most, as the type's target counts them
   */
  int count(int type, long after, long most, long now) {
    int count = 0;
    for (int c = waiting.head(type); c != WaitingCalls.NONE; c = waiting.next(c)) {
      boolean soon = model.waited(type, waiting.arrival(c), now) <= most;
      count += waiting.number(c) > after && soon && isCaller(c) ? 1 : 0;
    }
    for (int a = 0; a < agents; a++) {
      boolean counts = rings.isRinging(a) && rings.type(a) == type && rings.number(a) > after;
      count += counts && model.waited(type, rings.arrival(a), now) <= most ? 1 : 0;
    }
    return count;
  }

  /** Tells of all who still wait at the end. */
  void tell(Listener listener, long now) {
    for (int i = 0; i < model.types; i++) {
      for (int c = waiting.head(i); c != WaitingCalls.NONE; c = waiting.next(c)) {
        if (isCaller(c)) {
          listener.stillWaiting(i, waiting.number(c), waiting.interval(c), waiting.arrival(c), now);
        }
      }
    }
    for (int a = 0; a < agents; a++) {
      if (rings.isRinging(a)) {
        listener.stillWaiting(
            rings.type(a), rings.number(a), rings.interval(a), rings.arrival(a), now);
      }
    }
  }

  /** Whether what is in a queue waits: it is no work that was begun, and no call-back. */
  private boolean isCaller(int slot) {
    return desk == null || desk.isOnLine(slot);
  }
}
