package org.jointline.kernel;

import java.util.Arrays;

/**
 * Pending events, each one long, smallest first: a wheel of buckets of four, with a bitmap of those
 * in use, and a heap beside it for events more than a turn ahead or for a full bucket.
 *
 * <p>The order is that of the longs, whatever the width of a bucket: the width only decides speed.
 * With about one event in a few buckets, adding and taking cost a handful of instructions however
 * many events are pending.
 */
final class EventWheel {
  /** More than any event; what an empty wheel shows. */
  static final long NONE = Long.MAX_VALUE;

  private static final int BUCKET_BITS = 2;
  private static final int BUCKET = 1 << BUCKET_BITS;

  /** Bits of an event below those that number its bucket. */
  private final int shift;

  private final int mask;
  private final long[] slots;
  private final byte[] count;
  private final long[] used;
  private final EventHeap far = new EventHeap();

  /** Number of the bucket that holds the clock; every bucket in use is less than a turn ahead. */
  private long base;

  private int size;

  /** The smallest event of the heap. */
  private long farMin;

  private long min;

  /** Where the smallest is; negative: at the top of the heap. */
  private int minAt;

  private boolean minKnown;

  /**
   * @param buckets a power of two, at least 64
   * @param shift bits of an event below those that number its bucket
   */
  EventWheel(int buckets, int shift) {
    this.shift = shift;
    mask = buckets - 1;
    slots = new long[buckets << BUCKET_BITS];
    count = new byte[buckets];
    used = new long[buckets / Long.SIZE];
    clear();
  }

  /**
   * A wheel for the events of a scenario: at least thirty-two buckets for each agent, whose turn is
   * about eight mean handle times, so that few buckets hold more than one event and few events lie
   * beyond the turn.
   *
   * @param lowBits bits of an event below its tick
   */
  static EventWheel of(int agents, double meanHandleTicks, int lowBits) {
    int counted = Math.max(2, Math.min(2048, agents));
    int buckets = Integer.highestOneBit(2 * 32 * counted - 1);
    long width = Math.max(1, (long) (8 * meanHandleTicks / buckets));
    int shift = lowBits + Long.SIZE - Long.numberOfLeadingZeros(width);
    return new EventWheel(buckets, Math.min(Long.SIZE - 1, shift));
  }

  void clear() {
    Arrays.fill(count, (byte) 0);
    Arrays.fill(used, 0);
    far.clear();
    base = 0;
    size = 0;
    farMin = NONE;
    min = NONE;
    minAt = -1;
    minKnown = true;
  }

  /** The smallest event, or {@link #NONE}. */
  long peek() {
    if (!minKnown) {
      find();
    }
    return min;
  }

  /** Takes what {@link #peek} has just shown. */
  void take() {
    base = min >>> shift;
    minKnown = false;
    int at = minAt;
    if (at < 0) {
      far.take();
      farMin = far.peek();
      return;
    }
    int bucket = at >>> BUCKET_BITS;
    int last = --count[bucket];
    slots[at] = slots[(bucket << BUCKET_BITS) + last];
    if (last == 0) {
      used[bucket >>> 6] &= ~(1L << bucket);
    }
    size--;
  }

  /** Adds an event, not before the last one taken. */
  void push(long event) {
    long number = event >>> shift;
    int bucket = (int) number & mask;
    int n = count[bucket];
    int at = -1;
    if (number - base > mask || n == BUCKET) {
      far.push(event);
      farMin = Math.min(farMin, event);
    } else {
      at = (bucket << BUCKET_BITS) + n;
      slots[at] = event;
      count[bucket] = (byte) (n + 1);
      used[bucket >>> 6] |= 1L << bucket;
      size++;
    }
    if (minKnown && event < min) {
      min = event;
      minAt = at;
    }
  }

  private void find() {
    minKnown = true;
    min = NONE;
    minAt = -1;
    if (size > 0) {
      long number = base;
      int bucket = (int) number & mask;
      long ahead = used[bucket >>> 6] >>> bucket;
      while (ahead == 0) {
        number += Long.SIZE - (bucket & Long.SIZE - 1);
        bucket = (int) number & mask;
        ahead = used[bucket >>> 6];
      }
      number += Long.numberOfTrailingZeros(ahead);
      scan((int) number & mask);
    }
    if (farMin < min) {
      min = farMin;
      minAt = -1;
    }
  }

  private void scan(int bucket) {
    int at = bucket << BUCKET_BITS;
    int end = at + count[bucket];
    long smallest = slots[at];
    int smallestAt = at;
    for (int i = at + 1; i < end; i++) {
      if (slots[i] < smallest) {
        smallest = slots[i];
        smallestAt = i;
      }
    }
    min = smallest;
    minAt = smallestAt;
  }
}
