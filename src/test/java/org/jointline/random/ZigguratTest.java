package org.jointline.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;

/**
 * The two ziggurats as a whole and in their tails. Nine tests of fit; together they raise a false
 * alarm with probability 1e-4 for a seed never tried before.
 */
class ZigguratTest {
  private static final double FALSE_ALARMS = 1e-4 / 9;
  private static final int DRAWS = 20_000_000;

  @Test
  void tablesClose() {
    assertThat(ExponentialZiggurat.closure()).isCloseTo(0, within(1e-13));
    assertThat(NormalZiggurat.closure()).isCloseTo(0, within(1e-13));
  }

  @Test
  void exponentialFitsEverywhereAndInTheTail() {
    Xoshiro stream = new Xoshiro(20121);
    double[] tail = new double[DRAWS / 100];
    int inTail = 0;
    int[] cells = new int[4096];
    for (int i = 0; i < DRAWS; i++) {
      double x = ExponentialZiggurat.next(stream);
      cells[(int) (-Math.expm1(-x) * cells.length)]++;
      if (x > ExponentialZiggurat.TAIL_START) {
        tail[inTail++] = x - ExponentialZiggurat.TAIL_START;
      }
    }
    assertEven(cells);
    assertShare(inTail, Math.exp(-ExponentialZiggurat.TAIL_START));
    double[] beyond = Arrays.copyOf(tail, inTail);
    assertThat(GoodnessOfFit.kolmogorovTail(beyond, x -> -Math.expm1(-x)))
        .isGreaterThan(FALSE_ALARMS);
  }

  @Test
  void normalFitsEverywhereAndInBothTails() {
    Xoshiro stream = new Xoshiro(20122);
    NormalDistribution normal = new NormalDistribution(null, 0, 1);
    double start = NormalZiggurat.TAIL_START;
    double tailShare = normal.cumulativeProbability(-start);
    double[] left = new double[DRAWS / 100];
    double[] right = new double[DRAWS / 100];
    int inLeft = 0;
    int inRight = 0;
    int[] cells = new int[1024];
    double[] edges = new double[cells.length - 1];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = normal.inverseCumulativeProbability((i + 1.0) / cells.length);
    }
    for (int i = 0; i < DRAWS; i++) {
      double x = NormalZiggurat.next(stream);
      int place = Arrays.binarySearch(edges, x);
      cells[place < 0 ? -place - 1 : place + 1]++;
      if (x < -start) {
        left[inLeft++] = -x;
      } else if (x > start) {
        right[inRight++] = x;
      }
    }
    assertEven(cells);
    assertShare(inLeft, tailShare);
    assertShare(inRight, tailShare);
    for (double[] tail :
        new double[][] {Arrays.copyOf(left, inLeft), Arrays.copyOf(right, inRight)}) {
      assertThat(
              GoodnessOfFit.kolmogorovTail(
                  tail, x -> 1 - 0.5 * Erf.erfc(x / Math.sqrt(2)) / tailShare))
          .isGreaterThan(FALSE_ALARMS);
    }
  }

  /** The layer's bits and the place's bits are disjoint, so squares of neighbours do not relate. */
  @Test
  void successiveNormalsAreUncorrelated() {
    Xoshiro stream = new Xoshiro(20123);
    int n = 1_000_000;
    double product = 0;
    double squares = 0;
    double before = NormalZiggurat.next(stream);
    for (int i = 0; i < n; i++) {
      double x = NormalZiggurat.next(stream);
      product += x * before;
      squares += (x * x - 1) * (before * before - 1);
      before = x;
    }
    double bound =
        new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - FALSE_ALARMS / 4);
    assertThat(Math.abs(product)).isLessThan(bound * Math.sqrt(n));
    assertThat(Math.abs(squares)).isLessThan(bound * Math.sqrt(4.0 * n));
  }

  private static void assertEven(int[] cells) {
    double[] shares = new double[cells.length];
    Arrays.fill(shares, 1);
    assertThat(GoodnessOfFit.chiSquareTail(cells, shares)).isGreaterThan(FALSE_ALARMS);
  }

  private static void assertShare(int seen, double share) {
    BinomialDistribution expected = new BinomialDistribution(null, DRAWS, share);
    assertThat(expected.cumulativeProbability(seen))
        .isBetween(FALSE_ALARMS / 2, 1 - FALSE_ALARMS / 2);
  }
}
