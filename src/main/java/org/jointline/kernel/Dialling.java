package org.jointline.kernel;

import static org.jointline.kernel.Travellers.*;

import org.jointline.model.Contact;
import org.jointline.model.JourneyRules;

/**
 * How travellers come to a line: they dial it, hear an announcement and choose, and may turn to
 * another organisation as well.
 */
final class Dialling {
  private final JourneyRules rules;
  private final Replication replication;
  private final Diary diary;
  private final Journeys journeys;
  private final Travellers travellers;
  private final TravellersLuck luck;

  /** Burst that the next caller calls about, plus 1; 0 for none. */
  private int nextBurst;

  private boolean nextKnown;

  Dialling(JourneyRules rules, Replication replication, Diary diary, Journeys journeys) {
    this.rules = rules;
    this.replication = replication;
    this.diary = diary;
    this.journeys = journeys;
    travellers = journeys.travellers;
    luck = journeys.luck;
    diary.keep(Deed.PUT_THROUGH, this::putThrough);
  }

  /** The next who calls for the first time does so about an incident. */
  void nextIsAbout(int burst, boolean known) {
    nextBurst = burst + 1;
    nextKnown = known;
  }

  /** Somebody calls for the first time. */
  void call(
      int type, long own, long talk, long afterCall, long patience, boolean hangsUp, int interval) {
    int slot = travellers.add();
    travellers.set(slot, LUCK, own);
    travellers.set(slot, ORIGIN, type);
    travellers.set(slot, SINCE, interval);
    travellers.set(slot, CALLER, 1);
    travellers.set(slot, KIND, Contact.FIRST.ordinal());
    travellers.set(slot, DIALLED, type);
    travellers.set(slot, DIALLED_TALK, talk);
    travellers.set(slot, DIALLED_AFTER_CALL, afterCall);
    travellers.set(slot, DIALLED_PATIENCE, patience);
    travellers.set(slot, DIALLED_HANGS_UP, hangsUp ? 1 : 0);
    travellers.set(slot, BURST, nextBurst);
    travellers.set(slot, KNOWN, nextKnown ? 1 : 0);
    nextBurst = 0;
    replication.listener().calledFirst(type, replication.now());
    duplicate(slot, type);
    dial(slot);
  }

  private void duplicate(int slot, int type) {
    JourneyRules.Duplicates duplicates = rules.duplicates[type];
    if (duplicates != null) {
      luck.decide(slot, TravellersLuck.DUPLICATE, 0);
      if (luck.next() < duplicates.share()) {
        luck.turnTo(TravellersLuck.DELAY);
        long when = replication.now() + luck.draw(duplicates.delay());
        int other =
            luck.offspring(slot, TravellersLuck.DUPLICATE, Contact.DUPLICATE, duplicates.to());
        luck.drawDialled(other, duplicates.to(), 0);
        journeys.plan(other, type, travellers.since(slot), when);
      }
    }
  }

  /** The caller is at the line that was dialled, and hears the announcement if there is one. */
  void dial(int slot) {
    int type = (int) travellers.get(slot, DIALLED);
    travellers.set(slot, TYPE, type);
    for (int f = 0; f < 4; f++) {
      travellers.set(slot, TALK + f, travellers.get(slot, DIALLED_TALK + f));
    }
    travellers.set(slot, STAGE, 0);
    travellers.set(slot, PRIMARY, 0);
    travellers.set(slot, SECONDARY, 0);
    travellers.add(slot, ATTEMPTS, 1);
    if (travellers.isCaller(slot)) {
      replication.listener().attempted(travellers.origin(slot), replication.now());
    }
    if (rules.announcement[type] == null || !replication.reception().findsLine(type, slot)) {
      journeys.meet(slot);
    } else {
      announce(slot, rules.announcement[type]);
    }
  }

  private void announce(int slot, JourneyRules.Announcement announcement) {
    Trunks trunks = replication.trunks();
    if (trunks != null) {
      trunks.comesIn(travellers, slot, travellers.type(slot));
    }
    luck.decide(slot, TravellersLuck.ANNOUNCEMENT, travellers.get(slot, ATTEMPTS));
    long length = luck.draw(announcement.length());
    luck.turnTo(TravellersLuck.HANG_UP);
    if (luck.next() < announcement.hangUp()) {
      replication
          .listener()
          .leftAnnouncement(travellers.type(slot), travellers.kind(slot), replication.now());
      if (trunks != null) {
        trunks.leaves(travellers, slot);
      }
      journeys.over(slot);
      return;
    }
    luck.turnTo(TravellersLuck.WHERE);
    int to = luck.chosen(announcement.upTo(), announcement.to(), travellers.type(slot));
    if (to != travellers.type(slot)) {
      replication
          .listener()
          .choseOption(travellers.type(slot), travellers.kind(slot), to, replication.now());
      luck.drawDialled(slot, to, TravellersLuck.BY_OPTION + travellers.get(slot, ATTEMPTS));
      if (!journeys.isOpen(to)) {
        journeys.unanswered.foundClosed(slot);
        return;
      }
    }
    travellers.set(slot, BETWEEN, 1);
    diary.enter(replication.now() + length, Deed.PUT_THROUGH, slot, travellers.get(slot, SERIAL));
  }

  private void putThrough(int slot) {
    travellers.set(slot, BETWEEN, 0);
    journeys.meet(slot);
  }

  /**
   * Says that a caller calls about an incident, at the line of the first attempt; before arrival.
   */
  void arriving(int slot, int type, long number) {
    int burst = (int) travellers.get(slot, BURST) - 1;
    if (burst >= 0 && type == travellers.origin(slot) && travellers.kind(slot).isDialled()) {
      boolean known = travellers.get(slot, KNOWN) == 1;
      replication.listener().aboutIncident(burst, number, known, replication.now());
    }
  }

  /** Says why a contact comes; told right after its arrival. */
  void arrived(int slot, int type, long number) {
    replication.listener().contact(type, travellers.kind(slot), number, replication.now());
  }
}
