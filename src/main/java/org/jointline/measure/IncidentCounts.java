package org.jointline.measure;

import java.util.Arrays;
import org.jointline.kernel.CallMarks;
import org.jointline.model.IncidentTable;
import org.jointline.model.Model;

/**
 * What became of the calls about incidents, by burst (line and incident), of calls that arrived in
 * a reporting interval. They count among all calls of their line as well.
 */
public final class IncidentCounts {
  private final Model model;
  private final IncidentTable table;
  private final CallMarks marks = new CallMarks();

  /** Answered calls whose handle time may change; null where that of none does. */
  private final CallMarks answered;

  private final long[] cells;
  private final long[] happened;
  private final long[] duplicates;

  /** By burst: calls whose caller left after a message. */
  private final long[] deflected;

  IncidentCounts(Model model) {
    this.model = model;
    table = model.incidents;
    cells = new long[table.bursts * CallCounts.SIZE];
    happened = new long[table.incidents];
    duplicates = new long[table.bursts];
    deflected = new long[table.bursts];
    answered = model.journeys == null && model.work == null ? null : new CallMarks();
  }

  void restarted() {
    marks.clear();
    Arrays.fill(cells, 0);
    Arrays.fill(happened, 0);
    Arrays.fill(duplicates, 0);
    Arrays.fill(deflected, 0);
    if (answered != null) {
      answered.clear();
    }
  }

  void happened(int incident, boolean counts) {
    happened[incident] += counts ? 1 : 0;
  }

  /**
   * @param counts whether the call arrives in a reporting interval
   */
  void about(int burst, long number, boolean duplicate, boolean counts) {
    if (counts) {
      marks.put(number, burst);
      add(burst, CallCounts.ARRIVED, 1);
      duplicates[burst] += duplicate ? 1 : 0;
    }
  }

  private void add(int burst, int field, long more) {
    cells[burst * CallCounts.SIZE + field] += more;
  }

  void blocked(long number) {
    int burst = marks.take(number);
    if (burst != CallMarks.NONE) {
      add(burst, CallCounts.BLOCKED, 1);
    }
  }

  /** A caller leaves after a message, before the call is offered. */
  void deflected(long number) {
    int burst = marks.take(number);
    if (burst != CallMarks.NONE) {
      deflected[burst]++;
    }
  }

  /**
   * @param handle ticks of talk and after-call work as far as they are known
   * @param within whether the wait is within the target's threshold
   */
  void answered(long number, long wait, long handle, boolean waited, boolean within) {
    int burst = marks.take(number);
    if (burst == CallMarks.NONE) {
      return;
    }
    if (answered != null) {
      answered.put(number, burst);
    }
    add(burst, CallCounts.HANDLE, handle);
    if (waited) {
      add(burst, CallCounts.WAITED, 1);
      add(burst, CallCounts.ANSWERED_LATER, 1);
      add(burst, CallCounts.WITHIN_LATER, within ? 1 : 0);
      add(burst, CallCounts.WAIT_OF_ANSWERED, wait);
      longest(burst, wait);
    } else {
      add(burst, CallCounts.AT_ONCE, 1);
    }
  }

  /** An answered call takes so many ticks more than was known, or fewer. */
  void tookMore(long number, long ticks) {
    int burst = answered.get(number);
    if (burst != CallMarks.NONE) {
      add(burst, CallCounts.HANDLE, ticks);
    }
  }

  /**
   * @param within whether the wait is within the target's threshold
   */
  void abandoned(long number, long wait, boolean within) {
    int burst = marks.take(number);
    if (burst == CallMarks.NONE) {
      return;
    }
    int type = table.type[burst];
    add(burst, CallCounts.WAITED, 1);
    add(burst, CallCounts.ABANDONED, 1);
    add(burst, CallCounts.ABANDONED_WITHIN, within ? 1 : 0);
    add(burst, CallCounts.SHORT_ABANDONED, wait <= model.shortTicks[type] ? 1 : 0);
    add(burst, CallCounts.WAIT_OF_OTHERS, wait);
    longest(burst, wait);
  }

  /** A waiting call is ended for the caller. */
  void cutOff(long number, long wait) {
    int burst = marks.take(number);
    if (burst != CallMarks.NONE) {
      add(burst, CallCounts.WAITED, 1);
      add(burst, CallCounts.WAIT_OF_OTHERS, wait);
      longest(burst, wait);
    }
  }

  void stillWaiting(long number, long wait) {
    int burst = marks.take(number);
    if (burst != CallMarks.NONE) {
      add(burst, CallCounts.WAITED, 1);
      add(burst, CallCounts.STILL_WAITING, 1);
      add(burst, CallCounts.WAIT_OF_OTHERS, wait);
      longest(burst, wait);
    }
  }

  private void longest(int burst, long wait) {
    int at = burst * CallCounts.SIZE + CallCounts.LONGEST_WAIT;
    cells[at] = Math.max(cells[at], wait);
  }

  /** One count of a burst's calls. */
  long call(int burst, int field) {
    return cells[burst * CallCounts.SIZE + field];
  }

  /** Adds a burst's cell to another; of the longest wait the larger counts. */
  void addTo(int burst, long[] cell) {
    long longest = Math.max(cell[CallCounts.LONGEST_WAIT], call(burst, CallCounts.LONGEST_WAIT));
    for (int f = 0; f < CallCounts.SIZE; f++) {
      cell[f] += call(burst, f);
    }
    cell[CallCounts.LONGEST_WAIT] = longest;
  }

  /** How often an incident happened in the reporting period. */
  public long happened(int incident) {
    return happened[incident];
  }

  /** Calls of a burst that told what was known already. */
  public long duplicates(int burst) {
    return duplicates[burst];
  }

  /** Calls of a burst whose caller left after a message; not offered. */
  long deflected(int burst) {
    return deflected[burst];
  }

  /** Calls about incidents whose end has not been told. */
  int open() {
    return marks.size();
  }
}
