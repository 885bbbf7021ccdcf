package org.jointline.scenario.file;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
      if (m.to().filter(m.callTypes()::contains).isPresent()) {
        reading.problemAt(
            "messages." + Words.shortened(m.id()) + ".to",
            "must be another call type than those who hear the message dialled",
            "leave it out if they need nobody any more");
      }
    }
    checkAlike(scenario.rules().agreements());
    Map<String, String> lines = new HashMap<>();
    for (Rules.Line line : scenario.rules().lines()) {
      checkOnce(line.callTypes(), "lines." + Words.shortened(line.id()), "call type", lines);
    }
    Map<String, String> sites = new HashMap<>();
    for (Rules.Site site : scenario.rules().sites()) {
      checkOnce(site.groups(), "sites." + Words.shortened(site.id()), "agent group", sites);
    }
  }

  /**
   * @param seen where each name stands already
   */
  private void checkOnce(List<String> names, String path, String what, Map<String, String> seen) {
    for (String name : names) {
      String first = seen.putIfAbsent(name, path);
      if (first != null) {
        reading.problemAt(
            path,
            "the "
                + what
                + " '"
                + Words.shortened(name)
                + "' stands there"
                + (first.equals(path) ? " twice" : " and in " + first),
            "name it once");
      }
    }
  }

  /** Limits of two agreements that hold at any time would add up. */
  private void checkAlike(List<Agreement> all) {
    for (int i = 0; i < all.size(); i++) {
      Agreement a = all.get(i);
      for (Agreement b : all.subList(0, i)) {
        if (a.helper().equals(b.helper())
            && a.helped().equals(b.helped())
            && a.asked().equals(Trigger.NONE)
            && b.asked().equals(Trigger.NONE)
            && a.withdrawn().equals(When.ALWAYS)
            && b.withdrawn().equals(When.ALWAYS)
            && (a.callTypes().isEmpty()
                || b.callTypes().isEmpty()
                || a.callTypes().stream().anyMatch(b.callTypes()::contains))) {
          reading.problemAt(
              "agreements." + Words.shortened(a.id()),
              "is about the same calls as '"
                  + Words.shortened(b.id())
                  + "' and both always hold, so their limits add up",
              "make one of them, or give each its hours, modes or call types");
          break;
        }
      }
    }
  }

  private void check(Modes modes) {
    for (int i = 0; i < modes.changes().size(); i++) {
      for (Modes.Change before : modes.changes().subList(0, i)) {
        if (before instanceof Modes.ByClock a
            && modes.changes().get(i) instanceof Modes.ByClock b
            && !a.to().equals(b.to())
            && a.at().stream().anyMatch(m -> b.at().stream().anyMatch(n -> together(m, n)))) {
          reading.problemAt(
              "modes.change[" + i + "].at",
              "is also a time of the change to '" + Words.shortened(a.to()) + "'",
              "one mode at a time");
        }
      }
    }
    for (Modes.Change change : modes.changes()) {
      if (change instanceof Modes.ByTrigger t) {
        check(t.trigger(), "modes.change");
      }
    }
  }

  private static boolean together(Modes.Moment a, Modes.Moment b) {
    return a.second() == b.second()
        && (a.date().isPresent()
            ? a.date().equals(b.date())
            : b.date().isEmpty() && a.days().stream().anyMatch(b.days()::contains));
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
