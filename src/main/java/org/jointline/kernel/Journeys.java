package org.jointline.kernel;

import static org.jointline.kernel.Travellers.*;

import java.util.Arrays;
import org.jointline.model.Contact;
import org.jointline.model.JourneyRules;
import org.jointline.model.JourneyRules.Branch;
import org.jointline.model.Model;
import org.jointline.random.Sampler;
import org.jointline.random.Streams;
import org.jointline.random.Xoshiro;

/**
 * What becomes of calls beside being answered or given up: callers are passed on, call again, or
 * leave work for others.
 *
 * <p>Every caller has one word of luck, drawn on arrival. What the caller does, and when, is drawn
 * from a small stream of its own, seeded by that word, by what is decided and by how often it was
 * decided before; so it does not depend on what happened to other calls, nor on when and by whom
 * this one was answered.
 */
final class Journeys {
  /** No traveller. */
  static final int NOBODY = -1;

  /** A caller who has been passed on so often is not passed on again. */
  private static final int MOST_STAGES = 20;

  /** Nobody dials again sooner, in ticks. */
  private static final long SHORTEST_REDIAL = Model.TICKS_PER_SECOND;

  // what is decided by a caller's luck
  private static final int OUTCOME = 0;
  private static final int AT_LINE = 1;
  private static final int REDIAL = 2;
  private static final int DUPLICATE = 3;
  private static final int ANNOUNCEMENT = 4;
  private static final int OFFSPRING = 5;

  private final Model model;
  private final JourneyRules rules;
  private final Replication replication;
  private final Diary diary;
  private final Travellers travellers;
  private final Xoshiro luck = new Xoshiro(0);

  /** By slot of a waiting call. */
  private int[] waiting = new int[64];

  /** By agent: whether no end of the call is known. */
  private final boolean[] holding;

  private final int[] nextClearing;

  /** Burst that the next caller calls about, plus 1; 0 for none. */
  private int nextBurst;

  private boolean nextKnown;

  Journeys(Model model, Replication replication, Floor floor) {
    this.model = model;
    this.replication = replication;
    diary = floor.diary;
    rules = model.journeys;
    travellers = new Travellers(floor.mostWaiting);
    holding = new boolean[model.agents()];
    nextClearing = new int[model.types];
    diary.keep(Deed.CONTACT, this::come);
    diary.keep(Deed.PUT_THROUGH, this::putThrough);
    diary.keep(Deed.CLEARING, this::clearLine);
  }

  /** After the diary was cleared. */
  void restart() {
    travellers.clear();
    Arrays.fill(holding, false);
    Arrays.fill(nextClearing, 0);
    for (int i = 0; i < model.types; i++) {
      planClearing(i);
    }
  }

  void copyFrom(Journeys other) {
    travellers.copyFrom(other.travellers);
    if (waiting.length < other.waiting.length) {
      waiting = new int[other.waiting.length];
    }
    System.arraycopy(other.waiting, 0, waiting, 0, other.waiting.length);
    System.arraycopy(other.holding, 0, holding, 0, holding.length);
    System.arraycopy(other.nextClearing, 0, nextClearing, 0, nextClearing.length);
  }

  /** What callers will do from now on is not known: gives each another luck. */
  void foresee(long seed) {
    for (int slot = 0; slot < travellers.slots(); slot++) {
      if (travellers.holdsSomebody(slot)) {
        travellers.set(slot, LUCK, Streams.seed(travellers.get(slot, LUCK) ^ seed, OFFSPRING, 0));
      }
    }
  }

  /** Whether an agent stays on the line, so that the end of the call is not known. */
  boolean holds(int agent) {
    return holding[agent];
  }

  private int type(int slot) {
    return (int) travellers.get(slot, TYPE);
  }

  private Contact kind(int slot) {
    return Contact.of((int) travellers.get(slot, KIND));
  }

  private int origin(int slot) {
    return (int) travellers.get(slot, ORIGIN);
  }

  private int since(int slot) {
    return (int) travellers.get(slot, SINCE);
  }

  private boolean isCaller(int slot) {
    return travellers.get(slot, CALLER) == 1;
  }

  /** Turns to one decision of a traveller. */
  private void decide(int slot, int what, long step) {
    luck.reseed(Streams.seed(travellers.get(slot, LUCK), what, (int) step));
  }

  private long draw(Sampler sampler) {
    if (sampler == null) {
      return 0;
    }
    double ticks = sampler.next(luck) * Model.TICKS_PER_SECOND + 0.5;
    return Math.min((long) ticks, Listener.ENDLESS);
  }

