package org.jointline.routing;

import org.jointline.model.RoutingTable;

/** The group with the most idle agents; the first ranked among equals. */
final class MostIdleGroup implements AgentRule {
  private final RoutingTable table;
  private final IdleAgents idle;

  MostIdleGroup(RoutingTable table, IdleAgents idle) {
    this.table = table;
    this.idle = idle;
  }

  @Override
  public int choose(int type, long waited) {
    int best = NONE;
    int most = 0;
    int end = table.stepFirst[type + 1];
    for (int s = table.stepFirst[type]; s < end; s++) {
      int group = table.stepGroup[s];
      int agents = idle.count(group);
      if (agents > most && agents > table.stepReserve[s] && waited >= table.stepAfter[s]) {
        best = group;
        most = agents;
      }
    }
    return best;
  }
}
