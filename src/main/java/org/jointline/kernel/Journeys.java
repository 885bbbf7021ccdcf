package org.jointline.kernel;

import static org.jointline.kernel.Travellers.*;

import java.util.Arrays;
import org.jointline.model.Contact;
import org.jointline.model.JourneyRules;
import org.jointline.model.Model;

/**
 * What becomes of calls beside being answered or given up: callers are passed on, call again, or
 * leave work for others. Here is who is on a journey, whose call waits where, and how the next
 * contact of each comes; the stages of a journey have classes of their own.
 */
final class Journeys {
  /** No traveller. */
  static final int NOBODY = -1;

  /** Nobody dials again sooner, in ticks. */
  static final long SHORTEST_REDIAL = Model.TICKS_PER_SECOND;

  final Travellers travellers;
  final TravellersLuck luck;
  final Dialling dialling;
  final Answers answers;
  final Unanswered unanswered;

  /** Null where nobody is called back. */
  final CallBacks callBacks;

  private final Clearings clearings;
  private final Model model;
  private final JourneyRules rules;
  private final Replication replication;
  private final Diary diary;

  /** By slot of a waiting call. */
  private int[] waiting = new int[64];

  Journeys(Model model, Replication replication, Floor floor) {
    this.model = model;
    this.replication = replication;
    diary = floor.diary;
    rules = model.journeys;
    travellers = new Travellers(floor.mostWaiting);
    luck = new TravellersLuck(model, travellers);
    dialling = new Dialling(rules, replication, diary, this);
    answers = new Answers(model, replication, this);
    unanswered = new Unanswered(rules, replication, this);
    clearings = new Clearings(model, replication, floor, this);
    callBacks = rules.callBacks == null ? null : new CallBacks(model, replication, floor, this);
    diary.keep(Deed.CONTACT, this::come);
  }

  /** After the diary was cleared. */
  void restart() {
    travellers.clear();
    answers.clear();
    if (callBacks != null) {
      callBacks.clear();
    }
    clearings.restart();
  }

  void copyFrom(Journeys other) {
    travellers.copyFrom(other.travellers);
    if (waiting.length < other.waiting.length) {
      waiting = new int[other.waiting.length];
    }
    System.arraycopy(other.waiting, 0, waiting, 0, other.waiting.length);
    answers.copyFrom(other.answers);
    clearings.copyFrom(other.clearings);
    if (callBacks != null) {
      callBacks.copyFrom(other.callBacks);
    }
  }

  /** Enters the next contact in the diary, unless it would be dialled after the end. */
  void plan(int slot, int from, int interval, long when) {
    Contact kind = travellers.kind(slot);
    if (kind.isDialled() && when >= model.endTick) {
      replication.listener().calledTooLate(from, interval, kind);
      over(slot);
      return;
    }
    travellers.set(slot, BETWEEN, 1);
    replication
        .listener()
        .contactPlanned(from, interval, kind, travellers.type(slot), replication.now());
    travellers.set(slot, FOLLOWS, 0);
    enter(slot, when);
  }

  /** The contact that was just planned follows a talk. */
  void follows(int slot, int agent, long talkEnd) {
    travellers.set(slot, FOLLOWS, agent + 1);
    travellers.set(slot, TALK_ENDS, talkEnd);
  }

  private void enter(int slot, long when) {
    int entry = diary.enter(when, Deed.CONTACT, slot, travellers.get(slot, SERIAL));
    travellers.set(slot, ENTRY, entry);
  }

  /**
   * In a possible future talks end at other ticks, and what follows them comes as long after as it
   * would have.
   *
   * @param talkEnds by agent; 0 for those whose talk is not drawn anew
   */
  void redraw(long[] talkEnds, long now) {
    for (int slot = 0; slot < travellers.slots(); slot++) {
      boolean follows =
          travellers.holdsSomebody(slot)
              && travellers.get(slot, BETWEEN) == 1
              && travellers.get(slot, FOLLOWS) > 0
              && travellers.get(slot, TALK_ENDS) > now;
      long talkEnd = follows ? talkEnds[(int) travellers.get(slot, FOLLOWS) - 1] : 0;
      if (talkEnd > 0) {
        redraw(slot, talkEnd);
      }
    }
  }

