package org.jointline.routing;

import org.jointline.model.RoutingTable;

/**
 * The same choices as the rules without a gate make, among the call types that the gate lets
 * through: the smallest key, the largest weighted wait or the largest score; among equals the
 * longest wait but for weighted waits, then the type looked at first.
 */
final class GuardedCallRule implements CallRule {
  private final RoutingTable table;
  private final IdleAgents idle;
  private final WaitingCalls waiting;
  private final Gate gate;

  GuardedCallRule(RoutingTable table, IdleAgents idle, WaitingCalls waiting, Gate gate) {
    this.table = table;
    this.idle = idle;
    this.waiting = waiting;
    this.gate = gate;
  }

  @Override
  public int choose(int group, long now) {
    int best = NONE;
    double most = 0;
    boolean longerBreaksTies = table.callOrder[group] != RoutingTable.CallOrder.WEIGHTED;
    int free = idle.count(group);
    for (int e = table.entryFirst[group]; e < table.entryFirst[group + 1]; e++) {
      int type = table.entryType[e];
      if (waiting.count(type) == 0 || free <= table.entryReserve[e]) {
        continue;
      }
      long wait = now - waiting.headArrival(type);
      if (wait < table.entryAfter[e]) {
        continue;
      }
      double claim = claim(group, e, wait);
      boolean better =
          best == NONE
              || claim > most
              || claim == most
                  && longerBreaksTies
                  && waiting.headArrival(type) < waiting.headArrival(best);
      if (better && gate.isOpen(type, group)) {
        best = type;
        most = claim;
      }
    }
    return best;
  }

  private double claim(int group, int entry, long wait) {
    int type = table.entryType[entry];
    return switch (table.callOrder[group]) {
      case KEYS -> -table.entryKey[entry];
      case WEIGHTED -> wait * table.weight[type];
      case GROWING -> table.scoreBase[type] + table.scorePerTick[type] * wait;
    };
  }
}
