package org.jointline.staffing;

import java.util.Arrays;

/**
 * The wait V that a patient caller would meet in M/M/n+M, and integrals over its density, which for
 * x above 0 is proportional to exp h(x), h(x) = (lambda / theta) (1 - e^(-theta x)) - n mu x.
 *
 * <p>h is concave with its peak at x* = max(0, log(lambda / n mu) / theta). All integrals are of
 * positive functions, divided by exp h(x*), so nothing cancels and nothing overflows. With y = x -
 * x* and r = min(lambda, n mu), h(x*) - h(x) = (r / theta) (e^(-theta y) - 1 + theta y) + max(0, n
 * mu - lambda) x.
 *
 * <p>The range where the integrands matter is cut into panels that grow with the distance from the
 * peaks, each with a 16-point Gauss-Legendre rule.
 */
final class OfferedWait {
  /**
   * Integrals up to some wait of the density and of its parts.
   *
   * @param mass all calls
   * @param answered callers whose patience outlasts V
   * @param answeredWait the same times V
   * @param abandoned callers whose patience does not
   * @param abandonedWait the same times their patience
   */
  record Integrals(
      double mass, double answered, double answeredWait, double abandoned, double abandonedWait) {}

  /** Integrands this far below their peak, in logs, are left out. */
  private static final double NEGLIGIBLE = 60;

  private static final int BISECTIONS = 60;

  private final double arrivalRate;
  private final double theta;
  private final double full;
  private final double spare;
  private final double peak;
  private final double atPeak;
  private final double answeredPeak;
  private final double left;
  private final double right;

  /**
   * @param arrivalRate lambda
   * @param full the rate n mu at which all agents together finish calls
   * @param theta one over the mean patience
   */
  OfferedWait(double arrivalRate, double full, double theta) {
    this.arrivalRate = arrivalRate;
    this.theta = theta;
    this.full = full;
    this.spare = Math.max(0, full - arrivalRate);
    this.peak = Math.max(0, StrictMath.log(arrivalRate / full)) / theta;
    this.atPeak = Math.min(1, full / arrivalRate);
    this.answeredPeak = Math.max(0, StrictMath.log(arrivalRate / (full + theta))) / theta;
    this.left = leftEnd();
    this.right = rightEnd();
  }

  /** h(x*): every integral here has been divided by e to this. */
  double peakLog() {
    double excess = Math.max(0, arrivalRate - full) / full;
    return full / theta * (excess - StrictMath.log1p(excess));
  }

  /** h(x*) - h(x). */
  private double drop(double x) {
    double u = theta * (x - peak);
    return Math.min(arrivalRate, full) / theta * (StrictMath.expm1(-u) + u) + spare * x;
  }

  /** Where the density of the answered, which peaks first, becomes worth counting. */
  private double leftEnd() {
    double low = 0;
    double high = answeredPeak;
    if (answeredDrop(low) <= NEGLIGIBLE) {
      return 0;
    }
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (answeredDrop(middle) > NEGLIGIBLE) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private double answeredDrop(double x) {
    return drop(x) + theta * x - (drop(answeredPeak) + theta * answeredPeak);
  }

  private double rightEnd() {
    double low = 0;
    double high = smallestScale();
    while (drop(peak + high) < NEGLIGIBLE) {
      low = high;
      high *= 2;
    }
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = (low + high) / 2;
      if (drop(peak + middle) < NEGLIGIBLE) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return peak + high;
  }

  private double smallestScale() {
    return 1 / (arrivalRate + full + theta);
  }

  /** From a wait of 0, itself left out, to {@code to}. */
  Integrals integrals(double to) {
    double end = Math.min(to, right);
    double[] ends = {left, Math.min(answeredPeak, end), Math.min(peak, end), end};
    Arrays.sort(ends);
    Sum sum = new Sum();
    for (int i = 1; i < ends.length; i++) {
      if (ends[i - 1] >= left && ends[i] <= end) {
        segment(ends[i - 1], ends[i], sum);
      }
    }
    return sum.integrals();
  }

  /** Panels at most half as wide as the way to the nearer end, and narrow where patience acts. */
  private void segment(double from, double to, Sum sum) {
    double x = from;
    while (x < to) {
      double width = Math.max(smallestScale(), Math.min((x - from) / 2, (to - x) / 3));
      if (x < peak + 40 / theta) {
        width = Math.min(width, 0.5 / theta);
      }
      double next = to - x <= width ? to : x + width;
      if (next == x) {
        return;
      }
      panel(x, next, sum);
      x = next;
    }
  }

  private void panel(double from, double to, Sum sum) {
    double half = (to - from) / 2;
    double middle = from + half;
    for (int i = 0; i < GaussLegendre.POINTS; i++) {
      point(middle + half * GaussLegendre.node(i), half * GaussLegendre.weight(i), sum);
    }
  }

  private void point(double x, double width, Sum sum) {
    double u = theta * (x - peak);
    double decay = StrictMath.expm1(-u);
    double drop = Math.min(arrivalRate, full) / theta * (decay + u) + spare * x;
    double mass = width * StrictMath.exp(-drop);
    double stays = atPeak * (1 + decay);
    double leaves = (1 - atPeak) - atPeak * decay;
    sum.mass += mass;
    sum.answered += mass * stays;
    sum.answeredWait += mass * stays * x;
    sum.abandoned += mass * leaves;
    sum.abandonedWait += mass * patienceWithin(theta * x, stays, leaves) / theta;
  }

  /** Mean of the part of a patience with mean 1 below w: 1 - (1 + w) e^-w. */
  private static double patienceWithin(double w, double stays, double leaves) {
    return w < 1e-4 ? w * w * (1 / 2.0 - w * (1 / 3.0 - w / 8)) : leaves - w * stays;
  }

  private static final class Sum {
    private double mass;
    private double answered;
    private double answeredWait;
    private double abandoned;
    private double abandonedWait;

    Integrals integrals() {
      return new Integrals(mass, answered, answeredWait, abandoned, abandonedWait);
    }
  }
}
