package org.jointline.routing;

import org.jointline.model.RoutingTable;
import org.jointline.random.Xoshiro;

/**
 * Any idle agent that may take the call, all alike: a group is drawn in proportion to its idle
 * agents. Inside the group agents are interchangeable, so the longest idle stands for the drawn
 * one.
 */
final class RandomIdleAgent implements AgentRule {
  private final RoutingTable table;
  private final IdleAgents idle;

  /** As reserves count them. */
  private final IdleAgents seen;

  private final Xoshiro luck;

  RandomIdleAgent(RoutingTable table, IdleAgents idle, IdleAgents seen, Xoshiro luck) {
    this.table = table;
    this.idle = idle;
    this.seen = seen;
    this.luck = luck;
  }

  @Override
  public int choose(int type, long waited) {
    int first = table.stepFirst[type];
    int end = table.stepFirst[type + 1];
    int agents = 0;
    for (int s = first; s < end; s++) {
      agents += open(s, waited) ? idle.count(table.stepGroup[s]) : 0;
    }
    if (agents == 0) {
      return NONE;
    }
    int drawn = (int) (luck.nextDouble() * agents);
    for (int s = first; s < end; s++) {
      if (open(s, waited)) {
        drawn -= idle.count(table.stepGroup[s]);
        if (drawn < 0) {
          return table.stepGroup[s];
        }
      }
    }
    throw new AssertionError("drew beyond the last idle agent");
  }

  private boolean open(int step, long waited) {
    return seen.count(table.stepGroup[step]) > table.stepReserve[step]
        && waited >= table.stepAfter[step];
  }
}