  // ---------------------------------------------------------------- coming to a line

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
      decide(slot, DUPLICATE, 0);
      if (luck.nextDouble() < duplicates.share()) {
        long when = replication.now() + draw(duplicates.delay());
        int other = offspring(slot, DUPLICATE, Contact.DUPLICATE, duplicates.to());
        drawDialled(other, duplicates.to(), 0);
        plan(other, type, since(slot), when);
      }
    }
  }

  /** Something that comes of a traveller and goes its own way. */
  private int offspring(int slot, int what, Contact kind, int type) {
    int other = travellers.add();
    long own = travellers.get(slot, LUCK);
    travellers.set(other, LUCK, Streams.seed(own, OFFSPRING + what, (int) answers(slot)));
    travellers.set(other, ORIGIN, origin(slot));
    travellers.set(other, SINCE, since(slot));
    travellers.set(other, KIND, kind.ordinal());
    travellers.set(other, TYPE, type);
    return other;
  }

  private long answers(int slot) {
    return travellers.get(slot, ANSWERS);
  }

  /** Draws what the caller is like at the line that is dialled. */
  private void drawDialled(int slot, int type, long step) {
    drawAt(slot, type, step);
    travellers.set(slot, DIALLED, type);
    for (int f = 0; f < 4; f++) {
      travellers.set(slot, DIALLED_TALK + f, travellers.get(slot, TALK + f));
    }
  }

  /** Draws what the caller, or the work, is like at a line. */
  private void drawAt(int slot, int type, long step) {
    decide(slot, AT_LINE + 16 * (type + 1), step);
    boolean work = kind(slot) == Contact.FOLLOW_ON;
    travellers.set(slot, TYPE, type);
    travellers.set(slot, TALK, draw(model.talk[type]));
    travellers.set(slot, AFTER_CALL, draw(model.afterCall[type]));
    boolean endless = work || model.patience[type] == null;
    travellers.set(slot, PATIENCE, endless ? Listener.ENDLESS : draw(model.patience[type]));
    boolean hangsUp = !work && luck.nextDouble() < model.hangUpAtOnce[type];
    travellers.set(slot, HANGS_UP, hangsUp ? 1 : 0);
  }

  /** Enters the next contact in the diary, unless it would be dialled after the end. */
  private void plan(int slot, int from, int interval, long when) {
    Contact kind = kind(slot);
    if (kind.isDialled() && when >= model.endTick) {
      replication.listener().calledTooLate(from, interval, kind);
      over(slot);
      return;
    }
    travellers.set(slot, BETWEEN, 1);
    replication.listener().contactPlanned(from, interval, kind, type(slot), replication.now());
    diary.enter(when, Deed.CONTACT, slot);
  }

  /** A planned contact comes. */
  private void come(int slot) {
    travellers.set(slot, BETWEEN, 0);
    if (!kind(slot).isDialled()) {
      meet(slot);
    } else if (rules.isOpen((int) travellers.get(slot, DIALLED), replication.now())) {
      dial(slot);
    } else {
      int type = (int) travellers.get(slot, DIALLED);
      replication.listener().foundClosed(type, kind(slot), replication.now());
      over(slot);
    }
  }

  /** The caller is at the line that was dialled, and hears the announcement if there is one. */
  private void dial(int slot) {
    int type = (int) travellers.get(slot, DIALLED);
    travellers.set(slot, TYPE, type);
    for (int f = 0; f < 4; f++) {
      travellers.set(slot, TALK + f, travellers.get(slot, DIALLED_TALK + f));
    }
    travellers.set(slot, STAGE, 0);
    travellers.set(slot, PRIMARY, 0);
    travellers.set(slot, SECONDARY, 0);
    travellers.add(slot, ATTEMPTS, 1);
    if (isCaller(slot)) {
      replication.listener().attempted(origin(slot), replication.now());
    }
    if (rules.announcement[type] == null) {
      meet(slot);
    } else {
      announce(slot, rules.announcement[type]);
    }
  }

  private void announce(int slot, JourneyRules.Announcement announcement) {
    decide(slot, ANNOUNCEMENT, travellers.get(slot, ATTEMPTS));
    long length = draw(announcement.length());
    if (luck.nextDouble() < announcement.hangUp()) {
      replication.listener().leftAnnouncement(type(slot), kind(slot), replication.now());
      over(slot);
      return;
    }
    int to = chosen(announcement.upTo(), announcement.to(), type(slot));
    if (to != type(slot)) {
      replication.listener().choseOption(type(slot), kind(slot), to, replication.now());
      drawDialled(slot, to, travellers.get(slot, ATTEMPTS));
    }
    travellers.set(slot, BETWEEN, 1);
    diary.enter(replication.now() + length, Deed.PUT_THROUGH, slot);
  }

  private int chosen(double[] upTo, int[] to, int otherwise) {
    double u = luck.nextDouble();
    for (int o = 0; o < upTo.length; o++) {
      if (u < upTo[o]) {
        return to[o];
      }
    }
    return otherwise;
  }

  private void putThrough(int slot) {
    travellers.set(slot, BETWEEN, 0);
    meet(slot);
  }

  private void meet(int slot) {
    replication
        .reception()
        .meet(
            type(slot),
            travellers.get(slot, TALK),
            travellers.get(slot, AFTER_CALL),
            travellers.get(slot, PATIENCE),
            travellers.get(slot, HANGS_UP) == 1,
            slot);
  }

  /**
   * Says that a caller calls about an incident, at the line of the first attempt; before arrival.
   */
  void arriving(int slot, int type, long number) {
    int burst = (int) travellers.get(slot, BURST) - 1;
    if (burst >= 0 && type == origin(slot) && kind(slot).isDialled()) {
      boolean known = travellers.get(slot, KNOWN) == 1;
      replication.listener().aboutIncident(burst, number, known, replication.now());
    }
  }

  /** Says why a contact comes; told right after its arrival. */
  void arrived(int slot, int type, long number) {
    replication.listener().contact(type, kind(slot), number, replication.now());
  }

  // ---------------------------------------------------------------- in the queue

  /** The longest a caller of a type can wait. */
  long patience(int type, long own) {
    return Math.min(own, rules.messageAfter[type]);
  }

  /** A traveller's call waits. */
  void queued(int slot, int call) {
    if (call >= waiting.length) {
      waiting = Arrays.copyOf(waiting, Math.max(2 * waiting.length, call + 1));
    }
    waiting[call] = slot;
  }

  /** Whose call waits in a slot. */
  int waiting(int call) {
    return waiting[call];
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
    release(slot, replication.now());
    if (instead < 0) {
      over(slot);
      return;
    }
    replication
        .listener()
        .contactPlanned(type(slot), interval, kind(slot), instead, replication.now());
    drawDialled(slot, instead, travellers.get(slot, ATTEMPTS));
    meet(slot);
  }

  /** A waiting caller is passed on to somebody outside, who answers: that is the end here. */
  void passedOn(int slot, long wait) {
    release(slot, replication.now());
    note(slot, wait, null);
    settle(slot);
    over(slot);
  }

  private void planClearing(int type) {
    long[] ticks = rules.clearedAt[type];
    if (nextClearing[type] < ticks.length) {
      diary.enter(ticks[nextClearing[type]++], Deed.CLEARING, type);
    }
  }

  private void clearLine(int type) {
    replication.disconnectAll(type);
    planClearing(type);
  }

  /** A waiting call was cut off as its line closes. */
  void disconnected(int slot, int interval, long arrival) {
    unanswered(slot, JourneyRules.DISCONNECTED, interval, replication.now() - arrival);
  }

  private void unanswered(int slot, int why, int interval, long wait) {
    release(slot, replication.now());
    if (answers(slot) == 0) {
      travellers.add(slot, WAITED, wait);
    }
    if (kind(slot).isTransfer()) {
      long waits = travellers.get(slot, SECONDARY) + wait;
      replication.listener().lostAfterTransfer(origin(slot), since(slot), waits);
    }
    int dialled = (int) travellers.get(slot, DIALLED);
    JourneyRules.Redial redial = rules.redial[dialled];
    long attempts = travellers.get(slot, ATTEMPTS);
    boolean work = kind(slot) == Contact.FOLLOW_ON;
    if (work || redial == null || attempts > redial.atMost()) {
      over(slot);
      return;
    }
    decide(slot, REDIAL, attempts);
    if (luck.nextDouble() < redial.share()[why]) {
      redial(slot, redial, dialled, interval);
    } else {
      over(slot);
    }
  }

  private void redial(int slot, JourneyRules.Redial redial, int dialled, int interval) {
    long when = replication.now() + Math.max(SHORTEST_REDIAL, draw(redial.delay()));
    int from = type(slot);
    int to = chosen(redial.upTo(), redial.to(), dialled);
    travellers.set(slot, KIND, Contact.REDIAL.ordinal());
    if (to != dialled || !redial.sameCaller()) {
      drawDialled(slot, to, travellers.get(slot, ATTEMPTS));
    }
    travellers.set(slot, TYPE, to);
    plan(slot, from, interval, when);
  }

  // ---------------------------------------------------------------- answered

  /**
   * An agent takes a traveller's call.
   *
   * @param talk ticks the call itself takes with this agent
   */
  void answer(Call call, int group, int agent, long talk, long afterCall) {
    int slot = call.traveller;
    int type = call.type;
    int interval = call.interval;
    long now = replication.now();
    Branch branch = outcome(slot, type);
    boolean onTheSpot = branch != null && branch.onTheSpot()[group];
    long handover = travellers.get(slot, HELD_AGENT) >= 0 ? travellers.get(slot, HANDOVER) : 0;
    long talkTicks = talk + handover + (onTheSpot ? more(branch, group, now) : 0);
    boolean held = branch != null && !onTheSpot && branch.handover() != null;
    replication.desk().engage(call, group, agent, talkTicks, afterCall, held);
    release(slot, now + handover);
    note(slot, now - call.arrival, onTheSpot ? null : branch);
    if (onTheSpot) {
      replication.listener().answeredOnTheSpot(type, interval);
    }
    if (branch == null || onTheSpot) {
      settle(slot);
      over(slot);
      return;
    }
    if (held) {
      holding[agent] = true;
      travellers.set(slot, HELD_AGENT, agent);
      travellers.set(slot, HELD_TYPE, type);
      travellers.set(slot, HELD_INTERVAL, interval);
      travellers.set(slot, HELD_ANSWERED, now);
      travellers.set(slot, HELD_SINCE, now + talkTicks);
      travellers.set(slot, HELD_AFTER_CALL, afterCall);
      travellers.set(slot, HANDOVER, draw(branch.handover()));
    }
    goOn(slot, branch, type, interval, now + talkTicks);
  }

  /** What follows the talk; null if it is the end of the matter. Leaves the luck behind it. */
  private Branch outcome(int slot, int type) {
    Branch[] then = rules.then[type];
    if (then.length == 0 || travellers.get(slot, STAGE) >= MOST_STAGES) {
      return null;
    }
    decide(slot, OUTCOME + 16 * (type + 1), answers(slot));
    double u = luck.nextDouble();
    for (Branch branch : then) {
      if (u < branch.upTo()) {
        // work that was left for others has no caller who could be passed on or call again
        boolean work = kind(slot) == Contact.FOLLOW_ON;
        return work && branch.kind() != Contact.FOLLOW_ON ? null : branch;
      }
    }
    return null;
  }

  private long more(Branch branch, int group, long now) {
    if (branch.talkMore() != null) {
      return draw(branch.talkMore());
    }
    int type = branch.to();
    double factor = model.handleFactor(now)[type * model.groups + group];
    return (long) (draw(model.talk[type]) * factor + 0.5);
  }

  /** Notes how long the caller waited for this answer. */
  private void note(int slot, long wait, Branch branch) {
    if (answers(slot) == 0) {
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
    if (kind(slot).isTransfer()) {
      replication
          .listener()
          .answeredAfterTransfer(
              origin(slot),
              since(slot),
              travellers.get(slot, PRIMARY),
              travellers.get(slot, SECONDARY));
    }
  }

  private void goOn(int slot, Branch branch, int type, int interval, long talkEnd) {
    long when = talkEnd + draw(branch.delay());
    if (branch.kind() == Contact.FOLLOW_ON) {
      int work = offspring(slot, OUTCOME, Contact.FOLLOW_ON, branch.to());
      travellers.set(work, STAGE, travellers.get(slot, STAGE) + 1);
      drawAt(work, branch.to(), 0);
      settle(slot);
      over(slot);
      plan(work, type, interval, when);
    } else if (branch.kind() == Contact.REPEAT) {
      settle(slot);
      travellers.set(slot, KIND, Contact.REPEAT.ordinal());
      drawDialled(slot, branch.to(), 16 + answers(slot));
      plan(slot, type, interval, Math.max(when, replication.now() + SHORTEST_REDIAL));
    } else {
      travellers.set(slot, KIND, branch.kind().ordinal());
      travellers.add(slot, STAGE, 1);
      drawAt(slot, branch.to(), answers(slot));
      plan(slot, type, interval, when);
    }
  }

  /** The agent who stayed on the line is free of it from a tick on. */
  private void release(int slot, long from) {
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

  // ---------------------------------------------------------------- the end

  private void over(int slot) {
    if (isCaller(slot)) {
      replication
          .listener()
          .journeyOver(
              origin(slot),
              since(slot),
              answers(slot) > 0,
              travellers.get(slot, RESOLVED_FIRST) == 1,
              travellers.get(slot, WAITED));
    }
    travellers.remove(slot);
  }

  /** Tells of all whose journey is cut short by the end. */
  void end() {
    for (int slot = 0; slot < travellers.slots(); slot++) {
      if (!travellers.holdsSomebody(slot)) {
        continue;
      }
      if (travellers.get(slot, BETWEEN) == 1) {
        replication.listener().contactCutOff(type(slot), kind(slot));
      }
      if (isCaller(slot)) {
        replication
            .listener()
            .journeyCutOff(
                origin(slot),
                since(slot),
                answers(slot) > 0,
                travellers.get(slot, RESOLVED_FIRST) == 1,
                travellers.get(slot, WAITED));
      }
    }
  }
}
