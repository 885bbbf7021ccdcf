package org.jointline.measure;

import java.util.List;

/**
 * The numbers of one replication that measures are made of, for one kind of entity, and which
 * measure is the mean of which, or the ratio of which two.
 *
 * @param size numbers in a vector
 * @param means measures that are means over replications
 * @param ratios measures that are ratios of sums over replications
 */
public record Quantities(int size, List<Mean> means, List<Ratio> ratios) {
  public Quantities {
    means = List.copyOf(means);
    ratios = List.copyOf(ratios);
  }

  /** A measure that is the mean of one quantity. */
  public record Mean(Measure measure, int quantity, Scope scope) {}

  /** A measure that is the sum of quantity {@code x} over the sum of quantity {@code y}. */
  public record Ratio(Measure measure, int x, int y, Scope scope) {}

  /** Where a measure makes sense. */
  public enum Scope {
    /** In an interval, a part of the day and the whole period. */
    EVERYWHERE,
    /** Only in one interval: it is about its first instant. */
    INTERVAL,
    /** Everywhere, but only for calls with a target. */
    TARGET
  }

  /**
   * The quantity that a measure is the mean of.
   *
   * @throws IllegalArgumentException where it is no mean
   */
  public int quantity(Measure measure) {
    for (Mean mean : means) {
      if (mean.measure() == measure) {
        return mean.quantity();
      }
    }
    throw new IllegalArgumentException("no mean: " + measure);
  }

  /** Numerators of the ratios, in order. */
  public int[] x() {
    return ratios.stream().mapToInt(Ratio::x).toArray();
  }

  /** Denominators of the ratios, in order. */
  public int[] y() {
    return ratios.stream().mapToInt(Ratio::y).toArray();
  }
}
