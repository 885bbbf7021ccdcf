package org.jointline.routing;

import org.jointline.model.RoutingTable;
import org.jointline.random.Xoshiro;

/**
 * The same choices as the rules without a gate make, among the groups that the gate lets through:
 * tier by tier the longest idle, the group with the most idle agents, or any idle agent.
 */
final class GuardedAgentRule implements AgentRule {
  private final RoutingTable table;
  private final IdleAgents idle;

  /** As reserves count them. */
  private final IdleAgents seen;

  private final Gate gate;
  private final Xoshiro luck;

  GuardedAgentRule(RoutingTable table, IdleAgents idle, IdleAgents seen, Gate gate, Xoshiro luck) {
    this.table = table;
    this.idle = idle;
    this.seen = seen;
    this.gate = gate;
    this.luck = luck;
  }

  @Override
  public int choose(int type, long waited) {
    return switch (table.agentOrder[type]) {
      case TIERS -> longestIdleInTier(type, waited);
      case MOST_IDLE -> mostIdle(type, waited);
      case RANDOM -> any(type, waited);
    };
  }

  private boolean isOpen(int type, int step, long waited) {
    return seen.count(table.stepGroup[step]) > table.stepReserve[step]
        && waited >= table.stepAfter[step]
        && gate.isOpen(type, table.stepGroup[step]);
  }

  private int longestIdleInTier(int type, long waited) {
    int best = NONE;
    int tier = 0;
    for (int s = table.stepFirst[type]; s < table.stepFirst[type + 1]; s++) {
      if (best != NONE && table.stepTier[s] != tier) {
        return best;
      }
      int group = table.stepGroup[s];
      if (isOpen(type, s, waited)
          && (best == NONE || seen.longestIdleSince(group) < seen.longestIdleSince(best))) {
        best = group;
        tier = table.stepTier[s];
      }
    }
    return best;
  }

  private int mostIdle(int type, long waited) {
    int best = NONE;
    int most = 0;
    for (int s = table.stepFirst[type]; s < table.stepFirst[type + 1]; s++) {
      int agents = seen.count(table.stepGroup[s]);
      if (agents > most && isOpen(type, s, waited)) {
        best = table.stepGroup[s];
        most = agents;
      }
    }
    return best;
  }

  private int any(int type, long waited) {
    int agents = 0;
    for (int s = table.stepFirst[type]; s < table.stepFirst[type + 1]; s++) {
      agents += isOpen(type, s, waited) ? idle.count(table.stepGroup[s]) : 0;
    }
    if (agents == 0) {
      return NONE;
    }
    int drawn = (int) (luck.nextDouble() * agents);
    for (int s = table.stepFirst[type]; s < table.stepFirst[type + 1]; s++) {
      if (isOpen(type, s, waited)) {
        drawn -= idle.count(table.stepGroup[s]);
        if (drawn < 0) {
          return table.stepGroup[s];
        }
      }
    }
    throw new AssertionError("drew beyond the last idle agent");
  }
}
