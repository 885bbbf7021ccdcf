package org.jointline.routing;

import org.jointline.model.Model;

/** Which call for this agent: picks a call type, of which the longest waiting call is taken. */
public interface CallRule {
  /** No waiting call may be taken by the group now. */
  int NONE = -1;

  /**
   * @param group with at least one idle agent
   * @param now tick
   * @return a type with a waiting call that the group may take now, or {@link #NONE}
   */
  int choose(int group, long now);

  /**
   * The rule of each agent group. A new rule is added here.
   *
   * @param gate null for none
   */
  static CallRule[] of(Model model, IdleAgents idle, WaitingCalls waiting, Gate gate) {
    IdleAgents seen = IdleInWhole.of(model, idle);
    CallRule byKey = new SmallestKeyThenLongestWait(model.routing, seen, waiting);
    CallRule weighted = new LargestWeightedWait(model.routing, seen, waiting);
    CallRule growing = new LargestScore(model.routing, seen, waiting);
    CallRule[] rules = new CallRule[model.groups];
    for (int g = 0; g < model.groups; g++) {
      if (gate != null && gate.guardsGroup(g)) {
        rules[g] = new GuardedCallRule(model.routing, seen, waiting, gate);
        continue;
      }
      rules[g] =
          switch (model.routing.callOrder[g]) {
            case KEYS -> byKey;
            case WEIGHTED -> weighted;
            case GROWING -> growing;
          };
    }
    return rules;
  }
}
