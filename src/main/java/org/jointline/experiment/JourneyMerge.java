package org.jointline.experiment;

import java.util.Arrays;
import org.jointline.measure.IntervalCounts;
import org.jointline.measure.JourneyQuantities;
import org.jointline.model.Model;

/** Takes the counts of one call type's journeys out of each replication, in index order. */
final class JourneyMerge {
  final EntityMoments moments;

  /** Whether callers' waits in all attempts may be held against the target. */
  final boolean isPromised;

  private final int type;
  private final DayParts parts;
  private final double intervalSeconds;
  private final double[] columns;
  private final double[] values = new double[JourneyQuantities.TABLE.size()];
  private final double[] total = new double[JourneyQuantities.TABLE.size()];
  private final JourneyQuantities one = new JourneyQuantities();
  private final JourneyQuantities all = new JourneyQuantities();
  private final JourneyQuantities[] byPart;

  JourneyMerge(int type, boolean hasTarget, Model model, DayParts parts) {
    this.type = type;
    this.parts = parts;
    intervalSeconds = model.intervalTicks / (double) Model.TICKS_PER_SECOND;
    columns = new double[JourneyQuantities.TABLE.size() * model.intervals];
    byPart = new JourneyQuantities[parts.count()];
    Arrays.setAll(byPart, p -> new JourneyQuantities());
    // several waits of a caller are added up by the clock on the wall only
    isPromised = hasTarget && (model.work == null || !model.work.isInHours(type));
    moments =
        new EntityMoments(JourneyQuantities.TABLE, model.intervals, parts.count(), isPromised);
  }

  void merge(IntervalCounts counts) {
    for (JourneyQuantities part : byPart) {
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
  }

  /** The last replication's numbers over the whole period. */
  double[] total() {
    return total;
  }
}
