package org.jointline.live;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jointline.scenario.Target;
import org.jointline.stats.ConfidenceInterval;
import org.jointline.stats.Estimate;
import org.jointline.stats.Tally;

/** One line's numbers in all futures of one branch: by step and future. */
final class Futures {
  private static final double CONFIDENCE = 0.95;

  private final Optional<Target> target;
  private final double[][] level;
  private final double[][] waiting;

  Futures(Optional<Target> target, int steps, int futures) {
    this.target = target;
    level = new double[steps][futures];
    waiting = new double[steps][futures];
  }

  /**
   * @param met calls so far that met the target
   * @param of calls that they are a share of; 0 says nothing
   */
  void put(int step, int future, long met, long of, int waitingNow) {
    level[step][future] = of > 0 ? met / (double) of : Double.NaN;
    waiting[step][future] = waitingNow;
  }

  Fans.Fan serviceLevel(int futures) {
    return fan(level, futures);
  }

  Fans.Fan waiting(int futures) {
    return fan(waiting, futures);
  }

  private static Fans.Fan fan(double[][] values, int futures) {
    double[] mean = new double[values.length];
    double[][] quantile = new double[5][values.length];
    double[] share = {0.1, 0.25, 0.5, 0.75, 0.9};
    for (int s = 0; s < values.length; s++) {
      double[] known =
          Arrays.stream(values[s], 0, futures).filter(v -> !Double.isNaN(v)).sorted().toArray();
      mean[s] = Arrays.stream(known).average().orElse(Double.NaN);
      for (int q = 0; q < share.length; q++) {
        quantile[q][s] = quantile(known, share[q]);
      }
    }
    return new Fans.Fan(mean, quantile[0], quantile[1], quantile[2], quantile[3], quantile[4]);
  }

  /** Linear between the sorted values, the smallest at 0 and the largest at 1; NaN for none. */
  private static double quantile(double[] sorted, double p) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double at = p * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /** Share of futures with callers in which the service level at the horizon misses the target. */
  OptionalDouble miss(int futures) {
    long known = 0;
    long missed = 0;
    for (int f = 0; f < futures; f++) {
      double v = last()[f];
      if (!Double.isNaN(v)) {
        known++;
        missed += v < target.orElseThrow().share() * (1 - 1e-12) ? 1 : 0;
      }
    }
    return known == 0 ? OptionalDouble.empty() : OptionalDouble.of(missed / (double) known);
  }

  private double[] last() {
    return level[level.length - 1];
  }

  /** Mean service level at the horizon. */
  Optional<Estimate> service(int futures) {
    Tally tally = new Tally();
    for (int f = 0; f < futures; f++) {
      if (!Double.isNaN(last()[f])) {
        tally.add(last()[f]);
      }
    }
    return estimate(tally).map(e -> e.within(0, 1));
  }

  /** The same less that of another branch, over futures in which somebody called in both. */
  Optional<Estimate> against(Futures other, int futures) {
    Tally tally = new Tally();
    for (int f = 0; f < futures; f++) {
      double difference = last()[f] - other.last()[f];
      if (!Double.isNaN(difference)) {
        tally.add(difference);
      }
    }
    return estimate(tally);
  }

  private static Optional<Estimate> estimate(Tally tally) {
    return tally
        .snapshot()
        .map(
            moments -> {
              double half = 0;
              if (moments.count() > 1) {
                double quantile =
                    ConfidenceInterval.studentQuantile(CONFIDENCE, moments.count() - 1);
                half = quantile * Math.sqrt(moments.variance() / moments.count());
              }
              return new Estimate(moments.mean(), moments.mean() - half, moments.mean() + half);
            });
  }
}
