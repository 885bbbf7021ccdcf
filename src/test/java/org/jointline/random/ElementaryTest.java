package org.jointline.random;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ElementaryTest {
  private static final int POINTS = 2_000_000;
  private static final double WORST_ULPS = 2;

  private static double ulps(double got, double exact) {
    return Math.abs(got - exact) / Math.ulp(exact);
  }

  @Test
  void expIsWithinTwoUnitsInTheLastPlace() {
    Xoshiro stream = new Xoshiro(1);
    double worst = 0;
    for (int i = 0; i < POINTS; i++) {
      double x = (2 * stream.nextDouble() - 1) * (i % 2 == 0 ? 700 : 10);
      worst = Math.max(worst, ulps(Elementary.exp(x), StrictMath.exp(x)));
    }
    assertThat(worst).isPositive().isLessThanOrEqualTo(WORST_ULPS);
  }

  @Test
  void expNearTheEndsOfTheRangeAndBeyond() {
    for (double x = 705; x < 710.5; x += 0.001) {
      near(Elementary.exp(x), StrictMath.exp(x));
      near(Elementary.exp(-x), StrictMath.exp(-x));
    }
    for (double x = -747; x < -705; x += 0.001) {
      near(Elementary.exp(x), StrictMath.exp(x));
    }
    assertThat(Elementary.exp(0)).isEqualTo(1);
    assertThat(Elementary.exp(-0.0)).isEqualTo(1);
    assertThat(Elementary.exp(1e9)).isInfinite().isPositive();
    assertThat(Elementary.exp(Double.POSITIVE_INFINITY)).isInfinite().isPositive();
    assertThat(Elementary.exp(-1e9)).isZero();
    assertThat(Elementary.exp(Double.NEGATIVE_INFINITY)).isZero();
    assertThat(Elementary.exp(Double.NaN)).isNaN();
  }

  private static void near(double got, double exact) {
    if (exact == Double.POSITIVE_INFINITY) {
      assertThat(got).isEqualTo(exact);
    } else {
      assertThat(ulps(got, exact)).isLessThanOrEqualTo(WORST_ULPS);
    }
  }

  @Test
  void logIsWithinTwoUnitsInTheLastPlace() {
    Xoshiro stream = new Xoshiro(2);
    double worst = 0;
    for (int i = 0; i < POINTS; i++) {
      double wide = Double.longBitsToDouble(stream.nextLong() >>> 1);
      double x =
          switch (i % 4) {
            case 0 -> stream.nextDouble();
            case 1 -> 0.7 + 0.8 * stream.nextDouble();
            case 2 -> 1 + (stream.nextDouble() - 0.5) * StrictMath.pow(2, -(i >> 2) % 40);
            default -> wide < Double.POSITIVE_INFINITY ? wide : 3;
          };
      if (x > 0 && x != 1) {
        worst = Math.max(worst, ulps(Elementary.log(x), StrictMath.log(x)));
      }
    }
    assertThat(worst).isPositive().isLessThanOrEqualTo(WORST_ULPS);
  }

  @Test
  void logAtTheEnds() {
    assertThat(Elementary.log(1)).isZero();
    assertThat(Elementary.log(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Elementary.log(-0.0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(Elementary.log(-1)).isNaN();
    assertThat(Elementary.log(Double.NaN)).isNaN();
    assertThat(Elementary.log(Double.POSITIVE_INFINITY)).isInfinite().isPositive();
    near(Elementary.log(Double.MIN_VALUE), StrictMath.log(Double.MIN_VALUE));
    near(Elementary.log(Double.MAX_VALUE), StrictMath.log(Double.MAX_VALUE));
  }
}
