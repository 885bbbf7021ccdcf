package org.jointline.scenario.file;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jointline.scenario.Arrivals;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Incident;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.SpecialDay;

/** What must hold between special days and the call types they are about. */
final class DemandChecks {
  private final Scenario scenario;
  private final Reading reading;

  /** What a special day says of a date that only one may say, and which one did. */
  private final Map<String, String> said = new HashMap<>();

  DemandChecks(Scenario scenario, Reading reading) {
    this.scenario = scenario;
    this.reading = reading;
  }

  void run() {
    scenario.demand().incidents().forEach(this::checkHours);
    for (SpecialDay day : scenario.demand().specialDays()) {
      String path = "special days." + Words.shortened(day.id());
      for (LocalDate date : day.dates()) {
        day.like().ifPresent(w -> once("like", date, day, path + ".like"));
        day.profiles()
            .keySet()
            .forEach(t -> once("the profile of " + t, date, day, path + ".profile"));
        day.openingHours()
            .keySet()
            .forEach(t -> once("the opening hours of " + t, date, day, path + ".opening hours"));
      }
      day.factors().keySet().forEach(t -> checkFactor(t, path + ".calls"));
      day.profiles().keySet().forEach(t -> checkProfile(t, path + ".profile"));
    }
  }

  private void checkHours(Incident incident) {
    if (incident.when() instanceof Incident.AtRandom random
        && random.perWeek() > 0
        && random.perOpenHour() == 0) {
      reading.problemAt(
          "incidents." + Words.shortened(incident.id()) + ".hours",
          "leave no hour of an ordinary week in which it happens",
          "name weekdays, or use 'at'");
    }
  }

  private void once(String what, LocalDate date, SpecialDay day, String path) {
    String first = said.putIfAbsent(what + date, day.id());
    if (first != null) {
      reading.problemAt(
          path,
          "says "
              + what
              + " for "
              + date
              + (first.equals(day.id()) ? " twice" : ", and so does '" + first + "'"),
          "one of them is enough");
    }
  }

  private void checkFactor(String id, String path) {
    if (arrivals(id).filter(a -> a instanceof Arrivals.AtTimes).isPresent()) {
      reading.problemAt(
          path,
          "call type '" + id + "' has calls at exact times, which no factor multiplies",
          "add the times to its arrivals, or use an incident");
    }
  }

  private void checkProfile(String id, String path) {
    if (arrivals(id).filter(a -> !(a instanceof Arrivals.PerDay)).isPresent()) {
      reading.problemAt(
          path,
          "call type '" + id + "' has arrivals without a profile",
          "a profile spreads calls given 'per day'");
    }
  }

  private Optional<Arrivals> arrivals(String id) {
    return scenario.callTypes().stream()
        .filter(t -> t.id().equals(id))
        .findFirst()
        .map(CallType::arrivals);
  }
}
