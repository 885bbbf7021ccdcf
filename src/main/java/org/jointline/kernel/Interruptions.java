package org.jointline.kernel;

import static org.jointline.kernel.PieceOfWork.*;

import java.util.Arrays;
import org.jointline.model.InterruptionRules;
import org.jointline.model.Model;
import org.jointline.random.Purpose;
import org.jointline.random.Sampler;
import org.jointline.random.Streams;
import org.jointline.random.Xoshiro;
import org.jointline.routing.Gate;
import org.jointline.routing.WaitingCalls;

/**
 * What each agent has in hand, and what each has put aside for a more urgent call: a stack, whose
 * top is taken up again when the agent is done.
 *
 * <p>Where the scenario says so, interrupted work takes its place in the queue again instead, and
 * whoever is free goes on with it.
 *
 * <p>An interrupted piece of work leaves its FINISH event behind; it is ignored because the agent's
 * work ends at another tick.
 */
final class Interruptions {
  static final int NONE = -1;

  private final Model model;
  private final InterruptionRules rules;
  private final WaitingCalls waiting;
  private final Diary diary;

  /** By agent: the record in hand; its type is {@link #NONE} for none. */
  private final long[] hand;

  /** By group: agents with work in hand of a type that may be interrupted. */
  private final int[] interruptible;

  private final WorkAside aside;
  private final Urgency urgency;

  /** By slot of a waiting call: what is known of work put back there, and its number. */
  private long[] back = new long[16 * FIELDS];

  private long[] backNumber = new long[16];

  /** By call type: pieces of work that were put back. */
  private final int[] begun;

  /** Slot of the work put back last, until somebody asks. */
  private int putBack = NONE;

  /** Seeds of the luck of work done anew, by type. */
  private final long[] seeds;

  private final Xoshiro luck = new Xoshiro(0);

  Interruptions(Model model, Floor floor, Gate gate) {
    this.model = model;
    rules = model.work.interruptions;
    waiting = floor.waiting;
    diary = floor.diary;
    hand = new long[model.agents() * FIELDS];
    interruptible = new int[model.groups];
    aside = new WorkAside(model.agents());
    urgency = new Urgency(model, floor, gate, hand, interruptible);
    seeds = new long[model.types];
    begun = new int[model.types];
    clear();
  }

  void follow(Model by) {
    urgency.follow(by);
  }

  void clear() {
    Arrays.fill(hand, 0);
    for (int a = 0; a * FIELDS < hand.length; a++) {
      hand[a * FIELDS + TYPE] = NONE;
      hand[a * FIELDS + FINISH] = NONE;
    }
    Arrays.fill(interruptible, 0);
    aside.clear();
    Arrays.fill(backNumber, 0);
    Arrays.fill(begun, 0);
    putBack = NONE;
  }

  void restart(long seed, int replication) {
    for (int i = 0; i < seeds.length; i++) {
      seeds[i] = Streams.seed(seed, replication, Purpose.WORK, i);
    }
  }

  void copyFrom(Interruptions other) {
    System.arraycopy(other.hand, 0, hand, 0, hand.length);
    System.arraycopy(other.interruptible, 0, interruptible, 0, interruptible.length);
    aside.copyFrom(other.aside);
    System.arraycopy(other.seeds, 0, seeds, 0, seeds.length);
    back = other.back.clone();
    backNumber = other.backNumber.clone();
    System.arraycopy(other.begun, 0, begun, 0, begun.length);
    putBack = other.putBack;
  }

  /**
   * An agent takes a call.
   *
   * @param talk ticks it takes with this agent
   */
  void took(Call call, int group, int agent, long now, long talk, long afterCall) {
    int r = agent * FIELDS;
    hand[r + TYPE] = call.type;
    hand[r + NUMBER] = call.number;
    hand[r + INTERVAL] = call.interval;
    hand[r + ARRIVAL] = call.arrival;
    hand[r + ANSWERED] = now;
    hand[r + BEGAN] = now;
    hand[r + TALK_END] = now + talk;
    hand[r + FINISH] = now + talk + afterCall;
    hand[r + TIMES] = 0;
    hand[r + TALK] = talk;
    hand[r + AFTER_CALL] = afterCall;
    hand[r + LUCK] = call.talk;
    hand[r + FACTOR] = Double.doubleToRawLongBits(call.factor);
    begun(agent, group, now);
  }

  /** An agent who stayed on the line of a call is done at a tick; nothing interrupts that. */
  void holds(int agent, int group, int type, long finish) {
    int r = agent * FIELDS;
    hand[r + TYPE] = type;
    hand[r + TALK_END] = finish;
    hand[r + FINISH] = finish;
    hand[r + TIMES] = Integer.MAX_VALUE;
    interruptible[group] += rules.then[type] == null ? 0 : 1;
  }

