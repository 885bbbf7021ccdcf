package org.jointline.measure;

import java.util.Arrays;
import org.jointline.kernel.CallMarks;
import org.jointline.model.Model;

/**
 * What must be known of calls that were answered where their handle time is not settled by then:
 * which call each agent took last, and which group answered work that others go on with.
 */
final class CallsTaken {
  /** By agent. */
  private final long[] last;

  /** By call type: whether work put aside goes on with whoever is free. */
  private final boolean[] wanders;

  private final CallMarks answeredBy = new CallMarks();
  private long latest;

  private CallsTaken(Model model) {
    last = new long[model.agents()];
    boolean interrupts = model.work != null && model.work.interruptions != null;
    wanders = interrupts ? model.work.interruptions.backToQueue : new boolean[model.types];
  }

  /** Null where the handle time of every call is known when it is answered. */
  static CallsTaken of(Model model) {
    return model.journeys == null && model.work == null ? null : new CallsTaken(model);
  }

  void clear() {
    Arrays.fill(last, 0);
    answeredBy.clear();
    latest = 0;
  }

  /** An agent answers a call. */
  void took(int agent, long number) {
    last[agent] = number;
    latest = number;
  }

  /** Number of the call that was answered last of all. */
  long latest() {
    return latest;
  }

  /** Number of the call that an agent answered last. */
  long last(int agent) {
    return last[agent];
  }

  /** A group's agent puts work on a call aside. */
  void putAside(int type, int group, long number) {
    if (wanders[type] && answeredBy.get(number) == CallMarks.NONE) {
      answeredBy.put(number, group);
    }
  }

  /** The group that answered a call which a group has in hand or had until now. */
  int answeredBy(int type, int group, long number) {
    int other = wanders[type] ? answeredBy.get(number) : CallMarks.NONE;
    return other == CallMarks.NONE ? group : other;
  }
}
