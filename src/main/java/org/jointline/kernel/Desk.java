package org.jointline.kernel;

import org.jointline.model.Model;
import org.jointline.model.WorkRules;
import org.jointline.routing.AgentRule;
import org.jointline.routing.CallRule;
import org.jointline.routing.IdleAgents;
import org.jointline.routing.WaitingCalls;

/**
 * Where a call and an agent meet in a model in which more can happen than that calls are answered
 * and ended: phones ring, work is put aside, agents chat with several callers at once.
 */
final class Desk {
  private final Replication replication;
  private final Schedule schedule;
  private final IdleAgents idle;
  private final WaitingCalls waiting;
  private final Duty duty;
  private final int[] groupOf;
  private final AgentRule[] agentRules;
  private final CallRule[] callRules;

  /** Null where calls are answered or given up and nothing follows. */
  private final Journeys journeys;

  /** Null where nothing may be interrupted. */
  private final Interruptions interruptions;

  /** Null where no phone rings. */
  private final Ringing ringing;

  /** Null where nobody has several chats at once. */
  private final Chats chats;

  /** Null where nobody busy takes calls. */
  private final BusyAgents busyAgents;

  /** The one that is taken from its queue. */
  private final Call call = new Call();

  private int busy;

  /**
   * @param rules null where the model has none
   * @param journeys null where the model has none
   */
  Desk(
      Model model,
      Replication replication,
      Floor floor,
      RoutesInForce routes,
      Rulebook rules,
      Journeys journeys) {
    this.replication = replication;
    this.journeys = journeys;
    schedule = floor.schedule;
    idle = floor.idle;
    waiting = floor.waiting;
    duty = floor.duty;
    groupOf = floor.groupOf;
    agentRules = routes.agentRules;
    callRules = routes.callRules;
    WorkRules work = model.work;
    boolean interrupts = work != null && work.interruptions != null;
    interruptions = interrupts ? new Interruptions(model, floor, rules) : null;
    chats = work == null || work.chats == null ? null : new Chats(model, floor, rules);
    ringing =
        work == null || work.rings == null
            ? null
            : new Ringing(model, replication, this, floor, journeys);
    busyAgents =
        interruptions == null && chats == null
            ? null
            : new BusyAgents(model, replication, this, floor, routes, interruptions, chats);
    if (chats != null) {
      floor.diary.keep(Deed.CHAT_ENDS, this::chatEnds);
    }
    floor.whoWaits.include(this);
  }

  /** From now on calls go by the routing of a model. */
  void follow(Model by) {
    if (interruptions != null) {
      interruptions.follow(by);
    }
    if (chats != null) {
      chats.follow(by);
    }
    if (busyAgents != null) {
      busyAgents.follow(by);
    }
  }

  /** Starts again with nothing in anybody's hands. */
  void restart(long seed, int number) {
    busy = 0;
    if (interruptions != null) {
      interruptions.clear();
      interruptions.restart(seed, number);
    }
    if (ringing != null) {
      ringing.rings.clear();
      ringing.rings.restart(seed, number);
    }
    if (chats != null) {
      chats.clear();
    }
  }

  void copyFrom(Desk other) {
    busy = other.busy;
    if (interruptions != null) {
      interruptions.copyFrom(other.interruptions);
    }
    if (ringing != null) {
      ringing.rings.copyFrom(other.ringing.rings);
    }
    if (chats != null) {
      chats.copyFrom(other.chats);
    }
  }

  /** Null where nothing may be interrupted. */
  Interruptions interruptions() {
    return interruptions;
  }

  /** Null where no phone rings. */
  Rings rings() {
    return ringing == null ? null : ringing.rings;
  }

  /** Null where nobody has several chats at once. */
  Chats chats() {
    return chats;
  }

  // ---------------------------------------------------------------- busy and free

  /** Agents with something in hand, or whose phone rings. */
  int busy() {
    return busy;
  }

