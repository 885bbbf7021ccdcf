package org.jointline.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Warns where the work of a whole period is more than its staff can do. Call types and groups that
 * routing joins are looked at together, with the calls that are passed on to them; handle times are
 * those of the fastest group.
 */
final class LoadWarnings {
  private final Scenario scenario;
  private final Workload workload;
  private final CallFlows flows;
  private final Map<String, AgentGroup> groups = new LinkedHashMap<>();

  private LoadWarnings(Scenario scenario, Workload workload) {
    this.scenario = scenario;
    this.workload = workload;
    this.flows = new CallFlows(scenario, workload);
    scenario.agentGroups().forEach(g -> groups.put(g.id(), g));
  }

  static List<String> of(Scenario scenario, Workload workload) {
    LoadWarnings warnings = new LoadWarnings(scenario, workload);
    List<String> found = new ArrayList<>();
    Set<CallType> seen = new LinkedHashSet<>();
    for (CallType type : scenario.callTypes()) {
      if (!seen.contains(type)) {
        Set<CallType> joined = warnings.joinedWith(type);
        seen.addAll(joined);
        warnings.look(joined, found);
      }
    }
    return found;
  }

  /** Call types that share groups with this one, directly or by way of others. */
  private Set<CallType> joinedWith(CallType first) {
    Set<CallType> joined = new LinkedHashSet<>(Set.of(first));
    Set<String> helpers = new LinkedHashSet<>();
    int before = 0;
    while (joined.size() > before) {
      before = joined.size();
      joined.forEach(t -> t.routing().steps().forEach(s -> helpers.add(s.group())));
      for (CallType type : scenario.callTypes()) {
        if (type.routing().steps().stream().anyMatch(s -> helpers.contains(s.group()))) {
          joined.add(type);
        }
      }
    }
    return joined;
  }

  private void look(Set<CallType> types, List<String> found) {
    double work = 0;
    boolean helped = false;
    Set<String> helpers = new LinkedHashSet<>();
    List<String> names = new ArrayList<>();
    List<String> endless = new ArrayList<>();
    for (CallType type : types) {
      work += flows.workHours(type) * fastest(type);
      type.routing().steps().forEach(s -> helpers.add(s.group()));
      names.add(type.id());
      helped |= isHelpedFromOutside(type);
      if (waitsForEver(type)) {
        endless.add(type.id());
      }
    }
    double phones = 0;
    for (String helper : helpers) {
      phones += groups.containsKey(helper) ? workload.phoneHours(groups.get(helper)) : 0;
    }
    if (!(phones > 0) || work <= phones) {
      return;
    }
    found.add(
        String.join(", ", names)
            + ": calls bring about "
            + ScenarioWarnings.about(work)
            + " hours of work, "
            + String.join(", ", helpers)
            + " have "
            + ScenarioWarnings.about(phones)
            + " hours on the phones: "
            + ScenarioWarnings.percent(work / phones)
            + " of what they can do"
            + (helped ? ", before outside help" : ""));
    if (!endless.isEmpty() && scenario.queueLimit().isEmpty()) {
      found.add(
          "callers of "
              + String.join(", ", endless)
              + " wait for ever, and there is more work than staff: their queue grows without end");
    }
  }

  /** Whether nothing but an agent ends the wait of a call, however long the queue. */
  private boolean waitsForEver(CallType type) {
    return type.patience() instanceof Distribution.Never
        && type.queueLimit().isEmpty()
        && type.journey().messageAfter().isEmpty()
        && type.journey().clearedAt().isEmpty()
        && scenario.rules().lines().stream().noneMatch(l -> l.callTypes().contains(type.id()))
        && !isHelpedFromOutside(type);
  }

  private boolean isHelpedFromOutside(CallType type) {
    return scenario.rules().outside().stream().anyMatch(o -> o.callTypes().contains(type.id()));
  }

  private double fastest(CallType type) {
    double fastest = Double.POSITIVE_INFINITY;
    for (Routing.Step step : type.routing().steps()) {
      AgentGroup group = groups.get(step.group());
      if (group != null) {
        for (AgentGroup.Skill skill : group.skills()) {
          if (skill.callType().equals(type.id())) {
            fastest = Math.min(fastest, skill.handleTime() * together(type, group));
          }
        }
      }
    }
    return Double.isInfinite(fastest) ? 1 : fastest;
  }

  /** Agent time for each second of a chat's work where several are in hand at once; else 1. */
  private static double together(CallType type, AgentGroup group) {
    double least = 1;
    if (type.work().channel() == Channel.CHAT && group.taking().atOnce().isPresent()) {
      List<Double> slower = group.taking().atOnce().get().slower();
      for (int n = 1; n <= slower.size(); n++) {
        least = Math.min(least, slower.get(n - 1) / n);
      }
    }
    return least;
  }
}
