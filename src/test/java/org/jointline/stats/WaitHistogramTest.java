package org.jointline.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WaitHistogramTest {
  private static final long DAY = 86_400_000_000L;

  private static WaitHistogram of(long... waits) {
    WaitHistogram histogram = new WaitHistogram();
    for (long wait : waits) {
      histogram.record(wait);
    }
    return histogram;
  }

  @Test
  void isEmptyWithoutWaits() {
    assertThat(of().count()).isZero();
    assertThat(of().quantile(0.5)).isNaN();
  }

  @Test
  void zeroIsExact() {
    WaitHistogram histogram = of(0, 0, 0, 20_000_000);
    assertThat(histogram.quantile(0.75)).isZero();
    assertThat(histogram.quantile(1)).isCloseTo(20_000_000, within(20_000_000 / 128.0));
    assertThat(histogram.quantile(1)).isEqualTo(20_000_000);
  }

  @Test
  void everyWaitIsWithinOnePerCent() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < 200; i++) {
      long wait = (long) Math.exp(random.nextDouble() * Math.log(400.0 * DAY));
      WaitHistogram one = new WaitHistogram();
      one.record(wait);
      one.record(2 * wait + 1);
      assertThat(one.quantile(0.5)).isCloseTo(wait, within(wait / 128.0));
    }
  }

  @Test
  void bucketsFollowOneAnotherWithoutGap() {
    WaitHistogram histogram = new WaitHistogram();
    long before = -1;
    for (int bucket = 0; WaitHistogram.lowest(bucket) < 400 * DAY; bucket++) {
      long low = WaitHistogram.lowest(bucket);
      assertThat(low).isGreaterThan(before);
      assertThat(low - before).isLessThanOrEqualTo(Math.max(1, before / 128 + 1));
      histogram.clear();
      histogram.record(low);
      histogram.record(low);
      assertThat(histogram.quantile(0.5)).isEqualTo(low);
      before = low;
    }
  }

  @Test
  void longerThanTheLastBucketIsStillCounted() {
    WaitHistogram histogram = of(5, 4000 * DAY);
    assertThat(histogram.max()).isEqualTo(4000 * DAY);
    assertThat(histogram.count()).isEqualTo(2);
    assertThat(histogram.quantile(0.5)).isEqualTo(5);
  }

  @Test
  void quantilesOfManyWaitsAreWithinOnePerCent() {
    SplittableRandom random = new SplittableRandom(4);
    long[] waits = new long[50_000];
    for (int i = 0; i < waits.length; i++) {
      waits[i] = (long) (-30e6 * Math.log(1 - random.nextDouble()));
    }
    WaitHistogram histogram = of(waits);
    Arrays.sort(waits);
    for (double p : new double[] {0.01, 0.1, 0.5, 0.9, 0.95, 0.99, 0.999, 1}) {
      double exact = waits[(int) Math.ceil(p * waits.length) - 1];
      assertThat(histogram.quantile(p) / exact).isCloseTo(1, within(0.01));
    }
  }

  @Test
  void liesEvenlyInsideABucket() {
    long[] waits = new long[1024];
    for (int i = 0; i < waits.length; i++) {
      waits[i] = (1 << 17) + i;
    }
    assertThat(of(waits).quantile(0.5)).isCloseTo((1 << 17) + 512, within(1.0));
  }

  @Test
  void mergedIsTheSameAsTogether() {
    WaitHistogram left = of(0, 7, 300, 5_000_000);
    left.merge(of(1, 300, 90 * DAY));
    left.merge(of());
    WaitHistogram all = of(0, 7, 300, 5_000_000, 1, 300, 90 * DAY);
    assertThat(left.count()).isEqualTo(all.count());
    assertThat(left.max()).isEqualTo(all.max());
    for (double p = 0; p <= 1; p += 0.05) {
      assertThat(left.quantile(p)).isEqualTo(all.quantile(p));
    }
  }

  @Test
  void clearForgetsEverything() {
    WaitHistogram histogram = of(0, 7, 300, 5_000_000, 900 * DAY);
    histogram.clear();
    assertThat(histogram.count()).isZero();
    assertThat(histogram.max()).isZero();
    histogram.record(9);
    assertThat(histogram.quantile(0)).isEqualTo(9);
    assertThat(histogram.quantile(1)).isEqualTo(9);
  }

  @Test
  void refusesWhatIsNoWaitOrShare() {
    assertThatThrownBy(() -> of(-1)).hasMessage("wait must be >= 0 ticks, got -1");
    assertThatThrownBy(() -> of(1).quantile(1.5)).hasMessage("p must be 0 to 1, got 1.5");
  }
}
