package org.jointline.model;

/**
 * When callers of one type call: a Poisson rate in pieces, or fixed ticks.
 *
 * <p>Exactly one of {@code perSecond} and {@code at} is used; the other is empty.
 */
public final class ArrivalCurve {
  /** End of each piece, in seconds after tick 0, rising; nobody calls after the last. */
  public final double[] endSecond;

  /** Calls a second in each piece. */
  public final double[] perSecond;

  /**
   * Index of the factor of busyness that holds in each piece: of the local day, or of the part of
   * it where these have their own; 0 where there is none.
   */
  public final int[] day;

  /** Ticks of calls given one by one, rising. */
  public final long[] at;

  private ArrivalCurve(double[] endSecond, double[] perSecond, int[] day, long[] at) {
    this.endSecond = endSecond;
    this.perSecond = perSecond;
    this.day = day;
    this.at = at;
  }

  static ArrivalCurve poisson(double[] endSecond, double[] perSecond, int[] day) {
    return new ArrivalCurve(endSecond, perSecond, day, new long[0]);
  }

  static ArrivalCurve timed(long[] at) {
    return new ArrivalCurve(new double[0], new double[0], new int[0], at);
  }

  public boolean isTimed() {
    return at.length > 0;
  }

  /** Calls expected in all, the warm-up's included. */
  public double expectedCalls() {
    double sum = at.length;
    double from = 0;
    for (int i = 0; i < endSecond.length; i++) {
      sum += perSecond[i] * (endSecond[i] - from);
      from = endSecond[i];
    }
    return sum;
  }
}
