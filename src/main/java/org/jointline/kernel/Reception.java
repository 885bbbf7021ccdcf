package org.jointline.kernel;

import org.jointline.model.Contact;
import org.jointline.model.Model;
import org.jointline.routing.AgentRule;
import org.jointline.routing.IdleAgents;
import org.jointline.routing.WaitingCalls;

/**
 * What becomes of a contact that comes to a line, in a model in which more can happen than that
 * calls are answered and ended: it goes to an agent, joins its queue, or goes no further.
 */
final class Reception {
  private final Model model;
  private final Replication replication;
  private final Desk desk;
  private final IdleAgents idle;
  private final WaitingCalls waiting;
  private final WhoWaits whoWaits;
  private final AgentRule[] agentRules;
  private final int[] queueLimit;

  /** Null where the model has none. */
  private final Rulebook rules;

  /** Null where telephone lines never run out. */
  private final Trunks trunks;

  /** Null where calls are answered or given up and nothing follows. */
  private final Journeys journeys;

  /** The one that has just come. */
  private final Call call = new Call();

  Reception(
      Model model,
      Replication replication,
      Desk desk,
      Floor floor,
      RoutesInForce routes,
      Rulebook rules,
      Journeys journeys) {
    this.model = model;
    this.replication = replication;
    this.desk = desk;
    this.rules = rules;
    trunks = rules == null ? null : rules.trunks();
    this.journeys = journeys;
    idle = floor.idle;
    waiting = floor.waiting;
    whoWaits = floor.whoWaits;
    agentRules = routes.agentRules;
    queueLimit = routes.queueLimit;
  }

  /**
   * A contact comes to a line.
   *
   * @param traveller whose it is; {@link Journeys#NOBODY} in a model without journeys
   */
  void meet(int type, long talk, long afterCall, long patience, boolean hangsUp, int traveller) {
    long number = replication.nextNumber();
    if (journeys != null) {
      journeys.dialling.arriving(traveller, type, number);
    }
    replication.listener().arrived(type, number, replication.now(), patience);
    if (journeys != null) {
      journeys.dialling.arrived(traveller, type, number);
    }
    call.comes(type, number, replication.interval(), replication.now(), patience, talk, afterCall);
    call.traveller = traveller;
    if (rules == null || !goesNoFurther(hangsUp)) {
      place(hangsUp);
    }
  }

  private void place(boolean hangsUp) {
    int type = call.type;
    int group = agentRules[type].chooseAtOnce(type);
    if (group != AgentRule.NONE) {
      desk.give(call, group, idle.take(group));
    } else if (waiting.count(type) > 0 || !desk.giveToBusy(call)) {
      // nobody goes before those of the same line who wait
      if (isFull(type)) {
        block();
      } else if (hangsUp) {
        replication.listener().hungUpAtOnce(type, call.number, replication.now());
        if (journeys != null) {
          journeys.unanswered.hungUp(call.traveller, call.interval);
        }
      } else {
        replication.queue(
            type, call.number, call.talk, call.afterCall, call.patience, call.traveller);
      }
    }
  }

  private boolean isFull(int type) {
    return whoWaits.count(type) >= queueLimit[type]
        || model.queueLimitAll < Integer.MAX_VALUE && whoWaits.total() >= model.queueLimitAll;
  }

  private void block() {
    replication.listener().blocked(call.type, call.number, replication.now());
    if (journeys != null) {
      journeys.unanswered.blocked(call.traveller, call.interval);
    }
  }

  /** Messages are for callers, and not for those who have just left another line after one. */
  private void hear() {
    if (journeys == null) {
      rules.announcements().comes(call.type);
      return;
    }
    Contact kind = journeys.travellers.kind(call.traveller);
    rules
        .announcements()
        .comes(
            call.type,
            journeys.luck.message(call.traveller, call.type),
            kind.hasCaller() && kind != Contact.DEFLECTED);
  }

  /** Whether a call has a telephone line, or needs none; it is blocked otherwise. */
  private boolean comesIn() {
    boolean travels = call.traveller != Journeys.NOBODY;
    if (travels && !journeys.hasCaller(call.traveller)) {
      return true;
    }
    if (!findsLine(call.type, call.traveller)) {
      int line = trunks.allBusy(call.type);
      rules.tellLinesBusy(line, call.type, call.number, replication.now());
      block();
      return false;
    }
    if (travels) {
      trunks.comesIn(journeys.travellers, call.traveller, call.type);
      trunks.carries(journeys.travellers, call.traveller, call.number);
    } else {
      trunks.comesIn(call.type, call.number);
    }
    return true;
  }

  /** Whether a caller who comes to a type has a telephone line, or would get one. */
  boolean findsLine(int type, int traveller) {
    boolean isOn =
        traveller != Journeys.NOBODY && journeys.travellers.get(traveller, Travellers.LINE) > 0;
    return isOn || trunks == null || trunks.allBusy(type) < 0;
  }

  /** Whether all lines are busy, or the caller leaves after a message. */
  private boolean goesNoFurther(boolean hangsUp) {
    hear();
    if (trunks != null && !comesIn()) {
      return true;
    }
    int message = rules.leavesAfter(call.type, call.number, replication.now());
    if (message < 0) {
      return false;
    }
    int instead = rules.callsInstead(message);
    if (journeys != null) {
      journeys.unanswered.leavesAfterMessage(call.traveller, instead, call.interval);
    } else if (rules.leadsOn(message, replication.now())) {
      meet(instead, call.talk, call.afterCall, call.patience, hangsUp, call.traveller);
    }
    return true;
  }
}
