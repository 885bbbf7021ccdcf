package org.jointline.random;

/** A stream of random bits: xoshiro256++ 1.0 (Blackman and Vigna 2019). */
public final class Xoshiro {
  long s0;
  long s1;
  long s2;
  long s3;

  /** A stream seeded by four outputs of SplitMix64 started at {@code seed}. */
  public Xoshiro(long seed) {
    reseed(seed);
  }

  /** A stream in a given state, not all zero. */
  Xoshiro(long s0, long s1, long s2, long s3) {
    this.s0 = s0;
    this.s1 = s1;
    this.s2 = s2;
    this.s3 = s3;
  }

  /** Starts this stream again, as {@code new Xoshiro(seed)} would, without allocating. */
  public void reseed(long seed) {
    s0 = mix(seed + 0x9E3779B97F4A7C15L);
    s1 = mix(seed + 2 * 0x9E3779B97F4A7C15L);
    s2 = mix(seed + 3 * 0x9E3779B97F4A7C15L);
    s3 = mix(seed + 4 * 0x9E3779B97F4A7C15L);
  }

  /** Goes on from where another stream is. */
  public void copyFrom(Xoshiro other) {
    set(other.s0, other.s1, other.s2, other.s3);
  }

  /** Goes on from a state taken from the fields earlier and stepped by the caller. */
  void set(long a, long b, long c, long d) {
    s0 = a;
    s1 = b;
    s2 = c;
    s3 = d;
  }

  /** SplitMix64's output function: a bijection that scatters its bits. */
  static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  public long nextLong() {
    long result = Long.rotateLeft(s0 + s3, 23) + s0;
    long t = s1 << 17;
    s2 ^= s0;
    s3 ^= s1;
    s1 ^= s2;
    s0 ^= s3;
    s2 ^= t;
    s3 = Long.rotateLeft(s3, 45);
    return result;
  }

  /** Uniform in [0, 1) with 52 bits. */
  public double nextDouble() {
    return unit(nextLong());
  }

  /** The highest 52 bits as a number in [0, 1), without the slow long-to-double of JDK 17. */
  static double unit(long word) {
    return Double.longBitsToDouble(word >>> 12 | 0x3FF0000000000000L) - 1.0;
  }

  /** A whole number below {@code bound}, each as likely (Lemire 2019, with his rejection). */
  int nextInt(int bound) {
    long product = (nextLong() >>> 32) * bound;
    if ((product & 0xFFFFFFFFL) < bound) {
      long uneven = Integer.toUnsignedLong(Integer.remainderUnsigned(-bound, bound));
      while ((product & 0xFFFFFFFFL) < uneven) {
        product = (nextLong() >>> 32) * bound;
      }
    }
    return (int) (product >>> 32);
  }
}
