package org.jointline.kernel;

import org.jointline.model.ArrivalCurve;
import org.jointline.model.Model;
import org.jointline.random.Sampler;
import org.jointline.random.Samplers;
import org.jointline.random.Xoshiro;

/**
 * Arrivals of one call type, in order.
 *
 * <p>A Poisson process with piecewise constant rate: each call spends one unit-mean exponential at
 * the current rate, piece by piece, so no candidate is ever thrown away and a change of rate in one
 * piece leaves the luck of all calls as it was.
 */
final class ArrivalStream {
  /** Nobody calls any more. */
  static final long NEVER = Long.MAX_VALUE;

  private static final int AHEAD = 32;
  private static final Sampler UNIT = Samplers.exponential(1);

  private final ArrivalCurve curve;
  private final double[] end;
  private final double[] gap;
  private final int[] day;

  /** One over the day's busyness. */
  private final double[] slowness;

  private final Xoshiro stream = new Xoshiro(0);
  private final double[] units = new double[AHEAD];
  private int used;
  private double time;
  private int piece;

  ArrivalStream(ArrivalCurve curve, int days) {
    this.curve = curve;
    end = curve.endSecond;
    day = curve.day;
    gap = new double[curve.perSecond.length];
    for (int k = 0; k < gap.length; k++) {
      gap[k] = 1 / curve.perSecond[k];
    }
    slowness = new double[days];
  }

  /**
   * @param busyness factor on each local day's rate
   */
  void restart(long seed, double[] busyness) {
    stream.reseed(seed);
    for (int d = 0; d < slowness.length; d++) {
      slowness[d] = 1 / busyness[d];
    }
    used = AHEAD;
    time = 0;
    piece = 0;
  }

  /** Tick of the next call, or {@link #NEVER}. */
  long next() {
    if (curve.isTimed()) {
      return piece < curve.at.length ? curve.at[piece++] : NEVER;
    }
    if (used == AHEAD) {
      UNIT.fill(stream, units);
      used = 0;
    }
    double unit = units[used++];
    double t = time;
    for (int k = piece; k < end.length; k++) {
      double perCall = gap[k] * slowness[day[k]];
      double left = end[k] - t;
      double needed = unit * perCall;
      if (needed < left) {
        piece = k;
        time = t + needed;
        return (long) (time * Model.TICKS_PER_SECOND);
      }
      unit -= left / perCall;
      t = end[k];
    }
    piece = end.length;
    return NEVER;
  }
}
