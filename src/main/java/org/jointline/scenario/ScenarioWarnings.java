package org.jointline.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a planner should know of a scenario though nothing in it is wrong, in words. */
public final class ScenarioWarnings {
  private static final double ROUNDING_WORTH_A_WORD = 0.10;

  private final Scenario written;
  private final Scenario scenario;
  private final Workload workload;
  private final Set<String> reached;
  private final List<String> warnings = new ArrayList<>();

  private ScenarioWarnings(Scenario written, Scenario scenario) {
    this.written = written;
    this.scenario = scenario;
    this.workload = new Workload(scenario.calendar(), scenario.demand());
    this.reached = CallsFromOthers.reached(scenario, workload);
  }

  /** Warnings in the order of the scenario; empty where there are none. */
  public static List<String> of(Scenario written) {
    Scenario scenario = Cohorts.apart(written);
    ScenarioWarnings warnings = new ScenarioWarnings(written, scenario);
    scenario.callTypes().forEach(warnings::look);
    scenario.agentGroups().forEach(warnings::look);
    written.rules().crews().forEach(warnings::look);
    warnings.warnings.addAll(SeatWarnings.of(scenario, warnings.workload));
    warnings.warnings.addAll(LoadWarnings.of(scenario, warnings.workload));
    warnings.warnings.addAll(HandoverWarnings.of(scenario, warnings.workload));
    return List.copyOf(warnings.warnings);
  }

  private void look(CallType type) {
    if (!reached.contains(type.id())) {
      String target = type.target().isPresent() ? ", so its target says nothing" : "";
      warnings.add("there are no " + type.id() + " calls in this period" + target);
    } else if (workload.calls(type) > 0 && type.work().channel().isLive()) {
      // an e-mail may well come when nobody is there
      new Coverage(scenario, type, workload).warning().ifPresent(warnings::add);
    }
    sharedAlone(type);
    type.work().interruptible().ifPresent(i -> i.by().forEach(by -> together(by, type)));
  }

  private void together(String urgent, CallType work) {
    boolean meet =
        scenario.callTypes().stream()
            .filter(t -> t.id().equals(urgent))
            .flatMap(t -> t.routing().steps().stream())
            .anyMatch(
                step ->
                    work.routing().steps().stream().anyMatch(s -> s.group().equals(step.group())));
    if (!meet) {
      warnings.add(urgent + " never interrupts " + work.id() + ": no group is sent calls of both");
    }
  }

  private void sharedAlone(CallType type) {
    Optional<String> shared = sharedBusyness(type);
    if (shared.isPresent()
        && scenario.callTypes().stream().filter(t -> sharedBusyness(t).equals(shared)).count()
            == 1) {
      warnings.add(
          "no other call type shares the busyness '" + shared.get() + "' with " + type.id());
    }
  }

  private static Optional<String> sharedBusyness(CallType type) {
    Optional<Arrivals.Busyness> busyness = Optional.empty();
    if (type.arrivals() instanceof Arrivals.PerDay perDay) {
      busyness = perDay.busyness();
    } else if (type.arrivals() instanceof Arrivals.Rates rates) {
      busyness = rates.busyness();
    }
    return busyness.flatMap(Arrivals.Busyness::shared);
  }

  private void look(AgentGroup group) {
    double shift = workload.shiftHours(group);
    double phones = workload.phoneHours(group);
    double meant = shift * (1 - group.shrinkage()) * (1 - group.people().absence().planned());
    boolean byNumber = group.people().equals(People.PLAIN);
    if (!(shift > 0) && secondedAway(group)) {
      return;
    }
    if (!(shift > 0)) {
      warnings.add("nobody of " + group.id() + " is on shift in this period");
    } else if (!(phones > 0) && byNumber) {
      warnings.add(
          "nobody of "
              + group.id()
              + " is on the phones in this period: shrinkage of "
              + percent(group.shrinkage())
              + " leaves less than half a person");
    } else if (byNumber && Math.abs(phones - meant) > ROUNDING_WORTH_A_WORD * meant) {
      warnings.add(
          "rounding to whole people after shrinkage gives "
              + group.id()
              + " "
              + percent(Math.abs(phones / meant - 1))
              + (phones > meant ? " more" : " less")
              + " time on the phones than "
              + percent(1 - group.shrinkage())
              + " of the staffing");
    }
    if (group.people().cohort().isEmpty()) {
      unused(group);
    }
  }

  /** A crew that no number on shift ever makes up. */
  private void look(Rules.Crew crew) {
    double most = 0;
    for (AgentGroup group : written.agentGroups()) {
      if (group.id().equals(crew.group())) {
        double onShift = group.staffing().otherwise();
        for (Curve.Piece piece : group.staffing().pieces()) {
          onShift = Math.max(onShift, piece.value());
        }
        most += onShift;
        most += group.people().joiners().stream().mapToInt(People.Joiners::people).sum();
      }
      most +=
          group.people().departures().stream()
              .filter(d -> d.to().filter(crew.group()::equals).isPresent())
              .mapToInt(People.Departure::people)
              .sum();
    }
    if (crew.people() > most) {
      warnings.add(
          "the minimum crew of "
              + crew.group()
              + " is "
              + crew.people()
              + ", and there are at most "
              + Math.round(most));
    }
  }

  private void unused(AgentGroup group) {
    for (AgentGroup.Skill skill : group.skills()) {
      scenario.callTypes().stream()
          .filter(t -> t.id().equals(skill.callType()) && !clearedForOthersOnly(group, t))
          .filter(t -> t.routing().steps().stream().noneMatch(s -> s.group().equals(group.id())))
          .forEach(
              t ->
                  warnings.add(
                      group.id()
                          + " has the skill "
                          + t.id()
                          + ", but no routing sends them such calls"));
    }
  }

  /** Whether the people of a group were there and work in another meanwhile. */
  private boolean secondedAway(AgentGroup group) {
    return written.agentGroups().stream()
        .anyMatch(
            g ->
                g.id().equals(group.people().cohort().map(People.Cohort::group).orElse(""))
                    && g.people().departures().stream().anyMatch(d -> d.to().isPresent()));
  }

  /** Whether a clearance that is valid for other organisations' calls keeps it from these. */
  private static boolean clearedForOthersOnly(AgentGroup group, CallType type) {
    List<String> valid = group.people().clearance().validFor();
    return type.sensitivity().isPresent() && !valid.isEmpty() && !valid.contains(type.owner());
  }

  /** A share in whole per cent. */
  static String percent(double share) {
    return Math.round(share * 100) + " %";
  }

  /** A number of calls or hours, rounded for reading. */
  static String about(double number) {
    return number >= 10 || number == Math.rint(number)
        ? String.valueOf(Math.round(number))
        : String.valueOf(Math.max(1, Math.round(number * 10)) / 10.0);
  }
}
