package org.jointline.experiment;

import java.util.Arrays;
import java.util.Map;
import org.jointline.measure.Measure;
import org.jointline.stats.ConfidenceInterval;
import org.jointline.stats.Estimate;
import org.jointline.stats.Moments;
import org.jointline.stats.Tally;
import org.jointline.stats.WaitHistogram;

/**
 * Percentiles of waits to answer. The value is that of all waits of all replications together; the
 * half-width comes from the spread of each replication's own percentile, because waits inside one
 * replication depend on one another (sectioning).
 */
final class WaitQuantiles {
  private static final Measure[] MEASURES = {
    Measure.WAIT_P50, Measure.WAIT_P90, Measure.WAIT_P95, Measure.WAIT_P99
  };
  private static final double[] SHARES = {0.50, 0.90, 0.95, 0.99};
  private static final double TICKS_PER_SECOND = 1e6;

  private final Measure[] measures;
  private final double[] shares;
  private final WaitHistogram all = new WaitHistogram();
  private final Tally[] own;

  /** Of waits to answer. */
  WaitQuantiles() {
    this(MEASURES, SHARES);
  }

  /** Of other times, each a measure. */
  WaitQuantiles(Measure[] measures, double[] shares) {
    this.measures = measures;
    this.shares = shares;
    own = new Tally[shares.length];
    Arrays.setAll(own, i -> new Tally());
  }

  void add(WaitHistogram replication) {
    all.merge(replication);
    if (replication.count() > 0) {
      for (int i = 0; i < shares.length; i++) {
        own[i].add(replication.quantile(shares[i]) / TICKS_PER_SECOND);
      }
    }
  }

  /** Puts the percentiles, if there were any. */
  void put(Map<Measure, Estimate> to, double confidence) {
    if (all.count() == 0) {
      return;
    }
    for (int i = 0; i < shares.length; i++) {
      double value = all.quantile(shares[i]) / TICKS_PER_SECOND;
      double half = 0;
      if (own[i].count() > 1) {
        double quantile = ConfidenceInterval.studentQuantile(confidence, own[i].count() - 1);
        half = quantile * deviation(own[i].snapshot().orElseThrow(), value);
      }
      to.put(
          measures[i],
          new Estimate(value, value - half, value + half).within(0, Double.POSITIVE_INFINITY));
    }
  }

  /** Standard error of the value: the spread of the sections about it, not about their own mean. */
  private static double deviation(Moments sections, double value) {
    double n = sections.count();
    double bias = sections.mean() - value;
    return Math.sqrt((sections.variance() + n / (n - 1) * bias * bias) / n);
  }

  /** Percentiles of a single replication. */
  static void put(Map<Measure, Double> values, WaitHistogram replication) {
    if (replication.count() > 0) {
      for (int i = 0; i < SHARES.length; i++) {
        values.put(MEASURES[i], replication.quantile(SHARES[i]) / TICKS_PER_SECOND);
      }
    }
  }
}
