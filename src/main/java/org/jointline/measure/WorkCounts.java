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

  /** Chats times ticks in hand. */
  static final int CHAT_TIME = 5;

  /** Agents with chats in hand times ticks. */
  static final int TIME_WITH_CHATS = 6;

  static final int OF_GROUP = 7;

  /** In place of a call type. */
  private static final int NOTHING = -1;

  private final Model model;
  private final WorkRules rules;
  private final long[] types;
  private final long[] groups;

  private final NumberOverTime ringing;
  private final NumberOverTime chats;
  private final NumberOverTime withChats;

  /** By agent: chats in hand. */
  private final int[] chatsOf;

  // by agent: the call in hand that is followed to its end; none where the type is -1
  private final int[] type;
  private final int[] interval;
  private final long[] arrival;

  /** Pieces of work put aside and not taken up again, in all slots. */
  private long aside;

  WorkCounts(Model model) {
    this.model = model;
    rules = model.work;
    types = new long[model.types * OF_TYPE];
    groups = new long[model.groups * OF_GROUP];
    ringing = new NumberOverTime(model);
    chats = new NumberOverTime(model);
    withChats = new NumberOverTime(model);
    chatsOf = new int[model.agents()];
    type = new int[model.agents()];
    interval = new int[model.agents()];
    arrival = new long[model.agents()];
    Arrays.fill(type, NOTHING);
  }

  void clear() {
    Arrays.fill(types, 0);
    Arrays.fill(groups, 0);
    aside = 0;
    ringing.clear();
    chats.clear();
    withChats.clear();
    Arrays.fill(chatsOf, 0);
    Arrays.fill(type, NOTHING);
  }

  /** An agent of a group answers a call. */
  void answered(int callType, int group, int agent, int arrivedIn, long arrived, long now) {
    if (rules.chats != null && rules.chats.atOnce(callType, group)) {
      chats.change(group, 1, now);
      if (chatsOf[agent]++ == 0) {
        withChats.change(group, 1, now);
      }
    } else {
      hasInHand(callType, agent, arrivedIn, arrived);
    }
  }

  private void hasInHand(int callType, int agent, int arrivedIn, long arrived) {
    type[agent] = rules.follows[callType] ? callType : NOTHING;
    interval[agent] = arrivedIn;
    arrival[agent] = arrived;
  }

  /** An agent is done with all that was in hand, if anything was. */
  void done(int agent, long now) {
    if (type[agent] != NOTHING) {
      finished(type[agent], interval[agent], arrival[agent], now);
      type[agent] = NOTHING;
    }
  }

  private void finished(int callType, int arrivedIn, long arrived, long now) {
    if (rules.follows[callType] && arrivedIn < model.intervals) {
      int t = callType * OF_TYPE;
      types[t + FINISHED]++;
      types[t + TIME_TO_FINISH] += now - arrived;
      if (rules.finishTicks[callType] >= 0 && rules.isInTime(callType, arrived, now)) {
        types[t + IN_TIME]++;
      }
    }
  }

  /**
   * Work was put aside in a slot.
   *
   * @param lost ticks up to now whose work will have to be done again
   */
  void interrupted(
      int callType, int group, int agent, int arrivedIn, int slot, long now, long lost) {
    aside++;
    type[agent] = NOTHING;
    if (arrivedIn < model.intervals) {
      types[callType * OF_TYPE + INTERRUPTIONS]++;
      types[callType * OF_TYPE + LOST] += lost;
    }
    if (slot < model.intervals) {
      groups[group * OF_GROUP + GROUP_INTERRUPTIONS]++;
    }
    groups[group * OF_GROUP + GROUP_LOST] += ringing.within(now - lost, now);
  }

  /** Work put aside was taken up again. */
  void resumed(int callType, int agent, int arrivedIn, long arrived) {
    aside--;
    hasInHand(callType, agent, arrivedIn, arrived);
  }

  /** A phone begins to ring, or is silent again. */
  void rings(int group, int change, long now) {
    ringing.change(group, change, now);
  }

  void notPickedUp(int group, int slot) {
    groups[group * OF_GROUP + NOT_PICKED_UP] += slot < model.intervals ? 1 : 0;
  }

  void away(int group, long ticks) {
    groups[group * OF_GROUP + AWAY] += ticks;
  }

  /** One of an agent's chats has ended. */
  void chatEnded(int callType, int group, int agent, int arrivedIn, long arrived, long now) {
    finished(callType, arrivedIn, arrived, now);
    chats.change(group, -1, now);
    if (--chatsOf[agent] == 0) {
      withChats.change(group, -1, now);
    }
  }

  /** The replication is over. */
  void ended(long now) {
    ringing.end(now);
    chats.end(now);
    withChats.end(now);
    for (int g = 0; g < model.groups; g++) {
      groups[g * OF_GROUP + RINGING] = ringing.area(g);
      groups[g * OF_GROUP + CHAT_TIME] = chats.area(g);
      groups[g * OF_GROUP + TIME_WITH_CHATS] = withChats.area(g);
    }
  }

  /**
   * At the end of a replication.
   *
   * @param offered calls offered in the reporting intervals
   */
  void offered(int callType, long offered) {
    types[callType * OF_TYPE + OFFERED] = offered;
  }

  /** Pieces of work put aside and not taken up again. */
  long aside() {
    return aside;
  }

  long ofType(int callType, int field) {
    return types[callType * OF_TYPE + field];
  }

  long ofGroup(int group, int field) {
    return groups[group * OF_GROUP + field];
  }
}
