package org.jointline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RatioTallyTest {
  private static final double[] X = {90, 40, 160, 75};
  private static final double[] Y = {100, 50, 180, 70};

  private static RatioTally of(double[] x, double[] y) {
    RatioTally tally = new RatioTally();
    for (int i = 0; i < x.length; i++) {
      tally.add(x[i], y[i]);
    }
    return tally;
  }

  /**
   * By hand: R = 365 / 400; x - R y = -1.25, -5.625, -4.25, 11.125; squares add up to 175.03125; s
   * = 7.63830...; mean y = 100; so s / (2 x 100) standard errors.
   */
  @Test
  void byHand() {
    RatioTally tally = of(X, Y);
    double standardError = Math.sqrt(175.03125 / 3) / 200;
    assertThat(tally.ratio()).isCloseTo(0.9125, within(1e-15));
    assertThat(tally.halfWidth(1)).isCloseTo(standardError, within(1e-14));
    Estimate estimate = tally.estimate(0.95).orElseThrow();
    assertThat(estimate.halfWidth()).isCloseTo(3.182446305284263 * standardError, within(1e-12));
  }

  @Test
  void plainSumsGiveTheSame() {
    double xx = 0;
    double xy = 0;
    double yy = 0;
    for (int i = 0; i < X.length; i++) {
      xx += X[i] * X[i];
      xy += X[i] * Y[i];
      yy += Y[i] * Y[i];
    }
    assertThat(RatioTally.halfWidth(4, 365, 400, xx, xy, yy, 2.5))
        .isCloseTo(of(X, Y).halfWidth(2.5), within(1e-13));
  }

  @Test
  void mergedIsTheSameAsTogether() {
    RatioTally left = of(new double[] {90}, new double[] {100});
    left.merge(new RatioTally());
    left.merge(of(new double[] {40, 160, 75}, new double[] {50, 180, 70}));
    assertThat(left.count()).isEqualTo(4);
    assertThat(left.ratio()).isCloseTo(0.9125, within(1e-15));
    assertThat(left.halfWidth(1)).isCloseTo(of(X, Y).halfWidth(1), within(1e-14));
    RatioTally fresh = new RatioTally();
    fresh.merge(of(X, Y));
    assertThat(fresh.halfWidth(1)).isCloseTo(of(X, Y).halfWidth(1), within(1e-15));
  }

  @Test
  void anExactRatioHasNoWidth() {
    RatioTally tally = of(new double[] {10, 20, 30}, new double[] {20, 40, 60});
    assertThat(tally.estimate(0.95).orElseThrow()).isEqualTo(new Estimate(0.5, 0.5, 0.5));
  }

  @Test
  void nothingOverNothingIsAbsent() {
    RatioTally tally = new RatioTally();
    assertThat(tally.ratio()).isNaN();
    assertThat(tally.estimate(0.95)).isEmpty();
    tally.add(0, 0);
    tally.add(0, 0);
    assertThat(tally.ratio()).isNaN();
    assertThat(tally.halfWidth(2)).isNaN();
    assertThat(tally.estimate(0.95)).isEmpty();
    assertThat(RatioTally.halfWidth(2, 0, 0, 0, 0, 0, 2)).isNaN();
    assertThat(RatioTally.jackknife(new double[2], new double[2], 0.95)).isEmpty();
  }

  @Test
  void onePairHasARatioButNoWidth() {
    RatioTally tally = of(new double[] {3}, new double[] {4});
    assertThat(tally.halfWidth(2)).isNaN();
    assertThat(tally.estimate(0.95)).contains(new Estimate(0.75, 0.75, 0.75));
    tally.clear();
    assertThat(tally.count()).isZero();
    assertThat(tally.estimate(0.95)).isEmpty();
  }

  /** By hand: 4 R - 3 R without pair i, for (1, 2), (2, 3), (3, 5): R = 0.6. */
  @Test
  void jackknifeByHand() {
    double[] pseudo = {1.8 - 2 * 5 / 8.0, 1.8 - 2 * 4 / 7.0, 1.8 - 2 * 3 / 5.0};
    Tally expected = new Tally();
    for (double value : pseudo) {
      expected.add(value);
    }
    Estimate estimate =
        RatioTally.jackknife(new double[] {1, 2, 3}, new double[] {2, 3, 5}, 0.9).orElseThrow();
    Estimate byHand = expected.estimate(0.9).orElseThrow();
    assertThat(estimate.mean()).isCloseTo(byHand.mean(), within(1e-14));
    assertThat(estimate.halfWidth()).isCloseTo(byHand.halfWidth(), within(1e-14));
  }

  /**
   * Coverage of E[X] / E[Y] = 0.8 with days of 50 to 150 calls, each answered in time with a chance
   * that varies by day. The method is asymptotic: with 40 days its coverage lies within 1.5 % of 95
   * %; beyond that a false alarm comes from one in 1e4 seeds.
   */
  @Test
  void intervalsCoverAsPromised() {
    SplittableRandom random = new SplittableRandom(6);
    int runs = 3000;
    int covered = 0;
    int jackknifed = 0;
    for (int run = 0; run < runs; run++) {
      double[] x = new double[40];
      double[] y = new double[40];
      for (int day = 0; day < 40; day++) {
        int calls = 50 + random.nextInt(101);
        double chance = 0.7 + 0.2 * random.nextDouble();
        y[day] = calls;
        for (int call = 0; call < calls; call++) {
          x[day] += random.nextDouble() < chance ? 1 : 0;
        }
      }
      covered += covers(of(x, y).estimate(0.95).orElseThrow()) ? 1 : 0;
      jackknifed += covers(RatioTally.jackknife(x, y, 0.95).orElseThrow()) ? 1 : 0;
    }
    double bound =
        0.015 + ConfidenceInterval.normalQuantile(1 - 1e-4) * Math.sqrt(0.95 * 0.05 / runs);
    assertThat((double) covered / runs).isCloseTo(0.95, within(bound));
    assertThat((double) jackknifed / runs).isCloseTo(0.95, within(bound));
  }

  private static boolean covers(Estimate estimate) {
    return estimate.low() <= 0.8 && 0.8 <= estimate.high();
  }
}
