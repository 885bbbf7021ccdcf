package org.jointline.kernel;

import org.jointline.random.CountSampler;
import org.jointline.random.Xoshiro;

/**
 * How many more call about an incident, given how many did so far: of numbers N drawn from the
 * size's distribution one is chosen with the likelihood of what was seen, C(N, made) later^(N -
 * made) up to a factor (importance resampling).
 */
final class CallsToCome {
  private static final int CANDIDATES = 64;

  /** Time to draw a number may grow with it; all candidates together are no larger. */
  private static final int MOST_DRAWN = 100_000;

  private CallsToCome() {}

  /**
   * @param made calls so far
   * @param later share of all calls that come later than now, by the burst's shape
   * @param otherwise calls to come where no candidate fits what was seen
   */
  static int draw(CountSampler size, int made, double later, int otherwise, Xoshiro stream) {
    int[] candidates = new int[CANDIDATES];
    double[] weights = new double[CANDIDATES];
    double most = Double.NEGATIVE_INFINITY;
    int count = 0;
    for (long drawn = 0; count < CANDIDATES && drawn < MOST_DRAWN; count++) {
      int number = size.next(stream);
      candidates[count] = number - made;
      weights[count] = logLikelihood(number, made, later);
      most = Math.max(most, weights[count]);
      drawn += number;
    }
    if (most == Double.NEGATIVE_INFINITY) {
      return otherwise;
    }
    double sum = 0;
    for (int i = 0; i < count; i++) {
      weights[i] = StrictMath.exp(weights[i] - most);
      sum += weights[i];
    }
    double luck = stream.nextDouble() * sum;
    int chosen = 0;
    while (chosen < count - 1 && (luck -= weights[chosen]) >= 0) {
      chosen++;
    }
    return weights[chosen] > 0 ? candidates[chosen] : otherwise;
  }

  private static double logLikelihood(int number, int made, double later) {
    int toCome = number - made;
    if (toCome < 0 || toCome > 0 && later <= 0) {
      return Double.NEGATIVE_INFINITY;
    }
    double chosen = logFactorial(number) - logFactorial(made) - logFactorial(toCome);
    return toCome == 0 ? chosen : chosen + toCome * StrictMath.log(later);
  }

  /** Stirling's series, good to 1e-10 from 10 on; below, the product itself. */
  private static double logFactorial(int n) {
    if (n < 10) {
      long product = 1;
      for (int i = 2; i <= n; i++) {
        product *= i;
      }
      return StrictMath.log(product);
    }
    double x = n + 1.0;
    return (x - 0.5) * StrictMath.log(x)
        - x
        + 0.5 * StrictMath.log(2 * Math.PI)
        + 1 / (12 * x)
        - 1 / (360 * x * x * x);
  }
}
