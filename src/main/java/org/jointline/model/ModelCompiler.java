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
  private final Map<String, Integer> shared = new LinkedHashMap<>();

  /**
   * @param spareAgents in each group, more than its staffing ever plans
   */
  ModelCompiler(Scenario scenario, int spareAgents) {
    this.scenario = scenario;
    this.spareAgents = spareAgents;
    time = new Timeline(scenario.calendar());
    staff = scenario.agentGroups().stream().map(this::staff).toList();
    for (CallType type : scenario.callTypes()) {
      ArrivalCompiler.busyness(type.arrivals())
          .flatMap(Arrivals.Busyness::shared)
          .ifPresent(name -> shared.putIfAbsent(name, shared.size()));
    }
  }

  private Staff staff(AgentGroup group) {
    StepFunction onShift = time.lay(group.staffing());
    StepFunction onPhones =
        onShift.with(
            StepFunction.constant(group.shrinkage()),
            // the small term keeps 7 x (1 - 0.5) and its like from depending on rounding errors
            (people, lost) -> Math.floor(people * (1 - lost) + 0.5 + 1e-9));
    return new Staff(
        onShift, onPhones, onShift.with(time.lay(group.costPerHour()), (n, pounds) -> n * pounds));
  }

  int intervals() {
    return Math.toIntExact((time.endTick() - time.startTick()) / time.intervalTicks());
  }

  int[] agentFirst() {
    int[] first = new int[staff.size() + 1];
    for (int g = 0; g < staff.size(); g++) {
      first[g + 1] = first[g] + staff.get(g).most() + spareAgents;
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
      edges.staffing(g, staff.get(g).onPhones(), time.stopTick());
    }
    if (rules != null) {
      rules.addTo(edges, time.stopTick());
    }
    return edges.compile();
  }

  RoutingTable routing() {
    return new RoutingCompiler(scenario).compile();
  }

  ArrivalCurve[] arrivals() {
    ArrivalCompiler compiler = new ArrivalCompiler(time);
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
            factor[i * groups + g] = skill.handleTime();
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
