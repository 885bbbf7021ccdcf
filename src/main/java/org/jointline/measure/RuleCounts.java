package org.jointline.measure;

import java.util.Arrays;
import org.jointline.kernel.CallMarks;
import org.jointline.kernel.Listener;
import org.jointline.model.Model;
import org.jointline.model.RuleTable;

/**
 * What rules did in one replication: time in each state by interval, and calls. Only what falls
 * into the reporting intervals counts, but for the calls the books need, which are kept by slot.
 */
public final class RuleCounts implements Listener {
  private final Model model;
  private final RuleTable rules;

  /** By kind: number of its first entity; the last place is the number of all. */
  private final int[] first;

  // by entity
  private final boolean[] on;
  private final long[] since;
  private final long[] times;
  private final long[] calls;
  private final long[] handle;
  private final long[] wait;

  /** By entity x intervals + interval: ticks in the state. */
  private final long[] ticks;

  private final OutsideCounts outside;

  /** By (outside help x types + type) x intervals + interval: calls passed on. */
  private final long[] outsideCalls;

  /** By outside help x types + type: their handle time. */
  private final long[] outsideTicks;

  // by type x slots + slot of arrival
  private final long[] deflected;
  private final long[] linesBusy;

  /** Calls taken under agreements that count and whose handle time may change: which entity. */
  private final CallMarks helped = new CallMarks();

  private int slot;
  private int mode;

  RuleCounts(Model model) {
    this.model = model;
    rules = model.rules;
    int[] size = {
      rules.modes > 1 ? rules.modes : 0,
      rules.agreements.size(),
      rules.mostOnLine.length,
      rules.outside.size(),
      rules.sites.size(),
      rules.messages.size(),
      model.types
    };
    first = new int[size.length + 1];
    for (int k = 0; k < size.length; k++) {
      first[k + 1] = first[k] + size[k];
    }
    int n = first[size.length];
    on = new boolean[n];
    since = new long[n];
    times = new long[n];
    calls = new long[n];
    handle = new long[n];
    wait = new long[n];
    ticks = new long[n * model.intervals];
    outside = new OutsideCounts(model);
    outsideTicks = new long[rules.outside.size() * model.types];
    outsideCalls = new long[outsideTicks.length * model.intervals];
    deflected = new long[model.types * model.slots()];
    linesBusy = new long[model.types * model.slots()];
  }

  @Override
  public void restarted() {
    Arrays.fill(on, false);
    Arrays.fill(since, 0);
    Arrays.fill(times, 0);
    Arrays.fill(calls, 0);
    Arrays.fill(handle, 0);
    Arrays.fill(wait, 0);
    Arrays.fill(ticks, 0);
    outside.clear();
    Arrays.fill(outsideCalls, 0);
    Arrays.fill(outsideTicks, 0);
    Arrays.fill(deflected, 0);
    Arrays.fill(linesBusy, 0);
    helped.clear();
    slot = 0;
    mode = -1;
  }

  @Override
  public void intervalStarted(int newSlot, long now) {
    slot = newSlot;
  }

  private boolean counts(int inSlot) {
    return inSlot < model.intervals;
  }

  private int entity(RuleKind kind, int index) {
    return first[kind.ordinal()] + index;
  }

  private void turn(int entity, boolean to, long now) {
    if (on[entity] == to) {
      return;
    }
    if (to) {
      since[entity] = now;
      // what holds from the first tick on has not come about in the period
      times[entity] += now > model.startTick && now < model.endTick ? 1 : 0;
    } else {
      spread(entity, since[entity], now);
    }
    on[entity] = to;
  }

  private void spread(int entity, long from, long to) {
    long end = Math.min(to, model.endTick);
    long at = Math.max(from, model.startTick);
    while (at < end) {
      int s = model.slot(at);
      long next = Math.min(end, model.slotEnd(s));
      ticks[entity * model.intervals + s] += next - at;
      at = next;
    }
  }

  @Override
  public void modeChanged(int to, long now) {
    if (mode >= 0) {
      turn(entity(RuleKind.MODE, mode), false, now);
    }
    mode = to;
    turn(entity(RuleKind.MODE, to), true, now);
  }

  @Override
  public void agreementChanged(int agreement, boolean available, long now) {
    turn(entity(RuleKind.AGREEMENT, agreement), available, now);
  }

  @Override
  public void siteChanged(int site, boolean works, long now) {
    turn(entity(RuleKind.SITE, site), !works, now);
  }

  @Override
  public void helped(int agreement, int type, int group, long handleTicks, long now) {
    count(entity(RuleKind.AGREEMENT, agreement), slot, handleTicks, 0);
  }

  /** The call taken under an agreement may take more time or less than is known now. */
  void tookUnder(int agreement, long number) {
    if (counts(slot)) {
      helped.put(number, entity(RuleKind.AGREEMENT, agreement));
    }
  }

  /** An answered call takes so many ticks more than was known, or fewer. */
  void tookMore(long number, long ticks) {
    int entity = helped.get(number);
    if (entity != CallMarks.NONE) {
      handle[entity] += ticks;
    }
  }

