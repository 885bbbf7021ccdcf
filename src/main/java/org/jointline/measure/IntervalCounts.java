package org.jointline.measure;

import java.util.Arrays;
import org.jointline.kernel.Listener;
import org.jointline.model.Contact;
import org.jointline.model.Model;
import org.jointline.stats.WaitHistogram;

/**
 * Everything counted in one replication, by call type, agent group and interval slot.
 *
 * <p>A call counts in the slot in which it arrived, agent time in the slot in which it passes. Time
 * integrals cost one addition an event: who joins a count adds the rest of the slot, who leaves
 * takes the rest away, and a new slot starts with count times length.
 */
public final class IntervalCounts implements Listener {
  private final Model model;
  private final int types;
  private final int groups;
  private final int intervals;
  private final long[] withinTicks;
  private final long[] calls;
  private final AgentTimes people;

  /** By type and group: calls that arrived in a reporting interval, and their handle time. */
  private final long[] answeredBy;

  private final WaitHistogram[] waits;

  /** Null where no organisation has a target of its own. */
  private final OwnTargetCounts own;

  private final int[] waiting;

  /** Null where the model has no rules. */
  private final RuleCounts rules;

  /** Null where the model has no incidents. */
  private final IncidentCounts incidents;

  /** Null in a scenario without journeys. */
  private final JourneyCounts journeys;

  /** Null where nobody is called back. */
  private final CallBackCounts callBacks;

  /** Null where no call is dealt with on the spot. */
  private final SpotCounts spot;

  /** Null where the scenario has none of it. */
  private final WorkCounts work;

  /** Null where the handle time of every call is known when it is answered. */
  private final CallsTaken taken;

  private int slot;
  private long slotEnd;

  /** Where the present slot's cells begin. */
  private int slotCalls;

