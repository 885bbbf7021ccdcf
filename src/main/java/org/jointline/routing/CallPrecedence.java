package org.jointline.routing;

import org.jointline.model.Model;
import org.jointline.model.RoutingTable;

/**
 * The order in which a group's agents take waiting calls, among those that somebody lets through:
 * the smallest key, the largest weighted wait or the largest score; among equals the longest wait
 * but for weighted waits, then the type looked at first.
 */
public final class CallPrecedence {
  /** Whose calls are looked at. */
  public interface Filter {
    /**
     * Asked only where a call waits long enough and nothing better has been let through.
     *
     * @param reserve agents of the group who must stay idle
     */
    boolean letsThrough(int type, int group, int reserve);
  }

  private final RoutingTable table;
  private final WaitingCalls waiting;

  CallPrecedence(RoutingTable table, WaitingCalls waiting) {
    this.table = table;
    this.waiting = waiting;
  }

  /** That of a model's routing. */
  public static CallPrecedence of(Model model, WaitingCalls waiting) {
    return new CallPrecedence(model.routing, waiting);
  }

  /** The type whose longest waiting call is taken first, or {@link CallRule#NONE}. */
  public int choose(int group, long now, Filter filter) {
    int best = CallRule.NONE;
    double most = 0;
    boolean longerBreaksTies = table.callOrder[group] != RoutingTable.CallOrder.WEIGHTED;
    for (int e = table.entryFirst[group]; e < table.entryFirst[group + 1]; e++) {
      int type = table.entryType[e];
      if (waiting.count(type) == 0) {
        continue;
      }
      long wait = now - waiting.headArrival(type);
      if (wait < table.entryAfter[e]) {
        continue;
      }
      double claim = claim(group, e, wait);
      boolean better =
          best == CallRule.NONE
              || claim > most
              || claim == most
                  && longerBreaksTies
                  && waiting.headArrival(type) < waiting.headArrival(best);
      if (better && filter.letsThrough(type, group, table.entryReserve[e])) {
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
