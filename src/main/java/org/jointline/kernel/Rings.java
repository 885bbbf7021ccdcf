package org.jointline.kernel;

import java.util.Arrays;
import org.jointline.model.Model;
import org.jointline.model.RingRules;
import org.jointline.random.Purpose;
import org.jointline.random.Streams;
import org.jointline.random.Xoshiro;

/**
 * Calls that ring at an agent, one at each. While it rings the agent is busy and the caller still
 * waits. What comes of it is settled when it begins to ring, by the caller's patience and luck: it
 * is picked up, not picked up, or the caller gives up first.
 */
final class Rings {
  private static final int NONE = -1;

  /** The numbers below are those of call types: work done anew. */
  private static final int ABOVE_TYPES = 1 << 20;

  private static final int TYPE = 0;
  private static final int NUMBER = 1;
  private static final int INTERVAL = 2;
  private static final int ARRIVAL = 3;
  private static final int DEADLINE = 4;
  private static final int TALK = 5;
  private static final int AFTER_CALL = 6;
  private static final int SINCE = 7;

  /** How often it rang before. */
  private static final int TIMES = 8;

  private static final int OUTCOME = 9;

  /** Whose call it is, in a model with journeys. */
  private static final int TRAVELLER = 10;

  /** 1 if the line's queue was cleared while it rang. */
  private static final int CLEARED = 11;

  private static final int FIELDS = 12;

  private static final int PICKED_UP = 0;
  private static final int NOT_PICKED_UP = 1;
  private static final int GIVEN_UP = 2;

  private final RingRules rules;
  private final Diary diary;
  private final long stopTick;
  private final long[] ringing;
  private final int[] count;
  private final long[] seeds;
  private final Xoshiro luck = new Xoshiro(0);

  /** By slot of a waiting call: number of the call put back there, and how often it rang. */
  private long[] backNumber = new long[16];

  private int[] backTimes = new int[16];

  Rings(Model model, Diary diary) {
    rules = model.work.rings;
    this.diary = diary;
    stopTick = model.stopTick;
    ringing = new long[model.agents() * FIELDS];
    count = new int[model.types];
    seeds = new long[model.types];
    clear();
  }

  void clear() {
    for (int r = 0; r < ringing.length; r += FIELDS) {
      ringing[r + TYPE] = NONE;
    }
    Arrays.fill(count, 0);
    Arrays.fill(backNumber, 0);
  }

  void restart(long seed, int replication) {
    for (int i = 0; i < seeds.length; i++) {
      seeds[i] = Streams.seed(seed, replication, Purpose.WORK, ABOVE_TYPES + i);
    }
  }

  void copyFrom(Rings other) {
    System.arraycopy(other.ringing, 0, ringing, 0, ringing.length);
    System.arraycopy(other.count, 0, count, 0, count.length);
    System.arraycopy(other.seeds, 0, seeds, 0, seeds.length);
    backNumber = other.backNumber.clone();
    backTimes = other.backTimes.clone();
  }

  /** Whether calls ring at a group's agents before they are answered. */
  boolean ringsAt(int group) {
    return rules.time[group] > 0;
  }

  /**
   * A call begins to ring.
   *
   * @param deadline tick at which the caller gives up
   */
  void ring(int agent, int group, Call call, long deadline, long now) {
    int r = agent * FIELDS;
    int times = timesBefore(call.slot, call.number);
    ringing[r + TYPE] = call.type;
    ringing[r + NUMBER] = call.number;
    ringing[r + INTERVAL] = call.interval;
    ringing[r + ARRIVAL] = call.arrival;
    ringing[r + DEADLINE] = deadline;
    ringing[r + TALK] = call.talk;
    ringing[r + AFTER_CALL] = call.afterCall;
    ringing[r + SINCE] = now;
    ringing[r + TIMES] = times;
    ringing[r + TRAVELLER] = call.traveller;
    ringing[r + CLEARED] = 0;
    luck.reseed(Streams.ofCall(seeds[call.type], call.arrival, call.talk, times));
    boolean unheard = luck.nextDouble() < rules.noAnswer[group];
    long end = now + rules.time[group];
    // at one and the same instant it is picked up before the caller gives up
    int outcome = deadline < end ? GIVEN_UP : unheard ? NOT_PICKED_UP : PICKED_UP;
    ringing[r + OUTCOME] = outcome;
    count[call.type]++;
    diary.enter(Math.min(Math.min(deadline, end), stopTick + 1), Deed.RING_ENDS, agent);
  }

  /** A line's queue is cleared: who is not picked up does not wait on. */
  void clearQueue(int type) {
    for (int r = 0; r < ringing.length; r += FIELDS) {
      ringing[r + CLEARED] = ringing[r + TYPE] == type ? 1 : ringing[r + CLEARED];
    }
  }

  /** Whether the queue was cleared while the agent's phone rang last. */
  boolean isCleared(int agent) {
    return ringing[agent * FIELDS + CLEARED] == 1;
  }

  private int timesBefore(int slot, long number) {
    return slot >= 0 && slot < backNumber.length && backNumber[slot] == number
        ? backTimes[slot]
        : 0;
  }

  /** A call that was not picked up waits in a slot again. */
  void putBack(int agent, int slot) {
    if (slot >= backNumber.length) {
      backNumber = Arrays.copyOf(backNumber, Math.max(slot + 1, 2 * backNumber.length));
      backTimes = Arrays.copyOf(backTimes, backNumber.length);
    }
    backNumber[slot] = number(agent);
    backTimes[slot] = (int) ringing[agent * FIELDS + TIMES] + 1;
  }

  /** The phone is silent again. */
  void end(int agent) {
    int r = agent * FIELDS;
    count[(int) ringing[r + TYPE]]--;
    ringing[r + TYPE] = NONE;
  }

  boolean isRinging(int agent) {
    return ringing[agent * FIELDS + TYPE] != NONE;
  }

  boolean isPickedUp(int agent) {
    return ringing[agent * FIELDS + OUTCOME] == PICKED_UP;
  }

  boolean isGivenUp(int agent) {
    return ringing[agent * FIELDS + OUTCOME] == GIVEN_UP;
  }

  /** Calls of a type that ring. */
  int count(int type) {
    return count[type];
  }

  int type(int agent) {
    return (int) ringing[agent * FIELDS + TYPE];
  }

  long number(int agent) {
    return ringing[agent * FIELDS + NUMBER];
  }

  int interval(int agent) {
    return (int) ringing[agent * FIELDS + INTERVAL];
  }

  long arrival(int agent) {
    return ringing[agent * FIELDS + ARRIVAL];
  }

  long deadline(int agent) {
    return ringing[agent * FIELDS + DEADLINE];
  }

  long talk(int agent) {
    return ringing[agent * FIELDS + TALK];
  }

  long afterCall(int agent) {
    return ringing[agent * FIELDS + AFTER_CALL];
  }

  /** Whose call it is, in a model with journeys. */
  int traveller(int agent) {
    return (int) ringing[agent * FIELDS + TRAVELLER];
  }

  /** Tick at which it began to ring. */
  long since(int agent) {
    return ringing[agent * FIELDS + SINCE];
  }

  /** Ticks for which an agent of a group who did not pick up is away. */
  long away(int group) {
    return rules.away[group];
  }

  /** How long a ringing caller will talk is drawn anew. */
  void redraw(int agent, Foresight foresight) {
    int r = agent * FIELDS;
    ringing[r + TALK] = foresight.talk(type(agent));
    ringing[r + AFTER_CALL] = foresight.afterCall(type(agent));
  }
}
