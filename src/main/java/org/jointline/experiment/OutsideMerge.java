package org.jointline.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jointline.measure.IntervalCounts;
import org.jointline.measure.Measure;
import org.jointline.measure.OutsideQuantities;
import org.jointline.stats.Estimate;

/**
 * Moments of calls answered by anybody, own agents or outside help: of one call type, or of several
 * together, of which those with a target make the service level.
 */
final class OutsideMerge {
  private final EntityMoments all;
  private final EntityMoments promised;
  private final double[] values = new double[OutsideQuantities.TABLE.size()];
  private final double[] promisedValues = new double[OutsideQuantities.TABLE.size()];
  private final boolean isPromised;

  /**
   * @param isPromised whether there is a target
   */
  OutsideMerge(boolean isPromised) {
    this.isPromised = isPromised;
    all = new EntityMoments(OutsideQuantities.TABLE, 0, 0, false);
    promised = new EntityMoments(OutsideQuantities.TABLE, 0, 0, isPromised);
  }

  /**
   * Takes a call type's numbers out of a replication.
   *
   * @param own the type's numbers of answered and offered calls
   */
  void merge(IntervalCounts counts, int type, double[] own) {
    OutsideQuantities.read(counts, type, own, values);
    System.arraycopy(values, 0, promisedValues, 0, values.length);
    add();
  }

  /** Takes the numbers of several call types, which have merged the same replication. */
  void merge(List<OutsideMerge> types) {
    Arrays.fill(values, 0);
    Arrays.fill(promisedValues, 0);
    for (OutsideMerge type : types) {
      OutsideQuantities.join(values, type.values);
      if (type.isPromised) {
        OutsideQuantities.join(promisedValues, type.values);
      }
    }
    add();
  }

  private void add() {
    all.addTotal(values);
    promised.addTotal(promisedValues);
    all.endReplication();
    promised.endReplication();
  }

  /** Puts the measures with others. */
  void put(Map<Measure, Estimate> measures, double quantile) {
    // all but the service level is then put again for all call types
    measures.putAll(promised.total(quantile));
    measures.putAll(all.total(quantile));
  }

  /** Puts the last replication's values with others. */
  void putValues(Map<Measure, Double> measures) {
    measures.putAll(promised.values(promisedValues));
    measures.putAll(all.values(values));
  }
}
