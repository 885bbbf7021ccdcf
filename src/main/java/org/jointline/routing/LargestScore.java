package org.jointline.routing;

import org.jointline.model.RoutingTable;

/**
 * The type whose longest waiting call has the largest score, which grows while it waits; among
 * equal scores the longest wait, then the type looked at first.
 *
 * <p>Kleinrock, "A delay dependent queue discipline" (1964); as accumulating priority in Stanford,
 * Taylor and Ziedins, "Waiting time distributions in the accumulating priority queue" (2014). Of
 * one type all calls grow alike, so the first in its queue always leads it.
 */
final class LargestScore implements CallRule {
  private final RoutingTable table;
  private final IdleAgents idle;
  private final WaitingCalls waiting;

  LargestScore(RoutingTable table, IdleAgents idle, WaitingCalls waiting) {
    this.table = table;
    this.idle = idle;
    this.waiting = waiting;
  }

  @Override
  public int choose(int group, long now) {
    int best = NONE;
    double most = 0;
    int free = idle.count(group);
    int end = table.entryFirst[group + 1];
    for (int e = table.entryFirst[group]; e < end; e++) {
      int type = table.entryType[e];
      if (waiting.count(type) == 0 || free <= table.entryReserve[e]) {
        continue;
      }
      long wait = now - waiting.headArrival(type);
      if (wait < table.entryAfter[e]) {
        continue;
      }
      double score = table.scoreBase[type] + table.scorePerTick[type] * wait;
      if (best == NONE
          || score > most
          || score == most && waiting.headArrival(type) < waiting.headArrival(best)) {
        best = type;
        most = score;
      }
    }
    return best;
  }
}
