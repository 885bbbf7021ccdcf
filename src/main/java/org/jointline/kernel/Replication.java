package org.jointline.kernel;

import org.jointline.model.Edges;
import org.jointline.model.Model;
import org.jointline.random.Purpose;
import org.jointline.random.Streams;
import org.jointline.random.Xoshiro;
import org.jointline.routing.AgentRule;
import org.jointline.routing.CallRule;
import org.jointline.routing.IdleAgents;
import org.jointline.routing.WaitingCalls;

/**
 * One run of a model: all state that changes. Made once for a thread and restarted for each
 * replication; after the first it allocates next to nothing, and nothing for a call.
 *
 * <p>It is driven by {@link #advanceTo}, as fast as the machine allows or tick by tick against a
 * clock. Everything that happens is told to one listener.
 *
 * <p>Arrivals (one pending a type) and planned edges are scalars beside the {@link Schedule}. A
 * caller who waits has an abandonment event, which is ignored if the call has gone by then: its
 * slot then holds no call of that deadline.
 */
public final class Replication implements ReplicationRunner {
  private final Model model;
  private final Edges edges;
  private final int types;
  private final int groups;

  /** Multipliers that hold now. */
  private double[] handleFactor;

  // who calls
  private final Demand demand;
  private final Callers[] callers;

  /** Null where the model has none. */
  private final Incidents incidents;

  private final Xoshiro routingLuck = new Xoshiro(0);

  /** Null where nobody is absent by chance. */
  private final Attendance attendance;

  // pending events
  private final Schedule schedule;

  /** The schedule's own, and how it packs an event: every event passes here. */
  private final EventWheel events;

  private final int tickShift;
  private final int indexBits;
  private final int indexMask;
  private final long lastTick;
  private final Diary diary;

  /** By call type; after the last, where there are any, the next of all incidents. */
  private final long[] nextArrival;

  private int soonestType;
  private long soonestArrival;
  private int nextEdge;
  private long nextEdgeTick;

  // the floor
  private final Floor floor;
  private final IdleAgents idle;
  private final WaitingCalls waiting;
  private final int[] groupOf;
  private final Duty duty;
  private final QueueStages stages;
  private final WhoWaits whoWaits;
  private final PossibleFuture possibleFuture;

  // routing, by the model or as it has been changed since
  private final RoutesInForce routes;
  private final AgentRule[] agentRules;
  private final CallRule[] callRules;
  private final int[] queueLimit;

  /** Null where the model has none. */
  private final Rulebook rules;

  /** Null where calls are answered or given up and nothing follows. */
  private final Journeys journeys;

  /** Whether calls are answered, or not, and nothing else can happen to them: the common case. */
  private final boolean plain;

  /** Null where all is plain. */
  private final Desk desk;

  /** Null where all is plain. */
  private final Reception reception;

  private Listener listener;
  private long now;
  private int interval;
  private long calls;

  /** Callers brought by command. */
  private int commanded;

  /** Agents on a call, where all is plain; otherwise the desk counts them. */
  private int busy;

  private boolean draining;
  private boolean over;

  /**
   * @throws IllegalArgumentException if the period is too long for so many agents
   */
  public Replication(Model model) {
    this.model = model;
    edges = model.edges;
    types = model.types;
    groups = model.groups;
    handleFactor = model.handleFactor;
    floor = new Floor(model);
    schedule = floor.schedule;
    events = schedule.events;
    tickShift = schedule.tickShift;
    indexBits = schedule.indexBits();
    indexMask = (1 << indexBits) - 1;
    lastTick = schedule.lastTick;
    diary = floor.diary;
    attendance = model.absence == null ? null : new Attendance(model.absence, edges);
    demand = new Demand(model);
    callers = demand.callers;
    incidents = demand.incidents;
    nextArrival = demand.nextArrival;
    idle = floor.idle;
    waiting = floor.waiting;
    groupOf = floor.groupOf;
    duty = floor.duty;
    stages = floor.stages;
    rules = model.rules == null ? null : new Rulebook(model, floor, this::now, new ToOutside());
    routes = new RoutesInForce(model, floor, routingLuck, rules);
    agentRules = routes.agentRules;
    callRules = routes.callRules;
    queueLimit = routes.queueLimit;
    journeys = model.journeys == null ? null : new Journeys(model, this, floor);
    plain = rules == null && journeys == null && (model.work == null || model.work.isPlain());
    desk = plain ? null : new Desk(model, this, floor, routes, rules, journeys);
    reception = plain ? null : new Reception(model, this, desk, floor, routes, rules, journeys);
    whoWaits = floor.whoWaits;
    possibleFuture = new PossibleFuture(model, floor, rules, journeys, desk);
    followRouting(model);
  }

