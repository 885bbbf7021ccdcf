package org.jointline.experiment;

import java.util.Arrays;
import java.util.Optional;
import org.jointline.measure.CallQuantities;
import org.jointline.measure.IntervalCounts;
import org.jointline.measure.Measure;
import org.jointline.measure.Quantities;
import org.jointline.model.Model;
import org.jointline.scenario.CallType;

/** Takes one call type's counts out of each replication, in index order. */
final class CallTypeMerge {
  final EntityMoments moments;
  final WaitQuantiles waits = new WaitQuantiles();
  final Optional<TargetRisk> risk;
  private final int type;
  private final DayParts parts;
  private final double intervalSeconds;
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
    byPart = new CallQuantities[parts.count()];
    Arrays.setAll(byPart, p -> new CallQuantities());
    moments =
        new EntityMoments(
            CallQuantities.TABLE, model.intervals, parts.count(), callType.target().isPresent());
    risk = callType.target().map(t -> new TargetRisk(t, model.intervals, parts.count()));
    risk.ifPresent(r -> findCounts(r.base()));
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
    all.clear();
    for (CallQuantities part : byPart) {
      part.clear();
    }
    for (int s = 0; s < parts.intervals(); s++) {
      one.clear();
      one.add(counts, type, s);
      if (one.read(intervalSeconds, values)) {
        int part = parts.of(s);
        moments.addInterval(s, values);
        if (risk.isPresent()) {
          risk.get().addInterval(s, part, values[met], values[of]);
        }
        byPart[part].add(counts, type, s);
        all.add(counts, type, s);
      }
    }
    for (int p = 0; p < byPart.length; p++) {
      if (byPart[p].read(parts.seconds(p), values)) {
        moments.addDayPart(p, values);
      }
    }
    readTotal();
    moments.addTotal(total);
    moments.endReplication();
    if (risk.isPresent()) {
      risk.get().addTotal(total[met], total[of]);
    }
    waits.add(counts.waits(type));
  }

  private void readTotal() {
    if (!all.read(intervalSeconds * parts.intervals(), total)) {
      Arrays.fill(total, 0);
    }
  }

  /** The last replication's numbers over the whole period. */
  double[] total() {
    return total;
  }
}
