package org.jointline.kernel;

import java.util.Arrays;
import org.jointline.model.Edges;
import org.jointline.model.Model;
import org.jointline.random.Purpose;
import org.jointline.random.Streams;
import org.jointline.random.Xoshiro;
import org.jointline.routing.AgentRule;
import org.jointline.routing.CallRule;
import org.jointline.routing.ClosedLine;
import org.jointline.routing.IdleAgents;
import org.jointline.routing.WaitingCalls;

/**
 * One run of a model: all state that changes. Made once for a thread and restarted for each
 * replication; after the first it allocates nothing.
 *
 * <p>It is driven by {@link #advanceTo}, as fast as the machine allows or tick by tick against a
 * clock. Everything that happens is told to one listener.
 *
 * <p>A pending event is one long: tick, kind, index, from the top. Arrivals (one pending a type)
 * and planned edges are scalars beside the others. A caller who waits has an abandonment event,
 * which is ignored if the call has gone by then: its slot then holds no call of that deadline.
 * Calls of a type that wait open to further groups one after the other, so a queue stage has at
 * most one event pending, for the first call that has not reached it.
 */
public final class Replication implements ReplicationRunner {
  private static final int KIND_BITS = 2;

  /** A million calls waiting take some 70 MB; a slot's number must also fit into an event. */
  private static final int MOST_WAITING_BITS = 20;

  private static final int MOST_INDEX_BITS = 30;
  private static final long NEVER = Long.MAX_VALUE;
  private static final int FINISH = EventKind.FINISH.ordinal() - 1;
  private static final int OVERFLOW = EventKind.OVERFLOW.ordinal() - 1;
  private static final int ABANDON = EventKind.ABANDON.ordinal() - 1;

  private final Model model;
  private final Edges edges;
  private final int types;
  private final int groups;

  /** Multipliers that hold now. */
  private double[] handleFactor;

  // random numbers
  private final Busyness busyness;
  private final Callers[] callers;
  private final Xoshiro routingLuck = new Xoshiro(0);
  private final Foresight foresight;

  /** Null where nobody is absent by chance. */
  private final Attendance attendance;

  // pending events
  private final EventWheel pending;
  private final int indexBits;
  private final int tickShift;
  private final long lastTick;
  private final int mostWaiting;
  private final long[] nextArrival;
  private int soonestType;
  private long soonestArrival;
  private int nextEdge;
  private long nextEdgeTick;

  // the floor
  private final IdleAgents idle;
  private final WaitingCalls waiting;
  private final int[] groupOf;
  private final int[] onDuty;
  private final int[] ghosts;
  private final int[] offDuty;
  private final int[] offDutyCount;

  /** Agents on the phones that the staffing plans, and more or fewer by command. */
  private final int[] planned;

  private final int[] extra;
  private final boolean[] groupClosed;

  // routing, by the model or as it has been changed since
  private Model routed;
  private AgentRule[] agentRules;
  private CallRule[] callRules;
  private int[] stageFirst;
  private long[] stageAfter;
  private int[] stageType;

  /** By stage: slot of the call its pending event is for; NONE if that call has gone. */
  private int[] stageCall;

  /** By stage: tick of its pending event; {@link #NEVER} if there is none. */
  private long[] stageTick;

  private final int[] queueLimit;
  private final boolean[] lineClosed;