  private void redraw(int slot, long talkEnd) {
    int entry = (int) travellers.get(slot, ENTRY);
    long delay = diary.tick(entry) - travellers.get(slot, TALK_ENDS);
    diary.strike(entry);
    if (travellers.kind(slot).isDialled() && talkEnd + delay >= model.endTick) {
      travellers.remove(slot);
      return;
    }
    if (!travellers.kind(slot).isDialled()) {
      luck.drawAt(slot, travellers.type(slot), travellers.answers(slot));
    }
    travellers.set(slot, TALK_ENDS, talkEnd);
    if (travellers.get(slot, HELD_AGENT) >= 0) {
      travellers.set(slot, HELD_SINCE, talkEnd);
    }
    enter(slot, talkEnd + delay);
  }

  /** A planned contact comes. */
  private void come(int slot) {
    travellers.set(slot, BETWEEN, 0);
    if (!travellers.kind(slot).isDialled()) {
      meetIfOpen(slot);
    } else if (isOpen((int) travellers.get(slot, DIALLED))) {
      dialling.dial(slot);
    } else {
      int type = (int) travellers.get(slot, DIALLED);
      replication.listener().foundClosed(type, travellers.kind(slot), replication.now());
      over(slot);
    }
  }

  /** Whether a line takes calls now. */
  boolean isOpen(int type) {
    return rules.isOpen(type, replication.now());
  }

  /** A contact comes from another line; work is left at a closed line too, callers are lost. */
  void meetIfOpen(int slot) {
    if (!hasCaller(slot) || isOpen(travellers.type(slot))) {
      meet(slot);
    } else {
      unanswered.foundClosed(slot);
    }
  }

  /** A contact comes to a line now. */
  void meet(int slot) {
    replication
        .reception()
        .meet(
            travellers.type(slot),
            travellers.get(slot, TALK),
            travellers.get(slot, AFTER_CALL),
            travellers.get(slot, PATIENCE),
            travellers.get(slot, HANGS_UP) == 1,
            slot);
  }

  /**
   * The longest a traveller can wait for a type: to callers a message says that nobody answers.
   *
   * @param own as long as the traveller would
   */
  long patience(int slot, int type, long own) {
    return hasCaller(slot) ? Math.min(own, rules.messageAfter[type]) : own;
  }

  /** Whether it is no work without a caller. */
  boolean hasCaller(int slot) {
    return travellers.kind(slot).hasCaller();
  }

  /** A traveller's call waits. */
  void queued(int slot, int call) {
    if (call >= waiting.length) {
      waiting = Arrays.copyOf(waiting, Math.max(2 * waiting.length, call + 1));
    }
    waiting[call] = slot;
    if (callBacks != null && !callBacks.isOpen(slot)) {
      callBacks.offers.joined(slot, call);
    }
  }

  /** What waits in a slot leaves its queue. */
  void leaving(int call) {
    if (callBacks != null) {
      callBacks.offers.leaving(call);
    }
  }

  /** Whether what waits in a slot is a caller who is to be called back. */
  boolean isCallBack(int call) {
    return callBacks != null && callBacks.isCallBack(call);
  }

  /** Whose call waits in a slot. */
  int waiting(int call) {
    return waiting[call];
  }

  /** A journey has come to its end. */
  void over(int slot) {
    if (travellers.isCaller(slot)) {
      replication
          .listener()
          .journeyOver(
              travellers.origin(slot),
              travellers.since(slot),
              travellers.answers(slot) > 0,
              travellers.get(slot, RESOLVED_FIRST) == 1,
              travellers.get(slot, CALLED_BACK) == 1,
              travellers.get(slot, WAITED));
    }
    travellers.remove(slot);
  }

  /** Tells of all whose journey is cut short by the end. */
  void end() {
    if (callBacks != null) {
      callBacks.end();
    }
    for (int slot = 0; slot < travellers.slots(); slot++) {
      if (!travellers.holdsSomebody(slot)) {
        continue;
      }
      if (travellers.get(slot, BETWEEN) == 1) {
        replication.listener().contactCutOff(travellers.type(slot), travellers.kind(slot));
      }
      if (travellers.isCaller(slot)) {
        replication
            .listener()
            .journeyCutOff(
                travellers.origin(slot),
                travellers.since(slot),
                travellers.answers(slot) > 0,
                travellers.get(slot, RESOLVED_FIRST) == 1,
                travellers.get(slot, CALLED_BACK) == 1,
                travellers.get(slot, WAITED));
      }
    }
  }
}
