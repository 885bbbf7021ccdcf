package org.jointline.stats;

/**
 * The constants and the screening rule of the fully sequential procedure that picks the best of k
 * settings: setting i is dropped once its sum of differences to some l falls short by more than the
 * {@link #allowance} after r replications. Common random numbers are welcome.
 *
 * <p>Source: S.-H. Kim and B. L. Nelson, ACM Transactions on Modeling and Computer Simulation 11
 * (2001) 251-273, with c = 1.
 *
 * @param eta half of (2 alpha / (k - 1))^(-2 / (n0 - 1)) - 1
 * @param hSquared 2 eta (n0 - 1)
 */
public record KimNelson(double eta, double hSquared) {
  /**
   * For a first stage of n0 replications each.
   *
   * @param settings k, 2 or more
   * @param firstStage n0, 2 or more
   * @param risk alpha, of not picking the best when it is better by delta
   */
  public static KimNelson of(int settings, int firstStage, double risk) {
    if (settings < 2) {
      throw new IllegalArgumentException("settings must be >= 2, got " + settings);
    }
    if (firstStage < 2) {
      throw new IllegalArgumentException("first stage must be >= 2, got " + firstStage);
    }
    if (!(risk > 0 && risk < 1 - 1.0 / settings)) {
      throw new IllegalArgumentException(
          "risk must be between 0 and 1 - 1/" + settings + ", got " + risk);
    }
    double eta = (StrictMath.pow(2 * risk / (settings - 1), -2.0 / (firstStage - 1)) - 1) / 2;
    return new KimNelson(eta, 2 * eta * (firstStage - 1));
  }

  /**
   * How far the mean of i may fall short of that of l after r replications.
   *
   * @param variance of the first stage's differences between i and l
   * @param delta the smallest difference worth finding
   */
  public double allowance(double variance, double delta, long replications) {
    double rest = hSquared * variance / (delta * delta) - replications;
    return Math.max(0, delta / (2 * replications) * rest);
  }
}
