package org.jointline.stats;

import java.util.Arrays;

/**
 * Counts of waits in microsecond ticks, for percentiles. Buckets are log-linear: one tick wide
 * below 256, then 128 to each doubling, so that none is wider than 1/128 of the waits in it. Zero
 * has a bucket of its own. The last bucket ends at 2^45 ticks, about 407 days; longer waits are
 * counted in it, and the longest wait of all is kept exactly.
 */
public final class WaitHistogram {
  private static final int PER_DOUBLING_BITS = 7;
  private static final int PER_DOUBLING = 1 << PER_DOUBLING_BITS;
  private static final long LONGEST = (1L << 45) - 1;
  private static final int BUCKETS = bucketOf(LONGEST) + 1;

  private final long[] counts = new long[BUCKETS];
  private long count;
  private long max;

  /** Counts one wait of 0 ticks or more. */
  public void record(long ticks) {
    if (ticks < 0) {
      throw new IllegalArgumentException("wait must be >= 0 ticks, got " + ticks);
    }
    counts[bucketOf(Math.min(ticks, LONGEST))]++;
    count++;
    max = Math.max(max, ticks);
  }

  /** Counts so many waits of zero. */
  public void recordZeros(long times) {
    counts[0] += times;
    count += times;
  }

  /** The shift leaves 8 significant bits of a wait from 256 up, and is 0 below. */
  private static int bucketOf(long ticks) {
    int shift = 63 - PER_DOUBLING_BITS - Long.numberOfLeadingZeros(ticks | PER_DOUBLING);
    return (shift << PER_DOUBLING_BITS) + (int) (ticks >>> shift);
  }

  private static int shiftOf(int bucket) {
    return Math.max(0, (bucket >> PER_DOUBLING_BITS) - 1);
  }

  /** The shortest wait of a bucket. */
  static long lowest(int bucket) {
    int shift = shiftOf(bucket);
    return (long) (bucket - (shift << PER_DOUBLING_BITS)) << shift;
  }

  /** Adds all waits of another histogram. */
  public void merge(WaitHistogram other) {
    int used = other.used();
    for (int i = 0; i < used; i++) {
      counts[i] += other.counts[i];
    }
    count += other.count;
    max = Math.max(max, other.max);
  }

  public void clear() {
    Arrays.fill(counts, 0, used(), 0);
    count = 0;
    max = 0;
  }

  /** Buckets up to the one with the longest wait. */
  private int used() {
    return count == 0 ? 0 : bucketOf(Math.min(max, LONGEST)) + 1;
  }

  public long count() {
    return count;
  }

  /** The longest wait, exactly; 0 without waits. */
  public long max() {
    return max;
  }

  /**
   * The wait in ticks that a share p of waits does not exceed, taken to lie evenly inside its
   * bucket; NaN without waits.
   */
  public double quantile(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("p must be 0 to 1, got " + p);
    }
    if (count == 0) {
      return Double.NaN;
    }
    double rank = p * count;
    long before = 0;
    int bucket = 0;
    while (counts[bucket] == 0 || before + counts[bucket] < rank) {
      before += counts[bucket];
      bucket++;
    }
    long low = lowest(bucket);
    long high = Math.min(max, low + (1L << shiftOf(bucket)) - 1);
    return low + (high - low) * ((rank - before) / counts[bucket]);
  }
}
