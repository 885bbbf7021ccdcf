package org.jointline.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Routing;
import org.jointline.scenario.Scenario;

/** A scenario whose routing differs. */
final class Rerouting {
  private Rerouting() {}

  /** Another reserve of a group for a line. */
  static Scenario reserve(Scenario scenario, int line, String group, int agents) {
    return step(
        scenario,
        line,
        group,
        s -> new Routing.Step(group, s.rank(), s.after(), agents, s.guard()));
  }

  /** Another delay after which a group takes a line's calls. */
  static Scenario after(Scenario scenario, int line, String group, Duration after) {
    return step(
        scenario,
        line,
        group,
        s -> new Routing.Step(group, s.rank(), after, s.reserve(), s.guard()));
  }

  private static Scenario step(
      Scenario scenario, int line, String group, UnaryOperator<Routing.Step> change) {
    Routing routing = scenario.callTypes().get(line).routing();
    List<Routing.Step> steps =
        routing.steps().stream().map(s -> s.group().equals(group) ? change.apply(s) : s).toList();
    return with(scenario, line, new Routing(steps, routing.selection()));
  }

  /**
   * Each line only to groups that its owner employs.
   *
   * @throws RefusedException if a line then has nobody
   */
  static Scenario independent(Scenario scenario) throws RefusedException {
    Scenario result = scenario;
    for (int i = 0; i < scenario.callTypes().size(); i++) {
      CallType type = scenario.callTypes().get(i);
      List<Routing.Step> own =
          type.routing().steps().stream()
              .filter(s -> employer(scenario, s.group()).equals(type.owner()))
              .toList();
      if (own.isEmpty()) {
        throw new RefusedException(
            type.name()
                + " would have nobody: no agent group of '"
                + type.owner()
                + "' takes its calls");
      }
      result = with(result, i, new Routing(own, type.routing().selection()));
    }
    return result;
  }

  private static String employer(Scenario scenario, String group) {
    return scenario.agentGroups().stream()
        .filter(g -> g.id().equals(group))
        .map(AgentGroup::employer)
        .findFirst()
        .orElseThrow();
  }

  private static Scenario with(Scenario s, int line, Routing routing) {
    List<CallType> types = new ArrayList<>(s.callTypes());
    types.set(line, types.get(line).with(routing));
    return s.with(types);
  }
}
