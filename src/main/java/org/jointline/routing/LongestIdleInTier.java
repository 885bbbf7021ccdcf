package org.jointline.routing;

import org.jointline.model.RoutingTable;

/** Tier by tier; among groups of one tier the one whose longest idle agent is idle longest. */
final class LongestIdleInTier implements AgentRule {
  private final RoutingTable table;
  private final IdleAgents idle;

  LongestIdleInTier(RoutingTable table, IdleAgents idle) {
    this.table = table;
    this.idle = idle;
  }

  @Override
  public int choose(int type, long waited) {
    int best = NONE;
    int tier = 0;
    int end = table.stepFirst[type + 1];
    for (int s = table.stepFirst[type]; s < end; s++) {
      if (best != NONE && table.stepTier[s] != tier) {
        return best;
      }
      int group = table.stepGroup[s];
      if (idle.count(group) > table.stepReserve[s]
          && waited >= table.stepAfter[s]
          && (best == NONE || idle.longestIdleSince(group) < idle.longestIdleSince(best))) {
        best = group;
        tier = table.stepTier[s];
      }
    }
    return best;
  }
}
