package org.jointline.kernel;

import static org.jointline.kernel.PieceOfWork.*;

import org.jointline.model.InterruptionRules;
import org.jointline.model.Model;
import org.jointline.model.RoutingTable;
import org.jointline.routing.Gate;
import org.jointline.routing.WaitingCalls;

/**
 * Which work gives way to which call.
 *
 * <p>Of the agents that a call may interrupt it takes the one with the least urgent work; of
 * equally urgent work it takes a group that its routing ranks higher, then the work that was begun
 * last. A group of which more agents must stay idle (its reserve) is not interrupted. While some of
 * a group should have gone home, as many pieces of its work are left alone: it is as if those were
 * finishing them.
 */
final class Urgency {
  private static final int NONE = -1;

  private final Model model;
  private final InterruptionRules rules;
  private final Duty duty;
  private final WaitingCalls waiting;

  /** Null where no way is ever shut. */
  private final Gate gate;

  /** By agent: the record in hand; its type is {@link #NONE} for none. */
  private final long[] hand;

  /** By group: agents with work in hand of a type that may be interrupted. */
  private final int[] interruptible;

  private RoutingTable routing;

  Urgency(Model model, Floor floor, Gate gate, long[] hand, int[] interruptible) {
    this.model = model;
    this.gate = gate;
    this.hand = hand;
    this.interruptible = interruptible;
    rules = model.work.interruptions;
    duty = floor.duty;
    waiting = floor.waiting;
    routing = model.routing;
  }

  void follow(Model by) {
    routing = by.routing;
  }

  /**
   * The agent whose work a call interrupts, or {@link #NONE}.
   *
   * @param waited ticks the call has waited
   */
  int find(int type, long waited, long now) {
    int best = NONE;
    int tier = 0;
    for (int s = routing.stepFirst[type]; s < routing.stepFirst[type + 1]; s++) {
      int group = routing.stepGroup[s];
      if (interruptible[group] > duty.ghosts(group)
          && routing.stepReserve[s] == 0
          && waited >= routing.stepAfter[s]
          && (gate == null || gate.isOpen(type, group))) {
        for (int a = model.agentFirst[group]; a < model.agentFirst[group + 1]; a++) {
          if (mayInterrupt(type, a, now)
              && (best == NONE || isBetter(a, best, routing.stepTier[s] == tier))) {
            best = a;
            tier = routing.stepTier[s];
          }
        }
      }
    }
    return best;
  }

  private boolean mayInterrupt(int type, int agent, long now) {
    int r = agent * FIELDS;
    int work = (int) hand[r + TYPE];
    return work != NONE
        && rules.mayInterrupt(type, work)
        && hand[r + TIMES] < rules.most[work]
        && hand[r + FINISH] > now
        && (!rules.afterCallOnly[work] || hand[r + TALK_END] <= now);
  }

  private boolean isBetter(int agent, int than, boolean sameTier) {
    int one = rules.priority[(int) hand[agent * FIELDS + TYPE]];
    int other = rules.priority[(int) hand[than * FIELDS + TYPE]];
    if (one != other) {
      return one > other;
    }
    return sameTier && hand[agent * FIELDS + ANSWERED] > hand[than * FIELDS + ANSWERED];
  }

  /**
   * A type whose longest waiting call an agent would rather take than go on with work of a type
   * that was put aside, or {@link #NONE}.
   */
  int moreThan(int work, int group, long now) {
    if (interruptible[group] < duty.ghosts(group)) {
      return NONE;
    }
    return first(work, group, now);
  }

  /** A type whose longest waiting call interrupts what the agent has in hand, or {@link #NONE}. */
  int moreThanInHand(int agent, int group, long now) {
    int work = (int) hand[agent * FIELDS + TYPE];
    boolean open = work != NONE && interruptible[group] > duty.ghosts(group);
    for (int e = routing.entryFirst[group]; open && e < routing.entryFirst[group + 1]; e++) {
      int type = routing.entryType[e];
      if (isOpen(e, group, now) && mayInterrupt(type, agent, now)) {
        return type;
      }
    }
    return NONE;
  }

  /** Of the smallest key, then of the longest wait, like calls that a group takes when idle. */
  private int first(int work, int group, long now) {
    int best = NONE;
    int key = 0;
    for (int e = routing.entryFirst[group]; e < routing.entryFirst[group + 1]; e++) {
      int type = routing.entryType[e];
      if (best != NONE && routing.entryKey[e] != key) {
        return best;
      }
      if (rules.mayInterrupt(type, work)
          && isOpen(e, group, now)
          && (best == NONE || waiting.headArrival(type) < waiting.headArrival(best))) {
        best = type;
        key = routing.entryKey[e];
      }
    }
    return best;
  }

  private boolean isOpen(int entry, int group, long now) {
    int type = routing.entryType[entry];
    return waiting.count(type) > 0
        && routing.entryReserve[entry] == 0
        && now - waiting.headArrival(type) >= routing.entryAfter[entry]
        && (gate == null || gate.isOpen(type, group));
  }
}