  /** Work is in an agent's hands now. */
  private void begun(int agent, int group, long now) {
    int r = agent * FIELDS;
    int type = (int) hand[r + TYPE];
    if (rules.then[type] == null) {
      return;
    }
    interruptible[group]++;
    long talkEnd = hand[r + TALK_END];
    if (rules.afterCallOnly[type] && talkEnd > now && hand[r + FINISH] > talkEnd) {
      diary.enter(Math.min(talkEnd, model.stopTick), Deed.TALK_ENDS, agent);
    }
  }

  /** Whether an agent is done at this tick; if so, nothing is in hand any more. */
  boolean isDone(int agent, int group, long now) {
    if (hand[agent * FIELDS + FINISH] != now) {
      return false;
    }
    drop(agent, group);
    return true;
  }

  private void drop(int agent, int group) {
    int r = agent * FIELDS;
    if (rules.then[(int) hand[r + TYPE]] != null) {
      interruptible[group]--;
    }
    hand[r + TYPE] = NONE;
    hand[r + FINISH] = NONE;
  }

  /** Whether calls of a type interrupt any work. */
  boolean isUrgent(int type) {
    return rules.interrupts[type];
  }

  /**
   * The agent whose work a call interrupts, or {@link #NONE}.
   *
   * @param waited ticks the call has waited
   */
  int find(int type, long waited, long now) {
    return urgency.find(type, waited, now);
  }

  /** Whether a waiting call that may go to any of a group's agents interrupts one of them. */
  boolean takes(int type, int group, long now) {
    return rules.interrupts[type] && urgency.isIn(type, group, now);
  }

  /** An agent puts aside what is in hand. */
  void putAside(int agent, int group, long now, Listener listener) {
    int r = agent * FIELDS;
    int type = (int) hand[r + TYPE];
    boolean talks = hand[r + TALK_END] > now;
    long talkLeft = talks ? hand[r + TALK_END] - now : 0;
    long afterCallLeft = hand[r + FINISH] - now - talkLeft;
    boolean resumes = rules.then[type] == InterruptionRules.Then.RESUME;
    long from = talks ? hand[r + BEGAN] : Math.max(hand[r + BEGAN], hand[r + TALK_END]);
    long lost = resumes ? 0 : now - from;
    listener.interrupted(
        type,
        group,
        agent,
        hand[r + NUMBER],
        (int) hand[r + INTERVAL],
        hand[r + ARRIVAL],
        hand[r + ANSWERED],
        now,
        talkLeft,
        afterCallLeft,
        lost);
    hand[r + TIMES]++;
    if (!resumes) {
      if (rules.then[type] == InterruptionRules.Then.REDO) {
        drawAnew(r, type);
      }
      talkLeft = talks ? hand[r + TALK] : 0;
      afterCallLeft = hand[r + AFTER_CALL];
    }
    hand[r + TALK_END] = talkLeft;
    hand[r + FINISH] = afterCallLeft;
    if (rules.backToQueue[type]) {
      putBack(r, type);
    } else {
      aside.push(agent, hand, r);
    }
    drop(agent, group);
  }

  /** Work takes its place in its queue, with what is left of it, as long as anybody would take. */
  private void putBack(int r, int type) {
    double factor = Double.longBitsToDouble(hand[r + FACTOR]);
    int slot =
        waiting.putBack(
            type,
            hand[r + NUMBER],
            (int) hand[r + INTERVAL],
            hand[r + ARRIVAL],
            Long.MAX_VALUE,
            (long) (hand[r + TALK_END] / factor + 0.5),
            (long) (hand[r + FINISH] / factor + 0.5));
    if (slot >= backNumber.length) {
      backNumber = Arrays.copyOf(backNumber, Math.max(slot + 1, 2 * backNumber.length));
      back = Arrays.copyOf(back, backNumber.length * FIELDS);
    }
    backNumber[slot] = hand[r + NUMBER];
    System.arraycopy(hand, r, back, slot * FIELDS, FIELDS);
    begun[type]++;
    putBack = slot;
  }

  /** Slot of work that was put back into its queue since this was asked last, or {@link #NONE}. */
  int putBack() {
    int slot = putBack;
    putBack = NONE;
    return slot;
  }

  /** Pieces of work in the queue of a type that were begun and put back. */
  int begun(int type) {
    return begun[type];
  }

  /** Whether what waits in a slot was begun before. */
  boolean isBegun(int slot, long number) {
    return slot < backNumber.length && backNumber[slot] == number;
  }