  private void followRouting(Model by) {
    routes.follow(by);
    if (desk != null) {
      desk.follow(by);
    }
  }

  /**
   * Starts again at tick 0 with nobody waiting and nobody on duty.
   *
   * @param seed of the experiment
   * @param replication index from 0
   * @param listener told of everything from now on
   */
  public void restart(long seed, int replication, Listener listener) {
    tell(listener);
    listener.restarted();
    restartRandomness(seed, replication);
    floor.clear();
    if (desk != null) {
      desk.restart(seed, replication);
    }
    routes.openAll();
    if (routes.isChanged()) {
      followRouting(model);
    }
    stages.clear();
    findSoonestArrival();
    nextEdge = 0;
    nextEdgeTick = edges.tick[0];
    handleFactor = model.handleFactor;
    now = 0;
    interval = 0;
    calls = 0;
    commanded = 0;
    busy = 0;
    draining = false;
    over = false;
    if (rules != null) {
      rules.restart(seed, replication);
    }
    if (journeys != null) {
      journeys.restart();
    }
  }

  private void restartRandomness(long seed, int replication) {
    demand.restart(seed, replication);
    routingLuck.reseed(Streams.seed(seed, replication, Purpose.ROUTING, 0));
    if (attendance != null) {
      attendance.restart(seed, replication);
    }
  }

  /**
   * Lets everything happen that is due up to and including a tick, or as much of it as the budget
   * allows.
   *
   * @param tick how far to go
   * @param budget most events to handle
   * @return events handled; less than the budget if and only if the tick was reached
   */
  public int advanceTo(long tick, int budget) {
    long limit = Math.min(tick, model.stopTick);
    int done = 0;
    while (done < budget && !over) {
      if (draining && isDone()) {
        over = true;
        break;
      }
      long event = events.peek();
      long eventTick = event >>> tickShift;
      if (nextEdgeTick <= eventTick && nextEdgeTick <= soonestArrival) {
        if (nextEdgeTick > limit) {
          break;
        }
        now = nextEdgeTick;
        reachEdge();
      } else if (soonestArrival < eventTick) {
        if (soonestArrival > limit) {
          break;
        }
        now = soonestArrival;
        arrive();
      } else {
        if (eventTick > limit) {
          break;
        }
        now = eventTick;
        events.take();
        fire(event);
      }
      settleIfRuled();
      done++;
    }
    if (done < budget && !over) {
      now = Math.max(now, limit);
      over = limit == model.stopTick;
    }
    return done;
  }

  @Override
  public void run(long seed, int replication, Listener listener) {
    restart(seed, replication, listener);
    while (!over) {
      advanceTo(Long.MAX_VALUE, Integer.MAX_VALUE);
    }
    end();
  }

  /** Tells the listener of calls still waiting and that the replication has ended. */
  public void end() {
    whoWaits.tell(listener, now);
    if (journeys != null) {
      journeys.end();
    }
    listener.ended(now);
  }

  /** Whether nobody waits, nobody is busy and nothing is due. */
  private boolean isDone() {
    int atWork = plain ? busy : desk.busy();
    return atWork == 0 && waiting.total() == 0 && diary.isEmpty();
  }

  /** Whether nothing more can happen. */
  public boolean isOver() {
    return over;
  }

  /** The tick reached. */
  public long now() {
    return now;
  }

  /** Slot of the present interval. */
  int interval() {
    return interval;
  }

  /** Who is told of everything. */
  Listener listener() {
    return listener;
  }

  /** Where a contact comes to a line; null where all is plain. */
  Reception reception() {
    return reception;
  }

