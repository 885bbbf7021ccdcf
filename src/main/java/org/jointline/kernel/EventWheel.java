package org.jointline.kernel;

import java.util.Arrays;

/**
 * Pending events, each one long, smallest first: a ring of slots in order of time, with a bitmap of
 * those in use, and a heap beside it for what does not fit.
 *
 * <p>An event's home is the slot that its time, divided by the width of a slot, points to. If that
 * is in use, the event goes into the row of used slots that begins there, sorted, and the larger
 * ones move up by one. So the first slot in use holds the smallest event. An event that is a turn
 * ahead, or whose row is long, goes into the heap.
 *
 * <p>The order is that of the longs, whatever the width of a slot: the width only decides speed.
 * With most slots free, adding and taking cost a handful of instructions however many events are
 * pending.
 *
 * <p>Why the ring stays sorted: all slots before {@link #cursor} are free, and an event goes to its
 * home or the cursor, whichever is later. A smaller event behind a free slot would have its home at
 * or before that slot, so the slot was in use when it was added, and has been taken since; but then
 * the cursor is behind it.
 */
final class EventWheel {
  /** More than any event; what an empty wheel shows. */
  static final long NONE = Long.MAX_VALUE;

  /** Most slots that an addition looks at. */
  private static final int LONGEST_ROW = 16;

  /** Bits of an event below those that number its home. */
  private final int shift;

  private final int mask;
  private final long[] slots;
  private final long[] used;
  private final EventHeap far = new EventHeap();

  /** Number of the first slot that may be in use; it grows and is never taken modulo the turn. */
  private long cursor;

  /** Slots in use. */
  private int size;

  /** The smallest event of the heap. */
  private long farMin;

  private long min;

  /** Number of the slot that holds the smallest event; negative: the heap does. */
  private long minNumber;

  /**
   * @param slots a power of two, at least 64
   * @param shift bits of an event below those that number its home
   */
  EventWheel(int slots, int shift) {
    this.shift = shift;
    mask = slots - 1;
    this.slots = new long[slots];
    used = new long[slots / Long.SIZE];
    clear();
  }

  /**
   * A wheel for the events of a scenario: at least sixty-four slots for each agent, whose turn is
   * about eight mean handle times, so that few events have to move others and few lie beyond the
   * turn.
   *
   * @param lowBits bits of an event below its tick
   */
  static EventWheel of(int agents, double meanHandleTicks, int lowBits) {
    int counted = Math.max(2, Math.min(16384, agents));
    int slots = Integer.highestOneBit(2 * 64 * counted - 1);
    long width = Math.max(1, (long) (8 * meanHandleTicks / slots));
    int shift = lowBits + Long.SIZE - Long.numberOfLeadingZeros(width);
    return new EventWheel(slots, Math.min(Long.SIZE - 1, shift));
  }

  void clear() {
    Arrays.fill(used, 0);
    far.clear();
    cursor = 0;
    size = 0;
    farMin = NONE;
    min = NONE;
    minNumber = -1;
  }

  /** Becomes equal to another wheel of the same size. */
  void copyFrom(EventWheel other) {
    System.arraycopy(other.slots, 0, slots, 0, slots.length);
    System.arraycopy(other.used, 0, used, 0, used.length);
    far.copyFrom(other.far);
    cursor = other.cursor;
    size = other.size;
    farMin = other.farMin;
    min = other.min;
    minNumber = other.minNumber;
  }

  /** Empties the wheel; what comes is not before this event. */
  void clearFrom(long event) {
    clear();
    cursor = event >>> shift;
  }

  /** The smallest event, or {@link #NONE}. */
  long peek() {
    return min;
  }

  /** Takes the smallest event; there must be one. */
  void take() {
    if (minNumber < 0) {
      cursor = Math.max(cursor, min >>> shift);
      far.take();
      farMin = far.peek();
    } else {
      int at = (int) minNumber & mask;
      used[at >>> 6] &= ~(1L << at);
      size--;
      cursor = minNumber + 1;
    }
    findMin();
  }

  /** Adds an event, not before the last one taken. */
  void push(long event) {
    long number = Math.max(event >>> shift, cursor);
    int at = (int) number & mask;
    if (number - cursor + size >= mask) {
      pushFar(event);
    } else if (isUsed(at)) {
      pushIntoRow(event, number);
    } else {
      put(event, number, at);
    }
  }

  private void put(long event, long number, int at) {
    slots[at] = event;
    used[at >>> 6] |= 1L << at;
    size++;
    if (event < min) {
      min = event;
      minNumber = number;
    }
  }

  private boolean isUsed(int at) {
    return (used[at >>> 6] >>> at & 1) != 0;
  }

  private void pushIntoRow(long event, long first) {
    long number = first + 1;
    while (isUsed((int) number & mask)) {
      if (++number - first == LONGEST_ROW) {
        pushFar(event);
        return;
      }
    }
    int free = (int) number & mask;
    int at = free;
    while (number > first && slots[(int) (number - 1) & mask] > event) {
      number--;
      slots[at] = slots[(int) number & mask];
      at = (int) number & mask;
    }
    used[free >>> 6] |= 1L << free;
    put(event, number, at);
  }

  private void pushFar(long event) {
    far.push(event);
    farMin = Math.min(farMin, event);
    if (event < min) {
      min = event;
      minNumber = -1;
    }
  }

  private void findMin() {
    min = farMin;
    minNumber = -1;
    if (size > 0) {
      long number = cursor;
      int at = (int) number & mask;
      long ahead = used[at >>> 6] >>> at;
      while (ahead == 0) {
        number += Long.SIZE - (at & Long.SIZE - 1);
        at = (int) number & mask;
        ahead = used[at >>> 6];
      }
      number += Long.numberOfTrailingZeros(ahead);
      long first = slots[(int) number & mask];
      if (first < farMin) {
        min = first;
        minNumber = number;
      }
    }
  }
}
