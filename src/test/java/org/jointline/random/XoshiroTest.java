package org.jointline.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class XoshiroTest {
  /** The state 1, 2, 3, 4 and its outputs are the vector other implementations are tested with. */
  @Test
  void givesThePublishedOutputs() {
    Xoshiro stream = new Xoshiro(1, 2, 3, 4);
    assertThat(LongStream.generate(stream::nextLong).limit(7))
        .containsExactly(
            41943041L,
            58720359L,
            3588806011781223L,
            3591011842654386L,
            Long.parseUnsignedLong("9228616714210784205"),
            Long.parseUnsignedLong("9973669472204895162"),
            Long.parseUnsignedLong("14011001112246962877"));
  }

  /** SplitMix64 started at 1234567, as in its published test vectors. */
  @Test
  void seedsByTheOutputsOfSplitMix64() {
    long gamma = 0x9E3779B97F4A7C15L;
    assertThat(Xoshiro.mix(1234567 + gamma)).isEqualTo(6457827717110365317L);
    assertThat(Xoshiro.mix(1234567 + 2 * gamma)).isEqualTo(3203168211198807973L);
    assertThat(Xoshiro.mix(1234567 + 3 * gamma))
        .isEqualTo(Long.parseUnsignedLong("9817491932198370423"));
  }

  @Test
  void reseedingStartsTheStreamAgain() {
    Xoshiro stream = new Xoshiro(7);
    long first = stream.nextLong();
    stream.nextLong();
    stream.reseed(7);
    assertThat(stream.nextLong()).isEqualTo(first);
  }

  @Test
  void unitIsAtLeastZeroAndBelowOne() {
    assertThat(Xoshiro.unit(0)).isZero();
    assertThat(Xoshiro.unit(-1L)).isEqualTo(1 - 0x1p-52);
    assertThat(Xoshiro.unit(1L << 63)).isEqualTo(0.5);
  }

  /** With a bound of 3 x 2^29 a plain product would favour every third number by 2 to 1. */
  @Test
  void boundedNumbersAreEven() {
    int bound = 3 << 29;
    Xoshiro stream = new Xoshiro(11);
    int draws = 300_000;
    int[] seen = new int[3];
    for (int i = 0; i < draws; i++) {
      int n = stream.nextInt(bound);
      assertThat(n).isBetween(0, bound - 1);
      seen[n % 3]++;
    }
    assertThat(GoodnessOfFit.chiSquareTail(seen, new double[] {1, 1, 1})).isGreaterThan(1e-5);
  }
}
