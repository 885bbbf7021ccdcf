package org.jointline.experiment;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jointline.experiment.IncidentResults.BurstResult;
import org.jointline.experiment.IncidentResults.IncidentResult;
import org.jointline.experiment.IncidentResults.LineResult;
import org.jointline.measure.CallQuantities;
import org.jointline.measure.IncidentCounts;
import org.jointline.measure.Measure;
import org.jointline.model.CompiledScenario;
import org.jointline.model.IncidentTable;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Incident;
import org.jointline.stats.Estimate;
import org.jointline.stats.MomentGrid;

/** Takes the counts of calls about incidents out of each replication, in index order. */
final class IncidentMerge {
  private final CompiledScenario compiled;
  private final IncidentTable table;
  private final MomentGrid happened;
  private final MomentGrid duplicates;
  private final List<EntityMoments> bursts = new ArrayList<>();
  private final List<Line> lines = new ArrayList<>();
  private final CallQuantities calls = new CallQuantities();
  private final double[] values = new double[CallQuantities.TABLE.size()];
  private final double[] one = new double[1];

  IncidentMerge(CompiledScenario compiled, List<CallTypeMerge> types) {
    this.compiled = compiled;
    table = compiled.model().incidents;
    happened = new MomentGrid(table.incidents, 1, new int[0], new int[0]);
    duplicates = new MomentGrid(table.bursts, 1, new int[0], new int[0]);
    for (int b = 0; b < table.bursts; b++) {
      bursts.add(moments(table.type[b]));
    }
    for (int i = 0; i < types.size(); i++) {
      int type = i;
      int[] own = IntStream.range(0, table.bursts).filter(b -> table.type[b] == type).toArray();
      if (own.length > 0) {
        lines.add(new Line(callType(i), types.get(i), own, moments(i), moments(i)));
      }
    }
  }

  /**
   * @param all of the line's calls
   * @param bursts the line's
   */
  private record Line(
      CallType type, CallTypeMerge all, int[] bursts, EntityMoments about, EntityMoments others) {}

  private CallType callType(int type) {
    return compiled.scenario().callTypes().get(type);
  }

  private EntityMoments moments(int type) {
    return new EntityMoments(CallQuantities.TABLE, 0, 0, callType(type).target().isPresent());
  }

  /** After the call types have merged the same replication. */
  void merge(IncidentCounts counts) {
    for (int i = 0; i < table.incidents; i++) {
      one[0] = counts.happened(i);
      happened.add(i, one);
    }
    for (int b = 0; b < table.bursts; b++) {
      one[0] = counts.duplicates(b);
      duplicates.add(b, one);
      add(bursts.get(b), counts, b);
    }
    happened.endReplication();
    duplicates.endReplication();
    for (Line line : lines) {
      add(line.about(), counts, line.bursts());
      double[] all = line.all().total();
      Arrays.setAll(values, q -> all[q] - values[q]);
      line.others().addTotal(values);
      line.others().endReplication();
    }
  }

  private void add(EntityMoments to, IncidentCounts counts, int... of) {
    calls.set(counts, of);
    calls.read(0, values, 0, 1);
    to.addTotal(values);
    to.endReplication();
  }

  IncidentResults results(double quantile) {
    List<IncidentResult> incidents = new ArrayList<>();
    for (int i = 0; i < table.incidents; i++) {
      incidents.add(incident(i, quantile));
    }
    return new IncidentResults(
        incidents,
        lines.stream()
            .map(
                line ->
                    new LineResult(
                        line.type().id(),
                        line.type().name(),
                        ofCalls(line.about(), quantile),
                        ofCalls(line.others(), quantile)))
            .toList());
  }

  private IncidentResult incident(int index, double quantile) {
    Incident incident = compiled.scenario().demand().incidents().get(index);
    Map<Measure, Estimate> measures = new EnumMap<>(Measure.class);
    measures.put(Measure.HAPPENED, positive(happened.mean(index, 0, quantile)));
    List<BurstResult> own = new ArrayList<>();
    for (int b = table.burstFirst[index]; b < table.burstFirst[index + 1]; b++) {
      CallType type = callType(table.type[b]);
      Map<Measure, Estimate> ofCalls = ofCalls(bursts.get(b), quantile);
      ofCalls.put(Measure.INCIDENT_DUPLICATES, positive(duplicates.mean(b, 0, quantile)));
      double mean = incident.bursts().get(own.size()).size().mean();
      own.add(new BurstResult(type.id(), type.name(), mean, ofCalls));
    }
    return new IncidentResult(
        incident.id(), incident.name(), times(incident), perWeek(incident), measures, own);
  }

  private static Estimate positive(Estimate estimate) {
    return estimate.within(0, Double.POSITIVE_INFINITY);
  }

  /** What is kept of some calls alone: their own queue has no area, the others' no longest wait. */
  private static Map<Measure, Estimate> ofCalls(EntityMoments moments, double quantile) {
    Map<Measure, Estimate> measures = moments.total(quantile);
    measures.remove(Measure.MEAN_QUEUE);
    measures.remove(Measure.MAX_WAIT);
    return measures;
  }

  private List<ZonedDateTime> times(Incident incident) {
    return incident.when() instanceof Incident.AtTimes at
        ? at.times().stream()
            .map(t -> compiled.model().startTick + t.toNanos() / 1000)
            .map(compiled.time()::local)
            .toList()
        : List.of();
  }

  private static double perWeek(Incident incident) {
    return incident.when() instanceof Incident.AtRandom random ? random.perWeek() : 0;
  }
}
