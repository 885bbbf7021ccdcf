package org.jointline.routing;

import org.jointline.model.RoutingTable;

/** The first group in rank order that may take the call. */
final class FirstRankedGroup implements AgentRule {
  private final RoutingTable table;
  private final IdleAgents idle;

  FirstRankedGroup(RoutingTable table, IdleAgents idle) {
    this.table = table;
    this.idle = idle;
  }

  @Override
  public int choose(int type, long waited) {
    int end = table.stepFirst[type + 1];
    for (int s = table.stepFirst[type]; s < end; s++) {
      int group = table.stepGroup[s];
      if (idle.count(group) > table.stepReserve[s] && waited >= table.stepAfter[s]) {
        return group;
      }
    }
    return NONE;
  }
}
