package org.jointline.stats;

import java.util.OptionalDouble;

/**
 * How much one setting gives more than another when both meet the same callers, replication by
 * replication. Source: A. M. Law, Simulation Modeling and Analysis, 5th ed. (2015), 10.2.1 and
 * 11.2.
 *
 * @param difference mean of first less second, with Student's interval on the differences
 * @param standardDeviation of the differences; NaN for a single pair
 * @param correlation of first and second, which common random numbers raise; absent where either
 *     does not vary
 */
public record PairedDifference(
    Estimate difference, double standardDeviation, OptionalDouble correlation) {

  /** From as many replications of each, 1 or more, in the same order. */
  public static PairedDifference of(double[] first, double[] second, double confidence) {
    ConfidenceInterval.checkConfidence(confidence);
    if (first.length != second.length || first.length == 0) {
      throw new IllegalArgumentException(
          "pairs must be complete and at least one, got "
              + first.length
              + " and "
              + second.length
              + " values");
    }
    Tally differences = new Tally();
    for (int i = 0; i < first.length; i++) {
      differences.add(first[i] - second[i]);
    }
    Moments moments = differences.snapshot().orElseThrow();
    return new PairedDifference(
        differences.estimate(confidence).orElseThrow(),
        moments.standardDeviation(),
        Correlation.of(first, second));
  }

  /** The confidence each of several comparisons needs so that all hold together (Bonferroni). */
  public static double confidenceOfEach(double together, int comparisons) {
    ConfidenceInterval.checkConfidence(together);
    if (comparisons < 1) {
      throw new IllegalArgumentException("comparisons must be >= 1, got " + comparisons);
    }
    return 1 - (1 - together) / comparisons;
  }
}
