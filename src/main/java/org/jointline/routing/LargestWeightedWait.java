package org.jointline.routing;

import org.jointline.model.RoutingTable;

/** The type whose longest wait times its weight is largest; the type named first among equals. */
final class LargestWeightedWait implements CallRule {
  private final RoutingTable table;
  private final IdleAgents idle;
  private final WaitingCalls waiting;

  LargestWeightedWait(RoutingTable table, IdleAgents idle, WaitingCalls waiting) {
    this.table = table;
    this.idle = idle;
    this.waiting = waiting;
  }

  @Override
  public int choose(int group, long now) {
    int best = NONE;
    double most = -1;
    int free = idle.count(group);
    int end = table.entryFirst[group + 1];
    for (int e = table.entryFirst[group]; e < end; e++) {
      int type = table.entryType[e];
      if (waiting.count(type) == 0 || free <= table.entryReserve[e]) {
        continue;
      }
      long wait = now - waiting.headArrival(type);
      if (wait >= table.entryAfter[e] && wait * table.weight[type] > most) {
        best = type;
        most = wait * table.weight[type];
      }
    }
    return best;
  }
}
