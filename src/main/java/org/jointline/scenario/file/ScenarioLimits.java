package org.jointline.scenario.file;

import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.Calendar;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Curve;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.Workload;

/** How large a scenario may be, so that it is refused before it takes the machine's memory. */
final class ScenarioLimits {
  private static final int MOST_AGENTS = 30_000;

  private final Scenario scenario;
  private final Reading reading;

  ScenarioLimits(Scenario scenario, Reading reading) {
    this.scenario = scenario;
    this.reading = reading;
  }

  void check() {
    checkCalls();
    checkCells();
    checkAgents();
  }

  private void checkCalls() {
    Workload workload = new Workload(scenario.calendar(), scenario.demand());
    double all = 0;
    double aboutIncidents = 0;
    CallType busiest = null;
    double most = -1;
    for (CallType type : scenario.callTypes()) {
      if (type.arrivals() != null && type.openingHours() != null) {
        double calls = workload.callsWithWarmUp(type);
        all += calls;
        aboutIncidents += workload.callsAboutIncidents(type);
        busiest = calls > most ? type : busiest;
        most = Math.max(calls, most);
      }
    }
    if (aboutIncidents > Workload.MOST_CALLS) {
      reading.problemAt(
          "incidents",
          "a replication would have about "
              + Words.grouped(Math.round(aboutIncidents))
              + " calls about incidents; the limit is 50 million, to bound its time",
          "let them happen less often or fewer people call");
    } else if (!(all <= Workload.MOST_CALLS)) {
      reading.problemAt(
          "call types." + Words.shortened(busiest.id()) + ".arrivals",
          "a replication would have about "
              + Words.grouped(Math.round(all))
              + " calls; the limit is 50 million, to bound its time",
          "shorten the calendar or check the unit of the arrivals");
    }
  }

  private void checkCells() {
    Calendar calendar = scenario.calendar();
    long intervals = calendar.length().toSeconds() / calendar.interval().toSeconds();
    long cells = intervals * Workload.entities(scenario);
    if (cells > Workload.MOST_CELLS) {
      reading.problemAt(
          "calendar.interval",
          "the answers would have "
              + Words.grouped(cells)
              + " cells (call types and groups x intervals); the limit is 250,000, to bound"
              + " memory",
          "use a longer interval");
    }
  }

  private void checkAgents() {
    double all = 0;
    for (AgentGroup group : scenario.agentGroups()) {
      if (group.staffing() == null) {
        continue;
      }
      String path = "agent groups." + Words.shortened(group.id()) + ".staffing";
      double most = group.staffing().otherwise();
      for (Curve.Piece piece : group.staffing().pieces()) {
        most = Math.max(most, piece.value());
        if (piece.value() != Math.rint(piece.value())) {
          reading.problemAt(path, "must be whole numbers, got " + Words.number(piece.value()), "");
          break;
        }
      }
      if (most > AgentGroupShape.MOST_AGENTS) {
        reading.problemAt(
            path,
            "must be at most 10,000 people, got " + Words.grouped(Math.round(most)),
            AgentGroupShape.WHY_MOST);
      }
      all += most;
    }
    if (all > MOST_AGENTS) {
      reading.problemAt(
          "agent groups",
          "all groups together have up to "
              + Words.grouped(Math.round(all))
              + " people; the limit is 30,000, to bound memory",
          "");
    }
  }
}