  /** Null where telephone lines never run out. */
  Trunks trunks() {
    return rules == null ? null : rules.trunks();
  }

  /** Where a call and an agent meet; null where all is plain. */
  Desk desk() {
    return desk;
  }

  /** Multiplier that holds now of the time a type's calls take with a group's agents. */
  double handleFactor(int type, int group) {
    return handleFactor[type * groups + group];
  }

  // ---------------------------------------------------------------- between ticks

  /**
   * From now on a group has so many agents more than planned, or fewer, in addition to earlier
   * changes; never fewer than none, never more than the model has agents. Between calls of {@link
   * #advanceTo} that reached their tick, like all that follow.
   */
  public void changeStaffing(int group, int change) {
    duty.change(group, change, listener, now);
    offerWaiting(group);
    offerToBusy();
    settleIfRuled();
  }

  /** All agents of groups leave, or come back. */
  public void setGroupsOpen(int[] which, boolean open) {
    for (int group : which) {
      duty.setOpen(group, open, listener, now);
    }
    for (int group : which) {
      offerWaiting(group);
    }
    offerToBusy();
    settleIfRuled();
  }

  /** New calls of a line are blocked, or no longer; those that wait go on waiting. */
  public void setLineOpen(int type, boolean open) {
    routes.setOpen(type, open);
  }

  /**
   * From now on calls go by the routing of another model, whose call types and groups are the same.
   */
  public void route(Model by) {
    followRouting(by);
    stages.restart(now);
    for (int g = 0; g < groups; g++) {
      offerWaiting(g);
    }
    offerToBusy();
    settleIfRuled();
  }

  /**
   * Somebody calls now, beside all who would call anyway.
   *
   * @throws IllegalStateException if nobody calls any more
   */
  public void callIn(
      int type, long talkTicks, long afterCallTicks, long patienceTicks, boolean hangsUp) {
    if (now >= model.endTick) {
      throw new IllegalStateException("nobody calls after the end");
    }
    if (rules != null && journeys == null) {
      rules.nextIsExtra();
    }
    // the count tells callers of one tick apart who talk and wait alike
    long luck = Streams.seed(talkTicks ^ patienceTicks << 1, type, (int) now);
    call(
        type,
        Streams.seed(luck, type, ++commanded),
        talkTicks,
        afterCallTicks,
        patienceTicks,
        hangsUp);
    settleIfRuled();
  }

  /** From now on tells another listener, too late for what happened before. */
  public void tell(Listener other) {
    listener = rules == null ? other : rules.before(other);
  }

  /**
   * Becomes equal to another replication of the same model, but for its listener. It would go on
   * exactly as the other does.
   */
  public void copyFrom(Replication other) {
    copyFloor(other);
    schedule.copyFrom(other.schedule);
    diary.copyFrom(other.diary);
    demand.copyFrom(other.demand);
    if (attendance != null) {
      attendance.copyFrom(other.attendance);
    }
    findSoonestArrival();
    routingLuck.copyFrom(other.routingLuck);
    stages.copyFrom(other.stages);
  }

  private void copyFloor(Replication other) {
    routes.copyLines(other.routes);
    if (routes.routed() != other.routes.routed()) {
      followRouting(other.routes.routed());
    }
    floor.copyPeople(other.floor);
    if (rules != null) {
      rules.copyFrom(other.rules);
    }
    if (journeys != null) {
      journeys.copyFrom(other.journeys);
    }
    handleFactor = other.handleFactor;
    if (desk != null) {
      desk.copyFrom(other.desk);
    }
    nextEdge = other.nextEdge;
    nextEdgeTick = other.nextEdgeTick;
    now = other.now;
    interval = other.interval;
    calls = other.calls;
    commanded = other.commanded;
    busy = other.busy;
    draining = other.draining;
    over = other.over;
  }

