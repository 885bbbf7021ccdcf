package org.jointline.measure;

import static org.jointline.measure.JourneyCounts.*;

import java.util.Arrays;
import java.util.List;
import org.jointline.measure.Quantities.Mean;
import org.jointline.measure.Quantities.Ratio;
import org.jointline.measure.Quantities.Scope;
import org.jointline.model.Contact;
import org.jointline.model.Model;

/** The numbers of a call type's journeys, in one interval or summed over several. */
public final class JourneyQuantities {
  private static final int TRANSFERS_IN = SIZE;
  private static final int TOTAL_WAIT = SIZE + 1;
  private static final int REDIALLING = SIZE + 2;
  private static final List<Integer> TIMES =
      List.of(JourneyCounts.WAIT_OF_ANSWERED, PRIMARY_WAIT, SECONDARY_WAIT);

  /** How measures are made of the numbers. A new measure of journeys is a line here. */
  public static final Quantities TABLE =
      new Quantities(
          SIZE + 3,
          List.of(
              contacts(Measure.FIRST_ATTEMPTS, Contact.FIRST),
              contacts(Measure.REDIALS, Contact.REDIAL),
              contacts(Measure.REPEATS, Contact.REPEAT),
              contacts(Measure.DUPLICATES, Contact.DUPLICATE),
              mean(Measure.TRANSFERS_IN, TRANSFERS_IN),
              contacts(Measure.ESCALATIONS_IN, Contact.ESCALATION),
              contacts(Measure.WRONG_DOORS_IN, Contact.WRONG_DOOR),
              contacts(Measure.FOLLOW_ONS, Contact.FOLLOW_ON),
              mean(Measure.FOLLOW_ONS_BLOCKED, WORK_BLOCKED),
              contacts(Measure.DEFLECTED_IN, Contact.DEFLECTED),
              mean(Measure.TRANSFERS_OUT, TRANSFERS_OUT),
              mean(Measure.ANSWERED_ON_THE_SPOT, ON_THE_SPOT),
              mean(Measure.MESSAGED, MESSAGED),
              mean(Measure.DISCONNECTED, DISCONNECTED),
              mean(Measure.LEFT_ANNOUNCEMENT, LEFT_ANNOUNCEMENT),
              mean(Measure.FOUND_CLOSED, FOUND_CLOSED),
              mean(Measure.CALLED_TOO_LATE, TOO_LATE),
              mean(Measure.MEAN_REDIALLING, REDIALLING),
              mean(Measure.CALLERS, CALLERS),
              mean(Measure.CALLERS_LOST, CALLERS_LOST),
              mean(Measure.LOST_AFTER_TRANSFER, LOST_AFTER_TRANSFER)),
          List.of(
              ratio(Measure.CALLERS_ANSWERED_SHARE, CALLERS_ANSWERED, CALLERS),
              ratio(Measure.ATTEMPTS_PER_CALLER, ATTEMPTS, CALLERS),
              ratio(Measure.RESOLVED_AT_FIRST_SHARE, RESOLVED_AT_FIRST, CALLERS_ANSWERED),
              new Ratio(Measure.CALLERS_WITHIN_SHARE, CALLERS_WITHIN, CALLERS, Scope.TARGET),
              ratio(Measure.CALLER_WAIT, WAIT_OF_ANSWERED, CALLERS_ANSWERED),
              ratio(Measure.PRIMARY_WAIT, PRIMARY_WAIT, ANSWERED_AFTER_TRANSFER),
              ratio(Measure.SECONDARY_WAIT, SECONDARY_WAIT, ANSWERED_AFTER_TRANSFER),
              ratio(Measure.TOTAL_WAIT, TOTAL_WAIT, ANSWERED_AFTER_TRANSFER)));

  private final long[] cell = new long[SIZE];

  private static Mean contacts(Measure measure, Contact kind) {
    return mean(measure, CONTACTS + kind.ordinal());
  }

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
    counts.journeys().copy(type, slot, cell);
  }

  /** Adds another's counts. */
  public void add(JourneyQuantities other) {
    for (int f = 0; f < SIZE; f++) {
      cell[f] += other.cell[f];
    }
  }

  /**
   * Writes the numbers of the counts; where nothing happened, all are 0.
   *
   * @param seconds length of the time counted; 0 gives 0 callers who redial
   * @param out where quantity q goes to {@code at + q * step}
   */
  public void read(double seconds, double[] out, int at, int step) {
    double perTick = 1.0 / Model.TICKS_PER_SECOND;
    for (int f = 0; f < SIZE; f++) {
      out[at + f * step] = cell[f];
    }
    for (int time : TIMES) {
      out[at + time * step] = cell[time] * perTick;
    }
    long transfers = 0;
    for (Contact kind : Contact.values()) {
      transfers += kind.isTransfer() ? cell[CONTACTS + kind.ordinal()] : 0;
    }
    out[at + TRANSFERS_IN * step] = transfers;
    out[at + TOTAL_WAIT * step] = (cell[PRIMARY_WAIT] + cell[SECONDARY_WAIT]) * perTick;
    out[at + REDIALLING * step] = seconds == 0 ? 0 : cell[REDIALLING_AREA] * perTick / seconds;
  }

  /** Adds one call type's numbers to those of several. */
  public static void join(double[] several, double[] one) {
    for (int q = 0; q < several.length; q++) {
      several[q] += one[q];
    }
  }
}
