package org.jointline.stats;

/**
 * How much of the start of a series to leave out as warm-up: of the m means of 5 values each, the
 * first d, where d, at most m / 2, minimises the squares about the mean of the rest over (m - d)^2.
 *
 * <p>Sources: K. P. White, Simulation 69 (1997) 323-334; K. P. White, M. J. Cobb and S. C. Spratt,
 * Winter Simulation Conference (2000) 755-761.
 *
 * @param truncated values to leave out, 5 d
 * @param statistic the minimum
 * @param mean of the batches kept
 * @param batches m
 * @param tooShort whether the minimum is at the largest d allowed, so that a longer run is needed
 */
public record Mser5(int truncated, double statistic, double mean, int batches, boolean tooShort) {
  private static final int BATCH = 5;

  /** From at least 10 values; what is left over after the last five is not used. */
  public static Mser5 of(double[] series) {
    int m = series.length / BATCH;
    if (m < 2) {
      throw new IllegalArgumentException("series must have >= 10 values, got " + series.length);
    }
    Tally kept = new Tally();
    Mser5 best = null;
    for (int d = m - 1; d >= 0; d--) {
      kept.add(batchMean(series, d));
      if (d <= m / 2) {
        Moments moments = kept.snapshot().orElseThrow();
        double squares = m - d < 2 ? 0 : moments.variance() * (m - d - 1);
        double statistic = squares / ((double) (m - d) * (m - d));
        if (best == null || statistic <= best.statistic) {
          best = new Mser5(BATCH * d, statistic, moments.mean(), m, d == m / 2);
        }
      }
    }
    return best;
  }

  private static double batchMean(double[] series, int batch) {
    double sum = 0;
    for (int i = 0; i < BATCH; i++) {
      sum += series[BATCH * batch + i];
    }
    return sum / BATCH;
  }
}