  /**
   * Becomes one possible future of another replication of the same model: the same calls in hand
   * and waiting, the same agents, but all luck that nobody can know is drawn anew: who calls from
   * now on, how much longer calls in hand take and waiting callers wait, given how long they did so
   * far. What today's busyness is, is taken as known.
   *
   * @param inHand calls in the other's agents' hands
   * @param day index of the present local day
   * @param seed of all futures
   * @param future index from 0: the same future has the same callers whatever is done
   */
  public void foresee(Replication other, CallsInHand inHand, int day, long seed, int future) {
    copyFloor(other);
    demand.foresee(other.demand, now, day, seed, future);
    if (attendance != null) {
      attendance.foresee(other.attendance, day, seed, future);
    }
    routingLuck.reseed(Streams.seed(seed, future, Purpose.ROUTING, 0));
    findSoonestArrival();
    schedule.clearFrom(now);
    diary.copyFrom(other.diary);
    possibleFuture.draw(inHand, now, seed, future);
    stages.restart(now);
  }

  // ---------------------------------------------------------------- what is going on

  /** Calls of a type that wait. */
  public int waiting(int type) {
    return whoWaits.count(type);
  }

  /**
   * Arrivals of a type's waiting calls, the longest waiting first.
   *
   * @param arrivals filled as far as it goes
   * @return how many were filled in
   */
  public int waiting(int type, long[] arrivals) {
    return whoWaits.arrivals(type, arrivals);
  }

  /** Factor on a type's rate, by the index that the model's arrivals have. */
  public double busyness(int type, int index) {
    return demand.busyness(type, index);
  }

  /**
   * Waiting calls of a type that arrived after others and have not waited long.
   *
   * @param after number of the last of the others; see {@link Listener}
   * @param most ticks they have waited, at most, as the type's target counts them
   */
  public int waiting(int type, long after, long most) {
    return whoWaits.count(type, after, most, now);
  }

  /** Number of the last call that arrived; 0 before the first. */
  public long calls() {
    return calls;
  }

  /** Agents of a group who wait for a call. */
  public int idle(int group) {
    return idle.count(group);
  }

  /** Agents of a group whose shift goes on, idle or busy. */
  public int onDuty(int group) {
    return duty.onDuty(group);
  }

  /** Agents of a group who finish a call after their shift. */
  public int ghosts(int group) {
    return duty.ghosts(group);
  }

  /** Agents of a group on the phones by the staffing. */
  public int planned(int group) {
    return duty.planned(group);
  }

  /** Agents more than planned, or fewer. */
  public int extra(int group) {
    return duty.extra(group);
  }

  public boolean isLineOpen(int type) {
    return routes.isOpen(type);
  }

  public boolean isGroupOpen(int group) {
    return duty.isOpen(group);
  }

  // ---------------------------------------------------------------- events

  private void fire(long event) {
    int index = (int) event & indexMask;
    int kind = (int) (event >>> indexBits) & 3;
    if (kind == Schedule.FINISH) {
      finish(index);
    } else if (kind == Schedule.ABANDON) {
      abandon(index);
    } else if (kind == Schedule.OVERFLOW) {
      openStage(index);
    } else {
      diary.open();
    }
  }

  private void arrive() {
    int type = soonestType;
    if (type == types) {
      goOnWithIncidents();
      return;
    }
    Callers caller = callers[type];
    long talkTicks = caller.talk();
    long afterCallTicks = caller.afterCall();
    long patienceTicks = caller.patience();
    boolean hangsUp = caller.hangsUp();
    long luck = caller.luck();
    caller.advance();
    nextArrival[type] = caller.arrival();
    findSoonestArrival();
    call(type, luck, talkTicks, afterCallTicks, patienceTicks, hangsUp);
  }

  /** Somebody calls for the first time. */
  private void call(
      int type, long luck, long talk, long afterCall, long patience, boolean hangsUp) {
    if (plain) {
      meetPlainly(type, talk, afterCall, patience, hangsUp);
    } else if (journeys == null) {
      reception.meet(type, talk, afterCall, patience, hangsUp, Journeys.NOBODY);
    } else {
      journeys.dialling.call(type, luck, talk, afterCall, patience, hangsUp, interval);
    }
  }

