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

  /** Forgets all that was added. */
  public void clear() {
    Arrays.fill(cell, 0);
  }

  /** Takes an interval's counts of a group, in place of what was here. */
  public void set(IntervalCounts counts, int group, int slot) {
    counts.copyAgents(group, slot, cell);
  }

  /** Adds another's counts. */
  public void add(AgentQuantities other) {
    for (int f = 0; f < AgentCounts.SIZE; f++) {
      cell[f] += other.cell[f];
    }
  }

  /**
   * Writes the numbers of the counts. Where nobody was there all are 0, but for those of the first
   * instant: somebody may just have been leaving, and that all are busy is true of an empty room.
   *
   * @param paidSeconds person-seconds on shift in the time counted
   * @param cost pounds for them
   * @param out where quantity q goes to {@code at + q * step}
   */
  public void read(double paidSeconds, double cost, double[] out, int at, int step) {
    double perTick = 1.0 / Model.TICKS_PER_SECOND;
    out[at + BUSY * step] = cell[AgentCounts.BUSY] * perTick;
    out[at + AFTER_CALL * step] = cell[AgentCounts.AFTER_CALL] * perTick;
    out[at + IDLE * step] = cell[AgentCounts.IDLE] * perTick;
    out[at + STAFFED * step] = cell[AgentCounts.STAFFED] * perTick;
    out[at + GHOST * step] = cell[AgentCounts.GHOST] * perTick;
    out[at + ANSWERED * step] = cell[AgentCounts.ANSWERED];
    out[at + HANDLE * step] = cell[AgentCounts.HANDLE] * perTick;
    out[at + BUSY_AT_START * step] = cell[AgentCounts.BUSY_AT_START];
    out[at + ALL_BUSY_AT_START * step] = cell[AgentCounts.ALL_BUSY_AT_START];
    out[at + BUSY_OR_IDLE * step] = (cell[AgentCounts.BUSY] + cell[AgentCounts.IDLE]) * perTick;
    out[at + PAID * step] = paidSeconds;
    out[at + COST * step] = cost;
  }

  /** Adds one group's numbers to those of several. */
  public static void join(double[] several, double[] one) {
    for (int q = 0; q < several.length; q++) {
      several[q] += one[q];
    }
  }
}