  public IntervalCounts(Model model) {
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

  @Override
  public void intervalStarted(int newSlot, long now) {
    slot = newSlot;
    slotEnd = model.slotEnd(newSlot);
    slotCalls = callCell(0, newSlot);
    if (rules != null) {
      rules.intervalStarted(newSlot, now);
    }
    long length = slotEnd - now;
    for (int i = 0; i < model.types; i++) {
      int c = callsNow(i);
      calls[c + CallCounts.QUEUE_AREA] = waiting[i] * length;
    }
    people.begin(newSlot, slotEnd, length);
    if (journeys != null) {
      journeys.begin(newSlot, length);
    }
  }

  @Override
  public void intervalSettled(int newSlot) {
    for (int i = 0; i < model.types; i++) {
      calls[callCell(i, newSlot) + CallCounts.QUEUE_AT_START] = waiting[i];
    }
    people.settled(newSlot);
  }

  private int callCell(int type, int slotIndex) {
    return (slotIndex * types + type) * CallCounts.SIZE;
  }

  /** Cell of a call type in the present slot. */
  private int callsNow(int type) {
    return slotCalls + type * CallCounts.SIZE;
  }

  @Override
  public void arrived(int type, long number, long now, long patience) {
    calls[callsNow(type) + CallCounts.ARRIVED]++;
  }

  @Override
  public void incidentHappened(int incident, long now) {
    incidents.happened(incident, slot < intervals);
  }

  @Override
  public void aboutIncident(int burst, long number, boolean duplicate, long now) {
    incidents.about(burst, number, duplicate, slot < intervals);
  }

  @Override
  public void blocked(int type, long number, long now) {
    calls[callsNow(type) + CallCounts.BLOCKED]++;
    if (journeys != null) {
      journeys.blocked(type, slot, number);
    }
    if (incidents != null) {
      incidents.blocked(number);
    }
  }

  @Override
  public void hungUpAtOnce(int type, long number, long now) {
    int c = callsNow(type);
    calls[c + CallCounts.WAITED]++;
    abandonedAfter(type, slot, now, now);
    if (incidents != null) {
      incidents.abandoned(number, 0, isWithin(type, now, now));
    }
  }

  @Override
  public void queued(int type, long number, long now) {
    int c = callsNow(type);
    calls[c + CallCounts.WAITED]++;
    calls[c + CallCounts.QUEUE_AREA] += slotEnd - now;
    waiting[type]++;
  }

  @Override
  public void answered(
      int type,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long now,
      long talk,
      long afterCall,
      boolean waited) {
    long wait = now - arrival;
    long rest = slotEnd - now;
    long handle = talk + afterCall;
    int c = callCell(type, interval);
    calls[c + CallCounts.HANDLE] += handle;
    if (incidents != null) {
      incidents.answered(number, wait, handle, waited, isWithin(type, arrival, now));
    }
    if (waited) {
      calls[c + CallCounts.ANSWERED_LATER]++;
      calls[c + CallCounts.WITHIN_LATER] += isWithin(type, arrival, now) ? 1 : 0;
      calls[c + CallCounts.WAIT_OF_ANSWERED] += wait;
      if (interval < intervals) {
        waits[type].record(wait);
      }
      leaveQueue(type, rest);
      calls[c + CallCounts.LONGEST_WAIT] = Math.max(calls[c + CallCounts.LONGEST_WAIT], wait);
    } else {
      calls[c + CallCounts.AT_ONCE]++;
    }
    if (interval < intervals) {
      int pair = (type * groups + group) * 2;
      answeredBy[pair]++;
      answeredBy[pair + 1] += handle;
      if (own != null) {
        own.answered(type, wait);
      }
    }
    people.answers(group, handle, rest);
    if (afterCall > 0) {
      people.afterCall(group, now + talk, now + handle, 1);
    }
    if (taken != null) {
      taken.took(agent, number);
    }
    if (work != null) {
      work.answered(type, group, agent, interval, arrival, now);
    }
  }

  private void leaveQueue(int type, long rest) {
    calls[callsNow(type) + CallCounts.QUEUE_AREA] -= rest;
    waiting[type]--;
  }

  @Override
  public void abandoned(int type, long number, int interval, long arrival, long now) {
    leaveQueue(type, slotEnd - now);
    abandonedAfter(type, interval, arrival, now);
    if (incidents != null) {
      incidents.abandoned(number, now - arrival, isWithin(type, arrival, now));
    }
  }

  private boolean isWithin(int type, long arrival, long now) {
    return model.waited(type, arrival, now) <= withinTicks[type];
  }

  private void abandonedAfter(int type, int interval, long arrival, long now) {
    long wait = now - arrival;
    int c = callCell(type, interval);
    calls[c + CallCounts.ABANDONED]++;
    calls[c + CallCounts.ABANDONED_WITHIN] += isWithin(type, arrival, now) ? 1 : 0;
    calls[c + CallCounts.SHORT_ABANDONED] += wait <= model.shortTicks[type] ? 1 : 0;
    calls[c + CallCounts.WAIT_OF_OTHERS] += wait;
    calls[c + CallCounts.LONGEST_WAIT] = Math.max(calls[c + CallCounts.LONGEST_WAIT], wait);
    if (own != null && interval < intervals) {
      own.abandoned(type, wait);
    }
  }

  @Override
  public void finished(int group, int agent, long now) {
    people.becomesIdle(group, slotEnd - now);
    if (work != null) {
      work.done(agent, now);
    }
  }

  @Override
  public void rings(int type, int group, int agent, long number, long now) {
    people.becomesBusy(group, slotEnd - now);
    work.rings(group, 1, now);
  }

  @Override
  public void ringEnded(
      int type, int group, int agent, long number, long since, long now, boolean pickedUp) {
    work.rings(group, -1, now);
    if (pickedUp) {
      people.becomesIdle(group, slotEnd - now);
    }
  }

  @Override
  public void wentAway(int group, int agent, long now) {
    people.goesAway(group, slotEnd - now);
    work.notPickedUp(group, slot);
  }

  @Override
  public void cameBack(int group, int agent, long now) {
    people.comesBack(group, slotEnd - now);
  }

  @Override
  public void takesAnother(int group, int agent, long now) {
    people.becomesIdle(group, slotEnd - now);
  }

  @Override
  public void chatEnded(
      int type,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long answered,
      long now,
      long planned,
      int left,
      long since) {
    book(type, group, number, interval, answered, now, now - answered - planned, 0, 1);
    work.chatEnded(type, group, agent, interval, arrival, now);
  }

  @Override
  public void interrupted(
      int type,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long answered,
      long now,
      long talkLeft,
      long afterCallLeft,
      long lost) {
    book(type, group, number, interval, answered, now, talkLeft, afterCallLeft, -1);
    taken.putAside(type, group, number);
    people.becomesIdle(group, slotEnd - now);
    work.interrupted(type, group, agent, interval, slot, now, lost);
  }

  @Override
  public void resumed(
      int type,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long answered,
      long now,
      long done,
      long talk,
      long afterCall) {
    book(type, group, number, interval, answered, now, talk, afterCall, 1);
    people.becomesBusy(group, slotEnd - now);
    work.resumed(type, agent, interval, arrival);
  }

  /**
   * Books handle time still to come of a call that was answered before, or takes it back.
   *
   * @param group that works on it
   * @param sign 1 or -1
   */
  private void book(
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

  @Override
  public void cameOnDuty(int group, long now) {
    people.onDuty(group, 1, slotEnd - now);
  }

  @Override
  public void wentOffDuty(int group, long now) {
    people.onDuty(group, -1, slotEnd - now);
  }

  @Override
  public void shiftEndedOnCall(int group, long now) {
    people.pastShift(group, 1, slotEnd - now);
  }

  @Override
  public void keptOnDuty(int group, long now) {
    people.pastShift(group, -1, slotEnd - now);
  }

  @Override
  public void ghostLeft(int group, int agent, long now) {
    people.ghostLeaves(group, slotEnd - now);
    if (work != null) {
      work.done(agent, now);
    }
  }

  @Override
  public void stillWaiting(int type, long number, int interval, long arrival, long now) {
    int c = callCell(type, interval);
    long wait = now - arrival;
    if (incidents != null) {
      incidents.stillWaiting(number, wait);
    }
    calls[c + CallCounts.STILL_WAITING]++;
    calls[c + CallCounts.WAIT_OF_OTHERS] += wait;
    calls[c + CallCounts.LONGEST_WAIT] = Math.max(calls[c + CallCounts.LONGEST_WAIT], wait);
  }

  @Override
  public void modeChanged(int mode, long now) {
    rules.modeChanged(mode, now);
  }

  @Override
  public void agreementChanged(int agreement, boolean available, long now) {
    rules.agreementChanged(agreement, available, now);
  }

  @Override
  public void helped(int agreement, int type, int group, long handle, long now) {
    rules.helped(agreement, type, group, handle, now);
    if (taken != null) {
      rules.tookUnder(agreement, taken.latest());
    }
  }

  @Override
  public void siteChanged(int site, boolean works, long now) {
    rules.siteChanged(site, works, now);
  }

  @Override
  public void allLinesBusy(int line, int type, long number, long now) {
    rules.allLinesBusy(line, type, number, now);
  }

  @Override
  public void deflected(int message, int type, long number, long now) {
    if (incidents != null) {
      incidents.deflected(number);
    }
    rules.deflected(message, type, number, now);
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
      long handle) {
    leaveQueue(type, slotEnd - now);
    long wait = now - arrival;
    int c = callCell(type, interval);
    calls[c + CallCounts.WAIT_OF_OTHERS] += wait;
    calls[c + CallCounts.LONGEST_WAIT] = Math.max(calls[c + CallCounts.LONGEST_WAIT], wait);
    if (incidents != null) {
      incidents.cutOff(number, wait);
    }
    rules.passedOn(party, type, number, interval, arrival, now, answer, handle);
  }

  /** Takes back what the last slot was credited beyond the end, then checks the books. */
  @Override
  public void ended(long now) {
    long rest = slotEnd - now;
    for (int i = 0; i < model.types; i++) {
      calls[callsNow(i) + CallCounts.QUEUE_AREA] -= waiting[i] * rest;
    }
    people.end(rest);
    for (int i = 0; i < types; i++) {
      long answered = 0;
      for (int g = 0; g < groups; g++) {
        answered += answeredBy(i, g);
      }
      answered -= callBacks == null ? 0 : callBacks.taken(i);
      waits[i].recordZeros(answered - waits[i].count());
    }
    if (rules != null) {
      rules.ended(now);
    }
    if (journeys != null) {
      journeys.end(slot, rest);
    }
    if (work != null) {
      work.ended(now);
    }
    for (int i = 0; work != null && i < types; i++) {
      work.offered(i, offered(i) + (callBacks == null ? 0 : callBacks.joined(i)));
    }
    for (int g = 0; work != null && g < groups; g++) {
      for (int s = 0; s < intervals; s++) {
        work.away(g, agent(g, s, AgentCounts.AWAY));
      }
    }
    Books.check(this);
  }

  /** What rules did; null where the model has none. */
  public RuleCounts rules() {
    return rules;
  }

  /** Calls about incidents; null where the model has none. */
  public IncidentCounts incidents() {
    return incidents;
  }

  @Override
  public void calledFirst(int type, long now) {
    journeys.add(type, slot, JourneyCounts.CALLERS, 1);
    journeys.plan(Contact.FIRST);
  }

  @Override
  public void attempted(int origin, long now) {
    journeys.add(origin, slot, JourneyCounts.ATTEMPTS, 1);
  }

  @Override
  public void contact(int type, Contact kind, long number, long now) {
    journeys.came(type, slot, kind, number);
    countRedial(type, kind, -1, now);
  }

  private void countRedial(int type, Contact kind, int change, long now) {
    if (kind == Contact.REDIAL) {
      journeys.redial(type, slot, change, slotEnd - now);
    }
  }

  @Override
  public void contactPlanned(int from, int interval, Contact kind, int to, long now) {
    journeys.plan(kind);
    if (kind.isTransfer()) {
      journeys.add(from, interval, JourneyCounts.TRANSFERS_OUT, 1);
    }
    countRedial(to, kind, 1, now);
  }

  @Override
  public void calledTooLate(int from, int interval, Contact kind) {
    journeys.add(from, interval, JourneyCounts.TOO_LATE, 1);
  }

  @Override
  public void foundClosed(int type, Contact kind, long now) {
    journeys.add(type, slot, JourneyCounts.FOUND_CLOSED, 1);
    journeys.miss(kind);
    countRedial(type, kind, -1, now);
  }

  @Override
  public void leftAnnouncement(int type, Contact kind, long now) {
    journeys.add(type, slot, JourneyCounts.LEFT_ANNOUNCEMENT, 1);
    journeys.miss(kind);
    countRedial(type, kind, -1, now);
  }

  @Override
  public void choseOption(int type, Contact kind, int to, long now) {
    countRedial(type, kind, -1, now);
    countRedial(to, kind, 1, now);
  }

  @Override
  public void contactCutOff(int type, Contact kind) {
    journeys.miss(kind);
  }

  @Override
  public void messaged(int type, long number, int interval, long arrival, long now) {
    journeys.add(type, interval, JourneyCounts.MESSAGED, 1);
    cutOff(type, number, interval, now - arrival, slotEnd - now);
  }

  @Override
  public void disconnected(int type, long number, int interval, long arrival, long now) {
    journeys.add(type, interval, JourneyCounts.DISCONNECTED, 1);
    cutOff(type, number, interval, now - arrival, slotEnd - now);
  }

  private void cutOff(int type, long number, int interval, long wait, long rest) {
    leaveQueue(type, rest);
    if (incidents != null) {
      incidents.cutOff(number, wait);
    }
    int c = callCell(type, interval);
    calls[c + CallCounts.WAIT_OF_OTHERS] += wait;
    calls[c + CallCounts.LONGEST_WAIT] = Math.max(calls[c + CallCounts.LONGEST_WAIT], wait);
  }

  @Override
  public void answeredOnTheSpot(int type, int interval, int matter, int group, long handle) {
    journeys.add(type, interval, JourneyCounts.ON_THE_SPOT, 1);
    if (interval < intervals) {
      spot.add(type, matter, group, handle);
    }
  }

  @Override
  public void released(
      int type,
      int group,
      int agent,
      int interval,
      long answered,
      long from,
      long to,
      long afterCall) {
    book(type, group, taken.last(agent), interval, answered, from, to - from, afterCall, 1);
  }

  @Override
  public void answeredAfterTransfer(int origin, int interval, long primary, long secondary) {
    journeys.add(origin, interval, JourneyCounts.ANSWERED_AFTER_TRANSFER, 1);
    journeys.add(origin, interval, JourneyCounts.PRIMARY_WAIT, primary);
    journeys.add(origin, interval, JourneyCounts.SECONDARY_WAIT, secondary);
  }

  @Override
  public void lostAfterTransfer(int origin, int interval, long secondary) {
    journeys.add(origin, interval, JourneyCounts.LOST_AFTER_TRANSFER, 1);
  }

  @Override
  public void journeyOver(
      int origin,
      int interval,
      boolean answered,
      boolean resolvedAtFirst,
      boolean calledBack,
      long waited) {
    if (!answered) {
      journeys.add(origin, interval, JourneyCounts.CALLERS_LOST, 1);
    } else {
      callerAnswered(origin, interval, resolvedAtFirst, calledBack, waited);
    }
  }

  private void callerAnswered(
      int origin, int interval, boolean resolvedAtFirst, boolean calledBack, long waited) {
    journeys.add(origin, interval, JourneyCounts.CALLERS_ANSWERED, 1);
    journeys.add(origin, interval, JourneyCounts.RESOLVED_AT_FIRST, resolvedAtFirst ? 1 : 0);
    journeys.add(origin, interval, JourneyCounts.WAIT_OF_ANSWERED, waited);
    boolean within = !calledBack && waited <= withinTicks[origin];
    journeys.add(origin, interval, JourneyCounts.CALLERS_WITHIN, within ? 1 : 0);
  }

  @Override
  public void journeyCutOff(
      int origin,
      int interval,
      boolean answered,
      boolean resolvedAtFirst,
      boolean calledBack,
      long waited) {
    if (!answered) {
      journeys.add(origin, interval, JourneyCounts.CALLERS_UNDER_WAY, 1);
    } else {
      callerAnswered(origin, interval, resolvedAtFirst, calledBack, waited);
    }
  }

  @Override
  public void callBackOffered(int type, long number, int interval, long now) {
    callBacks.offered(type, interval);
  }

  @Override
  public void callBackAccepted(
      int type, int to, long number, int interval, long arrival, long now) {
    callBacks.accepted(type, to, interval, now - arrival);
    cutOff(type, number, interval, now - arrival, slotEnd - now);
  }

  @Override
  public void callBackInVain(
      int type, int to, int group, int agent, long number, int interval, long now, long ticks) {
    callBacks.inVain(type, interval, ticks);
    if (interval < intervals) {
      answeredBy[(to * groups + group) * 2 + 1] += ticks;
    }
    people.becomesBusy(group, slotEnd - now);
  }

  @Override
  public void callBackReached(
      int type,
      int to,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long accepted,
      long now,
      long talk,
      long afterCall) {
    callBacks.reached(type, to, interval, now - accepted);
    if (interval < intervals) {
      answeredBy[(to * groups + group) * 2]++;
    }
    people.answered(group);
    taken.took(agent, number);
    book(to, group, number, interval, now, now, talk, afterCall, 1);
    people.becomesBusy(group, slotEnd - now);
    if (work != null) {
      work.answered(to, group, agent, interval, arrival, now);
    }
  }

  @Override
  public void callBackGivenUp(
      int type, int to, long number, int interval, long accepted, long now, boolean expired) {
    callBacks.givenUp(type, interval, expired);
  }

  @Override
  public void callBackOpen(int type, int to, long number, int interval, long accepted, long now) {
    callBacks.open(type, interval);
  }

  /** Calls of a type offered in the reporting intervals. */
  private long offered(int type) {
    long offered = 0;
    for (int s = 0; s < intervals; s++) {
      offered += call(type, s, CallCounts.AT_ONCE) + call(type, s, CallCounts.WAITED);
    }
    return offered;
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
