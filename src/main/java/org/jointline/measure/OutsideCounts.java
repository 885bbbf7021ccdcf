package org.jointline.measure;

import java.util.Arrays;
import org.jointline.model.Model;

/** Calls that outside help answered, by call type and the slot in which they arrived. */
final class OutsideCounts {
  private static final int CALLS = 0;
  private static final int WITHIN = 1;
  private static final int WAIT = 2;
  private static final int SIZE = 3;

  private final Model model;
  private final long[] cells;

  OutsideCounts(Model model) {
    this.model = model;
    cells = new long[model.types * model.slots() * SIZE];
  }

  void clear() {
    Arrays.fill(cells, 0);
  }

  private int cell(int type, int slot) {
    return (slot * model.types + type) * SIZE;
  }

  /**
   * A call is passed on.
   *
   * @param answered tick at which it is answered there
   */
  void passedOn(int type, int slot, long arrival, long answered) {
    int c = cell(type, slot);
    cells[c + CALLS]++;
    cells[c + WAIT] += answered - arrival;
    boolean within = model.waited(type, arrival, answered) <= model.withinTicks[type];
    cells[c + WITHIN] += within ? 1 : 0;
  }

  /** Calls passed on. */
  long calls(int type, int slot) {
    return cells[cell(type, slot) + CALLS];
  }

  /** Of these, the ones answered outside within the target's threshold. */
  long within(int type, int slot) {
    return cells[cell(type, slot) + WITHIN];
  }

  /** Ticks from arrival to the answer outside. */
  long wait(int type, int slot) {
    return cells[cell(type, slot) + WAIT];
  }
}
