package org.jointline.kernel;

import static org.jointline.kernel.Travellers.*;

import java.util.Arrays;
import org.jointline.model.CallBackRules;
import org.jointline.model.Model;
import org.jointline.routing.WaitingCalls;

/**
 * Callers who have hung up and wait to be called back: each holds a place in a queue, is dialled by
 * whoever takes it from there, and after an attempt in vain waits in the same place again, until
 * reached or given up. What chance decides of it is the caller's own luck.
 *
 * <p>A call-back holds no telephone line, has no patience but may expire, is not passed on to
 * anybody outside, does not ring at the agent, and stays when a line's queue is cleared.
 */
final class CallBacks {
  // one record for each traveller
  private static final int STATE = 0;

  /** Call type that the caller called, and in whose queue the call-back waits. */
  private static final int LINE = 1;

  private static final int QUEUE = 2;

  // of the call
  private static final int NUMBER = 3;
  private static final int INTERVAL = 4;
  private static final int ARRIVAL = 5;
  private static final int TALK = 6;
  private static final int AFTER_CALL = 7;

  /** Place in the order of arrival, and since when it is held. */
  private static final int PLACE = 8;

  private static final int SINCE = 9;
  private static final int ACCEPTED = 10;

  /** Tick from which on it is given up. */
  private static final int EXPIRES = 11;

  private static final int ATTEMPTS = 12;
  private static final int FIELDS = 13;

  // states
  private static final int NONE = 0;
  private static final int WAITS = 1;

  /** An attempt was in vain and another will be made. */
  private static final int AWAY = 2;

  private static final int NO_ATTEMPT_LEFT = 3;
  private static final int EXPIRED = 4;

  final CallBackOffers offers;
  private final CallBackRules.Rule[] rules;
  private final Replication replication;
  private final Journeys journeys;
  private final Floor floor;
  private final long stopTick;
  private long[] record = new long[64 * FIELDS];

  /** By slot of a waiting call. */
  private boolean[] isCallBack = new boolean[64];

  /** By call type. */
  private final int[] waiting;

  /** By agent: end of the last attempt in vain. */
  private final long[] dialsUntil;

  CallBacks(Model model, Replication replication, Floor floor, Journeys journeys) {
    this.replication = replication;
    this.journeys = journeys;
    this.floor = floor;
    rules = model.journeys.callBacks.of;
    stopTick = model.stopTick;
    waiting = new int[model.types];
    dialsUntil = new long[model.agents()];
    offers = new CallBackOffers(model.journeys.callBacks, replication, floor, journeys, this);
    floor.diary.keep(Deed.CALL_BACK, this::goesOn);
  }

  /** After the diary was cleared. */
  void clear() {
    Arrays.fill(record, 0);
    Arrays.fill(isCallBack, false);
    Arrays.fill(waiting, 0);
    Arrays.fill(dialsUntil, 0);
    offers.clear();
  }

  void copyFrom(CallBacks other) {
    record = other.record.clone();
    isCallBack = other.isCallBack.clone();
    System.arraycopy(other.waiting, 0, waiting, 0, waiting.length);
    System.arraycopy(other.dialsUntil, 0, dialsUntil, 0, dialsUntil.length);
    offers.copyFrom(other.offers);
  }

  private long get(int traveller, int field) {
    return record[traveller * FIELDS + field];
  }

  private void set(int traveller, int field, long value) {
    record[traveller * FIELDS + field] = value;
  }

  private CallBackRules.Rule rule(int traveller) {
    return rules[(int) get(traveller, LINE)];
  }

  /** Whether a traveller waits to be called back. */
  boolean isOpen(int traveller) {
    return traveller * FIELDS < record.length && get(traveller, STATE) != NONE;
  }

  /** Whether nobody is on the line of what waits in a slot. */
  boolean isCallBack(int slot) {
    return slot < isCallBack.length && isCallBack[slot];
  }

  /** Call-backs in the queue of a type. */
  int waiting(int type) {
    return waiting[type];
  }

  // ---------------------------------------------------------------- in the queue

