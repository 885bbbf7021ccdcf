package org.jointline.stats;

import java.util.Arrays;
import java.util.Optional;

/**
 * First and second moments of several quantities in many cells, over replications: enough for the
 * mean of each quantity and for ratios of chosen pairs, with intervals, in memory that does not
 * grow with the replications.
 *
 * <p>Replications are added in index order, so that the floating-point sums are the same on any
 * number of threads. A replication in which all quantities of a cell are zero may be left out
 * there. Sums are plain; a variance below 1e-12 of the mean square is rounding and counts as none.
 */
public final class MomentGrid {
  /** Of a sum of one term, relative to its size. */
  private static final double ROUNDING = 0x1p-51;

  private final int cells;
  private final int quantities;
  private final int[] x;
  private final int[] y;

  /** A column a quantity, a place in it a cell: whole columns are added by vector instructions. */
  private final double[] sum;

  private final double[] square;

  /** A column a ratio. */
  private final double[] product;

  private long replications;

  /**
   * @param cells how many cells
   * @param quantities in each cell
   * @param x numerators of the ratios wanted
   * @param y their denominators
   */
  public MomentGrid(int cells, int quantities, int[] x, int[] y) {
    this.cells = cells;
    this.quantities = quantities;
    this.x = x.clone();
    this.y = y.clone();
    sum = new double[cells * quantities];
    square = new double[cells * quantities];
    product = new double[cells * x.length];
  }

  /** A replication has been added to all cells. */
  public void endReplication() {
    replications++;
  }

  /** Adds one replication's values to a cell. */
  public void add(int cell, double[] values) {
    for (int q = 0; q < quantities; q++) {
      double v = values[q];
      sum[q * cells + cell] += v;
      square[q * cells + cell] += v * v;
    }
    for (int r = 0; r < x.length; r++) {
      product[r * cells + cell] += values[x[r]] * values[y[r]];
    }
  }

  /**
   * Adds one replication's values to the first cells, as {@link #add} would to one after the other.
   *
   * @param columns value of quantity q in cell c at {@code q * count + c}
   * @param count of cells
   */
  public void addColumns(double[] columns, int count) {
    for (int q = 0; q < quantities; q++) {
      addTo(sum, q * cells, columns, q * count, count);
      addProducts(square, q * cells, columns, q * count, q * count, count);
    }
    for (int r = 0; r < x.length; r++) {
      addProducts(product, r * cells, columns, x[r] * count, y[r] * count, count);
    }
  }

  private static void addTo(double[] sums, int at, double[] values, int from, int count) {
    for (int i = 0; i < count; i++) {
      sums[at + i] += values[from + i];
    }
  }

  private static void addProducts(
      double[] sums, int at, double[] values, int one, int other, int count) {
    for (int i = 0; i < count; i++) {
      sums[at + i] += values[one + i] * values[other + i];
    }
  }

  public long replications() {
    return replications;
  }

  /** Sum of a quantity over all replications. */
  public double sum(int cell, int quantity) {
    return sum[quantity * cells + cell];
  }

  /**
   * Mean of a quantity.
   *
   * @param quantile Student's, for {@code replications() - 1} degrees of freedom
   */
  public Estimate mean(int cell, int quantity, double quantile) {
    int at = quantity * cells + cell;
    double mean = sum[at] / replications;
    double spread = square[at] - replications * mean * mean;
    return around(mean, spread, square[at], 1, quantile);
  }

  /** Ratio of sums of the r-th pair, by the delta method; empty where the denominator is 0. */
  public Optional<Estimate> ratio(int cell, int r, double quantile) {
    int above = x[r] * cells + cell;
    int below = y[r] * cells + cell;
    if (sum[below] == 0) {
      return Optional.empty();
    }
    double ratio = sum[above] / sum[below];
    double xx = square[above];
    double yy = ratio * ratio * square[below];
    double spread = xx - 2 * ratio * product[r * cells + cell] + yy;
    return Optional.of(around(ratio, spread, xx + yy, sum[below] / replications, quantile));
  }

  private Estimate around(
      double centre, double spread, double scale, double denominator, double quantile) {
    if (replications < 2 || spread <= ROUNDING * (replications + 8) * scale) {
      return new Estimate(centre, centre, centre);
    }
    double half =
        quantile * Math.sqrt(spread / (replications - 1) / replications) / Math.abs(denominator);
    return new Estimate(centre, centre - half, centre + half);
  }

  public void clear() {
    Arrays.fill(sum, 0);
    Arrays.fill(square, 0);
    Arrays.fill(product, 0);
    replications = 0;
  }
}
