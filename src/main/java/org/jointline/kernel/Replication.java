package org.jointline.kernel;

import java.util.Arrays;
import org.jointline.model.Edges;
import org.jointline.model.Model;
import org.jointline.model.WorkRules;
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
 * <p>Arrivals (one pending a type) and planned edges are scalars beside the {@link Schedule}. A
 * caller who waits has an abandonment event, which is ignored if the call has gone by then: its
 * slot then holds no call of that deadline.
 */
public final class Replication implements ReplicationRunner {
  /** A million calls waiting take some 70 MB; a slot's number must also fit into an event. */
  private static final int MOST_WAITING_BITS = 20;

  /** In place of the slot of a call that has just come. */
  private static final int NOT_QUEUED = -1;

  private final Model model;
  private final Edges edges;
  private final int types;
  private final int groups;

  /** Multipliers that hold now. */
  private double[] handleFactor;

  // random numbers
  private final Busyness busyness;
  private final Callers[] callers;

  /** Null where the model has none. */
  private final Incidents incidents;

  private final Xoshiro routingLuck = new Xoshiro(0);
  private final Foresight foresight;

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
  private final int mostWaiting;

  /** By call type; after the last, where there are any, the next of all incidents. */
  private final long[] nextArrival;

  private int soonestType;
  private long soonestArrival;
  private int nextEdge;
  private long nextEdgeTick;

  // the floor
  private final IdleAgents idle;
  private final WaitingCalls waiting;
  private final int[] groupOf;
  private final Duty duty;

  /** Null where nothing may be interrupted. */
  private final Interruptions interruptions;

  /** Null where no phone rings. */
  private final Rings rings;

  /** Null where nobody has several chats at once. */
  private final Chats chats;

  // routing, by the model or as it has been changed since
  private Model routed;
  private AgentRule[] agentRules;
  private CallRule[] callRules;
  private final QueueStages stages;
  private final int[] queueLimit;
  private final boolean[] lineClosed;

  /** Null where the model has none. */
  private final Rulebook rules;

  /** Null where calls are answered or given up and nothing follows. */
  private final Journeys journeys;

  /** Whether calls are answered, or not, and nothing else can happen to them: the common case. */
  private final boolean plain;

  private Listener listener;
  private long now;
  private int interval;
  private long calls;
  private int busy;

  /** Talk of the call that is being answered, before it is known by whom. */
  private long ownTalk;

