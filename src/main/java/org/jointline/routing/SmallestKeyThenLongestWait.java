package org.jointline.routing;

import org.jointline.model.RoutingTable;

/**
 * The type with the smallest key (priority, or the group's own rank); among equal keys the longest
 * wait; among equal waits the type named first.
 */
final class SmallestKeyThenLongestWait implements CallRule {
  private final RoutingTable table;
  private final IdleAgents idle;
  private final WaitingCalls waiting;

  SmallestKeyThenLongestWait(RoutingTable table, IdleAgents idle, WaitingCalls waiting) {
    this.table = table;
    this.idle = idle;
    this.waiting = waiting;
  }

  @Override
  public int choose(int group, long now) {
    int best = NONE;
    int key = 0;
    long arrival = Long.MAX_VALUE;
    int free = idle.count(group);
    int end = table.entryFirst[group + 1];
    for (int e = table.entryFirst[group]; e < end; e++) {
      if (best != NONE && table.entryKey[e] != key) {
        return best;
      }
      int type = table.entryType[e];
      long head = waiting.headArrival(type);
      if (head < arrival && now - head >= table.entryAfter[e] && free > table.entryReserve[e]) {
        best = type;
        key = table.entryKey[e];
        arrival = head;
      }
    }
    return best;
  }
}
