package org.jointline.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Warns where the one agent of a group passes callers on, stays on the line until somebody takes
 * over, and nobody else could: that call ends only when the caller gives up.
 */
final class HandoverWarnings {
  private final Scenario scenario;
  private final Workload workload;

  private HandoverWarnings(Scenario scenario, Workload workload) {
    this.scenario = scenario;
    this.workload = workload;
  }

  static List<String> of(Scenario scenario, Workload workload) {
    HandoverWarnings warnings = new HandoverWarnings(scenario, workload);
    List<String> found = new ArrayList<>();
    for (CallType type : scenario.callTypes()) {
      for (Journey.Branch branch : type.journey().then()) {
        if (branch.warm()) {
          warnings.look(type, branch, found);
        }
      }
    }
    return found;
  }

  private void look(CallType type, Journey.Branch branch, List<String> found) {
    Set<String> takers = takers(branch.to());
    for (String whole : takers(type.id())) {
      if (takers.equals(Set.of(whole)) && isOfOne(whole) && !branch.onTheSpot()) {
        found.add(
            whole
                + " is never more than one, and stays on the line of "
                + type.id()
                + " calls passed on to "
                + branch.to()
                + ", which nobody else takes: they end only when the caller gives up");
      }
    }
  }

  /** Groups as written that a call type's calls may go to. */
  private Set<String> takers(String callType) {
    Set<String> takers = new TreeSet<>();
    scenario.callTypes().stream()
        .filter(t -> t.id().equals(callType))
        .flatMap(t -> t.routing().steps().stream())
        .flatMap(s -> scenario.agentGroups().stream().filter(g -> g.id().equals(s.group())))
        .forEach(g -> takers.add(g.wholeId()));
    return takers;
  }

  private boolean isOfOne(String whole) {
    List<AgentGroup> parts =
        scenario.agentGroups().stream().filter(g -> g.wholeId().equals(whole)).toList();
    return !(workload.hoursAbove(parts, 1) > 0);
  }
}
