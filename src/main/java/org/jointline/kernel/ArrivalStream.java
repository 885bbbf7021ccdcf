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

  private static final Sampler UNIT = Samplers.exponential(1);

  private final ArrivalCurve curve;
  private final boolean timed;
  private final double[] end;
  private final double[] gap;
  private final int[] day;

  /** One over the day's busyness. */
  private final double[] slowness;

  private final Xoshiro stream = new Xoshiro(0);
  private double[] units = new double[0];
  private double time;
  private int piece;

  ArrivalStream(ArrivalCurve curve, int days) {
    this.curve = curve;
    timed = curve.isTimed();
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
    time = 0;
    piece = 0;
  }

  /** Forgets the calls up to a tick: the process has no memory, so the next one is drawn anew. */
  void skipTo(long tick) {
    if (timed) {
      while (piece < curve.at.length && curve.at[piece] <= tick) {
        piece++;
      }
      return;
    }
    time = tick / (double) Model.TICKS_PER_SECOND;
    while (piece < end.length && end[piece] <= time) {
      piece++;
    }
  }

  void copyFrom(ArrivalStream other) {
    stream.copyFrom(other.stream);
    System.arraycopy(other.slowness, 0, slowness, 0, slowness.length);
    time = other.time;
    piece = other.piece;
  }

  /** Fills with the ticks of the next calls, {@link #NEVER} when there are no more. */
  void fill(long[] ticks) {
    if (timed) {
      for (int i = 0; i < ticks.length; i++) {
        ticks[i] = piece < curve.at.length ? curve.at[piece++] : NEVER;
      }
      return;
    }
    if (units.length != ticks.length) {
      units = new double[ticks.length];
    }
    UNIT.fill(stream, units);
    double t = time;
    int k = piece;
    double pieceEnd = k < end.length ? end[k] : 0;
    double perCall = k < end.length ? gap[k] * slowness[day[k]] : 0;
    for (int i = 0; i < ticks.length; i++) {
      double unit = units[i];
      while (k < end.length && !(unit * perCall < pieceEnd - t)) {
        unit -= (pieceEnd - t) / perCall;
        t = pieceEnd;
        if (++k < end.length) {
          pieceEnd = end[k];
          perCall = gap[k] * slowness[day[k]];
        }
      }
      if (k < end.length) {
        t += unit * perCall;
        ticks[i] = (long) (t * Model.TICKS_PER_SECOND);
      } else {
        ticks[i] = NEVER;
      }
    }
    time = t;
    piece = k;
  }
}
