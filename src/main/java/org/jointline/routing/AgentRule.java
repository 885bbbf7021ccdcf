package org.jointline.routing;

import org.jointline.model.Model;
import org.jointline.random.Xoshiro;

/** Which agent for this call: picks a group, of which the longest idle agent takes the call. */
public interface AgentRule {
  /** No group may take the call now. */
  int NONE = -1;

  /**
   * @param type call type
   * @param waited ticks the call has waited
   * @return a group with an idle agent that may take it, or {@link #NONE}
   */
  int choose(int type, long waited);

  /** {@link #choose} for a call that has just arrived. */
  default int chooseAtOnce(int type) {
    return choose(type, 0);
  }

  /**
   * The rule of each call type. A new rule is added here.
   *
   * @param luck stream of rules that choose at random
   * @param gate null for none
   */
  static AgentRule[] of(Model model, IdleAgents idle, Xoshiro luck, Gate gate) {
    IdleAgents seen = IdleInWhole.of(model, idle);
    AgentRule firstRanked = new FirstRankedGroup(model.routing, seen);
    AgentRule longestIdle = new LongestIdleInTier(model.routing, seen);
    AgentRule[] rules = new AgentRule[model.types];
    for (int i = 0; i < model.types; i++) {
      if (gate != null && gate.guardsType(i)) {
        rules[i] = new GuardedAgentRule(model.routing, idle, seen, gate, luck);
        continue;
      }
      rules[i] =
          switch (model.routing.agentOrder[i]) {
            case TIERS -> hasTies(model, i) ? longestIdle : firstRanked;
            case RANDOM -> new RandomIdleAgent(model.routing, idle, seen, luck);
            case MOST_IDLE -> new MostIdleGroup(model.routing, seen);
          };
    }
    return rules;
  }

  private static boolean hasTies(Model model, int type) {
    for (int s = model.routing.stepFirst[type] + 1; s < model.routing.stepFirst[type + 1]; s++) {
      if (model.routing.stepTier[s] == model.routing.stepTier[s - 1]) {
        return true;
      }
    }
    return false;
  }
}
