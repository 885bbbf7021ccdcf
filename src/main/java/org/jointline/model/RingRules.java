package org.jointline.model;

import java.util.List;
import java.util.Optional;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.Ring;
import org.jointline.scenario.Scenario;

/** How phones ring. Arrays are by agent group. */
public final class RingRules {
  /** Ticks from the first ring until it is picked up or given up; 0 where a call is put through. */
  public final long[] time;

  /** Share of rings that nobody picks up. */
  public final double[] noAnswer;

  /** Ticks for which an agent who did not pick up is away. */
  public final long[] away;

  private RingRules(Scenario scenario) {
    List<AgentGroup> groups = scenario.agentGroups();
    time = new long[groups.size()];
    noAnswer = new double[groups.size()];
    away = new long[groups.size()];
    for (int g = 0; g < groups.size(); g++) {
      Optional<Ring> ring = groups.get(g).taking().ring();
      if (ring.isPresent()) {
        time[g] = Timeline.ticks(ring.get().time());
        noAnswer[g] = ring.get().noAnswer();
        away[g] = Timeline.ticks(ring.get().againAfter());
      }
    }
  }

  /** The rules of a scenario; null where no phone rings. */
  static RingRules of(Scenario scenario) {
    boolean any = scenario.agentGroups().stream().anyMatch(g -> g.taking().ring().isPresent());
    return any ? new RingRules(scenario) : null;
  }
}
