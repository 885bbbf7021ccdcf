package org.jointline.model;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jointline.random.Sampler;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.Arrivals;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Distribution;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.Target;

/** Makes the model of a scenario whose names are known to fit together. */
final class ModelCompiler {
  final Scenario scenario;
  final Timeline time;
  final List<Staff> staff;
  private final int spareAgents;
  private final List<StepFunction> present;
  private final PhoneRule rule;

  /** Null where nobody is absent by chance. */
  private final AbsenceCompiler absence;

  private final PaceCompiler pace;
  private final Map<String, Integer> shared = new LinkedHashMap<>();

  /**
   * @param spareAgents in each group, more than its staffing ever plans
   */
  ModelCompiler(Scenario scenario, int spareAgents) {
    this.scenario = scenario;
    this.spareAgents = spareAgents;
    time = new Timeline(scenario.calendar());
    StaffCompiler staffing = new StaffCompiler(scenario.agentGroups(), time);
    staff = staffing.compile();
    present = staffing.present;
    rule = staffing.rule;
    absence =
        AbsenceCompiler.isNeeded(scenario.agentGroups())
            ? new AbsenceCompiler(scenario.agentGroups(), scenario.calendar(), time, staffing)
            : null;
    pace = new PaceCompiler(scenario, time, handleFactor());
    for (CallType type : scenario.callTypes()) {
      ArrivalCompiler.busyness(type.arrivals())
          .flatMap(Arrivals.Busyness::shared)
          .ifPresent(name -> shared.putIfAbsent(name, shared.size()));
    }
  }

  int intervals() {
    return Math.toIntExact((time.endTick() - time.startTick()) / time.intervalTicks());
  }

  /** Null where no group has parts. */
  int[] whole() {
    int groups = rule.whole.length;
    return groups > 0 && rule.whole[groups - 1] < groups - 1 ? rule.whole : null;
  }

  int[] agentFirst() {
    int[] first = new int[staff.size() + 1];
    for (int g = 0; g < staff.size(); g++) {
      int most = absence == null ? staff.get(g).most() : (int) present.get(g).max();
      first[g + 1] = first[g] + most + spareAgents;
    }
    return first;
  }

  /**
   * @param rules null for none
   */
  Edges edges(RuleTable rules) {
    EdgeCompiler edges = new EdgeCompiler();
    if (time.startTick() > 0) {
      edges.slot(0, intervals() + 1);
    }
    for (int k = 0; k <= intervals(); k++) {
      edges.slot(time.startTick() + k * time.intervalTicks(), k);
    }
    for (int g = 0; g < staff.size(); g++) {
      if (absence == null) {
        edges.staffing(g, staff.get(g).onPhones(), time.stopTick());
      } else {
        edges.staffingAt(absence.ticks(), g, staff.get(g).onPhones());
      }
    }
    if (rules != null) {
      rules.addTo(edges, time.stopTick());
    }
    pace.ticks().forEach(edges::mark);
    return edges.compile();
  }

  /** Null where nobody is absent by chance. */
  AbsencePlan absence() {
    return absence == null ? null : new AbsencePlan(absence, absence.present(absence.ticks()));
  }

  /** Null where handle times never change. */
  Paces paces() {
    return pace.compile();
  }

  RoutingTable routing() {
    return new RoutingCompiler(scenario).compile();
  }

  private ArrivalCompiler arrivalCompiler() {
    return new ArrivalCompiler(time, scenario.demand().specialDays());
  }

  IncidentTable incidents() {
    return IncidentCompiler.compile(scenario, arrivalCompiler());
  }

  ArrivalCurve[] arrivals() {
    ArrivalCompiler compiler = arrivalCompiler();
    return scenario.callTypes().stream().map(compiler::compile).toArray(ArrivalCurve[]::new);
  }

  Sampler[] samplers(Function<CallType, Distribution> of) {
    return scenario.callTypes().stream()
        .map(of)
        .map(d -> d == null ? null : SamplerCompiler.compile(d))
        .toArray(Sampler[]::new);
  }

  Distribution patience(CallType type) {
    return type.patience() instanceof Distribution.Never ? null : type.patience();
  }

  double[] handleFactor() {
    int groups = scenario.agentGroups().size();
    double[] factor = new double[scenario.callTypes().size() * groups];
    Arrays.fill(factor, 1);
    for (int g = 0; g < groups; g++) {
      for (AgentGroup.Skill skill : scenario.agentGroups().get(g).skills()) {
        for (int i = 0; i < scenario.callTypes().size(); i++) {
          if (scenario.callTypes().get(i).id().equals(skill.callType())) {
            factor[i * groups + g] =
                scenario.agentGroups().get(g).handleTime(skill, scenario.callTypes().get(i));
          }
        }
      }
    }
    return factor;
  }

  long[] targetTicks(Function<Target, Duration> of) {
    return scenario.callTypes().stream()
        .mapToLong(t -> t.target().map(of).map(Timeline::ticks).orElse(-1L))
        .toArray();
  }

  double[] busyness(ToDoubleFunction<Arrivals.Busyness> of, double otherwise) {
    return scenario.callTypes().stream()
        .mapToDouble(
            t -> {
              Optional<Arrivals.Busyness> b = ArrivalCompiler.busyness(t.arrivals());
              return b.isPresent() ? of.applyAsDouble(b.get()) : otherwise;
            })
        .toArray();
  }

  int[] busynessParts() {
    return scenario.callTypes().stream()
        .mapToInt(
            t -> ArrivalCompiler.busyness(t.arrivals()).map(ArrivalCompiler::partsPerDay).orElse(1))
        .toArray();
  }

  int[] busynessShared() {
    return scenario.callTypes().stream()
        .mapToInt(
            t ->
                ArrivalCompiler.busyness(t.arrivals())
                    .flatMap(Arrivals.Busyness::shared)
                    .map(shared::get)
                    .orElse(-1))
        .toArray();
  }

  double longestMeanHandleSeconds() {
    return scenario.callTypes().stream()
        .mapToDouble(t -> t.talk().mean() + t.afterCallWork().map(Distribution::mean).orElse(0.0))
        .max()
        .orElse(0);
  }

  int sharedFactors() {
    return shared.size();
  }
}
