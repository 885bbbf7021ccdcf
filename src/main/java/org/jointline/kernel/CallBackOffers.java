package org.jointline.kernel;

import static org.jointline.kernel.Travellers.*;

import java.util.Arrays;
import org.jointline.model.CallBackRules;
import org.jointline.model.Contact;
import org.jointline.routing.WaitingCalls;

/** Who is offered to be called back, once a call, and accepts. */
final class CallBackOffers {
  private static final int NONE = -1;

  /** More attempts than are ever made to reach a caller, and more stages than a journey has. */
  private static final int ATTEMPTS_OF_STAGE = 128;

  private static final int STAGES = 32;

  private final CallBackRules.Rule[] rules;
  private final Replication replication;
  private final Diary diary;
  private final WaitingCalls waiting;
  private final WhoWaits whoWaits;
  private final Journeys journeys;
  private final CallBacks callBacks;
  private final ExpectedWait expectedWait;

  /** By slot of a waiting call: the diary's entry of the offer to come. */
  private int[] entry = new int[0];

  /** By traveller: number of the last call in which an offer was made. */
  private long[] offeredIn = new long[64];

  CallBackOffers(
      CallBackRules rules,
      Replication replication,
      Floor floor,
      Journeys journeys,
      CallBacks callBacks) {
    this.rules = rules.of;
    this.replication = replication;
    this.journeys = journeys;
    this.callBacks = callBacks;
    diary = floor.diary;
    waiting = floor.waiting;
    whoWaits = floor.whoWaits;
    expectedWait = new ExpectedWait(rules.ownGroups, rules.meanHandleTicks, floor.idle, floor.duty);
    diary.keep(Deed.CALL_BACK_OFFER, this::offer);
  }

  void clear() {
    Arrays.fill(entry, NONE);
    Arrays.fill(offeredIn, 0);
  }

  void copyFrom(CallBackOffers other) {
    entry = other.entry.clone();
    offeredIn = other.offeredIn.clone();
  }

  /** A caller waits in a slot, or again after a phone was not picked up: plans the offer. */
  void joined(int traveller, int slot) {
    CallBackRules.Rule rule = rules[waiting.type(slot)];
    boolean work = journeys.travellers.kind(traveller) == Contact.FOLLOW_ON;
    if (rule == null || work || wasOffered(traveller, waiting.number(slot))) {
      return;
    }
    long now = replication.now();
    long arrival = waiting.arrival(slot);
    if (arrival == now && rule.isOffered(now) && holds(rule, waiting.type(slot))) {
      plan(slot, now);
    } else if (rule.afterTicks() != CallBackRules.NEVER) {
      plan(slot, Math.max(now, arrival + rule.afterTicks()));
    }
  }

  private boolean wasOffered(int traveller, long number) {
    return traveller < offeredIn.length && offeredIn[traveller] == number;
  }

  /** Whether the queue is such that who has just joined it is made an offer. */
  private boolean holds(CallBackRules.Rule rule, int type) {
    int others = waiting.count(type) - 1;
    return others > rule.waitingAbove()
        || expectsAbove(rule.expectedAboveTicks(), type, others)
        || replication.now() - whoWaits.since(type) > rule.longestAboveTicks();
  }

  /** An expected wait, endless where nobody is on duty, counts only if the rule looks at it. */
  private boolean expectsAbove(long ticks, int type, int others) {
    return ticks != CallBackRules.NEVER && expectedWait.ticks(type, others) > ticks;
  }

  private void plan(int slot, long when) {
    if (slot >= entry.length) {
      int before = entry.length;
      entry = Arrays.copyOf(entry, Math.max(2 * before, slot + 64));
      Arrays.fill(entry, before, entry.length, NONE);
    }
    entry[slot] = diary.enter(when, Deed.CALL_BACK_OFFER, slot, waiting.number(slot));
  }

  /** What waits in a slot leaves its queue. */
  void leaving(int slot) {
    if (slot < entry.length && entry[slot] != NONE) {
      diary.strike(entry[slot]);
      entry[slot] = NONE;
    }
  }

  private void offer(int slot) {
    entry[slot] = NONE;
    int type = waiting.type(slot);
    int traveller = journeys.waiting(slot);
    long now = replication.now();
    if (!rules[type].isOffered(now)) {
      return;
    }
    if (traveller >= offeredIn.length) {
      offeredIn = Arrays.copyOf(offeredIn, 2 * traveller);
    }
    offeredIn[traveller] = waiting.number(slot);
    replication.listener().callBackOffered(type, waiting.number(slot), waiting.interval(slot), now);
    decide(traveller, type, 0);
    if (journeys.luck.next() < rules[type].accepted()) {
      callBacks.accept(slot);
    }
  }

  /**
   * Turns to what a traveller's luck decides at a line in this attempt and stage.
   *
   * @param attempt to reach the caller; 0 for whether an offer is accepted
   */
  void decide(int traveller, int line, int attempt) {
    long stage =
        journeys.travellers.get(traveller, ATTEMPTS) * STAGES
            + journeys.travellers.get(traveller, STAGE);
    journeys.luck.decide(
        traveller, TravellersLuck.CALL_BACK + 16 * (line + 1), stage * ATTEMPTS_OF_STAGE + attempt);
  }
}
