package org.jointline.kernel;

import static org.jointline.kernel.Travellers.*;

import org.jointline.model.Contact;
import org.jointline.model.JourneyRules;

/** What callers do who were not answered: they give the matter up or call again. */
final class Unanswered {
  private final JourneyRules rules;
  private final Replication replication;
  private final Journeys journeys;
  private final Travellers travellers;
  private final TravellersLuck luck;

  Unanswered(JourneyRules rules, Replication replication, Journeys journeys) {
    this.rules = rules;
    this.replication = replication;
    this.journeys = journeys;
    travellers = journeys.travellers;
    luck = journeys.luck;
  }

  /** A call's patience, or its message, has come to its end after it was taken from the queue. */
  void gaveUp(int slot, int type, long number, int interval, long arrival) {
    long now = replication.now();
    long wait = now - arrival;
    if (wait >= rules.messageAfter[type]) {
      replication.listener().messaged(type, number, interval, arrival, now);
      unanswered(slot, JourneyRules.MESSAGE, interval, wait);
    } else {
      replication.listener().abandoned(type, number, interval, arrival, now);
      unanswered(slot, JourneyRules.ABANDONED, interval, wait);
    }
  }

  void blocked(int slot, int interval) {
    unanswered(slot, JourneyRules.BLOCKED, interval, 0);
  }

  void hungUp(int slot, int interval) {
    unanswered(slot, JourneyRules.HUNG_UP, interval, 0);
  }

  /**
   * A caller leaves after a message.
   *
   * @param instead the line that is called then; negative: the matter is over
   */
  void leavesAfterMessage(int slot, int instead, int interval) {
    journeys.answers.release(slot, replication.now());
    if (instead < 0) {
      tellLost(slot, 0);
      journeys.over(slot);
      return;
    }
    travellers.set(slot, KIND, Contact.DEFLECTED.ordinal());
    travellers.set(slot, LINE, 0);
    replication
        .listener()
        .contactPlanned(
            travellers.type(slot), interval, Contact.DEFLECTED, instead, replication.now());
    luck.drawDialled(slot, instead, TravellersLuck.BY_MESSAGE + travellers.get(slot, ATTEMPTS));
    journeys.meetIfOpen(slot);
  }

  /** A caller who was sent to another line finds it closed: the matter is over. */
  void foundClosed(int slot) {
    long now = replication.now();
    journeys.answers.release(slot, now);
    replication.listener().foundClosed(travellers.type(slot), travellers.kind(slot), now);
    if (replication.trunks() != null) {
      replication.trunks().leaves(travellers, slot);
    }
    tellLost(slot, 0);
    journeys.over(slot);
  }

  /** A waiting call was cut off as its line closes. */
  void disconnected(int slot, int interval, long arrival) {
    unanswered(slot, JourneyRules.DISCONNECTED, interval, replication.now() - arrival);
  }

  /** A caller who accepted to be called back was not reached, and does as who gave up waiting. */
  void notCalledBack(int slot, int interval, long wait) {
    unanswered(slot, JourneyRules.ABANDONED, interval, wait);
  }

  private void unanswered(int slot, int why, int interval, long wait) {
    journeys.answers.release(slot, replication.now());
    travellers.set(slot, LINE, 0);
    if (travellers.answers(slot) == 0) {
      travellers.add(slot, WAITED, wait);
    }
    tellLost(slot, wait);
    int dialled = (int) travellers.get(slot, DIALLED);
    JourneyRules.Redial redial = rules.redial[dialled];
    long redials = travellers.get(slot, REDIALS);
    boolean work = !travellers.kind(slot).hasCaller();
    if (work || redial == null || redials >= redial.atMost()) {
      journeys.over(slot);
      return;
    }
    luck.decide(slot, TravellersLuck.REDIAL, travellers.get(slot, ATTEMPTS));
    if (luck.next() < redial.share(why, redials)) {
      redial(slot, redial, dialled, interval);
    } else {
      journeys.over(slot);
    }
  }

  /** Of a caller who was passed on, and is not answered there. */
  private void tellLost(int slot, long wait) {
    if (travellers.isPassedOn(slot)) {
      long waits = travellers.get(slot, SECONDARY) + wait;
      replication
          .listener()
          .lostAfterTransfer(travellers.origin(slot), travellers.since(slot), waits);
    }
  }

  private void redial(int slot, JourneyRules.Redial redial, int dialled, int interval) {
    luck.turnTo(TravellersLuck.DELAY);
    long when = replication.now() + Math.max(Journeys.SHORTEST_REDIAL, luck.draw(redial.delay()));
    int from = travellers.type(slot);
    luck.turnTo(TravellersLuck.WHERE);
    int to = luck.chosen(redial.upTo(), redial.to(), dialled);
    travellers.set(slot, KIND, Contact.REDIAL.ordinal());
    travellers.add(slot, REDIALS, 1);
    if (to != dialled || !redial.sameCaller()) {
      luck.drawDialled(slot, to, TravellersLuck.BY_DIALLING + travellers.get(slot, ATTEMPTS));
    }
    travellers.set(slot, TYPE, to);
    journeys.plan(slot, from, interval, when);
  }
}
