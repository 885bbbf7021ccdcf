package org.jointline.scenario.file;

import java.util.List;
import org.jointline.scenario.Turn;

/** How many shifts of single persons a group may have in one replication. */
final class PersonLimit {
  static final int MOST = 400_000;

  private PersonLimit() {}

  /** Tells of more than the most. */
  static boolean holds(List<Turn> turns, At at) {
    if (turns.size() <= MOST) {
      return true;
    }
    at.problem(
        "makes "
            + Words.grouped(turns.size())
            + " shifts of single persons; the limit is "
            + Words.grouped(MOST)
            + ", to bound memory",
        "shorten the calendar or give the staffing by time");
    return false;
  }
}
