package org.jointline.measure;

import java.util.Arrays;
import org.jointline.kernel.Listener;
import org.jointline.model.Model;
import org.jointline.stats.WaitHistogram;

/**
 * The counts of one replication: where they are kept, what may be asked of them, and the entries
 * that more than one kind of event makes. {@link FeatureCounts} and {@link IntervalCounts} write
 * them as they are told of events.
 */
abstract class ReplicationCounts implements Listener {
  final Model model;
  final int types;
  final int groups;
  final int intervals;
  final long[] withinTicks;

  /** Cells of {@link CallCounts} by slot and call type. */
  final long[] calls;

  final AgentTimes people;

  /** By type and group: calls that arrived in a reporting interval, and their handle time. */
  final long[] answeredBy;

  final WaitHistogram[] waits;

  /** Null where no organisation has a target of its own. */
  final OwnTargetCounts own;

  /** By call type: calls that wait now. */
  final int[] waiting;

  /** Null where the model has no rules. */
  final RuleCounts rules;

  /** Null where the model has no incidents. */
  final IncidentCounts incidents;

  /** Null in a scenario without journeys. */
  final JourneyCounts journeys;

  /** Null where nobody is called back. */
  final CallBackCounts callBacks;

  /** Null where no call is dealt with on the spot. */
  final SpotCounts spot;

  /** Null where the scenario has none of it. */
  final WorkCounts work;

  /** Null where the handle time of every call is known when it is answered. */
  final CallsTaken taken;

  int slot;
  long slotEnd;

  /** Where the present slot's cells begin. */
  int slotCalls;

  ReplicationCounts(Model model) {
    this.model = model;
    types = model.types;
    groups = model.groups;
    intervals = model.intervals;
    withinTicks = model.withinTicks;
    calls = new long[model.types * model.slots() * CallCounts.SIZE];
    people = new AgentTimes(model);
    answeredBy = new long[model.types * groups * 2];
    waits = new WaitHistogram[model.types];
    Arrays.setAll(waits, i -> new WaitHistogram());
    own = model.ownTargets == null ? null : new OwnTargetCounts(model.ownTargets);
    waiting = new int[model.types];
    rules = model.rules == null ? null : new RuleCounts(model);
    incidents = model.incidents == null ? null : new IncidentCounts(model);
    journeys = model.journeys == null ? null : new JourneyCounts(model);
    callBacks = CallBackCounts.of(model);
    spot = SpotCounts.of(model);
    work = model.work == null ? null : new WorkCounts(model);
    taken = CallsTaken.of(model);
  }

  @Override
  public void restarted() {
    Arrays.fill(calls, 0);
    people.clear();
    Arrays.fill(answeredBy, 0);
    for (WaitHistogram w : waits) {
      w.clear();
    }
    if (own != null) {
      own.clear();
    }
    Arrays.fill(waiting, 0);
    if (incidents != null) {
      incidents.restarted();
    }
    if (spot != null) {
      spot.clear();
    }
    if (journeys != null) {
      journeys.clear();
    }
    if (callBacks != null) {
      callBacks.clear();
    }
    if (work != null) {
      work.clear();
    }
    if (taken != null) {
      taken.clear();
    }
    slot = 0;
    slotEnd = 0;
    slotCalls = 0;
    if (rules != null) {
      rules.restarted();
    }
  }

  /** Cell of a call type in a slot. */
  final int callCell(int type, int slotIndex) {
    return (slotIndex * types + type) * CallCounts.SIZE;
  }

  /** Cell of a call type in the present slot. */
  final int callsNow(int type) {
    return slotCalls + type * CallCounts.SIZE;
  }

  /** Whether a wait is within the threshold of the call type's target. */
  final boolean isWithin(int type, long arrival, long now) {
    return model.waited(type, arrival, now) <= withinTicks[type];
  }

  /**
   * A call waits no longer.
   *
   * @param rest ticks of the present slot that are left
   */
  final void leaveQueue(int type, long rest) {
    calls[callsNow(type) + CallCounts.QUEUE_AREA] -= rest;
    waiting[type]--;
  }

  /** A waiting call is ended for the caller, who is neither answered nor gives up. */
  final void cutOff(int type, long number, int interval, long wait, long rest) {
    leaveQueue(type, rest);
    if (incidents != null) {
      incidents.cutOff(number, wait);
    }
    int c = callCell(type, interval);
    calls[c + CallCounts.WAIT_OF_OTHERS] += wait;
    calls[c + CallCounts.LONGEST_WAIT] = Math.max(calls[c + CallCounts.LONGEST_WAIT], wait);
  }

