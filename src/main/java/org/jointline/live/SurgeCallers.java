package org.jointline.live;

import org.jointline.kernel.Replication;
import org.jointline.model.ArrivalCurve;
import org.jointline.model.Model;

/**
 * More of the callers who call anyway: a Poisson process whose rate is the line's, day's busyness
 * included, times the factor less 1. With the line's own callers it makes the factor.
 */
final class SurgeCallers extends ExtraCallers {
  private final double more;

  /**
   * @param more factor less 1
   */
  SurgeCallers(Model model, int type, long seed, long end, double more, String words) {
    super(model, type, seed, end, words);
    this.more = more;
  }

  @Override
  long next(Replication replication) {
    long now = replication.now();
    ArrivalCurve curve = model.arrivals[type];
    double unit = -StrictMath.log(1 - stream.nextDouble());
    double t = now / (double) Model.TICKS_PER_SECOND;
    for (int k = 0; k < curve.endSecond.length; k++) {
      if (curve.endSecond[k] > t) {
        double rate = curve.perSecond[k] * replication.busyness(type, curve.day[k]) * more;
        double spend = (curve.endSecond[k] - t) * rate;
        if (unit < spend) {
          return Math.max(now, (long) ((t + unit / rate) * Model.TICKS_PER_SECOND));
        }
        unit -= spend;
        t = curve.endSecond[k];
      }
    }
    return NEVER;
  }

  @Override
  ExtraCallers like(String sameWords) {
    return new SurgeCallers(model, type, 0, end, more, sameWords);
  }
}
