package org.jointline.measure;

import java.util.Arrays;
import java.util.List;
import org.jointline.measure.Quantities.Mean;
import org.jointline.measure.Quantities.Ratio;
import org.jointline.measure.Quantities.Scope;
import org.jointline.model.Model;

/** The numbers of an agent group, in one interval or summed over several. */
public final class AgentQuantities {
  /** The number that is zero where nobody was there. */
  public static final int SIGN_OF_LIFE = 9;

  static final int BUSY = 0;
  static final int AFTER_CALL = 1;
  static final int IDLE = 2;
  static final int STAFFED = 3;
  static final int GHOST = 4;
  static final int ANSWERED = 5;
  static final int HANDLE = 6;
  static final int BUSY_AT_START = 7;
  static final int ALL_BUSY_AT_START = 8;
  static final int BUSY_OR_IDLE = 9;
  static final int PAID = 10;
  static final int COST = 11;

  /** How measures are made of the numbers. A new measure of agents is a line here. */
  public static final Quantities TABLE =
      new Quantities(
          12,
          List.of(
              new Mean(Measure.ANSWERED, ANSWERED, Scope.EVERYWHERE),
              new Mean(Measure.BUSY, BUSY, Scope.EVERYWHERE),
              new Mean(Measure.AFTER_CALL, AFTER_CALL, Scope.EVERYWHERE),
              new Mean(Measure.IDLE, IDLE, Scope.EVERYWHERE),
              new Mean(Measure.STAFFED, STAFFED, Scope.EVERYWHERE),
              new Mean(Measure.GHOST, GHOST, Scope.EVERYWHERE),
              new Mean(Measure.PAID, PAID, Scope.EVERYWHERE),
              new Mean(Measure.BUSY_AT_START, BUSY_AT_START, Scope.INTERVAL),
              new Mean(Measure.ALL_BUSY_AT_START, ALL_BUSY_AT_START, Scope.INTERVAL),
              new Mean(Measure.COST, COST, Scope.EVERYWHERE)),
          List.of(
              new Ratio(Measure.OCCUPANCY, BUSY, BUSY_OR_IDLE, Scope.EVERYWHERE),
              new Ratio(Measure.HANDLE_TIME, HANDLE, ANSWERED, Scope.EVERYWHERE),
              new Ratio(Measure.COST_PER_ANSWERED, COST, ANSWERED, Scope.EVERYWHERE)));

  private final long[] cell = new long[AgentCounts.SIZE];

  /** Forgets what {@link #add} has summed. */
  public void clear() {
    Arrays.fill(cell, 0);
  }

  /** Adds an interval's counts of a group to the sum. */
  public void add(IntervalCounts counts, int group, int slot) {
    counts.addAgents(group, slot, cell);
  }

  /**
   * The numbers of the sum.
   *
   * @param paidSeconds person-seconds on shift in the time summed over
   * @param cost pounds for them
   * @param out of the table's size
   * @return whether there is anything but zero
   */
  public boolean read(double paidSeconds, double cost, double[] out) {
    if (paidSeconds == 0 && cell[AgentCounts.BUSY] == 0 && cell[AgentCounts.STAFFED] == 0) {
      // nobody there: every number is zero but those of the first instant, when somebody may just
      // have been leaving; that all are busy is true of an empty room, too
      if (cell[AgentCounts.ALL_BUSY_AT_START] == 0) {
        return false;
      }
      Arrays.fill(out, 0);
      out[BUSY_AT_START] = cell[AgentCounts.BUSY_AT_START];
      out[ALL_BUSY_AT_START] = cell[AgentCounts.ALL_BUSY_AT_START];
      return true;
    }
    double perTick = 1.0 / Model.TICKS_PER_SECOND;
    out[BUSY] = cell[AgentCounts.BUSY] * perTick;
    out[AFTER_CALL] = cell[AgentCounts.AFTER_CALL] * perTick;
    out[IDLE] = cell[AgentCounts.IDLE] * perTick;
    out[STAFFED] = cell[AgentCounts.STAFFED] * perTick;
    out[GHOST] = cell[AgentCounts.GHOST] * perTick;
    out[ANSWERED] = cell[AgentCounts.ANSWERED];
    out[HANDLE] = cell[AgentCounts.HANDLE] * perTick;
    out[BUSY_AT_START] = cell[AgentCounts.BUSY_AT_START];
    out[ALL_BUSY_AT_START] = cell[AgentCounts.ALL_BUSY_AT_START];
    out[BUSY_OR_IDLE] = (cell[AgentCounts.BUSY] + cell[AgentCounts.IDLE]) * perTick;
    out[PAID] = paidSeconds;
    out[COST] = cost;
    return true;
  }

  /** Adds one group's numbers to those of several. */
  public static void join(double[] several, double[] one) {
    for (int q = 0; q < several.length; q++) {
      several[q] += one[q];
    }
  }
}