  /**
   * Books handle time still to come of a call that was answered before, or takes it back.
   *
   * @param group that works on it
   * @param sign 1 or -1
   */
  final void book(
      int type,
      int group,
      long number,
      int interval,
      long answered,
      long now,
      long talk,
      long afterCall,
      int sign) {
    long handle = sign * (talk + afterCall);
    int by = taken.answeredBy(type, group, number);
    calls[callCell(type, interval) + CallCounts.HANDLE] += handle;
    people.handle(by, model.slot(answered), handle);
    if (interval < intervals) {
      answeredBy[(type * groups + group) * 2 + 1] += handle;
    }
    if (incidents != null) {
      incidents.tookMore(number, handle);
    }
    if (rules != null) {
      rules.tookMore(number, handle);
    }
    if (afterCall > 0) {
      people.afterCall(group, now + talk, now + talk + afterCall, sign);
    }
  }

  /** Calls of a type offered in the reporting intervals. */
  final long offered(int type) {
    long offered = 0;
    for (int s = 0; s < intervals; s++) {
      offered += call(type, s, CallCounts.AT_ONCE) + call(type, s, CallCounts.WAITED);
    }
    return offered;
  }

  /** What rules did; null where the model has none. */
  public RuleCounts rules() {
    return rules;
  }

  /** Calls about incidents; null where the model has none. */
  public IncidentCounts incidents() {
    return incidents;
  }

  Model model() {
    return model;
  }

  /** What is counted of journeys; null in a scenario without any. */
  JourneyCounts journeys() {
    return journeys;
  }

  /** What is counted of call-backs; null where nobody is called back. */
  CallBackCounts callBacks() {
    return callBacks;
  }

  /** Times from acceptance until a type's callers were reached, from the reporting intervals. */
  public WaitHistogram callBackTimes(int type) {
    return callBacks.times(type);
  }

  /** One count of a call type in a slot. */
  long call(int type, int slotIndex, int field) {
    return calls[callCell(type, slotIndex) + field];
  }

  /** One count of an agent group in a slot. */
  long agent(int group, int slotIndex, int field) {
    return people.get(group, slotIndex, field);
  }

  /** Copies a cell of a call type. */
  void copyCalls(int type, int slotIndex, long[] to) {
    System.arraycopy(calls, callCell(type, slotIndex), to, 0, CallCounts.SIZE);
  }

  /** Copies a cell of an agent group. */
  void copyAgents(int group, int slotIndex, long[] to) {
    people.copy(group, slotIndex, to);
  }

  /** Calls of a type, from the reporting intervals, that a group answered. */
  public long answeredBy(int type, int group) {
    return answeredBy[(type * groups + group) * 2];
  }

  /** Handle time of these calls, in ticks. */
  public long handledBy(int type, int group) {
    return answeredBy[(type * groups + group) * 2 + 1];
  }

  /** Whether any call may be dealt with on the spot. */
  public boolean hasOnTheSpot() {
    return spot != null;
  }

  /**
   * Calls of a line, from the reporting intervals, that a group dealt with on the spot; only asked
   * where there may be any.
   *
   * @param matter call type that they were about
   */
  public long onTheSpot(int line, int matter, int group) {
    return spot.calls(line, matter, group);
  }

  /** Handle time of these calls, in ticks, without what interruptions added. */
  public long onTheSpotTicks(int line, int matter, int group) {
    return spot.ticks(line, matter, group);
  }

  /**
   * Calls that keep one of the model's own targets, and those it is a share of.
   *
   * @param target place in {@link org.jointline.model.OwnTargets}
   * @param base one of the four service levels
   * @param total the call type's numbers over the whole period, by {@link CallQuantities}
   * @param out goes met, then of
   */
  public void ownTarget(int target, Measure base, double[] total, double[] out) {
    double met = own.within(target);
    double of = total[CallQuantities.OFFERED];
    switch (base) {
      case SERVICE_LEVEL -> {}
      case SERVICE_LEVEL_ANSWERED -> of = total[CallQuantities.ANSWERED];
      case SERVICE_LEVEL_EXCLUDING_SHORT -> of -= own.shortAbandoned(target);
      case SERVICE_LEVEL_ANSWERED_OR_ABANDONED -> met += own.abandonedWithin(target);
      default -> throw new IllegalArgumentException("no service level: " + base);
    }
    out[0] = met;
    out[1] = of;
  }

  /** What is counted of interruptions, deadlines and the like; null where there is none of it. */
  public WorkCounts work() {
    return work;
  }

  /** Waits of answered calls of a type from the reporting intervals. */
  public WaitHistogram waits(int type) {
    return waits[type];
  }
}
