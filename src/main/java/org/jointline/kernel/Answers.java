package org.jointline.kernel;

import static org.jointline.kernel.Travellers.*;

import java.util.Arrays;
import org.jointline.model.Contact;
import org.jointline.model.JourneyRules;
import org.jointline.model.JourneyRules.Branch;
import org.jointline.model.Model;

/**
 * What follows an answer: the matter is over, the caller is passed on, with or without the agent
 * staying on the line, calls again, or work is left for others.
 */
final class Answers {
  /** A caller who has been passed on so often is not passed on again. */
  private static final int MOST_STAGES = 20;

  private final Model model;
  private final JourneyRules rules;
  private final Replication replication;
  private final Journeys journeys;
  private final Travellers travellers;
  private final TravellersLuck luck;

  /** By agent: whether no end of the call is known. */
  private final boolean[] holding;

  Answers(Model model, Replication replication, Journeys journeys) {
    this.model = model;
    this.replication = replication;
    this.journeys = journeys;
    rules = model.journeys;
    travellers = journeys.travellers;
    luck = journeys.luck;
    holding = new boolean[model.agents()];
  }

  void clear() {
    Arrays.fill(holding, false);
  }

  void copyFrom(Answers other) {
    System.arraycopy(other.holding, 0, holding, 0, holding.length);
  }

  /** Whether an agent stays on the line, so that the end of the call is not known. */
  boolean holds(int agent) {
    return holding[agent];
  }

  /**
   * An agent takes a traveller's call.
   *
   * @param talk ticks the call itself takes with this agent
   */
  void answer(Call call, int group, int agent, long talk, long afterCall) {
    int slot = call.traveller;
    int type = call.line;
    int interval = call.interval;
    long now = replication.now();
    Branch branch = outcome(slot, type);
    boolean onTheSpot = branch != null && branch.onTheSpot()[group];
    long handover = travellers.get(slot, HELD_AGENT) >= 0 ? travellers.get(slot, HANDOVER) : 0;
    long talkTicks = talk + handover + (onTheSpot ? more(branch, group, now) : 0);
    boolean held = branch != null && !onTheSpot && branch.handover() != null;
    replication.desk().engage(call, group, agent, talkTicks, afterCall, held);
    release(slot, now + handover);
    note(slot, call.waited(now), onTheSpot ? null : branch);
    if (onTheSpot) {
      replication
          .listener()
          .answeredOnTheSpot(type, interval, branch.to(), group, talkTicks + afterCall);
    }
    if (branch == null || onTheSpot) {
      settle(slot);
      journeys.over(slot);
      return;
    }
    if (held) {
      holding[agent] = true;
      travellers.set(slot, HELD_AGENT, agent);
      travellers.set(slot, HELD_TYPE, call.type);
      travellers.set(slot, HELD_INTERVAL, interval);
      travellers.set(slot, HELD_ANSWERED, now);
      travellers.set(slot, HELD_SINCE, now + talkTicks);
      travellers.set(slot, HELD_AFTER_CALL, afterCall);
      luck.turnTo(TravellersLuck.HANDOVER);
      travellers.set(slot, HANDOVER, luck.draw(branch.handover()));
    }
    goOn(slot, branch, agent, type, interval, now + talkTicks);
  }

  /** What follows the talk; null if it is the end of the matter. It is then being decided. */
  private Branch outcome(int slot, int type) {
    Branch[] then = rules.then[type];
    if (then.length == 0 || travellers.get(slot, STAGE) >= MOST_STAGES) {
      return null;
    }
    luck.decide(slot, TravellersLuck.OUTCOME + 16 * (type + 1), travellers.answers(slot));
    double u = luck.next();
    for (Branch branch : then) {
      if (u < branch.upTo()) {
        // work that was left for others has no caller who could be passed on or call again
        boolean work = !travellers.kind(slot).hasCaller();
        boolean resolved = work && branch.kind() != Contact.FOLLOW_ON;
        return resolved || !branch.happens(replication.now()) ? null : branch;
      }
    }
    return null;
  }

