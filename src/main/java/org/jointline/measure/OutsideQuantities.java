package org.jointline.measure;

import java.util.Arrays;
import java.util.List;
import org.jointline.measure.Quantities.Mean;
import org.jointline.measure.Quantities.Ratio;
import org.jointline.measure.Quantities.Scope;
import org.jointline.model.Model;

/**
 * The numbers of calls answered by anybody, own agents or outside help, of one call type over the
 * whole period. For its service level every call counts that was offered, whatever the base of the
 * target.
 */
public final class OutsideQuantities {
  private static final int OFFERED = 0;
  private static final int OUTSIDE = 1;
  private static final int ANSWERED = 2;
  private static final int WITHIN = 3;
  private static final int WAIT = 4;

  /** How measures are made of the numbers. */
  public static final Quantities TABLE =
      new Quantities(
          5,
          List.of(
              new Mean(Measure.ANSWERED_OUTSIDE, OUTSIDE, Scope.EVERYWHERE),
              new Mean(Measure.ANSWERED_BY_ANYBODY, ANSWERED, Scope.EVERYWHERE)),
          List.of(
              new Ratio(Measure.ANSWERED_OUTSIDE_SHARE, OUTSIDE, OFFERED, Scope.EVERYWHERE),
              new Ratio(Measure.SERVICE_LEVEL_BY_ANYBODY, WITHIN, OFFERED, Scope.TARGET),
              new Ratio(Measure.ASA_BY_ANYBODY, WAIT, ANSWERED, Scope.EVERYWHERE)));

  private OutsideQuantities() {}

  /** Whether a model has outside help. */
  public static boolean areIn(Model model) {
    return model.rules != null && !model.rules.outside.isEmpty();
  }

  /**
   * Writes the numbers of a call type.
   *
   * @param own the call type's numbers over the whole period, by {@link CallQuantities}
   */
  public static void read(IntervalCounts counts, int type, double[] own, double[] out) {
    OutsideCounts outside = counts.rules().outside();
    Arrays.fill(out, 0);
    long calls = 0;
    long within = 0;
    long wait = 0;
    for (int s = 0; s < counts.model().intervals; s++) {
      calls += outside.calls(type, s);
      within += outside.within(type, s);
      wait += outside.wait(type, s);
    }
    out[OFFERED] = own[CallQuantities.OFFERED];
    out[OUTSIDE] = calls;
    out[ANSWERED] = own[CallQuantities.ANSWERED] + calls;
    out[WITHIN] = own[CallQuantities.WITHIN] + within;
    out[WAIT] = own[CallQuantities.WAIT_OF_ANSWERED] + wait / (double) Model.TICKS_PER_SECOND;
  }

  /** Adds one call type's numbers to those of several. */
  public static void join(double[] several, double[] one) {
    for (int q = 0; q < several.length; q++) {
      several[q] += one[q];
    }
  }
}
