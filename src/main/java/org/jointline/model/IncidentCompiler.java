package org.jointline.model;

import java.util.ArrayList;
import java.util.List;
import org.jointline.random.CountSampler;
import org.jointline.random.Sampler;
import org.jointline.random.Spread;
import org.jointline.random.Streams;
import org.jointline.scenario.ArrivalDays;
import org.jointline.scenario.BurstShape;
import org.jointline.scenario.BurstSize;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Incident;
import org.jointline.scenario.Scenario;

/** Makes the table of a scenario's incidents. */
final class IncidentCompiler {
  final ArrivalCurve[] occurrences;
  final int[] burstFirst;
  final List<Incident.Burst> bursts = new ArrayList<>();
  private final Scenario scenario;
  private final ArrivalCompiler arrivals;

  private IncidentCompiler(Scenario scenario, ArrivalCompiler arrivals) {
    this.scenario = scenario;
    this.arrivals = arrivals;
    List<Incident> incidents = scenario.demand().incidents();
    occurrences = incidents.stream().map(arrivals::occurrences).toArray(ArrivalCurve[]::new);
    burstFirst = new int[incidents.size() + 1];
    for (int i = 0; i < incidents.size(); i++) {
      bursts.addAll(incidents.get(i).bursts());
      burstFirst[i + 1] = bursts.size();
    }
  }

  /** Null where the scenario has no incidents. */
  static IncidentTable compile(Scenario scenario, ArrivalCompiler arrivals) {
    return scenario.demand().incidents().isEmpty()
        ? null
        : new IncidentTable(new IncidentCompiler(scenario, arrivals));
  }

  long[] names() {
    return scenario.demand().incidents().stream()
        .mapToLong(incident -> Streams.name(incident.id()))
        .toArray();
  }

  int type(Incident.Burst burst) {
    for (int i = 0; i < scenario.callTypes().size(); i++) {
      if (scenario.callTypes().get(i).id().equals(burst.callType())) {
        return i;
      }
    }
    throw new AssertionError("checked on reading: " + burst.callType());
  }

  private CallType callType(Incident.Burst burst) {
    return scenario.callTypes().get(type(burst));
  }

  Sampler duplicateTalk(Incident.Burst burst) {
    return SamplerCompiler.compile(burst.duplicateTalk().orElse(callType(burst).talk()));
  }

  Sampler duplicateAfterCall(Incident.Burst burst) {
    return burst
        .duplicateAfterCall()
        .or(() -> callType(burst).afterCallWork())
        .map(SamplerCompiler::compile)
        .orElse(null);
  }

  StepFunction[] open() {
    return scenario.callTypes().stream()
        .map(t -> arrivals.open(new ArrivalDays(t, scenario.demand().specialDays())))
        .toArray(StepFunction[]::new);
  }

  static Spread spread(BurstShape shape) {
    return switch (shape) {
      case SUDDEN -> Spread.SUDDEN;
      case RISING -> Spread.RISING;
      case EVEN -> Spread.EVEN;
    };
  }

  static CountSampler size(BurstSize of) {
    if (of instanceof BurstSize.Fixed s) {
      return CountSampler.fixed(s.calls());
    } else if (of instanceof BurstSize.Uniform s) {
      return CountSampler.uniform(s.min(), s.max());
    } else if (of instanceof BurstSize.Geometric s) {
      return CountSampler.geometric(s.mean());
    } else if (of instanceof BurstSize.Poisson s) {
      return CountSampler.poisson(s.mean());
    } else if (of instanceof BurstSize.NegativeBinomial s) {
      return CountSampler.negativeBinomial(s.mean(), s.cv());
    } else if (of instanceof BurstSize.Rounded s) {
      return CountSampler.rounded(SamplerCompiler.compile(s.of()));
    }
    throw new AssertionError(of);
  }
}
