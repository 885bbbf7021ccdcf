package org.jointline.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jointline.measure.AgentQuantities;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/** An agent group as written whose people differ: the sum of its parts over the whole period. */
final class WholeGroupMerge {
  final String id;

  /** Indices of its parts among the agent groups that run. */
  final List<Integer> parts;

  private final List<AgentGroupMerge> groups;
  private final EntityMoments moments = new EntityMoments(AgentQuantities.TABLE, 0, 0, false);
  private final double[] values = new double[AgentQuantities.TABLE.size()];

  WholeGroupMerge(String id, List<Integer> parts, List<AgentGroupMerge> all) {
    this.id = id;
    this.parts = List.copyOf(parts);
    groups = parts.stream().map(all::get).toList();
  }

  /** After its parts have merged the same replication. */
  void merge() {
    Arrays.fill(values, 0);
    for (AgentGroupMerge group : groups) {
      AgentQuantities.join(values, group.total());
    }
    moments.addTotal(values);
    moments.endReplication();
  }

  Map<Measure, Estimate> measures(double quantile) {
    return moments.total(quantile);
  }
}
