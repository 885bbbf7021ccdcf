package org.jointline.kernel;

import org.jointline.model.Model;
import org.jointline.random.Xoshiro;
import org.jointline.routing.AgentRule;
import org.jointline.routing.CallRule;
import org.jointline.routing.ClosedLine;
import org.jointline.routing.Gate;

/** The routing that holds and the lines that are open: by the model, or as changed since. */
final class RoutesInForce {
  /** By call type. */
  final AgentRule[] agentRules;

  /** By group. */
  final CallRule[] callRules;

  /** By call type: calls that may wait. */
  final int[] queueLimit;

  private final Model model;
  private final Floor floor;
  private final Xoshiro luck;

  /** Null where no way is ever shut. */
  private final Gate gate;

  private final boolean[] closed;
  private Model routed;

  /** {@link #follow} a model before anything else. */
  RoutesInForce(Model model, Floor floor, Xoshiro luck, Gate gate) {
    this.model = model;
    this.floor = floor;
    this.luck = luck;
    this.gate = gate;
    agentRules = new AgentRule[model.types];
    callRules = new CallRule[model.groups];
    queueLimit = new int[model.types];
    closed = new boolean[model.types];
  }

  /** From now on calls go by the routing of a model. */
  void follow(Model by) {
    routed = by;
    AgentRule[] rulesOfTypes = AgentRule.of(by, floor.idle, luck, gate);
    CallRule[] rulesOfGroups = CallRule.of(by, floor.idle, floor.waiting, gate);
    System.arraycopy(rulesOfTypes, 0, agentRules, 0, agentRules.length);
    System.arraycopy(rulesOfGroups, 0, callRules, 0, callRules.length);
    floor.stages.follow(by);
    for (int i = 0; i < closed.length; i++) {
      admit(i);
    }
  }

  /** A closed line has no room to wait and nobody to take a call at once. */
  private void admit(int type) {
    boolean wrapped = agentRules[type] instanceof ClosedLine;
    if (closed[type] && !wrapped) {
      agentRules[type] = new ClosedLine(agentRules[type]);
    } else if (!closed[type] && wrapped) {
      agentRules[type] = ((ClosedLine) agentRules[type]).open();
    }
    queueLimit[type] = closed[type] ? 0 : routed.queueLimit[type];
  }

  void setOpen(int type, boolean open) {
    closed[type] = !open;
    admit(type);
  }

  /** All lines are open again, and nothing but the model's own routing is to be followed. */
  void openAll() {
    for (int i = 0; i < closed.length; i++) {
      if (closed[i]) {
        setOpen(i, true);
      }
    }
  }

  boolean isOpen(int type) {
    return !closed[type];
  }

  /** Lines are open and closed as with another of the same model. */
  void copyLines(RoutesInForce other) {
    for (int i = 0; i < closed.length; i++) {
      setOpen(i, !other.closed[i]);
    }
  }

  /** The model whose routing holds. */
  Model routed() {
    return routed;
  }

  /** Whether it is not the routing of the replication's own model. */
  boolean isChanged() {
    return routed != model;
  }
}
