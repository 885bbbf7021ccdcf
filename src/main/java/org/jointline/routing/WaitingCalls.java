package org.jointline.routing;

import java.util.Arrays;
import org.jointline.model.Model;

/**
 * Calls that wait, one queue a call type, in order of arrival. A call has a slot as long as it
 * waits; slots are used again.
 *
 * <p>Queues are doubly linked through the slots, so that a caller who gives up leaves from anywhere
 * at the same cost. Each call is a record of {@link #FIELDS} longs.
 */
public final class WaitingCalls {
  private static final int FIELDS = 8;
  private static final int ARRIVAL = 0;
  private static final int DEADLINE = 1;
  private static final int TALK = 2;
  private static final int AFTER_CALL = 3;
  private static final int NUMBER = 4;
  private static final int INTERVAL = 5;
  private static final int TYPE = 6;

  /** No slot. */
  public static final int NONE = -1;

  private long[] record = new long[64 * FIELDS];
  private int[] next = new int[64];
  private int[] previous = new int[64];
  private int used;
  private int free = NONE;
  private final int[] head;
  private final int[] tail;
  private final int[] count;
  private final long[] headArrival;
  private int total;

  public WaitingCalls(Model model) {
    head = new int[model.types];
    tail = new int[model.types];
    count = new int[model.types];
    headArrival = new long[model.types];
    clear();
  }

  public void clear() {
    Arrays.fill(head, NONE);
    Arrays.fill(tail, NONE);
    Arrays.fill(count, 0);
    Arrays.fill(headArrival, Long.MAX_VALUE);
    used = 0;
    free = NONE;
    total = 0;
  }

  /** Becomes equal to another of the same model. */
  public void copyFrom(WaitingCalls other) {
    while (next.length < other.next.length) {
      grow();
    }
    System.arraycopy(other.record, 0, record, 0, other.used * FIELDS);
    System.arraycopy(other.next, 0, next, 0, other.used);
    System.arraycopy(other.previous, 0, previous, 0, other.used);
    System.arraycopy(other.head, 0, head, 0, head.length);
    System.arraycopy(other.tail, 0, tail, 0, tail.length);
    System.arraycopy(other.count, 0, count, 0, count.length);
    System.arraycopy(other.headArrival, 0, headArrival, 0, headArrival.length);
    used = other.used;
    free = other.free;
    total = other.total;
  }

  /** Gives a waiting call other luck. */
  public void redraw(int slot, long deadline, long talk, long afterCall) {
    record[slot * FIELDS + DEADLINE] = deadline;
    record[slot * FIELDS + TALK] = talk;
    record[slot * FIELDS + AFTER_CALL] = afterCall;
  }

  /** A call joins the end of its queue; its slot. */
  public int add(
      int type, long number, int interval, long now, long deadline, long talk, long afterCall) {
    int slot = free;
    if (slot != NONE) {
      free = next[slot];
    } else {
      slot = used++;
      if (slot == next.length) {
        grow();
      }
    }
    int r = slot * FIELDS;
    record[r + ARRIVAL] = now;
    record[r + DEADLINE] = deadline;
    record[r + TALK] = talk;
    record[r + AFTER_CALL] = afterCall;
    record[r + NUMBER] = number;
    record[r + INTERVAL] = interval;
    record[r + TYPE] = type;
    int last = tail[type];
    previous[slot] = last;
    next[slot] = NONE;
    if (last == NONE) {
      head[type] = slot;
      headArrival[type] = now;
    } else {
      next[last] = slot;
    }
    tail[type] = slot;
    count[type]++;
    total++;
    return slot;
  }

  /** A call goes back to its place in its queue, by the order of arrival; its slot. */
  public int putBack(
      int type, long number, int interval, long arrival, long deadline, long talk, long afterCall) {
    int before = NONE;
    int after = head[type];
    while (after != NONE && number(after) <= number) {
      before = after;
      after = next[after];
    }
    int slot = add(type, number, interval, arrival, deadline, talk, afterCall);
    if (after != NONE) {
      moveBetween(type, slot, before, after);
    }
    return slot;
  }

  /** Moves the last of a queue further forward. */
  private void moveBetween(int type, int slot, int before, int after) {
    tail[type] = previous[slot];
    next[previous[slot]] = NONE;
    previous[slot] = before;
    next[slot] = after;
    previous[after] = slot;
    if (before == NONE) {
      head[type] = slot;
      headArrival[type] = arrival(slot);
    } else {
      next[before] = slot;
    }
  }

  private void grow() {
    record = Arrays.copyOf(record, 2 * record.length);
    next = Arrays.copyOf(next, 2 * next.length);
    previous = Arrays.copyOf(previous, 2 * previous.length);
  }

  /** A call stops waiting. Its record stays readable until the next {@link #add}. */
  public void remove(int slot) {
    int type = (int) record[slot * FIELDS + TYPE];
    int before = previous[slot];
    int after = next[slot];
    if (before == NONE) {
      head[type] = after;
      headArrival[type] = after == NONE ? Long.MAX_VALUE : record[after * FIELDS + ARRIVAL];
    } else {
      next[before] = after;
    }
    if (after == NONE) {
      tail[type] = before;
    } else {
      previous[after] = before;
    }
    record[slot * FIELDS + DEADLINE] = NONE;
    next[slot] = free;
    free = slot;
    count[type]--;
    total--;
  }

  /** Calls of all types waiting. */
  public int total() {
    return total;
  }

  public int count(int type) {
    return count[type];
  }

  /** Slot of the longest waiting call of a type, or {@link #NONE}. */
  public int head(int type) {
    return head[type];
  }

  /** Arrival of the longest waiting call of a type; {@code Long.MAX_VALUE} when none waits. */
  public long headArrival(int type) {
    return headArrival[type];
  }

  /** Slot of the next call of the same type, or {@link #NONE}. */
  public int next(int slot) {
    return next[slot];
  }

  public long arrival(int slot) {
    return record[slot * FIELDS + ARRIVAL];
  }

  /** Tick at which the caller gives up; -1 if the slot holds no waiting call. */
  public long deadline(int slot) {
    return record[slot * FIELDS + DEADLINE];
  }

  public long talk(int slot) {
    return record[slot * FIELDS + TALK];
  }

  public long afterCall(int slot) {
    return record[slot * FIELDS + AFTER_CALL];
  }

  /** The call's place in the order of arrival, over all types. */
  public long number(int slot) {
    return record[slot * FIELDS + NUMBER];
  }

  /** Interval slot in which the call was offered. */
  public int interval(int slot) {
    return (int) record[slot * FIELDS + INTERVAL];
  }

  public int type(int slot) {
    return (int) record[slot * FIELDS + TYPE];
  }
}
