package org.jointline.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointline.measure.CallQuantities;
import org.jointline.measure.IntervalCounts;
import org.jointline.measure.Measure;
import org.jointline.measure.OutsideQuantities;
import org.jointline.measure.Quantities;
import org.jointline.measure.WorkQuantities;
import org.jointline.model.Model;
import org.jointline.scenario.CallType;
import org.jointline.stats.Estimate;

/** Takes one call type's counts out of each replication, in index order. */
final class CallTypeMerge {
  final EntityMoments moments;
  final WaitQuantiles waits = new WaitQuantiles();
  final Optional<TargetRisk> risk;

  /** Empty in a scenario without journeys. */
  final Optional<JourneyMerge> journeys;

  /** Empty without outside help. */
  final Optional<OutsideMerge> outside;

  /** Empty where nobody is called back. */
  final Optional<CallBackMerge> callBacks;

  final WorkMerge work;
  private final int type;
  private final DayParts parts;
  private final double intervalSeconds;
  private final double[] columns;
  private final double[] values = new double[CallQuantities.TABLE.size()];
  private final double[] total = new double[CallQuantities.TABLE.size()];
  private final CallQuantities one = new CallQuantities();
  private final CallQuantities all = new CallQuantities();
  private final CallQuantities[] byPart;
  private int met = -1;
  private int of = -1;

  CallTypeMerge(int type, CallType callType, Model model, DayParts parts) {
    this.type = type;
    this.parts = parts;
    intervalSeconds = model.intervalTicks / (double) Model.TICKS_PER_SECOND;
    columns = new double[CallQuantities.TABLE.size() * model.intervals];
    byPart = new CallQuantities[parts.count()];
    Arrays.setAll(byPart, p -> new CallQuantities());
    moments =
        new EntityMoments(
            CallQuantities.TABLE, model.intervals, parts.count(), callType.target().isPresent());
    work = new WorkMerge(WorkQuantities.ofCalls(model, type));
    risk = callType.target().map(t -> new TargetRisk(t, model.intervals, parts.count()));
    risk.ifPresent(r -> findCounts(r.base()));
    journeys =
        Optional.ofNullable(model.journeys)
            .map(j -> new JourneyMerge(type, callType.target().isPresent(), model, parts));
    outside =
        OutsideQuantities.areIn(model)
            ? Optional.of(new OutsideMerge(callType.target().isPresent()))
            : Optional.empty();
    callBacks = callType.journey().callBack().map(c -> new CallBackMerge(type, c, model));
  }

  private void findCounts(Measure base) {
    for (Quantities.Ratio ratio : CallQuantities.TABLE.ratios()) {
      if (ratio.measure() == base) {
        met = ratio.x();
        of = ratio.y();
      }
    }
  }

  void merge(IntervalCounts counts) {
    for (CallQuantities part : byPart) {
      part.clear();
    }
    int intervals = parts.intervals();
    for (int s = 0; s < intervals; s++) {
      one.set(counts, type, s);
      one.read(intervalSeconds, columns, s, intervals);
      byPart[parts.of(s)].add(one);
    }
    moments.addIntervals(columns);
    all.clear();
    for (int p = 0; p < byPart.length; p++) {
      all.add(byPart[p]);
      byPart[p].read(parts.seconds(p), values, 0, 1);
      moments.addDayPart(p, values);
    }
    all.read(intervalSeconds * intervals, total, 0, 1);
    moments.addTotal(total);
    moments.endReplication();
    if (risk.isPresent()) {
      addRisk(risk.get(), intervals);
    }
    waits.add(counts.waits(type));
    journeys.ifPresent(j -> j.merge(counts));
    outside.ifPresent(o -> o.merge(counts, type, total));
    callBacks.ifPresent(c -> c.merge(counts));
    if (!work.isEmpty()) {
      WorkQuantities.readCalls(counts.work(), type, work.values);
      work.add();
    }
  }

  /** Measures over the whole period. */
  Map<Measure, Estimate> totals(double quantile) {
    Map<Measure, Estimate> measures = moments.total(quantile);
    journeys.ifPresent(j -> measures.putAll(j.moments.total(quantile)));
    outside.ifPresent(o -> o.put(measures, quantile));
    callBacks.ifPresent(c -> measures.putAll(c.moments.total(quantile)));
    return measures;
  }

  /** Measures by interval. */
  List<Map<Measure, Estimate>> intervals(double quantile) {
    List<Map<Measure, Estimate>> intervals = moments.intervals(quantile);
    for (int s = 0; journeys.isPresent() && s < intervals.size(); s++) {
      intervals.get(s).putAll(journeys.get().moments.interval(s, quantile));
    }
    for (int s = 0; callBacks.isPresent() && s < intervals.size(); s++) {
      intervals.get(s).putAll(callBacks.get().moments.interval(s, quantile));
    }
    return intervals;
  }

  /** The last replication's measures over the whole period. */
  Map<Measure, Double> values() {
    Map<Measure, Double> values = moments.values(total);
    journeys.ifPresent(j -> values.putAll(j.moments.values(j.total())));
    outside.ifPresent(o -> o.putValues(values));
    callBacks.ifPresent(c -> values.putAll(c.moments.values(c.total())));
    return values;
  }

  private void addRisk(TargetRisk to, int intervals) {
    for (int s = 0; s < intervals; s++) {
      to.addInterval(s, parts.of(s), columns[met * intervals + s], columns[of * intervals + s]);
    }
    to.addTotal(total[met], total[of]);
  }

  /** The last replication's quantity q of interval s, at {@code q * intervals + s}. */
  double[] columns() {
    return columns;
  }

  /** The last replication's numbers over the whole period. */
  double[] total() {
    return total;
  }
}
