package org.jointline.routing;

import org.jointline.model.RoutingTable;

/** The first group in rank order that may take the call. */
final class FirstRankedGroup implements AgentRule {
  private final int[] stepFirst;
  private final int[] stepGroup;
  private final int[] stepReserve;
  private final long[] stepAfter;
  private final IdleAgents idle;

  FirstRankedGroup(RoutingTable table, IdleAgents idle) {
    stepFirst = table.stepFirst;
    stepGroup = table.stepGroup;
    stepReserve = table.stepReserve;
    stepAfter = table.stepAfter;
    this.idle = idle;
  }

  @Override
  public int choose(int type, long waited) {
    int end = stepFirst[type + 1];
    for (int s = stepFirst[type]; s < end; s++) {
      int group = stepGroup[s];
      if (idle.count(group) > stepReserve[s] && waited >= stepAfter[s]) {
        return group;
      }
    }
    return NONE;
  }
}
