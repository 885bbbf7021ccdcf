package org.jointline.routing;

import org.jointline.model.RoutingTable;

/**
 * The type with the smallest key (priority, or the group's own rank); among equal keys the longest
 * wait; among equal waits the type named first.
 */
final class SmallestKeyThenLongestWait implements CallRule {
  private final int[] entryFirst;
  private final int[] entryType;
  private final int[] entryKey;
  private final int[] entryReserve;
  private final long[] entryAfter;
  private final IdleAgents idle;
  private final WaitingCalls waiting;

  SmallestKeyThenLongestWait(RoutingTable table, IdleAgents idle, WaitingCalls waiting) {
    entryFirst = table.entryFirst;
    entryType = table.entryType;
    entryKey = table.entryKey;
    entryReserve = table.entryReserve;
    entryAfter = table.entryAfter;
    this.idle = idle;
    this.waiting = waiting;
  }

  @Override
  public int choose(int group, long now) {
    int best = NONE;
    int key = 0;
    long arrival = Long.MAX_VALUE;
    int free = idle.count(group);
    int end = entryFirst[group + 1];
    for (int e = entryFirst[group]; e < end; e++) {
      if (best != NONE && entryKey[e] != key) {
        return best;
      }
      int type = entryType[e];
      long head = waiting.headArrival(type);
      if (head < arrival && now - head >= entryAfter[e] && free > entryReserve[e]) {
        best = type;
        key = entryKey[e];
        arrival = head;
      }
    }
    return best;
  }
}
