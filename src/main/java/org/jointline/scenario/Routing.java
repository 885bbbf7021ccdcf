package org.jointline.scenario;

import java.time.Duration;
import java.util.List;

/**
 * Which agent groups may take a call type.
 *
 * @param steps in rank order; a group appears once
 * @param selection which of the agents that may take it gets it
 */
public record Routing(List<Step> steps, AgentSelection selection) {
  public Routing {
    steps = List.copyOf(steps);
  }

  /**
   * One group that may help.
   *
   * @param group id of an agent group
   * @param rank order for {@link AgentSelection#RANK_THEN_LONGEST_IDLE}; groups of equal rank are
   *     one pool of which the longest idle is taken
   * @param after the group may take a call once it has waited this long; zero: at once
   * @param reserve the group takes the call only while more than this many of its agents are idle
   * @param guard the group takes the call only while this holds
   */
  public record Step(String group, int rank, Duration after, int reserve, Guard guard) {
    /** The same step to another group. */
    Step to(String other) {
      return new Step(other, rank, after, reserve, guard);
    }
  }
}
