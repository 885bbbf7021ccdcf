package org.jointline.scenario;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Warns where people are on shift, and not on a break, but have no seat. */
final class SeatWarnings {
  private SeatWarnings() {}

  static List<String> of(Scenario scenario, Workload workload) {
    Map<String, List<AgentGroup>> sharing = new LinkedHashMap<>();
    for (AgentGroup group : scenario.agentGroups()) {
      Optional<People.Seats> seats = group.people().seats();
      seats.ifPresent(
          s ->
              sharing
                  .computeIfAbsent(
                      s.name().isEmpty() ? group.wholeId() : s.name(), n -> new ArrayList<>())
                  .add(group));
    }
    List<String> warnings = new ArrayList<>();
    sharing.forEach((name, groups) -> look(groups, workload).ifPresent(warnings::add));
    return warnings;
  }

  private static Optional<String> look(List<AgentGroup> groups, Workload workload) {
    int seats = groups.get(0).people().seats().orElseThrow().number();
    double without = workload.hoursAbove(groups, seats);
    if (!(without > 0)) {
      return Optional.empty();
    }
    Set<String> names = new TreeSet<>();
    groups.forEach(g -> names.add(g.wholeId()));
    return Optional.of(
        String.join(", ", names)
            + ": people are without a seat for "
            + ScenarioWarnings.about(without)
            + " hours in all: paid, and not on the phones, where there are "
            + seats
            + " seats");
  }
}
