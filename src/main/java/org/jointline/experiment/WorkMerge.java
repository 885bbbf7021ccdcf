package org.jointline.experiment;

import java.util.Map;
import org.jointline.measure.Measure;
import org.jointline.measure.Quantities;
import org.jointline.stats.Estimate;

/** Moments of what is counted of work beyond the plain call: of one entity, over the period. */
final class WorkMerge {
  /** Where last replication's numbers are written before {@link #add}. */
  final double[] values;

  private final EntityMoments moments;
  private final boolean empty;

  WorkMerge(Quantities table) {
    values = new double[table.size()];
    moments = new EntityMoments(table, 0, 0, false);
    empty = table.means().isEmpty() && table.ratios().isEmpty();
  }

  /** Whether there is anything to measure. */
  boolean isEmpty() {
    return empty;
  }

  void add() {
    moments.addTotal(values);
    moments.endReplication();
  }

  /** Puts the measures with others. */
  void put(Map<Measure, Estimate> measures, double quantile) {
    if (!empty) {
      measures.putAll(moments.total(quantile));
    }
  }

  /** Puts the last replication's values with others. */
  void putValues(Map<Measure, Double> measures) {
    if (!empty) {
      measures.putAll(moments.values(values));
    }
  }
}