  private Listener listener;
  private long now;
  private int interval;
  private long calls;
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
    int tickBits = Long.SIZE - Long.numberOfLeadingZeros(model.stopTick + 1);
    // an index is an int: a very short period has bits to spare
    indexBits = Math.min(MOST_INDEX_BITS, Long.SIZE - 1 - tickBits - KIND_BITS);
    tickShift = indexBits + KIND_BITS;
    lastTick = (1L << tickBits) - 1;
    mostWaiting = 1 << Math.min(MOST_WAITING_BITS, indexBits);
    if (indexBits < 1 || model.agents() > 1 << indexBits) {
      throw new IllegalArgumentException("period too long for " + model.agents() + " agents");
    }
    pending =
        EventWheel.of(
            model.agents(), model.longestMeanHandleSeconds * Model.TICKS_PER_SECOND, tickShift);
    busyness = new Busyness(model);
    foresight = new Foresight(model);
    attendance = model.absence == null ? null : new Attendance(model.absence, edges);
    callers = new Callers[types];
    Arrays.setAll(callers, i -> new Callers(model, i));
    nextArrival = new long[types];
    idle = new IdleAgents(model);
    waiting = new WaitingCalls(model);
    groupOf = new int[model.agents()];
    for (int g = 0; g < groups; g++) {
      Arrays.fill(groupOf, model.agentFirst[g], model.agentFirst[g + 1], g);
    }
    onDuty = new int[groups];
    ghosts = new int[groups];
    offDuty = new int[model.agents()];
    offDutyCount = new int[groups];
    planned = new int[groups];
    extra = new int[groups];
    groupClosed = new boolean[groups];
    queueLimit = new int[types];
    lineClosed = new boolean[types];
    followRouting(model);
  }

  private void followRouting(Model by) {
    routed = by;
    agentRules = AgentRule.of(by, idle, routingLuck);
    callRules = CallRule.of(by, idle, waiting);
    stageFirst = by.routing.stageFirst;
    stageAfter = by.routing.stageAfter;
    stageType = stageTypes(by);
    stageCall = new int[stageAfter.length];
    stageTick = new long[stageAfter.length];
    Arrays.fill(stageTick, NEVER);
    for (int i = 0; i < types; i++) {
      admit(i);
    }
  }

  /** A closed line has no room to wait and nobody to take a call at once. */
  private void admit(int type) {
    boolean wrapped = agentRules[type] instanceof ClosedLine;
    if (lineClosed[type] && !wrapped) {
      agentRules[type] = new ClosedLine(agentRules[type]);
    } else if (!lineClosed[type] && wrapped) {
      agentRules[type] = ((ClosedLine) agentRules[type]).open();
    }
    queueLimit[type] = lineClosed[type] ? 0 : routed.queueLimit[type];
  }

  private static int[] stageTypes(Model model) {
    int[] stageType = new int[model.routing.stageAfter.length];
    for (int i = 0; i < model.types; i++) {
      Arrays.fill(stageType, model.routing.stageFirst[i], model.routing.stageFirst[i + 1], i);
    }
    return stageType;
  }

  /**
   * Starts again at tick 0 with nobody waiting and nobody on duty.
   *
   * @param seed of the experiment
   * @param replication index from 0
   * @param listener told of everything from now on
   */
  public void restart(long seed, int replication, Listener listener) {
    this.listener = listener;
    listener.restarted();
    restartRandomness(seed, replication);
    pending.clear();
    idle.clear();
    waiting.clear();
    Arrays.fill(onDuty, 0);
    Arrays.fill(ghosts, 0);
    for (int g = 0; g < groups; g++) {
      int first = model.agentFirst[g];
      int agents = model.agentFirst[g + 1] - first;
      offDutyCount[g] = agents;
      for (int a = 0; a < agents; a++) {
        offDuty[first + a] = first + agents - 1 - a;
      }
    }
    Arrays.fill(planned, 0);
    Arrays.fill(extra, 0);
    Arrays.fill(groupClosed, false);
    undoRouting();
    Arrays.fill(stageCall, WaitingCalls.NONE);
    Arrays.fill(stageTick, NEVER);
    for (int i = 0; i < types; i++) {
      nextArrival[i] = callers[i].arrival();
    }
    findSoonestArrival();
    nextEdge = 0;
    nextEdgeTick = edges.tick[0];
    handleFactor = model.handleFactor;
    now = 0;
    interval = 0;
    calls = 0;
    busy = 0;
    draining = false;
    over = false;
  }

  private void undoRouting() {
    for (int i = 0; i < types; i++) {
      if (lineClosed[i]) {
        lineClosed[i] = false;
        admit(i);
      }
    }
    if (routed != model) {
      followRouting(model);
    }
  }

  private void restartRandomness(long seed, int replication) {
    busyness.restart(seed, replication);
    routingLuck.reseed(Streams.seed(seed, replication, Purpose.ROUTING, 0));
    if (attendance != null) {
      attendance.restart(seed, replication);
    }
    for (int i = 0; i < types; i++) {
      callers[i].restart(seed, replication, busyness.of(i));
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
      if (draining && busy == 0 && waiting.total() == 0) {
        over = true;
        break;
      }
      long event = pending.peek();
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
        pending.take();
        fire(event);
      }
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
    for (int i = 0; i < types; i++) {
      for (int c = waiting.head(i); c != WaitingCalls.NONE; c = waiting.next(c)) {
        listener.stillWaiting(i, waiting.number(c), waiting.interval(c), waiting.arrival(c), now);
      }
    }
    listener.ended(now);
  }

  /** Whether nothing more can happen. */
  public boolean isOver() {
    return over;
  }

  /** The tick reached. */
  public long now() {
    return now;
  }

  // ---------------------------------------------------------------- between ticks

  /**
   * From now on a group has so many agents more than planned, or fewer, in addition to earlier
   * changes; never fewer than none, never more than the model has agents. Between calls of {@link
   * #advanceTo} that reached their tick, like all that follow.
   */
  public void changeStaffing(int group, int change) {
    extra[group] += change;
    bringTo(group, wanted(group));
    offerWaiting(group);
  }

  /** All agents of groups leave, or come back. */
  public void setGroupsOpen(int[] which, boolean open) {
    for (int group : which) {
      groupClosed[group] = !open;
      bringTo(group, wanted(group));
    }
    for (int group : which) {
      offerWaiting(group);
    }
  }

  /** New calls of a line are blocked, or no longer; those that wait go on waiting. */
  public void setLineOpen(int type, boolean open) {
    lineClosed[type] = !open;
    admit(type);
  }

  /**
   * From now on calls go by the routing of another model, whose call types and groups are the same.
   */
  public void route(Model by) {
    followRouting(by);
    for (int s = 0; s < stageCall.length; s++) {
      stageCall[s] = notBeyond(s);
      armStage(s);
    }
    for (int g = 0; g < groups; g++) {
      offerWaiting(g);
    }
  }

  /** The first waiting call that has not reached a stage. */
  private int notBeyond(int stage) {
    int call = waiting.head(stageType[stage]);
    while (call != WaitingCalls.NONE && waiting.arrival(call) + stageAfter[stage] <= now) {
      call = waiting.next(call);
    }
    return call;
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
    meet(type, talkTicks, afterCallTicks, patienceTicks, hangsUp);
  }

  /** From now on tells another listener, too late for what happened before. */
  public void tell(Listener other) {
    listener = other;
  }

  /**
   * Becomes equal to another replication of the same model, but for its listener. It would go on
   * exactly as the other does.
   */
  public void copyFrom(Replication other) {
    copyFloor(other);
    pending.copyFrom(other.pending);
    busyness.copyFrom(other.busyness);
    if (attendance != null) {
      attendance.copyFrom(other.attendance);
    }
    for (int i = 0; i < types; i++) {
      callers[i].copyFrom(other.callers[i]);
    }
    System.arraycopy(other.nextArrival, 0, nextArrival, 0, types);
    findSoonestArrival();
    routingLuck.copyFrom(other.routingLuck);
    System.arraycopy(other.stageCall, 0, stageCall, 0, stageCall.length);
    System.arraycopy(other.stageTick, 0, stageTick, 0, stageTick.length);
  }

  private void copyFloor(Replication other) {
    System.arraycopy(other.lineClosed, 0, lineClosed, 0, types);
    if (routed == other.routed) {
      for (int i = 0; i < types; i++) {
        admit(i);
      }
    } else {
      followRouting(other.routed);
    }
    idle.copyFrom(other.idle);
    waiting.copyFrom(other.waiting);
    System.arraycopy(other.onDuty, 0, onDuty, 0, groups);
    System.arraycopy(other.ghosts, 0, ghosts, 0, groups);
    System.arraycopy(other.planned, 0, planned, 0, groups);
    System.arraycopy(other.extra, 0, extra, 0, groups);
    System.arraycopy(other.groupClosed, 0, groupClosed, 0, groups);
    System.arraycopy(other.offDuty, 0, offDuty, 0, offDuty.length);
    System.arraycopy(other.offDutyCount, 0, offDutyCount, 0, groups);
    handleFactor = other.handleFactor;
    nextEdge = other.nextEdge;
    nextEdgeTick = other.nextEdgeTick;
    now = other.now;
    interval = other.interval;
    calls = other.calls;
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
    busyness.restart(seed, future);
    busyness.copyUntil(day, other.busyness);
    if (attendance != null) {
      attendance.foresee(other.attendance, day, seed, future);
    }
    routingLuck.reseed(Streams.seed(seed, future, Purpose.ROUTING, 0));
    for (int i = 0; i < types; i++) {
      callers[i].restartAfter(now, seed, future, busyness.of(i));
      nextArrival[i] = callers[i].arrival();
    }
    findSoonestArrival();
    foresight.restart(Streams.seed(seed, future, Purpose.FORESIGHT, 0));
    pending.clearFrom(now << tickShift);
    for (int a = 0; a < inHand.agents(); a++) {
      if (inHand.type(a) != CallsInHand.NONE) {
        schedule(foresight.finish(inHand, a, factor(inHand, a), now), FINISH, a);
      }
    }
    for (int i = 0; i < types; i++) {
      for (int c = waiting.head(i); c != WaitingCalls.NONE; c = waiting.next(c)) {
        redrawWaiting(i, c);
      }
    }
    Arrays.fill(stageTick, NEVER);
    for (int s = 0; s < stageCall.length; s++) {
      stageCall[s] = notBeyond(s);
      armStage(s);
    }
  }

  /** Multiplier of a call in hand: the one that held when it was answered. */
  private double factor(CallsInHand inHand, int agent) {
    double[] then =
        model.paces == null ? model.handleFactor : model.paces.at(inHand.answered(agent));
    return then[inHand.type(agent) * groups + groupOf[agent]];
  }

  private void redrawWaiting(int type, int call) {
    long waited = now - waiting.arrival(call);
    long patience =
        foresight.patience(type, waited, waiting.deadline(call) - waiting.arrival(call));
    boolean outlasts = patience > model.stopTick - waiting.arrival(call);
    long deadline = outlasts ? Long.MAX_VALUE : waiting.arrival(call) + patience;
    waiting.redraw(call, deadline, foresight.talk(type), foresight.afterCall(type));
    if (!outlasts) {
      schedule(deadline, ABANDON, call);
    }
  }

  // ---------------------------------------------------------------- what is going on

  /** Calls of a type that wait. */
  public int waiting(int type) {
    return waiting.count(type);
  }

  /**
   * Arrivals of a type's waiting calls, the longest waiting first.
   *
   * @param arrivals filled as far as it goes
   * @return how many were filled in
   */
  public int waiting(int type, long[] arrivals) {
    int count = 0;
    int call = waiting.head(type);
    while (call != WaitingCalls.NONE && count < arrivals.length) {
      arrivals[count++] = waiting.arrival(call);
      call = waiting.next(call);
    }
    return count;
  }

  /** Factor on a type's rate on a local day. */
  public double busyness(int type, int day) {
    return busyness.of(type)[day];
  }

  /**
   * Waiting calls of a type that arrived after others and have not waited long.
   *
   * @param after number of the last of the others; see {@link Listener}
   * @param most ticks they have waited, at most
   */
  public int waiting(int type, long after, long most) {
    int count = 0;
    for (int c = waiting.head(type); c != WaitingCalls.NONE; c = waiting.next(c)) {
      count += waiting.number(c) > after && now - waiting.arrival(c) <= most ? 1 : 0;
    }
    return count;
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
    return onDuty[group];
  }

  /** Agents of a group who finish a call after their shift. */
  public int ghosts(int group) {
    return ghosts[group];
  }

  /** Agents of a group on the phones by the staffing. */
  public int planned(int group) {
    return planned[group];
  }

  /** Agents more than planned, or fewer. */
  public int extra(int group) {
    return extra[group];
  }

  public boolean isLineOpen(int type) {
    return !lineClosed[type];
  }

  public boolean isGroupOpen(int group) {
    return !groupClosed[group];
  }

  // ---------------------------------------------------------------- events

  private void fire(long event) {
    int index = (int) event & (1 << indexBits) - 1;
    int kind = (int) (event >>> indexBits) & (1 << KIND_BITS) - 1;
    if (kind == FINISH) {
      finish(index);
    } else if (kind == ABANDON) {
      abandon(index);
    } else {
      openStage(index);
    }
  }

  private void schedule(long tick, int kind, int index) {
    pending.push(Math.min(tick, lastTick) << tickShift | (long) kind << indexBits | index);
  }

  private void arrive() {
    int type = soonestType;
    Callers caller = callers[type];
    long talkTicks = caller.talk();
    long afterCallTicks = caller.afterCall();
    long patienceTicks = caller.patience();
    boolean hangsUp = caller.hangsUp();
    caller.advance();
    nextArrival[type] = caller.arrival();
    findSoonestArrival();
    meet(type, talkTicks, afterCallTicks, patienceTicks, hangsUp);
  }

  private void meet(
      int type, long talkTicks, long afterCallTicks, long patienceTicks, boolean hangsUp) {
    long number = ++calls;
    listener.arrived(type, number, now, patienceTicks);
    int group = agentRules[type].chooseAtOnce(type);
    if (group != AgentRule.NONE) {
      answer(type, group, number, interval, now, talkTicks, afterCallTicks, false);
    } else if (waiting.count(type) >= queueLimit[type] || waiting.total() >= model.queueLimitAll) {
      listener.blocked(type, number, now);
    } else if (hangsUp) {
      listener.hungUpAtOnce(type, number, now);
    } else {
      queue(type, number, talkTicks, afterCallTicks, patienceTicks);
    }
  }

  private void findSoonestArrival() {
    int soonest = 0;
    for (int i = 1; i < types; i++) {
      soonest = nextArrival[i] < nextArrival[soonest] ? i : soonest;
    }
    soonestType = soonest;
    soonestArrival = nextArrival[soonest];
  }

  private void queue(int type, long number, long talkTicks, long afterCallTicks, long patience) {
    if (waiting.total() >= mostWaiting) {
      throw new OverloadedException(mostWaiting);
    }
    boolean outlasts = patience > model.stopTick - now;
    long deadline = outlasts ? Long.MAX_VALUE : now + patience;
    int slot = waiting.add(type, number, interval, now, deadline, talkTicks, afterCallTicks);
    listener.queued(type, number, now);
    if (!outlasts) {
      schedule(deadline, ABANDON, slot);
    }
    for (int s = stageFirst[type]; s < stageFirst[type + 1]; s++) {
      if (stageCall[s] == WaitingCalls.NONE) {
        stageCall[s] = slot;
        armStage(s);
      }
    }
  }

  private void abandon(int slot) {
    if (waiting.deadline(slot) == now) {
      int type = waiting.type(slot);
      leaveQueue(slot, type);
      listener.abandoned(
          type, waiting.number(slot), waiting.interval(slot), waiting.arrival(slot), now);
    }
  }

  private void leaveQueue(int slot, int type) {
    for (int s = stageFirst[type]; s < stageFirst[type + 1]; s++) {
      if (stageCall[s] == slot) {
        stageCall[s] = waiting.next(slot);
      }
    }
    waiting.remove(slot);
  }

  /** Makes sure an event is pending for the stage's call. */
  private void armStage(int stage) {
    if (stageTick[stage] == NEVER && stageCall[stage] != WaitingCalls.NONE) {
      stageTick[stage] = waiting.arrival(stageCall[stage]) + stageAfter[stage];
      schedule(stageTick[stage], OVERFLOW, stage);
    }
  }

  /** The stage's call, if it is due, opens to more groups. */
  private void openStage(int stage) {
    if (stage >= stageTick.length || stageTick[stage] != now) {
      return; // of a routing that was changed since
    }
    stageTick[stage] = NEVER;
    int call = stageCall[stage];
    if (call != WaitingCalls.NONE && waiting.arrival(call) + stageAfter[stage] <= now) {
      stageCall[stage] = waiting.next(call);
      int type = stageType[stage];
      int head = waiting.head(type);
      int group = agentRules[type].choose(type, now - waiting.arrival(head));
      if (group != AgentRule.NONE) {
        takeFromQueue(type, group);
      }
    }
    armStage(stage);
  }

  private void finish(int agent) {
    int group = groupOf[agent];
    busy--;
    if (ghosts[group] > 0) {
      ghosts[group]--;
      goOffDuty(group, agent);
      listener.ghostLeft(group, agent, now);
    } else {
      idle.add(group, agent);
      listener.finished(group, agent, now);
      serveWaiting(group);
    }
  }

  /** Idle agents of a group take waiting calls until there is none left they may take. */
  private void serveWaiting(int group) {
    while (waiting.total() > 0 && idle.count(group) > 0) {
      int type = callRules[group].choose(group, now);
      if (type == CallRule.NONE) {
        return;
      }
      takeFromQueue(type, group);
    }
  }

  private void takeFromQueue(int type, int group) {
    int call = waiting.head(type);
    leaveQueue(call, type);
    answer(
        type,
        group,
        waiting.number(call),
        waiting.interval(call),
        waiting.arrival(call),
        waiting.talk(call),
        waiting.afterCall(call),
        true);
  }

  private void answer(
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
    schedule(now + talkTicks + afterCallTicks, FINISH, agent);
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
    for (int c = edges.firstChange[e]; c < edges.firstChange[e + 1]; c++) {
      planned[edges.group[c]] = attendance == null ? edges.level[c] : attendance.level(c);
      bringTo(edges.group[c], wanted(edges.group[c]));
    }
    for (int c = edges.firstChange[e]; c < edges.firstChange[e + 1]; c++) {
      offerWaiting(edges.group[c]);
    }
    if (edges.slot[e] >= 0) {
      listener.intervalSettled(interval);
    }
  }

  private int wanted(int group) {
    int agents = model.agentFirst[group + 1] - model.agentFirst[group];
    return groupClosed[group] ? 0 : Math.max(0, Math.min(agents, planned[group] + extra[group]));
  }

  /**
   * Brings a group to so many agents on duty. More: ghosts stay first, then others come, idle.
   * Fewer: the longest idle leave, and if none is idle the next to finish leave as they finish.
   */
  private void bringTo(int group, int level) {
    int first = model.agentFirst[group];
    while (onDuty[group] < level) {
      onDuty[group]++;
      if (ghosts[group] > 0) {
        ghosts[group]--;
        listener.keptOnDuty(group, now);
      } else {
        idle.add(group, offDuty[first + --offDutyCount[group]]);
        listener.cameOnDuty(group, now);
      }
    }
    while (onDuty[group] > level) {
      onDuty[group]--;
      if (idle.count(group) > 0) {
        goOffDuty(group, idle.take(group));
        listener.wentOffDuty(group, now);
      } else {
        ghosts[group]++;
        listener.shiftEndedOnCall(group, now);
      }
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
      takeFromQueue(type, agentRules[type].choose(type, now - waiting.headArrival(type)));
    }
  }

  private void goOffDuty(int group, int agent) {
    offDuty[model.agentFirst[group] + offDutyCount[group]++] = agent;
  }
}
