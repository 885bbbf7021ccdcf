package org.jointline.routing;

import org.jointline.model.RoutingTable;

/** The first group in rank order that may take the call. */
final class FirstRankedGroup implements AgentRule {
  private final int[] stepFirst;
  private final int[] stepGroup;
  private final int[] stepReserve;
  private final long[] stepAfter;
  private final IdleAgents idle;

  /** Steps open to a call that has just arrived: idle agents needed above, group below. */
  private final int[] atOnce;

  private final int[] atOnceFirst;

  FirstRankedGroup(RoutingTable table, IdleAgents idle) {
    stepFirst = table.stepFirst;
    stepGroup = table.stepGroup;
    stepReserve = table.stepReserve;
    stepAfter = table.stepAfter;
    this.idle = idle;
    atOnce = new int[stepGroup.length];
    atOnceFirst = new int[stepFirst.length];
    int size = 0;
    for (int type = 0; type + 1 < stepFirst.length; type++) {
      for (int s = stepFirst[type]; s < stepFirst[type + 1]; s++) {
        if (stepAfter[s] == 0) {
          atOnce[size++] = Math.min(stepReserve[s] + 1, 0x7FFF) << 16 | stepGroup[s];
        }
      }
      atOnceFirst[type + 1] = size;
    }
  }

  @Override
  public int chooseAtOnce(int type) {
    int end = atOnceFirst[type + 1];
    for (int s = atOnceFirst[type]; s < end; s++) {
      int step = atOnce[s];
      int group = step & 0xFFFF;
      if (idle.count(group) >= step >>> 16) {
        return group;
      }
    }
    return NONE;
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