  /** What {@link Reception#meet} and all that it leads to come to where nothing else can happen. */
  private void meetPlainly(
      int type, long talkTicks, long afterCallTicks, long patienceTicks, boolean hangsUp) {
    long number = ++calls;
    listener.arrived(type, number, now, patienceTicks);
    int group = agentRules[type].chooseAtOnce(type);
    if (group != AgentRule.NONE) {
      answerPlainly(type, group, number, interval, now, talkTicks, afterCallTicks, false);
    } else if (waiting.count(type) >= queueLimit[type] || waiting.total() >= model.queueLimitAll) {
      listener.blocked(type, number, now);
    } else if (hangsUp) {
      listener.hungUpAtOnce(type, number, now);
    } else {
      queue(type, number, talkTicks, afterCallTicks, patienceTicks, Journeys.NOBODY);
    }
  }

  private void answerPlainly(
      int type,
      int group,
      long number,
      int arrivedIn,
      long arrival,
      long talk,
      long afterCall,
      boolean waited) {
    int agent = idle.take(group);
    double factor = handleFactor[type * groups + group];
    long talkTicks = talk;
    long afterCallTicks = afterCall;
    if (factor != 1) {
      talkTicks = (long) (talk * factor + 0.5);
      afterCallTicks = (long) (afterCall * factor + 0.5);
    }
    busy++;
    listener.answered(
        type, group, agent, number, arrivedIn, arrival, now, talkTicks, afterCallTicks, waited);
    add(now + talkTicks + afterCallTicks, Schedule.FINISH, agent);
  }

  private void add(long tick, int kind, int index) {
    events.push(Math.min(tick, lastTick) << tickShift | (long) kind << indexBits | index);
  }

  /** Something happens, or somebody calls about it. */
  private void goOnWithIncidents() {
    boolean somebodyCalls = incidents.happen(listener, now);
    demand.findNextOfIncidents();
    findSoonestArrival();
    if (somebodyCalls) {
      Burst of = incidents.present();
      if (journeys == null) {
        listener.aboutIncident(of.burst(), calls + 1, of.isDuplicate(), now);
      } else {
        journeys.dialling.nextIsAbout(of.burst(), of.isDuplicate());
      }
      call(of.type(), of.luck(), of.talk(), of.afterCall(), of.patience(), of.hangsUp());
    }
  }

  /** Number of a call that comes now. */
  long nextNumber() {
    return ++calls;
  }

  /** How calls leave their queue for somebody outside. */
  private final class ToOutside implements OutsideForce.Leaver {
    @Override
    public void leave(int slot, int type) {
      leaveQueue(slot, type);
      if (journeys != null) {
        journeys.answers.passedOn(journeys.waiting(slot), now - waiting.arrival(slot));
      }
    }

    @Override
    public boolean mayLeave(int slot) {
      return desk.isOnLine(slot);
    }
  }

  private void findSoonestArrival() {
    int soonest = 0;
    for (int i = 1; i < nextArrival.length; i++) {
      soonest = nextArrival[i] < nextArrival[soonest] ? i : soonest;
    }
    soonestType = soonest;
    soonestArrival = nextArrival[soonest];
  }

  /** A call joins the end of its queue. */
  void queue(int type, long number, long talkTicks, long afterCallTicks, long own, int traveller) {
    floor.makeRoom();
    long patience = journeys == null ? own : journeys.patience(traveller, type, own);
    boolean outlasts = patience > model.stopTick - now;
    long deadline = outlasts ? Long.MAX_VALUE : now + patience;
    int slot = waiting.add(type, number, interval, now, deadline, talkTicks, afterCallTicks);
    listener.queued(type, number, now);
    if (journeys != null) {
      journeys.queued(traveller, slot);
    }
    if (!outlasts) {
      add(deadline, Schedule.ABANDON, slot);
    }
    stages.joined(type, slot);
  }

  private void abandon(int slot) {
    if (waiting.deadline(slot) == now) {
      int type = waiting.type(slot);
      leaveQueue(slot, type);
      if (journeys != null && journeys.isCallBack(slot)) {
        journeys.callBacks.expire(slot);
      } else if (journeys == null) {
        listener.abandoned(
            type, waiting.number(slot), waiting.interval(slot), waiting.arrival(slot), now);
      } else {
        journeys.unanswered.gaveUp(
            journeys.waiting(slot),
            type,
            waiting.number(slot),
            waiting.interval(slot),
            waiting.arrival(slot));
      }
    }
  }