  /** The caller who waits in a slot hangs up to be called back. */
  void accept(int slot) {
    WaitingCalls calls = floor.waiting;
    long now = replication.now();
    int traveller = journeys.waiting(slot);
    int line = calls.type(slot);
    CallBackRules.Rule rule = rules[line];
    while ((traveller + 1) * FIELDS > record.length) {
      record = Arrays.copyOf(record, 2 * record.length);
    }
    replication.leaveQueue(slot, line);
    journeys.answers.release(traveller, now);
    journeys.travellers.set(traveller, Travellers.LINE, 0);
    set(traveller, LINE, line);
    set(traveller, QUEUE, rule.to());
    set(traveller, NUMBER, calls.number(slot));
    set(traveller, INTERVAL, calls.interval(slot));
    set(traveller, ARRIVAL, calls.arrival(slot));
    set(traveller, TALK, calls.talk(slot));
    set(traveller, AFTER_CALL, calls.afterCall(slot));
    set(traveller, PLACE, rule.keepsPlace() ? calls.number(slot) : replication.calls());
    set(traveller, SINCE, rule.keepsPlace() ? calls.arrival(slot) : now);
    set(traveller, ACCEPTED, now);
    boolean ends = rule.expiresTicks() <= stopTick - now;
    set(traveller, EXPIRES, ends ? now + rule.expiresTicks() : Long.MAX_VALUE);
    set(traveller, ATTEMPTS, 0);
    replication
        .listener()
        .callBackAccepted(
            line, rule.to(), number(traveller), interval(traveller), arrival(traveller), now);
    join(traveller);
  }

  private long number(int traveller) {
    return get(traveller, NUMBER);
  }

  private int interval(int traveller) {
    return (int) get(traveller, INTERVAL);
  }

  private long arrival(int traveller) {
    return get(traveller, ARRIVAL);
  }

  /** Takes its place in its queue and goes to whoever may take it. */
  private void join(int traveller) {
    floor.makeRoom();
    int queue = (int) get(traveller, QUEUE);
    long expires = get(traveller, EXPIRES);
    int slot =
        floor.waiting.putBack(
            queue,
            get(traveller, PLACE),
            interval(traveller),
            get(traveller, SINCE),
            expires,
            get(traveller, TALK),
            get(traveller, AFTER_CALL));
    set(traveller, STATE, WAITS);
    if (slot >= isCallBack.length) {
      isCallBack = Arrays.copyOf(isCallBack, Math.max(2 * isCallBack.length, slot + 1));
    }
    isCallBack[slot] = true;
    waiting[queue]++;
    journeys.queued(traveller, slot);
    if (expires != Long.MAX_VALUE) {
      floor.schedule.add(expires, Schedule.ABANDON, slot);
    }
    floor.stages.returned(queue, slot, replication.now());
    replication.desk().offer(queue);
  }

  /** What waited in a slot has left its queue. */
  private void left(int slot, int traveller) {
    isCallBack[slot] = false;
    waiting[(int) get(traveller, QUEUE)]--;
  }

  /** The time of a call-back that was just taken out of its queue is over. */
  void expire(int slot) {
    int traveller = journeys.waiting(slot);
    left(slot, traveller);
    giveUp(traveller, true);
  }

  private void giveUp(int traveller, boolean expired) {
    long accepted = get(traveller, ACCEPTED);
    set(traveller, STATE, NONE);
    replication
        .listener()
        .callBackGivenUp(
            (int) get(traveller, LINE),
            (int) get(traveller, QUEUE),
            number(traveller),
            interval(traveller),
            accepted,
            replication.now(),
            expired);
    journeys.unanswered.notCalledBack(
        traveller, interval(traveller), accepted - arrival(traveller));
  }

  // ---------------------------------------------------------------- taken by an agent

  /** An agent takes a call-back, which has just left its queue, and dials. */
  void dial(Call call, int group, int agent) {
    int traveller = call.traveller;
    left(call.slot, traveller);
    set(traveller, TALK, call.talk);
    set(traveller, AFTER_CALL, call.afterCall);
    set(traveller, ATTEMPTS, get(traveller, ATTEMPTS) + 1);
    offers.decide(traveller, (int) get(traveller, LINE), (int) get(traveller, ATTEMPTS));
    if (journeys.luck.next() < rule(traveller).reached()) {
      reach(call, group, agent);
    } else {
      dialInVain(traveller, group, agent);
    }
  }

