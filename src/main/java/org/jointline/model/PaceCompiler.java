package org.jointline.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.CallType;
import org.jointline.scenario.HandleTimeChange;
import org.jointline.scenario.People;
import org.jointline.scenario.Scenario;

/** Lays learning curves and changes of handle times along the ticks. */
final class PaceCompiler {
  private static final long MOST_FACTORS = 4_000_000;

  private final Scenario scenario;
  private final Timeline time;
  private final double[] usual;

  /**
   * @param usual multipliers without any change
   */
  PaceCompiler(Scenario scenario, Timeline time, double[] usual) {
    this.scenario = scenario;
    this.time = time;
    this.usual = usual;
  }

  /** Null where handle times never change. */
  Paces compile() {
    TreeSet<LocalDate> dates = dates();
    if (dates.isEmpty()) {
      return null;
    }
    dates.add(time.firstDate());
    List<LocalDate> all = List.copyOf(dates.tailSet(time.firstDate()));
    if ((long) all.size() * usual.length > MOST_FACTORS) {
      throw new IllegalArgumentException(
          "handle times change on "
              + all.size()
              + " days for "
              + usual.length
              + " pairs of call type and agent group, more than memory allows; use fewer cohorts");
    }
    long[] tick = all.stream().mapToLong(d -> Math.max(0, time.tick(d, 0))).toArray();
    return new Paces(tick, all.stream().map(this::on).toArray(double[][]::new));
  }

  /** Dates at whose midnight a multiplier changes. */
  private TreeSet<LocalDate> dates() {
    TreeSet<LocalDate> dates = new TreeSet<>();
    for (AgentGroup group : scenario.agentGroups()) {
      paces(group).forEach(p -> dates.add(p.from()));
    }
    for (HandleTimeChange change : scenario.handleTimeChanges()) {
      for (int d = 0; d <= change.days(); d++) {
        if (d == 0 || d == change.days() || change.on(d) != change.on(d - 1)) {
          dates.add(change.from().plusDays(d));
        }
      }
    }
    dates.removeIf(d -> time.tick(d, 0) >= time.stopTick());
    return dates;
  }

  private static List<People.Pace> paces(AgentGroup group) {
    return group.people().cohort().map(People.Cohort::paces).orElse(List.of());
  }

  private double[] on(LocalDate date) {
    List<AgentGroup> groups = scenario.agentGroups();
    List<CallType> types = scenario.callTypes();
    double[] factor = usual.clone();
    for (int g = 0; g < groups.size(); g++) {
      double pace = 1;
      for (People.Pace p : paces(groups.get(g))) {
        pace = p.from().isAfter(date) ? pace : p.handleTime();
      }
      for (int i = 0; i < types.size(); i++) {
        factor[i * groups.size() + g] *=
            pace * changes(types.get(i).id(), groups.get(g).wholeId(), date);
      }
    }
    return factor;
  }

  private double changes(String type, String group, LocalDate date) {
    double factor = 1;
    for (HandleTimeChange change : scenario.handleTimeChanges()) {
      long day = java.time.temporal.ChronoUnit.DAYS.between(change.from(), date);
      if (day >= 0 && day < change.days() && change.holdsFor(type, group)) {
        factor *= change.on((int) day);
      }
    }
    return factor;
  }

  /** Ticks at which multipliers change. */
  List<Long> ticks() {
    List<Long> ticks = new ArrayList<>();
    dates().forEach(d -> ticks.add(Math.max(0, time.tick(d, 0))));
    return ticks;
  }
}