  /** Factor of its agent on the time it takes. */
  private double ownFactor;

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
    schedule = new Schedule(model);
    events = schedule.events;
    tickShift = schedule.tickShift;
    indexBits = schedule.indexBits();
    indexMask = (1 << indexBits) - 1;
    lastTick = schedule.lastTick;
    mostWaiting = 1 << Math.min(MOST_WAITING_BITS, schedule.indexBits());
    diary = new Diary(schedule, mostWaiting);
    busyness = new Busyness(model);
    foresight = new Foresight(model);
    attendance = model.absence == null ? null : new Attendance(model.absence, edges);
    callers = new Callers[types];
    Arrays.setAll(callers, i -> new Callers(model, i));
    incidents = Incidents.of(model);
    nextArrival = new long[incidents == null ? types : types + 1];
    idle = new IdleAgents(model);
    waiting = new WaitingCalls(model);
    groupOf = new int[model.agents()];
    for (int g = 0; g < groups; g++) {
      Arrays.fill(groupOf, model.agentFirst[g], model.agentFirst[g + 1], g);
    }
    duty = new Duty(model, idle);
    rules =
        model.rules == null
            ? null
            : new Rulebook(model, idle, waiting, duty, diary, this::now, new ToOutside());
    WorkRules work = model.work;
    boolean interrupts = work != null && work.interruptions != null;
    interruptions = interrupts ? new Interruptions(model, duty, waiting, diary, rules) : null;
    rings = work == null || work.rings == null ? null : new Rings(model, diary);
    chats = work == null || work.chats == null ? null : new Chats(model, idle, duty, diary, rules);
    diary.keep(Deed.TALK_ENDS, this::talkEnds);
    diary.keep(Deed.RING_ENDS, this::ringEnds);
    diary.keep(Deed.BACK, this::comeBack);
    diary.keep(Deed.CHAT_ENDS, this::chatEnds);
    stages = new QueueStages(waiting, schedule);
    queueLimit = new int[types];
    lineClosed = new boolean[types];
    followRouting(model);
    journeys = model.journeys == null ? null : new Journeys(model, this, diary, mostWaiting);
    plain =
        journeys == null
            && rules == null
            && interruptions == null
            && rings == null
            && chats == null;
  }

  private void followRouting(Model by) {
    routed = by;
    agentRules = AgentRule.of(by, idle, routingLuck, rules);
    callRules = CallRule.of(by, idle, waiting, rules);
    stages.follow(by);
    if (interruptions != null) {
      interruptions.follow(by);
    }
    if (chats != null) {
      chats.follow(by);
    }
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
    schedule.clear();
    diary.clear();
    idle.clear();
    waiting.clear();
    duty.clear();
    restartWork(seed, replication);
    undoRouting();
    stages.clear();
    for (int i = 0; i < types; i++) {
      nextArrival[i] = callers[i].arrival();
    }
    findNextOfIncidents();
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
    if (rules != null) {
      rules.restart(seed, replication);
    }
    if (journeys != null) {
      journeys.restart();
    }
  }

  private void restartWork(long seed, int replication) {
    if (interruptions != null) {
      interruptions.clear();
      interruptions.restart(seed, replication);
    }
    if (rings != null) {
      rings.clear();
      rings.restart(seed, replication);
    }
    if (chats != null) {
      chats.clear();
    }
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
    if (incidents != null) {
      incidents.restart(seed, replication);
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
      if (draining && busy == 0 && waiting.total() == 0 && diary.isEmpty()) {
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
    for (int i = 0; i < types; i++) {
      for (int c = waiting.head(i); c != WaitingCalls.NONE; c = waiting.next(c)) {
        if (!isBegun(c)) {
          listener.stillWaiting(i, waiting.number(c), waiting.interval(c), waiting.arrival(c), now);
        }
      }
    }
    for (int a = 0; rings != null && a < groupOf.length; a++) {
      if (rings.isRinging(a)) {
        listener.stillWaiting(
            rings.type(a), rings.number(a), rings.interval(a), rings.arrival(a), now);
      }
    }
    if (journeys != null) {
      journeys.end();
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
    lineClosed[type] = !open;
    admit(type);
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
    call(
        type,
        Streams.seed(talkTicks ^ patienceTicks << 1, type, (int) now),
        talkTicks,
        afterCallTicks,
        patienceTicks,
        hangsUp);
    settleIfRuled();
  }

  /** From now on tells another listener, too late for what happened before. */
  public void tell(Listener other) {
    listener = rules == null ? other : rules.before(other);
    if (journeys != null) {
      journeys.tell(listener);
    }
  }

  /**
   * Becomes equal to another replication of the same model, but for its listener. It would go on
   * exactly as the other does.
   */
  public void copyFrom(Replication other) {
    copyFloor(other);
    schedule.copyFrom(other.schedule);
    diary.copyFrom(other.diary);
    busyness.copyFrom(other.busyness);
    if (attendance != null) {
      attendance.copyFrom(other.attendance);
    }
    for (int i = 0; i < types; i++) {
      callers[i].copyFrom(other.callers[i]);
    }
    if (incidents != null) {
      incidents.copyFrom(other.incidents);
    }
    System.arraycopy(other.nextArrival, 0, nextArrival, 0, nextArrival.length);
    findSoonestArrival();
    routingLuck.copyFrom(other.routingLuck);
    stages.copyFrom(other.stages);
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
    duty.copyFrom(other.duty);
    if (rules != null) {
      rules.copyFrom(other.rules);
    }
    if (journeys != null) {
      journeys.copyFrom(other.journeys);
    }
    handleFactor = other.handleFactor;
    if (interruptions != null) {
      interruptions.copyFrom(other.interruptions);
    }
    if (rings != null) {
      rings.copyFrom(other.rings);
    }
    if (chats != null) {
      chats.copyFrom(other.chats);
    }
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
    busyness.copyUntil(day, now, other.busyness);
    if (attendance != null) {
      attendance.foresee(other.attendance, day, seed, future);
    }
    routingLuck.reseed(Streams.seed(seed, future, Purpose.ROUTING, 0));
    for (int i = 0; i < types; i++) {
      callers[i].restartAfter(now, seed, future, busyness.of(i));
      nextArrival[i] = callers[i].arrival();
    }
    if (incidents != null) {
      incidents.foresee(other.incidents, now, seed, future);
    }
    findNextOfIncidents();
    findSoonestArrival();
    foresight.restart(Streams.seed(seed, future, Purpose.FORESIGHT, 0));
    schedule.clearFrom(now);
    diary.copyFrom(other.diary);
    if (rules != null) {
      rules.forget(diary);
    }
    diary.schedule();
    if (rules != null) {
      rules.redraw(seed, future);
    }
    if (journeys != null) {
      journeys.foresee(Streams.seed(seed, future, Purpose.JOURNEY, model.types));
    }
    for (int a = 0; a < inHand.agents(); a++) {
      redrawInHand(inHand, a);
    }
    for (int i = 0; i < types; i++) {
      for (int c = waiting.head(i); c != WaitingCalls.NONE; c = waiting.next(c)) {
        if (!isBegun(c)) {
          redrawWaiting(i, c);
        }
      }
    }
    stages.restart(now);
  }

  /** Multiplier of a call in hand: the one that held when it was answered. */
  private double factor(CallsInHand inHand, int agent) {
    return model.handleFactor(inHand.answered(agent))[inHand.type(agent) * groups + groupOf[agent]];
  }

  private void redrawInHand(CallsInHand inHand, int agent) {
    int group = groupOf[agent];
    boolean held = journeys != null && journeys.holds(agent);
    if (chats != null && chats.count(agent) > 0) {
      chats.redraw(agent, group, foresight, now);
    } else if (rings != null && rings.isRinging(agent)) {
      rings.redraw(agent, foresight);
    } else if (inHand.type(agent) != CallsInHand.NONE && !held) {
      long finish = foresight.finish(inHand, agent, factor(inHand, agent), now);
      schedule.add(finish, Schedule.FINISH, agent);
      if (rules != null && inHand.isTalking(agent, now)) {
        rules.talksUntil(inHand.type(agent), foresight.talkEnd());
      }
      if (interruptions != null) {
        interruptions.redraw(agent, group, foresight.talkEnd(), finish, now);
      }
    }
    if (interruptions != null) {
      interruptions.redrawAside(agent, foresight);
    }
  }

  private void redrawWaiting(int type, int call) {
    long waited = now - waiting.arrival(call);
    long patience =
        foresight.patience(type, waited, waiting.deadline(call) - waiting.arrival(call));
    if (journeys != null) {
      patience = journeys.patience(type, patience);
    }
    boolean outlasts = patience > model.stopTick - waiting.arrival(call);
    long deadline = outlasts ? Long.MAX_VALUE : waiting.arrival(call) + patience;
    waiting.redraw(call, deadline, foresight.talk(type), foresight.afterCall(type));
    if (!outlasts) {
      schedule.add(deadline, Schedule.ABANDON, call);
    }
  }

  // ---------------------------------------------------------------- what is going on

  /** Calls of a type that wait. */
  public int waiting(int type) {
    return waiting.count(type) + (rings == null ? 0 : rings.count(type));
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
    for (int a = 0; rings != null && a < groupOf.length && count < arrivals.length; a++) {
      if (rings.isRinging(a) && rings.type(a) == type) {
        arrivals[count++] = rings.arrival(a);
      }
    }
    if (rings != null) {
      Arrays.sort(arrivals, 0, count);
    }
    return count;
  }

  /** Factor on a type's rate, by the index that the model's arrivals have. */
  public double busyness(int type, int index) {
    return busyness.of(type)[index];
  }

  /**
   * Waiting calls of a type that arrived after others and have not waited long.
   *
   * @param after number of the last of the others; see {@link Listener}
   * @param most ticks they have waited, at most, as the type's target counts them
   */
  public int waiting(int type, long after, long most) {
    int count = 0;
    for (int c = waiting.head(type); c != WaitingCalls.NONE; c = waiting.next(c)) {
      boolean soon = model.waited(type, waiting.arrival(c), now) <= most;
      count += waiting.number(c) > after && soon && !isBegun(c) ? 1 : 0;
    }
    for (int a = 0; rings != null && a < groupOf.length; a++) {
      boolean counts = rings.isRinging(a) && rings.type(a) == type && rings.number(a) > after;
      count += counts && model.waited(type, rings.arrival(a), now) <= most ? 1 : 0;
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
    return !lineClosed[type];
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
      diary.open(index);
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
    if (plain) {
      meetPlainly(type, talkTicks, afterCallTicks, patienceTicks, hangsUp);
    } else {
      call(type, luck, talkTicks, afterCallTicks, patienceTicks, hangsUp);
    }
  }

  /** What {@link #meet} and all that it leads to come to where nothing else can happen. */
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
    findNextOfIncidents();
    findSoonestArrival();
    if (somebodyCalls) {
      Burst of = incidents.present();
      if (journeys == null) {
        listener.aboutIncident(of.burst(), calls + 1, of.isDuplicate(), now);
      } else {
        journeys.nextIsAbout(of.burst(), of.isDuplicate());
      }
      call(of.type(), of.luck(), of.talk(), of.afterCall(), of.patience(), of.hangsUp());
    }
  }

  private void findNextOfIncidents() {
    if (incidents != null) {
      nextArrival[types] = incidents.nextTick();
    }
  }

  private void call(
      int type, long luck, long talk, long afterCall, long patience, boolean hangsUp) {
    if (journeys == null) {
      meet(type, talk, afterCall, patience, hangsUp, Journeys.NOBODY);
    } else {
      journeys.call(type, luck, talk, afterCall, patience, hangsUp, interval);
    }
  }

  /**
   * A contact comes to a line.
   *
   * @param traveller whose it is; {@link Journeys#NOBODY} in a model without journeys
   */
  void meet(
      int type,
      long talkTicks,
      long afterCallTicks,
      long patienceTicks,
      boolean hangsUp,
      int traveller) {
    long number = ++calls;
    if (journeys != null) {
      journeys.arriving(traveller, type, number);
    }
    listener.arrived(type, number, now, patienceTicks);
    if (journeys != null) {
      journeys.arrived(traveller, type, number);
    }
    if (rules != null
        && goesNoFurther(
            type, number, talkTicks, afterCallTicks, patienceTicks, hangsUp, traveller)) {
      return;
    }
    int group = agentRules[type].chooseAtOnce(type);
    if (group != AgentRule.NONE) {
      give(
          type,
          group,
          idle.take(group),
          NOT_QUEUED,
          number,
          interval,
          now,
          patienceTicks,
          talkTicks,
          afterCallTicks,
          traveller);
    } else if (mayGoToBusy(type)) {
      int agent = busyTaker(type, 0);
      give(
          type,
          groupOf[agent],
          agent,
          NOT_QUEUED,
          number,
          interval,
          now,
          patienceTicks,
          talkTicks,
          afterCallTicks,
          traveller);
      offerPutBack();
    } else if (waiting.count(type) >= queueLimit[type] || waiting.total() >= model.queueLimitAll) {
      listener.blocked(type, number, now);
      if (journeys != null) {
        journeys.blocked(traveller, interval);
      }
    } else if (hangsUp) {
      listener.hungUpAtOnce(type, number, now);
      if (journeys != null) {
        journeys.hungUp(traveller, interval);
      }
    } else {
      queue(type, number, talkTicks, afterCallTicks, patienceTicks, traveller);
    }
  }

  /** Whether all lines are busy, or the caller leaves after a message. */
  private boolean goesNoFurther(
      int type,
      long number,
      long talk,
      long afterCall,
      long patience,
      boolean hangsUp,
      int traveller) {
    rules.hears(type);
    if (rules.findsLinesBusy(type, number, now)) {
      listener.blocked(type, number, now);
      if (journeys != null) {
        journeys.blocked(traveller, interval);
      }
      return true;
    }
    int message = rules.leavesAfter(type, number, now);
    if (message < 0) {
      return false;
    }
    int instead = rules.callsInstead(message);
    if (journeys != null) {
      journeys.leavesAfterMessage(traveller, instead, interval);
    } else if (instead >= 0) {
      meet(instead, talk, afterCall, patience, hangsUp, traveller);
    }
    return true;
  }

  /** How calls leave their queue for somebody outside. */
  private final class ToOutside implements OutsideForce.Leaver {
    @Override
    public void leave(int slot, int type) {
      leaveQueue(slot, type);
      if (journeys != null) {
        journeys.passedOn(journeys.waiting(slot), now - waiting.arrival(slot));
      }
    }

    @Override
    public boolean mayLeave(int slot) {
      return !isBegun(slot);
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

  private void queue(
      int type, long number, long talkTicks, long afterCallTicks, long own, int traveller) {
    if (waiting.total() >= mostWaiting) {
      throw new OverloadedException(mostWaiting);
    }
    long patience = journeys == null ? own : journeys.patience(type, own);
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
      long number = waiting.number(slot);
      int arrivedIn = waiting.interval(slot);
      long arrival = waiting.arrival(slot);
      leaveQueue(slot, type);
      if (journeys == null) {
        listener.abandoned(type, number, arrivedIn, arrival, now);
      } else {
        journeys.gaveUp(journeys.waiting(slot), type, number, arrivedIn, arrival);
      }
    }
  }

  /** All who wait for a call type are cut off. */
  void disconnectAll(int type) {
    if (rings != null) {
      rings.clearQueue(type);
    }
    int next;
    for (int c = waiting.head(type); c != WaitingCalls.NONE; c = next) {
      next = waiting.next(c);
      if (isBegun(c)) {
        continue;
      }
      int arrivedIn = waiting.interval(c);
      long arrival = waiting.arrival(c);
      leaveQueue(c, type);
      listener.disconnected(type, waiting.number(c), arrivedIn, arrival, now);
      journeys.disconnected(journeys.waiting(c), arrivedIn, arrival);
    }
  }

  private void leaveQueue(int slot, int type) {
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
        takeFromQueue(type, group, idle.take(group));
      } else {
        offerToBusy(type);
      }
    }
    stages.arm(stage);
  }

  private void finish(int agent) {
    int group = groupOf[agent];
    if (plain) {
      finishPlainly(agent, group);
      return;
    }
    if (interruptions != null && !interruptions.isDone(agent, group, now)) {
      // the work was put aside in the meantime
      return;
    }
    release(agent, group);
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

  /** A busy agent is done with what was in hand. */
  private void release(int agent, int group) {
    busy--;
    if (interruptions != null && interruptions.hasPutAside(agent)) {
      goBack(agent, group);
    } else if (duty.endsShift(group, agent)) {
      listener.ghostLeft(group, agent, now);
      // chats that others were not to take while somebody had to go
      offerToBusy();
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
      if (plain) {
        takePlainly(type, group);
      } else {
        takeFromQueue(type, group, idle.take(group));
      }
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

  private void takeFromQueue(int type, int group, int agent) {
    int call = waiting.head(type);
    long patience = waiting.deadline(call) - waiting.arrival(call);
    boolean known = journeys != null && !isBegun(call);
    int traveller = known ? journeys.waiting(call) : Journeys.NOBODY;
    leaveQueue(call, type);
    give(
        type,
        group,
        agent,
        call,
        waiting.number(call),
        waiting.interval(call),
        waiting.arrival(call),
        patience,
        waiting.talk(call),
        waiting.afterCall(call),
        traveller);
  }

  /**
   * A call goes to an agent who was idle or is taken from other work.
   *
   * @param slot where it waited, or {@link #NOT_QUEUED}
   * @param own patience, ticks from arrival
   */
  private void give(
      int type,
      int group,
      int agent,
      int slot,
      long number,
      int arrivedIn,
      long arrival,
      long own,
      long talk,
      long afterCall,
      int traveller) {
    boolean waited = slot != NOT_QUEUED;
    if (interruptions != null && waited && interruptions.isBegun(slot, number)) {
      goOn(type, group, agent, slot, talk, afterCall);
    } else if (rings != null && rings.ringsAt(group) && !isChat(type, group)) {
      if (!waited) {
        listener.queued(type, number, now);
      }
      busy++;
      listener.rings(type, group, agent, number, now);
      long patience = journeys == null ? own : journeys.patience(type, own);
      boolean outlasts = patience > model.stopTick - arrival;
      long deadline = outlasts ? Long.MAX_VALUE : arrival + patience;
      rings.ring(
          agent, group, slot, type, number, arrivedIn, arrival, deadline, talk, afterCall, now,
          traveller);
    } else {
      answer(type, group, agent, number, arrivedIn, arrival, talk, afterCall, waited, traveller);
    }
  }

  private void answer(
      int type,
      int group,
      int agent,
      long number,
      int arrivedIn,
      long arrival,
      long talk,
      long afterCall,
      boolean waited,
      int traveller) {
    double factor = handleFactor[type * groups + group];
    long talkTicks = talk;
    long afterCallTicks = afterCall;
    if (factor != 1) {
      talkTicks = (long) (talk * factor + 0.5);
      afterCallTicks = (long) (afterCall * factor + 0.5);
    }
    ownTalk = talk;
    ownFactor = factor;
    if (journeys == null) {
      engage(
          type, group, agent, number, arrivedIn, arrival, talkTicks, afterCallTicks, waited, false);
    } else {
      journeys.answer(
          traveller,
          type,
          group,
          agent,
          number,
          arrivedIn,
          arrival,
          talkTicks,
          afterCallTicks,
          waited);
    }
  }

  /**
   * An agent is on a call from now on.
   *
   * @param held whether the agent stays on the line after the talk until {@link #release}d
   */
  void engage(
      int type,
      int group,
      int agent,
      long number,
      int arrivedIn,
      long arrival,
      long talk,
      long afterCall,
      boolean waited,
      boolean held) {
    if (isChat(type, group)) {
      chat(type, group, agent, number, arrivedIn, arrival, talk + afterCall, waited);
      return;
    }
    busy++;
    long work = held ? 0 : afterCall;
    listener.answered(type, group, agent, number, arrivedIn, arrival, now, talk, work, waited);
    if (!held) {
      schedule.add(now + talk + afterCall, Schedule.FINISH, agent);
      if (interruptions != null) {
        interruptions.took(
            agent, group, type, number, arrivedIn, arrival, now, talk, afterCall, ownTalk,
            ownFactor);
      }
    }
  }

  /** An agent who stayed on the line since the talk ended is free of the call at a tick. */
  void release(
      int type, int agent, int arrivedIn, long answered, long since, long at, long afterCall) {
    listener.released(type, groupOf[agent], agent, arrivedIn, answered, since, at, afterCall);
    schedule.add(at + afterCall, Schedule.FINISH, agent);
    if (interruptions != null) {
      interruptions.holds(agent, groupOf[agent], type, at + afterCall);
    }
  }

  // ---------------------------------------------------------------- ringing

  /** A phone that rang is picked up, or not, or the caller has given up. */
  private void ringEnds(int agent) {
    int group = groupOf[agent];
    int type = rings.type(agent);
    long number = rings.number(agent);
    int arrivedIn = rings.interval(agent);
    long arrival = rings.arrival(agent);
    boolean pickedUp = rings.isPickedUp(agent);
    rings.end(agent);
    listener.ringEnded(type, group, agent, number, rings.since(agent), now, pickedUp);
    if (pickedUp) {
      busy--;
      long afterCall = rings.afterCall(agent);
      answer(
          type,
          group,
          agent,
          number,
          arrivedIn,
          arrival,
          rings.talk(agent),
          afterCall,
          true,
          rings.traveller(agent));
    } else if (rings.isGivenUp(agent)) {
      if (journeys == null) {
        listener.abandoned(type, number, arrivedIn, arrival, now);
      } else {
        journeys.gaveUp(rings.traveller(agent), type, number, arrivedIn, arrival);
      }
      release(agent, group);
    } else {
      if (rings.isCleared(agent)) {
        listener.disconnected(type, number, arrivedIn, arrival, now);
        journeys.disconnected(rings.traveller(agent), arrivedIn, arrival);
      } else {
        putBack(agent, type);
      }
      listener.wentAway(group, agent, now);
      diary.enter(now + rings.away(group), Deed.BACK, agent);
      offer(type);
    }
  }

  /** A call that rang at an agent takes its place in its queue again. */
  private void putBack(int agent, int type) {
    if (waiting.total() >= mostWaiting) {
      throw new OverloadedException(mostWaiting);
    }
    long deadline = rings.deadline(agent);
    int slot =
        waiting.putBack(
            type,
            rings.number(agent),
            rings.interval(agent),
            rings.arrival(agent),
            deadline,
            rings.talk(agent),
            rings.afterCall(agent));
    rings.putBack(agent, slot);
    if (journeys != null) {
      journeys.queued(rings.traveller(agent), slot);
    }
    if (deadline != Long.MAX_VALUE) {
      schedule.add(deadline, Schedule.ABANDON, slot);
    }
    stages.returned(type, slot, now);
  }

  /** Waiting calls of a type go to whoever may take them. */
  private void offer(int type) {
    while (waiting.count(type) > 0) {
      int group = agentRules[type].choose(type, now - waiting.headArrival(type));
      if (group == AgentRule.NONE) {
        break;
      }
      takeFromQueue(type, group, idle.take(group));
    }
    offerToBusy(type);
  }

  private void comeBack(int agent) {
    listener.cameBack(groupOf[agent], agent, now);
    release(agent, groupOf[agent]);
  }

  // ---------------------------------------------------------------- several at once

  private boolean isChat(int type, int group) {
    return chats != null && chats.atOnce(type, group);
  }

  private void chat(
      int type,
      int group,
      int agent,
      long number,
      int arrivedIn,
      long arrival,
      long work,
      boolean waited) {
    if (chats.count(agent) == 0) {
      busy++;
    } else {
      listener.takesAnother(group, agent, now);
    }
    listener.answered(type, group, agent, number, arrivedIn, arrival, now, work, 0, waited);
    chats.take(agent, group, type, number, arrivedIn, arrival, now, work);
  }

  private void chatEnds(int agent) {
    int group = groupOf[agent];
    chats.end(agent, group, now, listener);
    if (chats.count(agent) == 0) {
      release(agent, group);
    }
    offerToBusy();
  }

  // ---------------------------------------------------------------- busy agents who take calls

  /** Whether a call of a type that has just come may go to an agent who is not idle. */
  private boolean mayGoToBusy(int type) {
    return (interruptions != null || chats != null)
        && !lineClosed[type]
        && (chats != null && chats.choose(type, 0) != Chats.NONE
            || interruptions != null
                && interruptions.isUrgent(type)
                && interruptions.find(type, 0, now) != Interruptions.NONE);
  }

  /**
   * An agent who has room for one chat more or puts work aside for a call, or -1.
   *
   * @param waited ticks it has waited
   */
  private int busyTaker(int type, long waited) {
    if (chats != null) {
      int agent = chats.choose(type, waited);
      if (agent != Chats.NONE) {
        return agent;
      }
    }
    if (interruptions == null || !interruptions.isUrgent(type)) {
      return Interruptions.NONE;
    }
    int agent = interruptions.find(type, waited, now);
    if (agent != Interruptions.NONE) {
      interruptions.putAside(agent, groupOf[agent], now, listener);
      busy--;
    }
    return agent;
  }

  /** Waiting calls of a type go to busy agents, as long as there is one who takes them. */
  private void offerToBusy(int type) {
    while ((interruptions != null || chats != null) && waiting.count(type) > 0) {
      int agent = busyTaker(type, now - waiting.headArrival(type));
      if (agent == Interruptions.NONE) {
        return;
      }
      takeFromQueue(type, groupOf[agent], agent);
      offerPutBack();
    }
  }

  /** Work that was just put back into its queue may be taken by somebody idle elsewhere. */
  private void offerPutBack() {
    int slot = interruptions == null ? Interruptions.NONE : interruptions.putBack();
    if (slot != Interruptions.NONE) {
      if (waiting.total() > mostWaiting) {
        throw new OverloadedException(mostWaiting);
      }
      int type = waiting.type(slot);
      stages.returned(type, slot, now);
      offer(type);
    }
  }

  /** Whether what waits in a slot is work that was begun and put back. */
  private boolean isBegun(int slot) {
    return interruptions != null && interruptions.isBegun(slot, waiting.number(slot));
  }

  /** An agent goes on with work that waited after it was begun. */
  private void goOn(int type, int group, int agent, int slot, long talk, long afterCall) {
    double factor = handleFactor[type * groups + group];
    long talkTicks = (long) (talk * factor + 0.5);
    long afterCallTicks = (long) (afterCall * factor + 0.5);
    busy++;
    long finish =
        interruptions.goOn(agent, group, slot, talkTicks, afterCallTicks, factor, now, listener);
    schedule.add(finish, Schedule.FINISH, agent);
  }

  /** After people or rules have changed: busy agents may take calls that they might not before. */
  private void offerToBusy() {
    for (int i = 0; (interruptions != null || chats != null) && i < types; i++) {
      offerToBusy(i);
    }
  }

  /** An agent goes on with what was put aside, unless a call waits that would interrupt it. */
  private void goBack(int agent, int group) {
    listener.finished(group, agent, now);
    int type = interruptions.moreUrgentThanAside(agent, group, now);
    if (type != Interruptions.NONE) {
      takeFromQueue(type, group, agent);
    } else {
      busy++;
      schedule.add(interruptions.takeUp(agent, group, now, listener), Schedule.FINISH, agent);
    }
  }

  /** An agent may go over to after-call work, which a waiting call may interrupt. */
  private void talkEnds(int agent) {
    int group = groupOf[agent];
    int type = interruptions.moreUrgentThanInHand(agent, group, now);
    if (type != Interruptions.NONE) {
      interruptions.putAside(agent, group, now, listener);
      busy--;
      takeFromQueue(type, group, agent);
      offerPutBack();
    }
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
      if (again) {
        offerToBusy();
      }
      again |= waiting.total() < before;
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
      takeFromQueue(type, taker, idle.take(taker));
    }
  }
}
