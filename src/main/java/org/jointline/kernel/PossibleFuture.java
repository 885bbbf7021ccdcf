package org.jointline.kernel;

import org.jointline.model.Model;
import org.jointline.random.Purpose;
import org.jointline.random.Streams;
import org.jointline.routing.WaitingCalls;

/**
 * What calls in hand and waiting will be like in one possible future: their luck that nobody can
 * know is drawn anew, given how long they took or waited so far.
 */
final class PossibleFuture {
  private final Model model;
  private final Floor floor;
  private final Foresight foresight;

  /** Null where the model has none. */
  private final Rulebook rules;

  /** Null where telephone lines never run out. */
  private final Trunks trunks;

  /** Null where the model has none. */
  private final Journeys journeys;

  /** By agent: when the talk ends that was drawn anew; 0 if none was. */
  private final long[] talkEnds;

  /** Null where calls are answered and ended and nothing else happens. */
  private final Desk desk;

  PossibleFuture(Model model, Floor floor, Rulebook rules, Journeys journeys, Desk desk) {
    this.model = model;
    this.floor = floor;
    this.rules = rules;
    trunks = rules == null ? null : rules.trunks();
    this.journeys = journeys;
    this.desk = desk;
    foresight = new Foresight(model);
    talkEnds = new long[model.agents()];
  }

  /** After the schedule was emptied: draws everything and schedules it again. */
  void draw(CallsInHand inHand, long now, long seed, int future) {
    foresight.restart(Streams.seed(seed, future, Purpose.FORESIGHT, 0));
    if (rules != null) {
      rules.forget();
    }
    floor.diary.schedule();
    if (rules != null) {
      rules.redraw(seed, future);
    }
    if (journeys != null) {
      journeys.luck.foresee(Streams.seed(seed, future, Purpose.JOURNEY, model.types));
    }
    for (int a = 0; a < inHand.agents(); a++) {
      talkEnds[a] = 0;
      redrawInHand(inHand, a, now);
    }
    if (journeys != null) {
      journeys.redraw(talkEnds, now);
    }
    WaitingCalls waiting = floor.waiting;
    for (int i = 0; i < model.types; i++) {
      for (int c = waiting.head(i); c != WaitingCalls.NONE; c = waiting.next(c)) {
        if (desk != null && desk.isCallBack(c)) {
          journeys.callBacks.redrawWaiting(c, foresight);
        } else if (desk == null || !desk.isBegun(c)) {
          redrawWaiting(i, c, now);
        }
      }
    }
    if (journeys != null && journeys.callBacks != null) {
      journeys.callBacks.redrawAway(foresight);
    }
  }

  private void redrawInHand(CallsInHand inHand, int agent, long now) {
    if (desk == null) {
      if (inHand.type(agent) != CallsInHand.NONE) {
        redrawCall(inHand, agent, now);
      }
      return;
    }
    boolean held = journeys != null && journeys.answers.holds(agent);
    Chats chats = desk.chats();
    Rings rings = desk.rings();
    Interruptions interruptions = desk.interruptions();
    if (chats != null && chats.count(agent) > 0) {
      chats.redraw(agent, floor.groupOf[agent], foresight, now);
    } else if (rings != null && rings.isRinging(agent)) {
      rings.redraw(agent, foresight);
    } else if (inHand.type(agent) != CallsInHand.NONE && !held) {
      long finish = redrawCall(inHand, agent, now);
      if (inHand.isTalking(agent, now)) {
        talkEnds[agent] = foresight.talkEnd();
      }
      if (trunks != null && inHand.isTalking(agent, now)) {
        trunks.redraw(agent, foresight.talkEnd());
      }
      if (interruptions != null) {
        interruptions.redraw(agent, floor.groupOf[agent], foresight.talkEnd(), finish, now);
      }
    }
    if (held && inHand.isTalking(agent, now)) {
      foresight.finish(inHand, agent, factor(inHand, agent), now);
      talkEnds[agent] = foresight.talkEnd();
    }
    if (journeys != null && journeys.callBacks != null) {
      journeys.callBacks.redrawInHand(agent, now);
    }
    if (interruptions != null) {
      interruptions.redrawAside(agent, foresight);
    }
  }

  /** Tick at which a call in hand will be done. */
  private long redrawCall(CallsInHand inHand, int agent, long now) {
    long finish = foresight.finish(inHand, agent, factor(inHand, agent), now);
    floor.schedule.add(finish, Schedule.FINISH, agent);
    return finish;
  }

  /** Multiplier of a call in hand: the one that held when it was answered. */
  private double factor(CallsInHand inHand, int agent) {
    int pair = inHand.type(agent) * model.groups + floor.groupOf[agent];
    return model.handleFactor(inHand.answered(agent))[pair];
  }

  private void redrawWaiting(int type, int slot, long now) {
    WaitingCalls waiting = floor.waiting;
    long arrival = waiting.arrival(slot);
    long patience = foresight.patience(type, now - arrival, waiting.deadline(slot) - arrival);
    if (journeys != null) {
      patience = journeys.patience(journeys.waiting(slot), type, patience);
    }
    boolean outlasts = patience > model.stopTick - arrival;
    long deadline = outlasts ? Long.MAX_VALUE : arrival + patience;
    waiting.redraw(slot, deadline, foresight.talk(type), foresight.afterCall(type));
    if (!outlasts) {
      floor.schedule.add(deadline, Schedule.ABANDON, slot);
    }
  }
}
