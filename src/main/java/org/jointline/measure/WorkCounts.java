package org.jointline.measure;

import java.util.Arrays;
import org.jointline.model.Model;
import org.jointline.model.WorkRules;

/**
 * What is counted over the reporting intervals of work beyond the plain call: when it was finished,
 * how often it was interrupted and what that cost. A call counts if it arrived in a reporting
 * interval, an agent's time if it passed in one.
 */
public final class WorkCounts {
  // by call type
  static final int FINISHED = 0;
  static final int IN_TIME = 1;

  /** Ticks from arrival to the end of all work, of finished calls. */
  static final int TIME_TO_FINISH = 2;

  static final int INTERRUPTIONS = 3;

  /** Ticks of work that had to be done again. */
  static final int LOST = 4;

  static final int OFFERED = 5;

  static final int OF_TYPE = 6;

  // by agent group
  static final int GROUP_INTERRUPTIONS = 0;
  static final int GROUP_LOST = 1;
  static final int RINGING = 2;
  static final int NOT_PICKED_UP = 3;
  static final int AWAY = 4;

  /** Ticks that chats were in hand, of chats that have ended. */
  static final int CHAT_TIME = 5;

  /** Ticks that agents had chats in hand, of agents who have finished the last. */
  static final int TIME_WITH_CHATS = 6;

  static final int OF_GROUP = 7;

  private final Model model;
  private final WorkRules rules;
  private final long[] types;
  private final long[] groups;

  /** Pieces of work put aside and not taken up again, in all slots. */
  private long aside;

  WorkCounts(Model model) {
    this.model = model;
    rules = model.work;
    types = new long[model.types * OF_TYPE];
    groups = new long[model.groups * OF_GROUP];
  }

  void clear() {
    Arrays.fill(types, 0);
    Arrays.fill(groups, 0);
    aside = 0;
  }

  /** A call was answered, which will be finished at a tick if nothing comes between. */
  void answered(int type, int interval, long arrival, long finish) {
    if (rules.follows[type] && interval < model.intervals && finish <= model.stopTick) {
      finished(type, arrival, finish, 1);
    }
  }

  private void finished(int type, long arrival, long finish, int sign) {
    int t = type * OF_TYPE;
    types[t + FINISHED] += sign;
    types[t + TIME_TO_FINISH] += sign * (finish - arrival);
    if (rules.finishTicks[type] >= 0 && rules.isInTime(type, arrival, finish)) {
      types[t + IN_TIME] += sign;
    }
  }

  /**
   * Work was put aside in a slot.
   *
   * @param finish tick at which it would have been finished
   */
  void interrupted(
      int type, int group, int interval, int slot, long arrival, long finish, long lost) {
    aside++;
    if (interval < model.intervals) {
      types[type * OF_TYPE + INTERRUPTIONS]++;
      types[type * OF_TYPE + LOST] += lost;
      if (finish <= model.stopTick) {
        finished(type, arrival, finish, -1);
      }
    }
    if (slot < model.intervals) {
      groups[group * OF_GROUP + GROUP_INTERRUPTIONS]++;
      groups[group * OF_GROUP + GROUP_LOST] += lost;
    }
  }

  /** Work put aside was taken up again. */
  void resumed(int type, int interval, long arrival, long finish) {
    aside--;
    answered(type, interval, arrival, finish);
  }

  void ringEnded(int group, int slot, long ticks) {
    addOfGroup(group, slot, RINGING, ticks);
  }

  void notPickedUp(int group, int slot) {
    addOfGroup(group, slot, NOT_PICKED_UP, 1);
  }

  void away(int group, long ticks) {
    groups[group * OF_GROUP + AWAY] += ticks;
  }

  /** A chat has ended, later than it would have alone. */
  void chatEnded(
      int type,
      int group,
      int interval,
      int slot,
      long arrival,
      long answered,
      long now,
      long planned) {
    if (rules.follows[type] && interval < model.intervals) {
      if (answered + planned <= model.stopTick) {
        finished(type, arrival, answered + planned, -1);
      }
      finished(type, arrival, now, 1);
    }
    addOfGroup(group, slot, CHAT_TIME, now - answered);
  }

  void chatsEnded(int group, int slot, long ticks) {
    addOfGroup(group, slot, TIME_WITH_CHATS, ticks);
  }

  private void addOfGroup(int group, int slot, int field, long more) {
    if (slot < model.intervals) {
      groups[group * OF_GROUP + field] += more;
    }
  }

  /**
   * At the end of a replication.
   *
   * @param offered calls offered in the reporting intervals
   */
  void offered(int type, long offered) {
    types[type * OF_TYPE + OFFERED] = offered;
  }

  /** Pieces of work put aside and not taken up again. */
  long aside() {
    return aside;
  }

  long ofType(int type, int field) {
    return types[type * OF_TYPE + field];
  }

  long ofGroup(int group, int field) {
    return groups[group * OF_GROUP + field];
  }
}
