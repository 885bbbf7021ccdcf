package org.jointline.measure;

import static org.jointline.measure.CallBackCounts.*;

import java.util.Arrays;
import java.util.List;
import org.jointline.measure.Quantities.Mean;
import org.jointline.measure.Quantities.Ratio;
import org.jointline.measure.Quantities.Scope;
import org.jointline.model.Model;

/** The numbers of a call type's call-backs, in one interval or summed over several. */
public final class CallBackQuantities {
  private static final int ATTEMPTS = SIZE;
  private static final List<Integer> TIMES = List.of(TIME_IN_VAIN, TIME_TO_REACH, WAIT_ON_LINE);

  /** How measures are made of the numbers. A new measure of call-backs is a line here. */
  public static final Quantities TABLE =
      new Quantities(
          SIZE + 1,
          List.of(
              mean(Measure.CALL_BACK_OFFERS, OFFERS),
              mean(Measure.CALL_BACKS_ACCEPTED, ACCEPTED),
              mean(Measure.CALL_BACKS_REACHED, REACHED),
              mean(Measure.CALL_BACKS_NOT_REACHED, NOT_REACHED),
              mean(Measure.CALL_BACKS_EXPIRED, EXPIRED),
              mean(Measure.CALL_BACKS_OPEN, OPEN),
              mean(Measure.CALL_BACK_ATTEMPTS, ATTEMPTS),
              mean(Measure.CALL_BACK_ATTEMPTS_IN_VAIN, IN_VAIN),
              mean(Measure.CALL_BACK_TIME_IN_VAIN, TIME_IN_VAIN)),
          List.of(
              ratio(Measure.CALL_BACK_ACCEPTED_SHARE, ACCEPTED, OFFERS),
              ratio(Measure.CALL_BACK_REACHED_SHARE, REACHED, ACCEPTED),
              new Ratio(Measure.CALL_BACK_WITHIN_SHARE, WITHIN, ACCEPTED, Scope.TARGET),
              ratio(Measure.CALL_BACK_TIME, TIME_TO_REACH, REACHED),
              ratio(Measure.CALL_BACK_WAIT_ON_LINE, WAIT_ON_LINE, ACCEPTED)));

  private final long[] cell = new long[SIZE];

  private static Mean mean(Measure measure, int quantity) {
    return new Mean(measure, quantity, Scope.EVERYWHERE);
  }

  private static Ratio ratio(Measure measure, int x, int y) {
    return new Ratio(measure, x, y, Scope.EVERYWHERE);
  }

  /** Forgets all that was added. */
  public void clear() {
    Arrays.fill(cell, 0);
  }

  /** Takes an interval's counts of a type, in place of what was here. */
  public void set(IntervalCounts counts, int type, int slot) {
    counts.callBacks().copy(type, slot, cell);
  }

  /** Adds another's counts. */
  public void add(CallBackQuantities other) {
    for (int f = 0; f < SIZE; f++) {
      cell[f] += other.cell[f];
    }
  }

  /**
   * Writes the numbers of the counts; where nothing happened, all are 0.
   *
   * @param out where quantity q goes to {@code at + q * step}
   */
  public void read(double[] out, int at, int step) {
    for (int f = 0; f < SIZE; f++) {
      out[at + f * step] = cell[f];
    }
    for (int time : TIMES) {
      out[at + time * step] = cell[time] / (double) Model.TICKS_PER_SECOND;
    }
    out[at + ATTEMPTS * step] = cell[REACHED] + cell[IN_VAIN];
  }

  /** Adds one call type's numbers to those of several. */
  public static void join(double[] several, double[] one) {
    for (int q = 0; q < several.length; q++) {
      several[q] += one[q];
    }
  }

  /** Callers reached within the promise, among the numbers. */
  public static double kept(double[] numbers) {
    return numbers[WITHIN];
  }

  /** Callers to whom the promise was made, among the numbers. */
  public static double promised(double[] numbers) {
    return numbers[ACCEPTED];
  }
}
