package org.jointline.kernel;

import org.jointline.model.Model;
import org.jointline.routing.WaitingCalls;

/**
 * How busy agents take calls: they have room for one chat more, or put work aside and go on with it
 * later.
 */
final class BusyAgents {
  private static final int NONE = -1;

  private final Replication replication;
  private final Desk desk;
  private final Floor floor;
  private final Schedule schedule;
  private final WaitingCalls waiting;
  private final RoutesInForce routes;
  private final int[] groupOf;
  private final int types;

  /** Null where nothing may be interrupted. */
  private final Interruptions interruptions;

  /** Null where nobody has several chats at once. */
  private final Chats chats;

  BusyAgents(
      Model model,
      Replication replication,
      Desk desk,
      Floor floor,
      RoutesInForce routes,
      Interruptions interruptions,
      Chats chats) {
    this.replication = replication;
    this.desk = desk;
    this.floor = floor;
    this.routes = routes;
    this.interruptions = interruptions;
    this.chats = chats;
    types = model.types;
    schedule = floor.schedule;
    waiting = floor.waiting;
    groupOf = floor.groupOf;
    if (interruptions != null) {
      floor.diary.keep(Deed.TALK_ENDS, this::talkEnds);
    }
  }

  // ---------------------------------------------------------------- who takes a call

  /** Whether a call that has just come and that nobody idle takes went to somebody busy. */
  boolean give(Call call) {
    int agent = routes.isOpen(call.type) ? taker(call.type, 0) : NONE;
    if (agent == NONE) {
      return false;
    }
    desk.give(call, groupOf[agent], agent);
    offerPutBack();
    return true;
  }

  /** After people or rules have changed: waiting calls go to whoever takes them now. */
  void offer() {
    for (int i = 0; i < types; i++) {
      offer(i);
    }
  }

  /** Waiting calls of a type go to busy agents, as long as there is one who takes them. */
  void offer(int type) {
    while (waiting.count(type) > 0) {
      int agent = taker(type, replication.now() - waiting.headArrival(type));
      if (agent == NONE) {
        return;
      }
      desk.take(type, groupOf[agent], agent);
      offerPutBack();
    }
  }

  /**
   * An agent who has room for one chat more or has put work aside for a call, or {@link #NONE}.
   *
   * @param waited ticks it has waited
   */
  private int taker(int type, long waited) {
    int agent = chats == null ? NONE : chats.choose(type, waited);
    if (agent == NONE && interruptions != null && interruptions.isUrgent(type)) {
      agent = interruptions.find(type, waited, replication.now());
      if (agent != NONE) {
        putAside(agent, groupOf[agent]);
      }
    }
    return agent;
  }

  private void putAside(int agent, int group) {
    interruptions.putAside(agent, group, replication.now(), replication.listener());
    desk.disengaged();
  }

  /** Work that was just put back into its queue may be taken by somebody idle elsewhere. */
  private void offerPutBack() {
    int slot = interruptions == null ? NONE : interruptions.putBack();
    if (slot != NONE) {
      if (waiting.total() > floor.mostWaiting) {
        throw new OverloadedException(floor.mostWaiting);
      }
      int type = waiting.type(slot);
      floor.stages.returned(type, slot, replication.now());
      desk.offer(type);
    }
  }

  // ---------------------------------------------------------------- work that was begun

  /** An agent goes on with work that waited after it was begun. */
  void goOn(Call begun, int group, int agent) {
    double factor = replication.handleFactor(begun.type, group);
    long talk = (long) (begun.talk * factor + 0.5);
    long afterCall = (long) (begun.afterCall * factor + 0.5);
    desk.engaged();
    long finish =
        interruptions.goOn(
            agent,
            group,
            begun.slot,
            talk,
            afterCall,
            factor,
            replication.now(),
            replication.listener());
    schedule.add(finish, Schedule.FINISH, agent);
  }

  /** An agent goes on with what was put aside, unless a call waits that would interrupt it. */
  void goBack(int agent, int group) {
    long now = replication.now();
    replication.listener().finished(group, agent, now);
    int type = interruptions.moreUrgentThanAside(agent, group, now);
    if (type != NONE) {
      desk.take(type, group, agent);
    } else {
      desk.engaged();
      long finish = interruptions.takeUp(agent, group, now, replication.listener());
      schedule.add(finish, Schedule.FINISH, agent);
    }
  }

  /** An agent may go over to after-call work, which a waiting call may interrupt. */
  private void talkEnds(int agent) {
    int group = groupOf[agent];
    int type = interruptions.moreUrgentThanInHand(agent, group, replication.now());
    if (type != NONE) {
      putAside(agent, group);
      desk.take(type, group, agent);
      offerPutBack();
    }
  }
}