  /**
   * An agent goes on with work that was put back into its queue.
   *
   * @param talk ticks to come with this agent
   * @param factor of this agent
   * @return tick at which it will be done
   */
  long goOn(
      int agent,
      int group,
      int slot,
      long talk,
      long afterCall,
      double factor,
      long now,
      Listener listener) {
    int r = agent * FIELDS;
    System.arraycopy(back, slot * FIELDS, hand, r, FIELDS);
    backNumber[slot] = 0;
    begun[(int) hand[r + TYPE]]--;
    hand[r + FACTOR] = Double.doubleToRawLongBits(factor);
    long was = hand[r + TALK_END] > 0 ? hand[r + TALK_END] : hand[r + FINISH];
    long all = hand[r + TALK_END] > 0 ? hand[r + TALK] : hand[r + AFTER_CALL];
    long left = talk > 0 ? talk : afterCall;
    // at the new agent's pace
    long done = was == 0 ? 0 : (long) ((all - was) * (left / (double) was) + 0.5);
    hand[r + TALK] = talk > 0 ? done + talk : 0;
    hand[r + AFTER_CALL] = talk > 0 ? afterCall : done + afterCall;
    return begin(agent, group, done, talk, afterCall, now, listener);
  }

  /** The same for the same call, whoever has it and whenever it is interrupted. */
  private void drawAnew(int r, int type) {
    luck.reseed(
        Streams.ofCall(seeds[type], hand[r + ARRIVAL], hand[r + LUCK], (int) hand[r + TIMES]));
    double factor = Double.longBitsToDouble(hand[r + FACTOR]);
    hand[r + TALK] = draw(model.talk[type], factor, luck);
    if (model.afterCall[type] != null) {
      hand[r + AFTER_CALL] = draw(model.afterCall[type], factor, luck);
    }
  }

  private static long draw(Sampler sampler, double factor, Xoshiro luck) {
    double ticks = sampler.next(luck) * factor * Model.TICKS_PER_SECOND + 0.5;
    return Math.min((long) ticks, Listener.ENDLESS);
  }

  /** Whether an agent has put something aside. */
  boolean hasPutAside(int agent) {
    return !aside.isEmpty(agent);
  }

  /** An agent takes up what was put aside last; the tick at which it will be done. */
  long takeUp(int agent, int group, long now, Listener listener) {
    int r = agent * FIELDS;
    aside.pop(agent, hand, r);
    long talk = hand[r + TALK_END];
    long afterCall = hand[r + FINISH];
    long done = talk > 0 ? hand[r + TALK] - talk : hand[r + AFTER_CALL] - afterCall;
    return begin(agent, group, done, talk, afterCall, now, listener);
  }

  private long begin(
      int agent, int group, long done, long talk, long afterCall, long now, Listener listener) {
    int r = agent * FIELDS;
    hand[r + BEGAN] = now;
    hand[r + TALK_END] = now + talk;
    hand[r + FINISH] = now + talk + afterCall;
    listener.resumed(
        (int) hand[r + TYPE],
        group,
        agent,
        hand[r + NUMBER],
        (int) hand[r + INTERVAL],
        hand[r + ARRIVAL],
        hand[r + ANSWERED],
        now,
        done,
        talk,
        afterCall);
    begun(agent, group, now);
    return hand[r + FINISH];
  }

  /**
   * A type whose longest waiting call the agent would rather take than go on with the work put
   * aside last, or {@link #NONE}.
   */
  int moreUrgentThanAside(int agent, int group, long now) {
    return urgency.moreThan(aside.lastType(agent), group, now);
  }

  /** A type whose longest waiting call interrupts what the agent has in hand, or {@link #NONE}. */
  int moreUrgentThanInHand(int agent, int group, long now) {
    return urgency.moreThanInHand(agent, group, now);
  }

  /** What an agent has in hand ends at other ticks: a future was drawn. */
  void redraw(int agent, int group, long talkEnd, long finish, long now) {
    int r = agent * FIELDS;
    int type = (int) hand[r + TYPE];
    hand[r + TALK_END] = talkEnd;
    hand[r + FINISH] = finish;
    if (type != NONE
        && rules.then[type] != null
        && rules.afterCallOnly[type]
        && talkEnd > now
        && finish > talkEnd) {
      diary.enter(Math.min(talkEnd, model.stopTick), Deed.TALK_ENDS, agent);
    }
  }

  /** What is left of work put aside is drawn anew, given how much of it is done. */
  void redrawAside(int agent, Foresight foresight) {
    aside.redraw(agent, foresight);
  }
}