  private void reach(Call call, int group, int agent) {
    int traveller = call.traveller;
    set(traveller, STATE, NONE);
    call.line = (int) get(traveller, LINE);
    call.number = number(traveller);
    call.arrival = arrival(traveller);
    call.accepted = get(traveller, ACCEPTED);
    if (journeys.travellers.answers(traveller) == 0) {
      journeys.travellers.set(traveller, CALLED_BACK, 1);
    }
    replication.desk().answer(call, group, agent);
  }

  private void dialInVain(int traveller, int group, int agent) {
    CallBackRules.Rule rule = rule(traveller);
    long now = replication.now();
    journeys.luck.turnTo(TravellersLuck.TALK_TIME);
    long time = Math.min(journeys.luck.draw(rule.inVain()), stopTick);
    long end = now + time;
    journeys.luck.turnTo(TravellersLuck.DELAY);
    long again = end + Math.min(journeys.luck.draw(rule.retryAfter()), stopTick);
    int queue = (int) get(traveller, QUEUE);
    dialsUntil[agent] = end;
    replication
        .listener()
        .callBackInVain(
            (int) get(traveller, LINE),
            queue,
            group,
            agent,
            number(traveller),
            interval(traveller),
            now,
            time);
    replication.desk().works(queue, group, agent, end);
    if (get(traveller, ATTEMPTS) >= rule.attempts()) {
      goOnLater(traveller, NO_ATTEMPT_LEFT, end);
    } else if (again >= get(traveller, EXPIRES)) {
      goOnLater(traveller, EXPIRED, Math.max(end, get(traveller, EXPIRES)));
    } else {
      goOnLater(traveller, AWAY, again);
    }
  }

  private void goOnLater(int traveller, int state, long when) {
    set(traveller, STATE, state);
    long serial = journeys.travellers.get(traveller, Travellers.SERIAL);
    floor.diary.enter(when, Deed.CALL_BACK, traveller, serial);
  }

  private void goesOn(int traveller) {
    if (get(traveller, STATE) == AWAY) {
      join(traveller);
    } else {
      giveUp(traveller, get(traveller, STATE) == EXPIRED);
    }
  }

  // ---------------------------------------------------------------- the end, and futures

  /** Tells of all who still wait to be called back. */
  void end() {
    for (int t = 0; t < journeys.travellers.slots(); t++) {
      if (isOpen(t)) {
        replication
            .listener()
            .callBackOpen(
                (int) get(t, LINE),
                (int) get(t, QUEUE),
                number(t),
                interval(t),
                get(t, ACCEPTED),
                replication.now());
      }
    }
  }

  /** After the schedule was emptied: an attempt under way ends when it would have. */
  void redrawInHand(int agent, long now) {
    if (dialsUntil[agent] > now) {
      floor.schedule.add(dialsUntil[agent], Schedule.FINISH, agent);
    }
  }

  /** How long the caller will talk whose call-back waits in a slot is drawn anew. */
  void redrawWaiting(int slot, Foresight foresight) {
    int line = (int) get(journeys.waiting(slot), LINE);
    long expires = floor.waiting.deadline(slot);
    floor.waiting.redraw(slot, expires, foresight.talk(line), foresight.afterCall(line));
    if (expires != Long.MAX_VALUE) {
      floor.schedule.add(expires, Schedule.ABANDON, slot);
    }
  }

  /** The same for those who will be tried again. */
  void redrawAway(Foresight foresight) {
    for (int t = 0; t < journeys.travellers.slots(); t++) {
      if (isOpen(t) && get(t, STATE) == AWAY) {
        int line = (int) get(t, LINE);
        set(t, TALK, foresight.talk(line));
        set(t, AFTER_CALL, foresight.afterCall(line));
      }
    }
  }
}
