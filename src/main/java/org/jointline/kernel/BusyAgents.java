package org.jointline.kernel;

import java.util.stream.IntStream;
import org.jointline.model.Model;
import org.jointline.routing.CallPrecedence;
import org.jointline.routing.WaitingCalls;

/**
 * How busy agents take calls: they have room for one chat more, or put work aside and go on with it
 * later.
 */
final class BusyAgents implements CallPrecedence.Filter {
  private static final int NONE = -1;

  private final Replication replication;
  private final Desk desk;
  private final Floor floor;
  private final Schedule schedule;
  private final WaitingCalls waiting;
  private final RoutesInForce routes;
  private final int[] groupOf;

  /** Call types that busy agents take: urgent ones and chats. */
  private final int[] taken;

  private final int groups;
  private CallPrecedence precedence;

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
    groups = model.groups;
    taken = IntStream.range(0, model.types).filter(this::isTaken).toArray();
    schedule = floor.schedule;
    waiting = floor.waiting;
    groupOf = floor.groupOf;
    if (interruptions != null) {
      floor.diary.keep(Deed.TALK_ENDS, this::talkEnds);
    }
  }

  private boolean isTaken(int type) {
    return chats != null && chats.isChat(type)
        || interruptions != null && interruptions.isUrgent(type);
  }

  /** From now on calls go by the routing of a model. */
  void follow(Model by) {
    precedence = CallPrecedence.of(by, waiting);
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

  /**
   * After anything that may let busy agents take calls they might not before: the calls that a
   * group takes first, as when somebody of it is idle, go to whoever of any group takes them.
   *
   * @return whether any did
   */
  boolean offer() {
    boolean any = false;
    for (int g = 0; g < groups && isAnyWaiting(); g++) {
      int type = precedence.choose(g, replication.now(), this);
      while (type != NONE && offerFirst(type)) {
        any = true;
        type = precedence.choose(g, replication.now(), this);
      }
    }
    return any;
  }

  private boolean isAnyWaiting() {
    for (int type : taken) {
      if (waiting.count(type) > 0) {
        return true;
      }
    }
    return false;
  }

  @Override
  public boolean letsThrough(int type, int group, int reserve) {
    return chats != null && chats.takes(type, group, reserve)
        || reserve == 0
            && interruptions != null
            && interruptions.takes(type, group, replication.now());
  }

  /** Waiting calls of a type go to busy agents, as long as there is one who takes them. */
  void offer(int type) {
    boolean more = true;
    while (more) {
      more = waiting.count(type) > 0 && offerFirst(type);
    }
  }

  private boolean offerFirst(int type) {
    int agent = taker(type, replication.now() - waiting.headArrival(type));
    if (agent == NONE) {
      return false;
    }
    desk.take(type, groupOf[agent], agent);
    offerPutBack();
    return true;
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
