package org.jointline.scenario.file;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.Agreement;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Guard;
import org.jointline.scenario.Modes;
import org.jointline.scenario.Routing;
import org.jointline.scenario.Rules;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.Trigger;
import org.jointline.scenario.When;

/** What must hold between a scenario's rules and its call types and agent groups. */
final class RulesChecks {
  private final Scenario scenario;
  private final Reading reading;

  RulesChecks(Scenario scenario, Reading reading) {
    this.scenario = scenario;
    this.reading = reading;
  }

  void run() {
    for (CallType type : scenario.callTypes()) {
      if (type.routing() != null) {
        String path = "call types." + Words.shortened(type.id());
        type.routing().steps().forEach(s -> check(s.guard(), path + ".routing"));
      }
    }
    scenario.rules().modes().ifPresent(this::check);
    for (Agreement a : scenario.rules().agreements()) {
      check(a, "agreements." + Words.shortened(a.id()));
    }
    for (Rules.OutsideHelp o : scenario.rules().outside()) {
      check(o.asked(), "outside help." + Words.shortened(o.id()));
    }
    for (Rules.Message m : scenario.rules().messages()) {
      check(m.played(), "messages." + Words.shortened(m.id()));
    }
    checkOnce(
        scenario.rules().lines().stream().flatMap(l -> l.callTypes().stream()).toList(),
        "lines",
        "call type");
    checkOnce(
        scenario.rules().sites().stream().flatMap(s -> s.groups().stream()).toList(),
        "sites",
        "agent group");
  }

  private void checkOnce(List<String> names, String path, String what) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        reading.problemAt(
            path,
            "the " + what + " '" + Words.shortened(name) + "' stands there twice",
            "name it once");
      }
    }
  }

  private void check(Modes modes) {
    for (Modes.Change change : modes.changes()) {
      if (change instanceof Modes.ByTrigger t) {
        check(t.trigger(), "modes.change");
      }
    }
  }

  private void check(Agreement a, String path) {
    check(a.asked(), path);
    check(a.withdrawn(), path + ".withdrawn while");
    for (String id : a.callTypes()) {
      type(id)
          .filter(t -> t.owner() != null && !t.owner().equals(a.helped()))
          .ifPresent(
              t ->
                  reading.problemAt(
                      path + ".call types",
                      "'" + id + "' belongs to '" + t.owner() + "', not to '" + a.helped() + "'",
                      "name call types of the helped organisation"));
    }
    if (!reading.faultyAt(path) && !touchesAnything(a)) {
      reading.problemAt(
          path,
          "no group of '" + a.helper() + "' is in the routing of any of these calls",
          "add one to the routing of a call type of '" + a.helped() + "'");
    }
  }

  private boolean touchesAnything(Agreement a) {
    for (CallType type : scenario.callTypes()) {
      boolean meant = a.callTypes().isEmpty() || a.callTypes().contains(type.id());
      if (type.routing() == null || type.owner() == null) {
        return true;
      }
      if (meant && type.owner().equals(a.helped())) {
        for (Routing.Step step : type.routing().steps()) {
          if (group(step.group()).map(g -> a.helper().equals(g.employer())).orElse(true)) {
            return true;
          }
        }
      }
    }
    return false;
  }

  private void check(Trigger trigger, String path) {
    check(trigger.guard(), path);
    check(trigger.until(), path + ".until");
  }

  private void check(Guard guard, String path) {
    check(guard.when(), path + ".when");
  }

  private void check(When when, String path) {
    for (List<When.Term> terms : when.cases()) {
      terms.forEach(t -> check(t, path));
    }
  }

  private void check(When.Term term, String path) {
    Optional<CallType> type = type(term.of());
    if (type.isEmpty()) {
      return;
    }
    String typePath = "call types." + Words.shortened(term.of());
    if (term.sign() == When.Sign.SERVICE_LEVEL_BELOW
        && type.get().target().isEmpty()
        && !reading.faultyAt(typePath + ".target")) {
      reading.problemAt(
          path, "'" + term.of() + "' has no service level without a target", "give it a target");
    }
    Routing routing = type.get().routing();
    if (term.sign() == When.Sign.EXPECTED_WAIT
        && routing != null
        && routing.steps().stream()
            .noneMatch(s -> s.after().isZero() && s.guard().equals(Guard.NONE))) {
      reading.problemAt(
          path,
          "'" + term.of() + "' has no group that takes its calls at once and always",
          "an expected wait is counted over such groups");
    }
  }

  private Optional<CallType> type(String id) {
    return scenario.callTypes().stream().filter(t -> t.id().equals(id)).findFirst();
  }

  private Optional<AgentGroup> group(String id) {
    return scenario.agentGroups().stream().filter(g -> g.id().equals(id)).findFirst();
  }
}
