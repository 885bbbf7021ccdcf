package org.jointline.kernel;

import java.util.Arrays;
import org.jointline.model.RuleTable;

/**
 * Telephone lines that calls occupy from when they come in until their caller has hung up; not
 * during after-call work, nor in the hands of somebody outside.
 */
final class Trunks {
  private static final int NONE = -1;

  private final RuleTable rules;
  private final Diary diary;
  private final int[] inUse;

  Trunks(RuleTable rules, Diary diary) {
    this.rules = rules;
    this.diary = diary;
    inUse = new int[rules.mostOnLine.length];
    diary.keep(Deed.HANG_UP, line -> inUse[line]--);
  }

  void clear() {
    Arrays.fill(inUse, 0);
  }

  void copyFrom(Trunks other) {
    System.arraycopy(other.inUse, 0, inUse, 0, inUse.length);
  }

  /** The lines of a type if all of them are busy; else {@link #NONE}. */
  int allBusy(int type) {
    int line = rules.lineOf[type];
    return line != NONE && inUse[line] >= rules.mostOnLine[line] ? line : NONE;
  }

  void comesIn(int type) {
    if (rules.lineOf[type] != NONE) {
      inUse[rules.lineOf[type]]++;
    }
  }

  /** The caller has hung up without an answer, or is passed on. */
  void leaves(int type) {
    if (rules.lineOf[type] != NONE) {
      inUse[rules.lineOf[type]]--;
    }
  }

  /** The caller talks until then. */
  void talks(int type, long until) {
    if (rules.lineOf[type] != NONE) {
      diary.enter(until, Deed.HANG_UP, rules.lineOf[type]);
    }
  }
}
