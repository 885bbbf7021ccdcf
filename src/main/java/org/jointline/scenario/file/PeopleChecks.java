package org.jointline.scenario.file;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.Cohorts;
import org.jointline.scenario.Curve;
import org.jointline.scenario.People;
import org.jointline.scenario.Scenario;

/** What must hold between the people of several groups. */
final class PeopleChecks {
  private final Scenario scenario;
  private final Reading reading;

  PeopleChecks(Scenario scenario, Reading reading) {
    this.scenario = scenario;
    this.reading = reading;
  }

  void run() {
    for (AgentGroup group : scenario.agentGroups()) {
      String path = "agent groups." + Words.shortened(group.id());
      checkOthers(group, path);
      checkNamed(group, path);
      if (scenario.calendar() != null && group.staffing() != null && Cohorts.countsPersons(group)) {
        checkNumber(group, path);
      }
    }
    checkSeats();
  }

  private void checkOthers(AgentGroup group, String path) {
    Optional<People.Cover> cover = group.people().absence().cover();
    if (cover.isPresent() && cover.get().from().equals(group.id())) {
      reading.problemAt(path + ".absence.cover.from", "must be another group", "");
    }
    if (cover.isPresent()
        && group.people().absence().unplanned() == 0
        && !reading.faultyAt(path + ".absence.unplanned")) {
      reading.problemAt(
          path + ".absence.cover",
          "covers nobody: there is no unplanned absence",
          "add 'unplanned'");
    }
    for (People.Departure departure : group.people().departures()) {
      if (departure.to().filter(group.id()::equals).isPresent()) {
        reading.problemAt(path + ".seconded", "must be to another group", "");
      }
    }
  }

  private void checkNamed(AgentGroup group, String path) {
    for (People.Named named : group.people().named()) {
      for (String skill : named.skills()) {
        if (group.skills().stream().noneMatch(s -> s.callType().equals(skill))
            && !reading.faultyAt(path + ".skills")) {
          reading.problemAt(
              path + ".people." + Words.shortened(named.person()),
              "has the skill '" + Words.shortened(skill) + "', which the group has not",
              "add it to " + path + ".skills, held by 0 %");
        }
      }
    }
  }

  /** The people of a plain curve are counted one by one too. */
  private void checkNumber(AgentGroup group, String path) {
    double most = group.staffing().otherwise();
    for (Curve.Piece piece : group.staffing().pieces()) {
      most = Math.max(most, piece.value());
    }
    double added = 0;
    for (People.Joiners joiners : group.people().joiners()) {
      added += joiners.people();
    }
    boolean plain = group.people().turns().isEmpty();
    int days = scenario.calendar().dates().size();
    double turns = (plain ? most * days : 0) + added * days;
    if (turns > PersonLimit.MOST) {
      reading.problemAt(
          path,
          "makes "
              + Words.grouped(Math.round(turns))
              + " days of single persons; the limit is "
              + Words.grouped(PersonLimit.MOST)
              + ", to bound memory",
          "shorten the calendar or divide the group");
    }
  }

  /** Seats of one name are the same seats. */
  private void checkSeats() {
    Map<String, Integer> numbers = new HashMap<>();
    for (AgentGroup group : scenario.agentGroups()) {
      Optional<People.Seats> seats = group.people().seats().filter(s -> !s.name().isEmpty());
      if (seats.isEmpty()) {
        continue;
      }
      Integer first = numbers.putIfAbsent(seats.get().name(), seats.get().number());
      if (first != null && first != seats.get().number()) {
        reading.problemAt(
            "agent groups." + Words.shortened(group.id()) + ".seats",
            "seats '" + Words.shortened(seats.get().name()) + "' are " + first + " above",
            "give the same number everywhere");
      }
    }
  }
}
