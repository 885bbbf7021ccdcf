package org.jointline.random;

/**
 * How a known number of calls about one thing is spread over a stretch of time: the calls are
 * independent draws from one density, and come in order.
 *
 * <p>They are drawn one by one, the next first. Of k calls still to come when a share y of the time
 * is left, the next comes with a share y' left, where S(y') = S(y) U^(1/k), U is uniform and S(y)
 * is the share of all calls that come in the last share y of the time: the smallest of k
 * independent draws, given that all are later than now.
 */
public enum Spread {
  /** The density falls linearly from the start to zero at the end: S(y) = y^2. */
  SUDDEN {
    @Override
    public double next(double left, double luck, int calls) {
      return left * StrictMath.pow(luck, 0.5 / calls);
    }

    @Override
    public double share(double left) {
      return left * left;
    }
  },
  /** The density rises linearly for a third of the time and falls linearly to zero at the end. */
  RISING {
    @Override
    public double next(double left, double luck, int calls) {
      double later = share(left) * StrictMath.pow(luck, 1.0 / calls);
      double found =
          later <= 1 - RISE
              ? Math.sqrt(later * (1 - RISE))
              : 1 - Math.sqrt(Math.max(0, 1 - later) * RISE);
      return Math.min(left, found);
    }

    @Override
    public double share(double left) {
      return left <= 1 - RISE ? left * left / (1 - RISE) : 1 - (1 - left) * (1 - left) / RISE;
    }
  },
  /** The same all the time: S(y) = y. */
  EVEN {
    @Override
    public double next(double left, double luck, int calls) {
      return left * StrictMath.pow(luck, 1.0 / calls);
    }

    @Override
    public double share(double left) {
      return left;
    }
  };

  private static final double RISE = 1 / 3.0;

  /**
   * Share of the time that is left when the next call comes.
   *
   * @param left share of the time that is left now, 0 to 1
   * @param luck uniform, more than 0 and at most 1
   * @param calls still to come, at least 1
   */
  public abstract double next(double left, double luck, int calls);

  /** Share of all calls that come in the last share {@code left} of the time. */
  public abstract double share(double left);
}
