package org.jointline.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jointline.stats.ConfidenceInterval;
import org.jointline.stats.Estimate;
import org.jointline.stats.PairedDifference;

/**
 * The same quantities of several scenarios that met the same callers, replication by replication.
 * The scenarios are numbered in the order in which they were given.
 */
final class PairedValues {
  private final List<ReplicationValues> scenarios;
  private final int replications;

  PairedValues(List<ReplicationValues> scenarios) {
    this.scenarios = List.copyOf(scenarios);
    replications = scenarios.stream().mapToInt(ReplicationValues::replications).min().orElseThrow();
  }

  /** Replications that every scenario has. */
  int replications() {
    return replications;
  }

  List<Quantity> quantities() {
    return scenarios.get(0).quantities();
  }

  /** A scenario's values by replication; NaN where a replication has none. */
  double[] values(int scenario, Quantity quantity) {
    return scenarios.get(scenario).of(quantity, replications);
  }

  /** Values of two scenarios in the replications in which both have one: first, then second. */
  double[][] pairs(int first, int second, Quantity quantity) {
    double[] a = values(first, quantity);
    double[] b = values(second, quantity);
    int[] both =
        IntStream.range(0, replications)
            .filter(r -> !Double.isNaN(a[r]) && !Double.isNaN(b[r]))
            .toArray();
    return new double[][] {
      Arrays.stream(both).mapToDouble(r -> a[r]).toArray(),
      Arrays.stream(both).mapToDouble(r -> b[r]).toArray()
    };
  }

  /** First less second; empty where no replication has both. */
  Optional<PairedDifference> difference(
      int first, int second, Quantity quantity, double confidence) {
    double[][] pairs = pairs(first, second, quantity);
    return pairs[0].length == 0
        ? Optional.empty()
        : Optional.of(PairedDifference.of(pairs[0], pairs[1], confidence));
  }

  /**
   * Share of the replications with both values in which the first is worse, with Wilson's interval.
   * Equal values are not worse.
   *
   * @param moreIsBetter whether a smaller value is the worse one
   * @return empty where no replication has both
   */
  Optional<Estimate> worse(
      int first, int second, Quantity quantity, boolean moreIsBetter, double confidence) {
    double[][] pairs = pairs(first, second, quantity);
    long worse =
        IntStream.range(0, pairs[0].length)
            .filter(r -> moreIsBetter ? pairs[0][r] < pairs[1][r] : pairs[0][r] > pairs[1][r])
            .count();
    return ConfidenceInterval.proportion(worse, pairs[0].length, confidence);
  }
}
