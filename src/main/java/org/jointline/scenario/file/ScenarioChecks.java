package org.jointline.scenario.file;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.Arrivals;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Experiment;
import org.jointline.scenario.Routing;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.Workload;

/**
 * What must hold between the parts of a scenario. Parts that were faulty are null and are passed
 * over: their problems have been told.
 */
final class ScenarioChecks {
  private final Scenario scenario;
  private final Reading reading;

  ScenarioChecks(Scenario scenario, Reading reading) {
    this.scenario = scenario;
    this.reading = reading;
  }

  void run() {
    for (CallType type : scenario.callTypes()) {
      String path = "call types." + Words.shortened(type.id());
      if (type.routing() != null) {
        checkRouting(type, path);
      }
      if (scenario.calendar() != null && type.arrivals() != null && type.openingHours() != null) {
        checkArrivals(type, path + ".arrivals");
      }
    }
    new WorkChecks(scenario, reading).run();
    new CallBackChecks(scenario, reading).run();
    new RulesChecks(scenario, reading).run();
    if (scenario.experiment() != null) {
      scenario.experiment().until().ifPresent(this::checkStopRule);
    }
    new DemandChecks(scenario, reading).run();
    new PeopleChecks(scenario, reading).run();
    new MoneyChecks(scenario, reading).run();
    if (scenario.calendar() != null) {
      new ScenarioLimits(scenario, reading).check();
    }
  }

  /** A measure that what it names never has would be waited for until the cap. */
  private void checkStopRule(Experiment.StopRule rule) {
    String measure = rule.measure();
    Optional<CallType> type =
        scenario.callTypes().stream().filter(t -> t.id().equals(rule.entity())).findFirst();
    Optional<AgentGroup> group = group(rule.entity());
    boolean has =
        type.filter(t -> StopMeasures.isOf(t, measure)).isPresent()
            || group.isPresent() && StopMeasures.OF_AGENT_GROUP.contains(measure);
    if (has || type.isEmpty() && group.isEmpty() || anyFaulty(rule.entity())) {
      return;
    }
    boolean needsTarget = type.isPresent() && StopMeasures.isOfCalls(measure);
    reading.problemAt(
        "experiment.until.measure",
        (type.isPresent() ? "call type '" : "agent group '")
            + rule.entity()
            + "' has no "
            + measure
            + (needsTarget ? " without a target" : ""),
        needsTarget
            ? "give it a target"
            : "name " + (StopMeasures.isOfCalls(measure) ? "a call type" : "an agent group"));
  }

  /** Whether the reader had to leave out parts of what bears this name. */
  private boolean anyFaulty(String id) {
    return reading.faultyAt("call types." + Words.shortened(id))
        || reading.faultyAt("agent groups." + Words.shortened(id));
  }

  private void checkRouting(CallType type, String path) {
    Set<String> seen = new HashSet<>();
    boolean written = reading.knows(path + ".routing");
    String at = written ? path + ".routing" : path;
    for (Routing.Step step : type.routing().steps()) {
      if (!seen.add(step.group())) {
        reading.problemAt(at, "names the group '" + step.group() + "' twice", "name it once");
      }
      group(step.group()).ifPresent(group -> checkAble(type, group, at));
    }
    boolean faulty = written && reading.faultyAt(at);
    List<Routing.Step> steps = type.routing().steps();
    if (steps.isEmpty() && !faulty && groupsAreSound()) {
      tellNobody(type, path);
    } else if (!steps.isEmpty() && steps.stream().allMatch(s -> passedOver(s, type))) {
      reading.problemAt(
          at,
          "nobody can answer it: no group of the routing has a clearance that is valid for calls of"
              + " '"
              + type.owner()
              + "'",
          "add it to agent groups."
              + Words.shortened(steps.get(0).group())
              + ".clearance.valid for");
    }
  }

  /** Whether nobody of a step's group, nor who is seconded to it, is cleared for such calls. */
  private boolean passedOver(Routing.Step step, CallType type) {
    return group(step.group())
            .filter(g -> g.clearance().isPresent() && !Clearances.validFor(g, type))
            .isPresent()
        && scenario.agentGroups().stream()
            .flatMap(g -> g.people().departures().stream())
            .noneMatch(d -> d.to().filter(step.group()::equals).isPresent());
  }

  private void tellNobody(CallType type, String path) {
    boolean skilled =
        scenario.agentGroups().stream()
            .anyMatch(g -> g.skills().stream().anyMatch(s -> s.callType().equals(type.id())));
    if (skilled) {
      reading.problemAt(
          path,
          "nobody can answer it: no group with the skill has clearance '"
              + type.sensitivity().orElse("")
              + "'",
          "give a group the clearance");
    } else {
      reading.problemAt(
          path,
          "nobody can answer it: no group has the skill '" + type.id() + "'",
          "add '" + type.id() + "' to the skills of a group");
    }
  }

  private void checkAble(CallType type, AgentGroup group, String at) {
    String groupPath = "agent groups." + Words.shortened(group.id());
    boolean skilled = group.skills().stream().anyMatch(s -> s.callType().equals(type.id()));
    if (!skilled && !reading.faultyAt(groupPath + ".skills")) {
      reading.problemAt(
          at,
          "group '" + group.id() + "' has no skill '" + type.id() + "'",
          "add it to " + groupPath + ".skills");
    }
    if (!Clearances.suffices(scenario.clearances(), group.clearance(), type.sensitivity())) {
      reading.problemAt(
          at,
          "group '"
              + group.id()
              + "' has "
              + group.clearance().map(c -> "clearance '" + c + "'").orElse("no clearance")
              + ", the call type needs '"
              + type.sensitivity().orElseThrow()
              + "'",
          "");
    }
  }

  /** A group with faulty skills may yet turn out to be able. */
  private boolean groupsAreSound() {
    for (AgentGroup group : scenario.agentGroups()) {
      String path = "agent groups." + Words.shortened(group.id());
      if (reading.faultyAt(path + ".skills") || reading.faultyAt(path + ".clearance")) {
        return false;
      }
    }
    return !scenario.agentGroups().isEmpty();
  }

  private Optional<AgentGroup> group(String id) {
    return scenario.agentGroups().stream().filter(g -> g.id().equals(id)).findFirst();
  }

  private void checkArrivals(CallType type, String path) {
    if (type.arrivals() instanceof Arrivals.AtTimes at) {
      checkOpen(type, at, path);
      return;
    }
    Workload workload = new Workload(scenario.calendar(), scenario.demand());
    double wanted = workload.callsIfAlwaysOpen(type);
    if (wanted > 0 && !(workload.callsAnyway(type) > 0)) {
      reading.problemAt(
          path,
          "all of the " + Words.number(wanted) + " expected calls fall outside the opening hours",
          "change the opening hours or the arrivals");
    }
  }

  private void checkOpen(CallType type, Arrivals.AtTimes at, String path) {
    new Workload(scenario.calendar(), scenario.demand())
        .firstCallWhileClosed(type, at)
        .ifPresent(
            closed ->
                reading.problemAt(
                    path,
                    "the call at "
                        + closed.toLocalDate()
                        + " "
                        + closed.toLocalTime()
                        + " falls outside the opening hours",
                    ""));
  }

  /** Whether a group has the skill and the clearance for a call type. */
  static boolean able(AgentGroup group, CallType type, List<String> clearances) {
    return group.skills().stream().anyMatch(s -> s.callType().equals(type.id()))
        && Clearances.suffices(clearances, group.clearance(), type.sensitivity())
        && Clearances.validFor(group, type);
  }
}
