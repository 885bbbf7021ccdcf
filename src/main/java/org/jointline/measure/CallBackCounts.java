package org.jointline.measure;

import java.util.Arrays;
import org.jointline.model.CallBackRules;
import org.jointline.model.Model;
import org.jointline.stats.WaitHistogram;

/**
 * What is counted of call-backs, by call type and interval slot; times in ticks. What is about
 * callers counts with the line they called and the interval in which their call arrived; only what
 * is {@link #JOINED} and {@link #TAKEN} counts with the line in whose queue the call-back waits.
 */
final class CallBackCounts {
  static final int OFFERS = 0;
  static final int ACCEPTED = 1;
  static final int REACHED = 2;

  /** Reached within the promise. */
  static final int WITHIN = 3;

  /** All attempts were in vain. */
  static final int NOT_REACHED = 4;

  static final int EXPIRED = 5;

  /** Neither reached nor given up at the end. */
  static final int OPEN = 6;

  static final int IN_VAIN = 7;

  /** Agents' time of attempts in vain. */
  static final int TIME_IN_VAIN = 8;

  /** From acceptance, of those reached. */
  static final int TIME_TO_REACH = 9;

  /** Waits before accepting. */
  static final int WAIT_ON_LINE = 10;

  /** Call-backs of other lines that came to wait in this one's queue. */
  static final int JOINED = 11;

  /** Callers reached by an agent who took the call-back from this line's queue. */
  static final int TAKEN = 12;

  /** Longs in a cell. */
  static final int SIZE = 13;

  private final Model model;
  private final CallBackRules rules;
  private final long[] cells;

  /** By call type: times from acceptance of callers who called in a reporting interval. */
  private final WaitHistogram[] times;

  CallBackCounts(Model model) {
    this.model = model;
    rules = model.journeys.callBacks;
    cells = new long[model.types * model.slots() * SIZE];
    times = new WaitHistogram[model.types];
    Arrays.setAll(times, i -> rules.of[i] == null ? null : new WaitHistogram());
  }

  /** Null where nobody is called back. */
  static CallBackCounts of(Model model) {
    boolean none = model.journeys == null || model.journeys.callBacks == null;
    return none ? null : new CallBackCounts(model);
  }

  void clear() {
    Arrays.fill(cells, 0);
    for (WaitHistogram t : times) {
      if (t != null) {
        t.clear();
      }
    }
  }

  private int cell(int type, int slot) {
    return (slot * model.types + type) * SIZE;
  }

  private void add(int type, int slot, int field, long value) {
    cells[cell(type, slot) + field] += value;
  }

  long get(int type, int slot, int field) {
    return cells[cell(type, slot) + field];
  }

  void copy(int type, int slot, long[] to) {
    System.arraycopy(cells, cell(type, slot), to, 0, SIZE);
  }

  /** Times from acceptance until reached; null where the type has no call-back. */
  WaitHistogram times(int type) {
    return times[type];
  }

  void offered(int type, int slot) {
    add(type, slot, OFFERS, 1);
  }

  void accepted(int type, int to, int slot, long waited) {
    add(type, slot, ACCEPTED, 1);
    add(type, slot, WAIT_ON_LINE, waited);
    add(to, slot, JOINED, to == type ? 0 : 1);
  }

  void inVain(int type, int slot, long ticks) {
    add(type, slot, IN_VAIN, 1);
    add(type, slot, TIME_IN_VAIN, ticks);
  }

  void reached(int type, int to, int slot, long time) {
    add(type, slot, REACHED, 1);
    add(type, slot, WITHIN, time <= rules.of[type].withinTicks() ? 1 : 0);
    add(type, slot, TIME_TO_REACH, time);
    add(to, slot, TAKEN, 1);
    if (slot < model.intervals) {
      times[type].record(time);
    }
  }

  void givenUp(int type, int slot, boolean expired) {
    add(type, slot, expired ? EXPIRED : NOT_REACHED, 1);
  }

  void open(int type, int slot) {
    add(type, slot, OPEN, 1);
  }

  /** Call-backs of other lines, from calls of the reporting intervals, that waited with a type. */
  long joined(int type) {
    return sum(type, JOINED);
  }

  /** Callers from the reporting intervals who were reached out of a type's queue. */
  long taken(int type) {
    return sum(type, TAKEN);
  }

  private long sum(int type, int field) {
    long sum = 0;
    for (int s = 0; s < model.intervals; s++) {
      sum += get(type, s, field);
    }
    return sum;
  }
}
