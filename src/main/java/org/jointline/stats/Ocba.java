package org.jointline.stats;

/**
 * Where to spend further replications so that the best of several settings is found as surely as
 * the budget allows: N_i in proportion to (s_i / gap_i)^2, and N_best = s_best sqrt(sum of (N_i /
 * s_i)^2).
 *
 * <p>Source: C.-H. Chen, J. Lin, E. Yucesan and S. E. Chick, Discrete Event Dynamic Systems 10
 * (2000) 251-270; C.-H. Chen and L. H. Lee, Stochastic Simulation Optimization (2010), ch. 3.
 */
public final class Ocba {
  private Ocba() {}

  /**
   * Additional replications of each setting, adding up to {@code add}. A setting that already has
   * more than its share gets none. Whole numbers are rounded down and the rest goes to the best.
   *
   * @param means so far; the smallest is best and no other is equal to it
   * @param variances so far, above 0
   * @param done replications so far
   */
  public static int[] additional(double[] means, double[] variances, int[] done, int add) {
    int best = best(means);
    double[] weights = weights(means, variances, best);
    boolean[] served = new boolean[means.length];
    double budget = share(weights, done, add, served);
    int[] additional = new int[means.length];
    double sum = 0;
    for (int i = 0; i < means.length; i++) {
      sum += served[i] ? 0 : weights[i];
    }
    int left = add;
    for (int i = 0; i < means.length; i++) {
      additional[i] = served[i] ? 0 : Math.max(0, (int) (budget * weights[i] / sum) - done[i]);
      left -= additional[i];
    }
    additional[best] += left;
    return additional;
  }

  /** Takes out settings that have their share already; the budget of those that remain. */
  private static double share(double[] weights, int[] done, int add, boolean[] served) {
    while (true) {
      double budget = add;
      double sum = 0;
      for (int i = 0; i < weights.length; i++) {
        budget += served[i] ? 0 : done[i];
        sum += served[i] ? 0 : weights[i];
      }
      boolean changed = false;
      for (int i = 0; i < weights.length; i++) {
        if (!served[i] && budget * weights[i] / sum < done[i]) {
          served[i] = true;
          changed = true;
        }
      }
      if (!changed) {
        return budget;
      }
    }
  }

  private static int best(double[] means) {
    if (means.length < 2) {
      throw new IllegalArgumentException("settings must be >= 2, got " + means.length);
    }
    int best = 0;
    for (int i = 1; i < means.length; i++) {
      best = means[i] < means[best] ? i : best;
    }
    return best;
  }

  private static double[] weights(double[] means, double[] variances, int best) {
    double[] weights = new double[means.length];
    double squares = 0;
    for (int i = 0; i < means.length; i++) {
      if (!(variances[i] > 0)) {
        throw new IllegalArgumentException(
            "variance of setting " + i + " must be > 0, got " + variances[i]);
      }
      double gap = means[i] - means[best];
      if (i != best) {
        if (!(gap > 0)) {
          throw new IllegalArgumentException(
              "settings " + best + " and " + i + " are equally good at " + means[i]);
        }
        weights[i] = variances[i] / (gap * gap);
        squares += weights[i] * weights[i] / variances[i];
      }
    }
    weights[best] = Math.sqrt(variances[best] * squares);
    return weights;
  }
}