  private long more(Branch branch, int group, long now) {
    luck.turnTo(TravellersLuck.TALK_TIME);
    if (branch.talkMore() != null) {
      return luck.draw(branch.talkMore());
    }
    int type = branch.to();
    double factor = model.handleFactor(now)[type * model.groups + group];
    return (long) (luck.draw(model.talk[type]) * factor + 0.5);
  }

  /** Notes how long the caller waited for this answer. */
  private void note(int slot, long wait, Branch branch) {
    if (travellers.answers(slot) == 0) {
      travellers.add(slot, WAITED, wait);
      boolean resolved = branch == null || branch.kind() == Contact.FOLLOW_ON;
      travellers.set(slot, RESOLVED_FIRST, resolved ? 1 : 0);
    }
    travellers.add(slot, ANSWERS, 1);
    if (travellers.get(slot, STAGE) == 0) {
      travellers.set(slot, PRIMARY, wait);
    } else {
      travellers.add(slot, SECONDARY, wait);
    }
  }

  /** This attempt has come to its last answer. */
  private void settle(int slot) {
    travellers.set(slot, REDIALS, 0);
    if (travellers.isPassedOn(slot)) {
      replication
          .listener()
          .answeredAfterTransfer(
              travellers.origin(slot),
              travellers.since(slot),
              travellers.get(slot, PRIMARY),
              travellers.get(slot, SECONDARY));
    }
  }

  private void goOn(int slot, Branch branch, int agent, int type, int interval, long talkEnd) {
    luck.turnTo(TravellersLuck.DELAY);
    long when = talkEnd + luck.draw(branch.delay());
    if (branch.kind() == Contact.FOLLOW_ON) {
      int work = luck.offspring(slot, TravellersLuck.OUTCOME, Contact.FOLLOW_ON, branch.to());
      travellers.set(work, STAGE, travellers.get(slot, STAGE) + 1);
      luck.drawAt(work, branch.to(), 0);
      settle(slot);
      journeys.over(slot);
      journeys.plan(work, type, interval, when);
      journeys.follows(work, agent, talkEnd);
    } else if (branch.kind() == Contact.REPEAT) {
      settle(slot);
      travellers.set(slot, KIND, Contact.REPEAT.ordinal());
      travellers.set(slot, LINE, 0);
      luck.drawDialled(slot, branch.to(), 16 + travellers.answers(slot));
      journeys.plan(
          slot, type, interval, Math.max(when, replication.now() + Journeys.SHORTEST_REDIAL));
      journeys.follows(slot, agent, talkEnd);
    } else {
      if (replication.trunks() != null) {
        replication.trunks().staysOnLine(agent);
      }
      travellers.set(slot, KIND, branch.kind().ordinal());
      travellers.add(slot, STAGE, 1);
      if (branch.dialsThere()) {
        luck.drawDialled(slot, branch.to(), travellers.answers(slot));
      } else {
        luck.drawAt(slot, branch.to(), travellers.answers(slot));
      }
      journeys.plan(slot, type, interval, when);
      journeys.follows(slot, agent, talkEnd);
    }
  }

  /** The agent who stayed on the line is free of it from a tick on. */
  void release(int slot, long from) {
    int agent = (int) travellers.get(slot, HELD_AGENT);
    if (agent < 0) {
      return;
    }
    travellers.set(slot, HELD_AGENT, -1);
    holding[agent] = false;
    replication
        .desk()
        .release(
            (int) travellers.get(slot, HELD_TYPE),
            agent,
            (int) travellers.get(slot, HELD_INTERVAL),
            travellers.get(slot, HELD_ANSWERED),
            travellers.get(slot, HELD_SINCE),
            from,
            travellers.get(slot, HELD_AFTER_CALL));
  }

  /** A waiting caller is passed on to somebody outside, who answers: that is the end here. */
  void passedOn(int slot, long wait) {
    release(slot, replication.now());
    note(slot, wait, null);
    settle(slot);
    journeys.over(slot);
  }
}