  /** A call is taken out of its queue, for whatever reason. */
  void leaveQueue(int slot, int type) {
    if (journeys != null) {
      journeys.leaving(slot);
    }
    stages.leaving(type, slot);
    waiting.remove(slot);
  }

  /** The first call that has not reached a stage, if it is due, opens to more groups. */
  private void openStage(int stage) {
    if (!stages.isDue(stage, now)) {
      return;
    }
    if (stages.open(stage, now)) {
      int type = stages.type(stage);
      int group = agentRules[type].choose(type, now - waiting.headArrival(type));
      if (group != AgentRule.NONE) {
        take(type, group);
      } else if (desk != null) {
        desk.offerToBusy(type);
      }
    }
    stages.arm(stage);
  }

  private void finish(int agent) {
    if (plain) {
      finishPlainly(agent, groupOf[agent]);
    } else {
      desk.finish(agent);
    }
  }

  private void finishPlainly(int agent, int group) {
    busy--;
    if (duty.endsShift(group, agent)) {
      listener.ghostLeft(group, agent, now);
      return;
    }
    idle.add(group, agent);
    listener.finished(group, agent, now);
    while (waiting.total() > 0 && idle.count(group) > 0) {
      int type = callRules[group].choose(group, now);
      if (type == CallRule.NONE) {
        return;
      }
      takePlainly(type, group);
    }
  }

  /** The first waiting call of a type goes to an idle agent of a group. */
  private void take(int type, int group) {
    if (plain) {
      takePlainly(type, group);
    } else {
      desk.take(type, group, idle.take(group));
    }
  }

  private void takePlainly(int type, int group) {
    int call = waiting.head(type);
    leaveQueue(call, type);
    answerPlainly(
        type,
        group,
        waiting.number(call),
        waiting.interval(call),
        waiting.arrival(call),
        waiting.talk(call),
        waiting.afterCall(call),
        true);
  }

  /** After people or rules have changed: busy agents may take calls that they might not before. */
  private boolean offerToBusy() {
    return desk != null && desk.offerToBusy();
  }

  // ---------------------------------------------------------------- rules

  private void settleIfRuled() {
    if (rules != null) {
      settle();
    }
  }

  /**
   * What has come to hold by an event takes effect: whoever waits is matched again with whoever is
   * idle, until nothing more changes. It ends because each switch turns once at most and each match
   * takes a call from its queue.
   */
  private void settle() {
    rules.begin();
    boolean again = true;
    while (again) {
      again = rules.look();
      int before = waiting.total();
      for (int g = 0; g < groups && waiting.total() > 0; g++) {
        offerWaiting(g);
      }
      again |= waiting.total() < before;
      again |= offerToBusy();
      again |= rules.passOn();
    }
    rules.settled();
  }

  // ---------------------------------------------------------------- planned edges

  private void reachEdge() {
    int e = nextEdge++;
    nextEdgeTick = nextEdge < edges.tick.length ? edges.tick[nextEdge] : Long.MAX_VALUE;
    if (model.paces != null) {
      handleFactor = model.paces.at(now);
    }
    if (edges.slot[e] >= 0) {
      interval = edges.slot[e];
      listener.intervalStarted(interval, now);
      draining = interval == model.drainSlot();
    }
    if (rules != null) {
      rules.reachEdge(now);
    }
    for (int c = edges.firstChange[e]; c < edges.firstChange[e + 1]; c++) {
      int level = attendance == null ? edges.level[c] : attendance.level(c);
      duty.plan(edges.group[c], level, listener, now);
    }
    for (int c = edges.firstChange[e]; c < edges.firstChange[e + 1]; c++) {
      offerWaiting(edges.group[c]);
    }
    offerToBusy();
    if (edges.slot[e] >= 0) {
      listener.intervalSettled(interval);
    }
  }

  /**
   * After several groups have changed at once: the calls that a group would take go to whichever
   * group their own rule ranks first now.
   */
  private void offerWaiting(int group) {
    while (waiting.total() > 0 && idle.count(group) > 0) {
      int type = callRules[group].choose(group, now);
      if (type == CallRule.NONE) {
        return;
      }
      int taker = agentRules[type].choose(type, now - waiting.headArrival(type));
      take(type, taker);
    }
  }
}