  /** An agent is busy from now on. */
  void engaged() {
    busy++;
  }

  /** An agent has nothing in hand at the moment, but is not idle. */
  void disengaged() {
    busy--;
  }

  /** The work of a busy agent is due to be done. */
  void finish(int agent) {
    int group = groupOf[agent];
    // otherwise the work was put aside in the meantime
    if (interruptions == null || interruptions.isDone(agent, group, replication.now())) {
      free(agent, group);
    }
  }

  /** A busy agent is done with what was in hand. */
  void free(int agent, int group) {
    busy--;
    if (interruptions != null && interruptions.hasPutAside(agent)) {
      busyAgents.goBack(agent, group);
    } else if (duty.endsShift(group, agent)) {
      replication.listener().ghostLeft(group, agent, replication.now());
    } else {
      idle.add(group, agent);
      replication.listener().finished(group, agent, replication.now());
      serveWaiting(group);
    }
    // one who took a chat may have room for more, and others may again be asked to
    offerToBusy();
  }

  /** Idle agents of a group take waiting calls until there is none left they may take. */
  private void serveWaiting(int group) {
    while (waiting.total() > 0 && idle.count(group) > 0) {
      int type = callRules[group].choose(group, replication.now());
      if (type == CallRule.NONE) {
        return;
      }
      take(type, group, idle.take(group));
    }
  }

  // ---------------------------------------------------------------- waiting calls

  /** The first waiting call of a type goes to an agent. */
  void take(int type, int group, int agent) {
    int slot = waiting.head(type);
    call.waits(waiting, slot);
    if (journeys != null && !isBegun(slot)) {
      call.traveller = journeys.waiting(slot);
    }
    replication.leaveQueue(slot, type);
    if (journeys != null && journeys.isCallBack(slot)) {
      journeys.callBacks.dial(call, group, agent);
    } else {
      give(call, group, agent);
    }
  }

  /** Waiting calls of a type go to whoever may take them. */
  void offer(int type) {
    while (waiting.count(type) > 0) {
      int group = agentRules[type].choose(type, replication.now() - waiting.headArrival(type));
      if (group == AgentRule.NONE) {
        break;
      }
      take(type, group, idle.take(group));
    }
    offerToBusy(type);
  }

  /** Waiting calls of a type go to busy agents, as long as there is one who takes them. */
  void offerToBusy(int type) {
    if (busyAgents != null) {
      busyAgents.offer(type);
    }
  }

  /**
   * After something has changed: busy agents may take calls that they might not before.
   *
   * @return whether any did
   */
  boolean offerToBusy() {
    return busyAgents != null && busyAgents.offer();
  }

  /** Whether what waits in a slot is work that was begun and put back. */
  boolean isBegun(int slot) {
    return interruptions != null
        && interruptions.isBegun(slot, waiting.number(slot))
        && !isCallBack(slot);
  }

  /** Whether what waits in a slot is a caller who has hung up to be called back. */
  boolean isCallBack(int slot) {
    return journeys != null && journeys.isCallBack(slot);
  }

  /** Whether a caller is on the line: it is neither work that was begun nor a call-back. */
  boolean isOnLine(int slot) {
    return !isBegun(slot) && !isCallBack(slot);
  }

  /** Pieces of work in the queue of a type that were begun and put back. */
  int begun(int type) {
    return interruptions == null ? 0 : interruptions.begun(type);
  }

  /** Call-backs in the queue of a type. */
  int callBacks(int type) {
    return journeys == null || journeys.callBacks == null ? 0 : journeys.callBacks.waiting(type);
  }

  // ---------------------------------------------------------------- a call and an agent

  /** Whether a call that has just come and that nobody idle takes went to a busy agent. */
  boolean giveToBusy(Call comes) {
    return busyAgents != null && busyAgents.give(comes);
  }

