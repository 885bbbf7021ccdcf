package org.jointline.measure;

import java.util.Arrays;
import java.util.List;
import org.jointline.measure.Quantities.Mean;
import org.jointline.measure.Quantities.Ratio;
import org.jointline.measure.Quantities.Scope;
import org.jointline.model.Model;

/** The numbers of a call type, in one interval or summed over several. */
public final class CallQuantities {
  /** The number that is zero where nothing happened. */
  public static final int SIGN_OF_LIFE = 0;

  static final int OFFERED = 0;
  static final int ANSWERED = 1;
  static final int ABANDONED = 2;
  static final int BLOCKED = 3;
  static final int STILL_WAITING = 4;
  static final int WITHIN = 5;
  static final int OFFERED_LESS_SHORT = 6;
  static final int ANSWERED_OR_ABANDONED_WITHIN = 7;
  static final int WAIT_OF_ANSWERED = 8;
  static final int WAIT = 9;
  static final int WAITED = 10;
  static final int HANDLE = 11;
  static final int QUEUE = 12;
  static final int QUEUE_AT_START = 13;
  static final int LONGEST_WAIT = 14;

  /** Calls answered, and callers called back from this line's queue and reached. */
  static final int HANDLED = 15;

  /** How measures are made of the numbers. A new measure of calls is a line here. */
  public static final Quantities TABLE =
      new Quantities(
          16,
          List.of(
              new Mean(Measure.OFFERED, OFFERED, Scope.EVERYWHERE),
              new Mean(Measure.ANSWERED, ANSWERED, Scope.EVERYWHERE),
              new Mean(Measure.ABANDONED, ABANDONED, Scope.EVERYWHERE),
              new Mean(Measure.BLOCKED, BLOCKED, Scope.EVERYWHERE),
              new Mean(Measure.STILL_WAITING, STILL_WAITING, Scope.EVERYWHERE),
              new Mean(Measure.MEAN_QUEUE, QUEUE, Scope.EVERYWHERE),
              new Mean(Measure.QUEUE_AT_START, QUEUE_AT_START, Scope.INTERVAL),
              new Mean(Measure.MAX_WAIT, LONGEST_WAIT, Scope.EVERYWHERE)),
          List.of(
              new Ratio(Measure.SERVICE_LEVEL, WITHIN, OFFERED, Scope.TARGET),
              new Ratio(Measure.SERVICE_LEVEL_ANSWERED, WITHIN, ANSWERED, Scope.TARGET),
              new Ratio(
                  Measure.SERVICE_LEVEL_EXCLUDING_SHORT, WITHIN, OFFERED_LESS_SHORT, Scope.TARGET),
              new Ratio(
                  Measure.SERVICE_LEVEL_ANSWERED_OR_ABANDONED,
                  ANSWERED_OR_ABANDONED_WITHIN,
                  OFFERED,
                  Scope.TARGET),
              new Ratio(Measure.ASA, WAIT_OF_ANSWERED, ANSWERED, Scope.EVERYWHERE),
              new Ratio(Measure.MEAN_WAIT, WAIT, OFFERED, Scope.EVERYWHERE),
              new Ratio(Measure.ABANDONED_SHARE, ABANDONED, OFFERED, Scope.EVERYWHERE),
              new Ratio(Measure.WAITED_SHARE, WAITED, OFFERED, Scope.EVERYWHERE),
              new Ratio(Measure.HANDLE_TIME, HANDLE, HANDLED, Scope.EVERYWHERE)));

  private final long[] cell = new long[CallCounts.SIZE];
  private long calledBack;

  /** Forgets all that was added. */
  public void clear() {
    Arrays.fill(cell, 0);
    calledBack = 0;
  }

  /** Takes an interval's counts of a type, in place of what was here. */
  public void set(IntervalCounts counts, int type, int slot) {
    counts.copyCalls(type, slot, cell);
    calledBack =
        counts.callBacks() == null ? 0 : counts.callBacks().get(type, slot, CallBackCounts.TAKEN);
  }

  /** Takes the counts of some calls about incidents, in place of what was here. */
  public void set(IncidentCounts counts, int... bursts) {
    clear();
    for (int burst : bursts) {
      counts.addTo(burst, cell);
    }
  }

  /** Adds another's counts; of the longest wait the larger counts. */
  public void add(CallQuantities other) {
    long longest = Math.max(cell[CallCounts.LONGEST_WAIT], other.cell[CallCounts.LONGEST_WAIT]);
    for (int f = 0; f < CallCounts.SIZE; f++) {
      cell[f] += other.cell[f];
    }
    cell[CallCounts.LONGEST_WAIT] = longest;
    calledBack += other.calledBack;
  }

  /**
   * Writes the numbers of the counts; where nothing happened, all are 0.
   *
   * @param seconds length of the time counted; 0 gives a mean queue of 0
   * @param out where quantity q goes to {@code at + q * step}
   */
  public void read(double seconds, double[] out, int at, int step) {
    double perTick = 1.0 / Model.TICKS_PER_SECOND;
    long atOnce = cell[CallCounts.AT_ONCE];
    long offered = atOnce + cell[CallCounts.WAITED];
    // a wait of zero is within any threshold; without a target nobody reads this
    long within = atOnce + cell[CallCounts.WITHIN_LATER];
    out[at + OFFERED * step] = offered;
    out[at + ANSWERED * step] = atOnce + cell[CallCounts.ANSWERED_LATER];
    out[at + ABANDONED * step] = cell[CallCounts.ABANDONED];
    out[at + BLOCKED * step] = cell[CallCounts.BLOCKED];
    out[at + STILL_WAITING * step] = cell[CallCounts.STILL_WAITING];
    out[at + WITHIN * step] = within;
    out[at + OFFERED_LESS_SHORT * step] = offered - cell[CallCounts.SHORT_ABANDONED];
    out[at + ANSWERED_OR_ABANDONED_WITHIN * step] = within + cell[CallCounts.ABANDONED_WITHIN];
    out[at + WAIT_OF_ANSWERED * step] = cell[CallCounts.WAIT_OF_ANSWERED] * perTick;
    out[at + WAIT * step] =
        (cell[CallCounts.WAIT_OF_ANSWERED] + cell[CallCounts.WAIT_OF_OTHERS]) * perTick;
    out[at + WAITED * step] = cell[CallCounts.WAITED];
    out[at + HANDLE * step] = cell[CallCounts.HANDLE] * perTick;
    out[at + QUEUE * step] = seconds == 0 ? 0 : cell[CallCounts.QUEUE_AREA] * perTick / seconds;
    out[at + QUEUE_AT_START * step] = cell[CallCounts.QUEUE_AT_START];
    out[at + HANDLED * step] = atOnce + cell[CallCounts.ANSWERED_LATER] + calledBack;
    out[at + LONGEST_WAIT * step] = cell[CallCounts.LONGEST_WAIT] * perTick;
  }

  /** Adds one call type's numbers to those of several; of the longest wait the larger counts. */
  public static void join(double[] several, double[] one) {
    double longest = Math.max(several[LONGEST_WAIT], one[LONGEST_WAIT]);
    for (int q = 0; q < several.length; q++) {
      several[q] += one[q];
    }
    several[LONGEST_WAIT] = longest;
  }
}
