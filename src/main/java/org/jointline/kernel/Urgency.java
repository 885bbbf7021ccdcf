package org.jointline.kernel;

import static org.jointline.kernel.PieceOfWork.*;

import org.jointline.model.InterruptionRules;
import org.jointline.model.Model;
import org.jointline.model.RoutingTable;
import org.jointline.routing.CallPrecedence;
import org.jointline.routing.Gate;
import org.jointline.routing.WaitingCalls;

/**
 * Which work gives way to which call.
 *
 * <p>Of the agents that a call may interrupt it takes the one with the least urgent work: that of
 * the smallest score, as it has grown since the work arrived, which is the largest priority number
 * where none grows; of equally urgent work it takes a group that its routing ranks higher, then the
 * work that was begun last. A group of which more agents must stay idle (its reserve) is not
 * interrupted. While some of a group should have gone home, as many pieces of its work are left
 * alone: it is as if those were finishing them.
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
  private CallPrecedence precedence;

  private final BeforeAside beforeAside = new BeforeAside();
  private final BeforeInHand beforeInHand = new BeforeInHand();

  Urgency(Model model, Floor floor, Gate gate, long[] hand, int[] interruptible) {
    this.model = model;
    this.gate = gate;
    this.hand = hand;
    this.interruptible = interruptible;
    rules = model.work.interruptions;
    duty = floor.duty;
    waiting = floor.waiting;
    follow(model);
  }

  void follow(Model by) {
    routing = by.routing;
    precedence = CallPrecedence.of(by, waiting);
  }

  /** Whether a call that may go to any of a group's agents interrupts one of them. */
  boolean isIn(int type, int group, long now) {
    if (interruptible[group] > duty.ghosts(group)) {
      boolean open = isOpen(type, group);
      for (int a = model.agentFirst[group]; a < model.agentFirst[group + 1]; a++) {
        if (mayInterrupt(type, a, now) && (open || gate.isOpen(type, group, a))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isOpen(int type, int group) {
    return gate == null || gate.isOpen(type, group);
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
          && waited >= routing.stepAfter[s]) {
        boolean open = isOpen(type, group);
        for (int a = model.agentFirst[group]; a < model.agentFirst[group + 1]; a++) {
          if (mayInterrupt(type, a, now)
              && (open || gate.isOpen(type, group, a))
              && (best == NONE || isBetter(a, best, routing.stepTier[s] == tier, now))) {
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

  private boolean isBetter(int agent, int than, boolean sameTier, long now) {
    double one = score(agent, now);
    double other = score(than, now);
    if (one != other) {
      return one < other;
    }
    return sameTier && hand[agent * FIELDS + ANSWERED] > hand[than * FIELDS + ANSWERED];
  }

  private double score(int agent, long now) {
    int work = (int) hand[agent * FIELDS + TYPE];
    long since = now - hand[agent * FIELDS + ARRIVAL];
    return routing.scoreBase[work] + routing.scorePerTick[work] * since;
  }

  /**
   * A type whose longest waiting call an agent would rather take than go on with work of a type
   * that was put aside, or {@link #NONE}: of several the one that the group takes first.
   */
  int moreThan(int work, int group, long now) {
    if (interruptible[group] < duty.ghosts(group)) {
      return NONE;
    }
    beforeAside.work = work;
    return precedence.choose(group, now, beforeAside);
  }

  /**
   * A type whose longest waiting call interrupts what the agent has in hand, or {@link #NONE}: of
   * several the one that the group takes first.
   */
  int moreThanInHand(int agent, int group, long now) {
    if ((int) hand[agent * FIELDS + TYPE] == NONE || interruptible[group] <= duty.ghosts(group)) {
      return NONE;
    }
    beforeInHand.agent = agent;
    beforeInHand.now = now;
    return precedence.choose(group, now, beforeInHand);
  }

  private final class BeforeAside implements CallPrecedence.Filter {
    private int work;

    @Override
    public boolean letsThrough(int type, int group, int reserve) {
      return reserve == 0 && rules.mayInterrupt(type, work) && isOpen(type, group);
    }
  }

  private final class BeforeInHand implements CallPrecedence.Filter {
    private int agent;
    private long now;

    @Override
    public boolean letsThrough(int type, int group, int reserve) {
      return reserve == 0
          && mayInterrupt(type, agent, now)
          && (gate == null || gate.isOpen(type, group, agent));
    }
  }
}
