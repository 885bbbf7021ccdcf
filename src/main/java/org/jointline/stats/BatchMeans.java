package org.jointline.stats;

import java.util.OptionalDouble;

/**
 * The long-run mean of one long series from the means of equal, consecutive batches. Batches long
 * enough are nearly independent, which their lag-1 correlation should show.
 *
 * <p>Source: B. W. Schmeiser, Batch size effects in the analysis of simulation output, Operations
 * Research 30 (1982) 556-568: 10 to 30 batches.
 *
 * @param mean with Student's interval on the batch means
 * @param standardDeviation of the batch means
 * @param lagOneCorrelation of the batch means; absent where they do not vary
 * @param batchSize values in a batch
 */
public record BatchMeans(
    Estimate mean, double standardDeviation, OptionalDouble lagOneCorrelation, int batchSize) {

  /**
   * From a series without its first values. What is left over after the last whole batch is not
   * used.
   *
   * @param drop values of the warm-up
   * @param batches 2 or more
   */
  public static BatchMeans of(double[] series, int drop, int batches, double confidence) {
    if (batches < 2) {
      throw new IllegalArgumentException("batches must be >= 2, got " + batches);
    }
    if (drop < 0 || series.length - drop < batches) {
      throw new IllegalArgumentException(
          "after dropping "
              + drop
              + " of "
              + series.length
              + " values, too few for "
              + batches
              + " batches");
    }
    int size = (series.length - drop) / batches;
    double[] means = new double[batches];
    Tally tally = new Tally();
    for (int batch = 0; batch < batches; batch++) {
      double sum = 0;
      for (int i = 0; i < size; i++) {
        sum += series[drop + batch * size + i];
      }
      means[batch] = sum / size;
      tally.add(means[batch]);
    }
    return new BatchMeans(
        tally.estimate(confidence).orElseThrow(),
        tally.snapshot().orElseThrow().standardDeviation(),
        Correlation.lagOne(means),
        size);
  }
}