  /** A call goes to an agent who was idle or is taken from other work. */
  void give(Call given, int group, int agent) {
    if (interruptions != null
        && given.slot != Call.NOT_QUEUED
        && interruptions.isBegun(given.slot, given.number)) {
      busyAgents.goOn(given, group, agent);
    } else if (ringing != null
        && ringing.rings.ringsAt(group)
        && (chats == null || !chats.atOnce(given.type, group))) {
      busy++;
      ringing.begin(given, group, agent);
    } else {
      answer(given, group, agent);
    }
  }

  /** An agent answers a call. */
  void answer(Call answered, int group, int agent) {
    double factor = replication.handleFactor(answered.type, group);
    answered.factor = factor;
    long talk = answered.talk;
    long afterCall = answered.afterCall;
    if (factor != 1) {
      talk = (long) (talk * factor + 0.5);
      afterCall = (long) (afterCall * factor + 0.5);
    }
    if (journeys == null) {
      engage(answered, group, agent, talk, afterCall, false);
    } else {
      journeys.answers.answer(answered, group, agent, talk, afterCall);
    }
  }

  /**
   * An agent is on a call from now on.
   *
   * @param talk ticks it takes with this agent
   * @param held whether the agent stays on the line after the talk until {@link #release}d
   */
  void engage(Call taken, int group, int agent, long talk, long afterCall, boolean held) {
    int type = taken.type;
    if (chats != null && chats.atOnce(type, group)) {
      chat(taken, group, agent, talk + afterCall);
      return;
    }
    busy++;
    long now = replication.now();
    tellAnswered(taken, group, agent, talk, held ? 0 : afterCall);
    if (!held) {
      schedule.add(now + talk + afterCall, Schedule.FINISH, agent);
      if (interruptions != null) {
        interruptions.took(taken, group, agent, now, talk, afterCall);
      }
    }
  }

  /** An agent is busy until a tick, without a call and without being interrupted. */
  void works(int type, int group, int agent, long until) {
    busy++;
    schedule.add(until, Schedule.FINISH, agent);
    if (interruptions != null) {
      interruptions.holds(agent, group, type, until);
    }
  }

  private void tellAnswered(Call taken, int group, int agent, long talk, long work) {
    if (taken.isCallBack()) {
      tellReached(taken, group, agent, talk, work);
      return;
    }
    replication
        .listener()
        .answered(
            taken.type,
            group,
            agent,
            taken.number,
            taken.interval,
            taken.arrival,
            replication.now(),
            talk,
            work,
            taken.waited);
  }

  private void tellReached(Call taken, int group, int agent, long talk, long work) {
    replication
        .listener()
        .callBackReached(
            taken.line,
            taken.type,
            group,
            agent,
            taken.number,
            taken.interval,
            taken.arrival,
            taken.accepted,
            replication.now(),
            talk,
            work);
  }

  /** An agent who stayed on the line since the talk ended is free of the call at a tick. */
  void release(
      int type, int agent, int arrivedIn, long answered, long since, long at, long afterCall) {
    int group = groupOf[agent];
    replication.listener().released(type, group, agent, arrivedIn, answered, since, at, afterCall);
    schedule.add(at + afterCall, Schedule.FINISH, agent);
    if (interruptions != null) {
      interruptions.holds(agent, group, type, at + afterCall);
    }
  }

  // ---------------------------------------------------------------- several at once

  private void chat(Call taken, int group, int agent, long work) {
    if (chats.count(agent) == 0) {
      busy++;
    } else {
      replication.listener().takesAnother(group, agent, replication.now());
    }
    tellAnswered(taken, group, agent, work, 0);
    chats.take(taken, group, agent, replication.now(), work);
  }

  private void chatEnds(int agent) {
    int group = groupOf[agent];
    chats.end(agent, group, replication.now(), replication.listener());
    if (chats.count(agent) == 0) {
      free(agent, group);
    } else {
      offerToBusy();
    }
  }
}
