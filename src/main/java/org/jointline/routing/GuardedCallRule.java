package org.jointline.routing;

import org.jointline.model.RoutingTable;

/**
 * The same choices as the rules without a gate make, among the call types that the gate lets
 * through.
 */
final class GuardedCallRule implements CallRule, CallPrecedence.Filter {
  private final IdleAgents idle;
  private final Gate gate;
  private final CallPrecedence precedence;

  GuardedCallRule(RoutingTable table, IdleAgents idle, WaitingCalls waiting, Gate gate) {
    this.idle = idle;
    this.gate = gate;
    precedence = new CallPrecedence(table, waiting);
  }

  @Override
  public int choose(int group, long now) {
    return precedence.choose(group, now, this);
  }

  @Override
  public boolean letsThrough(int type, int group, int reserve) {
    return idle.count(group) > reserve && gate.isOpen(type, group);
  }
}
