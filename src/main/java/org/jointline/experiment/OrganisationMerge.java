package org.jointline.experiment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jointline.measure.AgentQuantities;
import org.jointline.measure.CallQuantities;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/**
 * An organisation's numbers: the sum over its own call types, and over the agent groups it employs.
 * A service level needs a target for every one of its call types; each call is held against its
 * own.
 */
final class OrganisationMerge {
  private final List<CallTypeMerge> types;
  private final List<AgentGroupMerge> groups;
  private final EntityMoments calls;
  private final EntityMoments agents;
  private final double[] callValues = new double[CallQuantities.TABLE.size()];
  private final double[] agentValues = new double[AgentQuantities.TABLE.size()];

  OrganisationMerge(List<CallTypeMerge> types, List<AgentGroupMerge> groups) {
    this.types = types;
    this.groups = groups;
    boolean targets = types.stream().allMatch(t -> t.risk.isPresent());
    calls = new EntityMoments(CallQuantities.TABLE, 0, 0, targets);
    agents = new EntityMoments(AgentQuantities.TABLE, 0, 0, false);
  }

  /** After its types and groups have merged the same replication. */
  void merge() {
    Arrays.fill(callValues, 0);
    for (CallTypeMerge type : types) {
      CallQuantities.join(callValues, type.total());
    }
    Arrays.fill(agentValues, 0);
    for (AgentGroupMerge group : groups) {
      AgentQuantities.join(agentValues, group.total());
    }
    calls.addTotal(callValues);
    agents.addTotal(agentValues);
    calls.endReplication();
    agents.endReplication();
  }

  /**
   * Measures of its callers and of its staff. "Answered" is of its own callers, by whomever; cost
   * per answered call is of calls its own staff answered, whosever they are.
   */
  Map<Measure, Estimate> measures(double quantile) {
    Map<Measure, Estimate> measures = new EnumMap<>(Measure.class);
    if (!groups.isEmpty()) {
      measures.putAll(agents.total(quantile));
      measures.remove(Measure.ANSWERED);
      measures.remove(Measure.HANDLE_TIME);
    }
    if (!types.isEmpty()) {
      measures.putAll(calls.total(quantile));
    }
    return measures;
  }

  /** The last replication's measures. */
  Map<Measure, Double> values() {
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    if (!groups.isEmpty()) {
      values.putAll(agents.values(agentValues));
      values.remove(Measure.ANSWERED);
      values.remove(Measure.HANDLE_TIME);
    }
    if (!types.isEmpty()) {
      values.putAll(calls.values(callValues));
    }
    return values;
  }
}