  @Override
  public void allLinesBusy(int line, int type, long number, long now) {
    linesBusy[type * model.slots() + slot]++;
    count(entity(RuleKind.LINES, line), slot, 0, 0);
  }

  @Override
  public void deflected(int message, int type, long number, long now) {
    deflected[type * model.slots() + slot]++;
    count(entity(RuleKind.MESSAGE, message), slot, 0, 0);
  }

  @Override
  public void passedOn(
      int party,
      int type,
      long number,
      int interval,
      long arrival,
      long now,
      long answer,
      long handleTicks) {
    outside.passedOn(type, interval, arrival, now + answer);
    int entity = entity(RuleKind.OUTSIDE_HELP, party);
    count(entity, interval, handleTicks, now + answer - arrival);
    if (counts(interval)) {
      int pair = party * model.types + type;
      outsideCalls[pair * model.intervals + interval]++;
      outsideTicks[pair] += handleTicks;
    }
  }

  private void count(int entity, int inSlot, long handleTicks, long waitTicks) {
    if (counts(inSlot)) {
      calls[entity]++;
      handle[entity] += handleTicks;
      wait[entity] += waitTicks;
    }
  }

  @Override
  public void ended(long now) {
    for (int e = 0; e < on.length; e++) {
      if (on[e]) {
        spread(e, since[e], now);
        since[e] = now;
      }
    }
  }

  /** How many of a kind there are. */
  public int size(RuleKind kind) {
    return first[kind.ordinal() + 1] - first[kind.ordinal()];
  }

  /** All of every kind. */
  public int size() {
    return on.length;
  }

  /** The number of one of a kind among all. */
  public int place(RuleKind kind, int index) {
    return entity(kind, index);
  }

  /**
   * Calls of a type that arrived in an interval and went one of the ways that rules add.
   *
   * @param figure one that call types have
   */
  public long calls(RuleFigure figure, int type, int interval) {
    return switch (figure) {
      case ANSWERED_OUTSIDE -> passedOn(type, interval);
      case DEFLECTED -> deflected(type, interval);
      case LINES_BUSY -> linesBusy[type * model.slots() + interval];
      default -> throw new IllegalArgumentException("no figure of call types: " + figure);
    };
  }

  /** Calls of a type that arrived in an interval and were passed on to one of outside help. */
  public long passedOn(int party, int type, int interval) {
    return outsideCalls[(party * model.types + type) * model.intervals + interval];
  }

  /** Handle time of a type's calls passed on to one of outside help, in ticks. */
  public long passedOnTicks(int party, int type) {
    return outsideTicks[party * model.types + type];
  }

  /** Calls of a type that arrived in the period and whose callers left after a message. */
  public long deflected(int type) {
    long all = 0;
    for (int s = 0; s < model.intervals; s++) {
      all += deflected(type, s);
    }
    return all;
  }

  /** Calls of a type that arrived in a slot and were passed on. */
  long passedOn(int type, int inSlot) {
    return outside.calls(type, inSlot);
  }

  /** Calls that outside help answered. */
  OutsideCounts outside() {
    return outside;
  }

  /** Calls of a type that arrived in a slot and whose callers left after a message. */
  long deflected(int type, int inSlot) {
    return deflected[type * model.slots() + inSlot];
  }

  /** Ticks of an interval in the state that {@link RuleFigure#TIME_SHARE} is about. */
  public long ticks(RuleKind kind, int index, int interval) {
    return ticks[entity(kind, index) * model.intervals + interval];
  }

  /**
   * Writes the numbers of one of a kind in the order of {@link RuleFigure}; of a mean wait its sum.
   */
  public void read(RuleKind kind, int index, double[] out) {
    Arrays.fill(out, 0);
    if (kind == RuleKind.CALL_TYPE) {
      for (int s = 0; s < model.intervals; s++) {
        out[RuleFigure.ANSWERED_OUTSIDE.ordinal()] += passedOn(index, s);
        out[RuleFigure.DEFLECTED.ordinal()] += deflected(index, s);
        out[RuleFigure.LINES_BUSY.ordinal()] += linesBusy[index * model.slots() + s];
      }
      return;
    }
    int e = entity(kind, index);
    double perTick = 1.0 / Model.TICKS_PER_SECOND;
    long inState = 0;
    for (int s = 0; s < model.intervals; s++) {
      inState += ticks[e * model.intervals + s];
    }
    out[RuleFigure.TIME_SHARE.ordinal()] =
        inState / ((double) model.intervals * model.intervalTicks);
    out[RuleFigure.TIMES.ordinal()] = times[e];
    out[RuleFigure.CALLS.ordinal()] = calls[e];
    out[RuleFigure.HANDLE.ordinal()] = handle[e] * perTick;
    out[RuleFigure.WAIT.ordinal()] = wait[e] * perTick;
    if (kind == RuleKind.OUTSIDE_HELP) {
      out[RuleFigure.COST.ordinal()] = calls[e] * rules.outside.get(index).costPerCall();
    }
  }
}
