package org.jointline.experiment;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jointline.measure.AgentQuantities;
import org.jointline.measure.CallBackQuantities;
import org.jointline.measure.CallQuantities;
import org.jointline.measure.JourneyQuantities;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/**
 * An organisation's numbers: the sum over its own call types, and over the agent groups it employs.
 * A service level needs a target for every one of its call types; each call is held against its
 * own.
 */
final class OrganisationMerge {
  /** Measures of agents too, which for an organisation are about its own callers. */
  static final Set<Measure> OF_ITS_CALLERS = Set.of(Measure.ANSWERED, Measure.HANDLE_TIME);

  private final List<CallTypeMerge> types;
  private final List<AgentGroupMerge> groups;
  private final EntityMoments calls;
  private final EntityMoments promised;
  private final EntityMoments agents;
  private final double[] callValues = new double[CallQuantities.TABLE.size()];
  private final double[] promisedValues = new double[CallQuantities.TABLE.size()];
  private final EntityMoments journeys;
  private final EntityMoments promisedJourneys;
  private final double[] journeyValues = new double[JourneyQuantities.TABLE.size()];
  private final double[] promisedJourneyValues = new double[JourneyQuantities.TABLE.size()];
  private final boolean hasJourneys;
  private final EntityMoments callBacks;
  private final EntityMoments promisedCallBacks;
  private final double[] callBackValues = new double[CallBackQuantities.TABLE.size()];
  private final double[] promisedCallBackValues = new double[CallBackQuantities.TABLE.size()];
  private final boolean hasCallBacks;

  /** Empty without outside help. */
  private final List<OutsideMerge> outsideOfTypes;

  private final OutsideMerge outside;
  private final double[] agentValues = new double[AgentQuantities.TABLE.size()];

  OrganisationMerge(List<CallTypeMerge> types, List<AgentGroupMerge> groups) {
    this.types = types;
    this.groups = groups;
    calls = new EntityMoments(CallQuantities.TABLE, 0, 0, false);
    promised = new EntityMoments(CallQuantities.TABLE, 0, 0, true);
    agents = new EntityMoments(AgentQuantities.TABLE, 0, 0, false);
    journeys = new EntityMoments(JourneyQuantities.TABLE, 0, 0, false);
    promisedJourneys = new EntityMoments(JourneyQuantities.TABLE, 0, 0, true);
    hasJourneys = types.stream().anyMatch(t -> t.journeys.isPresent());
    boolean promises =
        types.stream().anyMatch(t -> t.callBacks.filter(CallBackMerge::isPromised).isPresent());
    callBacks = new EntityMoments(CallBackQuantities.TABLE, 0, 0, false);
    promisedCallBacks = new EntityMoments(CallBackQuantities.TABLE, 0, 0, promises);
    outsideOfTypes = types.stream().flatMap(t -> t.outside.stream()).toList();
    outside = new OutsideMerge(types.stream().anyMatch(t -> t.risk.isPresent()));
    hasCallBacks = types.stream().anyMatch(t -> t.callBacks.isPresent());
  }

  /** After its types and groups have merged the same replication. */
  void merge() {
    Arrays.fill(callValues, 0);
    Arrays.fill(promisedValues, 0);
    for (CallTypeMerge type : types) {
      CallQuantities.join(callValues, type.total());
      if (type.risk.isPresent()) {
        CallQuantities.join(promisedValues, type.total());
      }
    }
    Arrays.fill(agentValues, 0);
    for (AgentGroupMerge group : groups) {
      AgentQuantities.join(agentValues, group.total());
    }
    calls.addTotal(callValues);
    promised.addTotal(promisedValues);
    agents.addTotal(agentValues);
    calls.endReplication();
    promised.endReplication();
    agents.endReplication();
    if (hasJourneys) {
      mergeJourneys();
    }
    if (!outsideOfTypes.isEmpty()) {
      outside.merge(outsideOfTypes);
    }
    if (hasCallBacks) {
      mergeCallBacks();
    }
  }

  private void mergeJourneys() {
    Arrays.fill(journeyValues, 0);
    Arrays.fill(promisedJourneyValues, 0);
    for (CallTypeMerge type : types) {
      JourneyMerge one = type.journeys.orElseThrow();
      JourneyQuantities.join(journeyValues, one.total());
      if (one.isPromised) {
        JourneyQuantities.join(promisedJourneyValues, one.total());
      }
    }
    journeys.addTotal(journeyValues);
    promisedJourneys.addTotal(promisedJourneyValues);
    journeys.endReplication();
    promisedJourneys.endReplication();
  }

  private void mergeCallBacks() {
    Arrays.fill(callBackValues, 0);
    Arrays.fill(promisedCallBackValues, 0);
    for (CallTypeMerge type : types) {
      if (type.callBacks.isPresent()) {
        CallBackMerge one = type.callBacks.get();
        CallBackQuantities.join(callBackValues, one.total());
        if (one.isPromised()) {
          CallBackQuantities.join(promisedCallBackValues, one.total());
        }
      }
    }
    callBacks.addTotal(callBackValues);
    promisedCallBacks.addTotal(promisedCallBackValues);
    callBacks.endReplication();
    promisedCallBacks.endReplication();
  }

  /**
   * Measures of its callers and of its staff. "Answered" is of its own callers, by whomever; cost
   * per answered call is of calls its own staff answered, whosever they are.
   */
  Map<Measure, Estimate> measures(double quantile) {
    Map<Measure, Estimate> measures = new EnumMap<>(Measure.class);
    if (!groups.isEmpty()) {
      measures.putAll(agents.total(quantile));
    }
    OF_ITS_CALLERS.forEach(measures::remove);
    if (!types.isEmpty()) {
      // all but the service levels is then put again for all of its call types
      measures.putAll(promised.total(quantile));
      measures.putAll(calls.total(quantile));
    }
    if (hasJourneys) {
      measures.putAll(promisedJourneys.total(quantile));
      measures.putAll(journeys.total(quantile));
    }
    if (!outsideOfTypes.isEmpty()) {
      outside.put(measures, quantile);
    }
    if (hasCallBacks) {
      measures.putAll(promisedCallBacks.total(quantile));
      measures.putAll(callBacks.total(quantile));
    }
    return measures;
  }

  /** The last replication's measures. */
  Map<Measure, Double> values() {
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    if (!groups.isEmpty()) {
      values.putAll(agents.values(agentValues));
    }
    OF_ITS_CALLERS.forEach(values::remove);
    if (!types.isEmpty()) {
      values.putAll(promised.values(promisedValues));
      values.putAll(calls.values(callValues));
    }
    if (hasJourneys) {
      values.putAll(promisedJourneys.values(promisedJourneyValues));
      values.putAll(journeys.values(journeyValues));
    }
    if (!outsideOfTypes.isEmpty()) {
      outside.putValues(values);
    }
    if (hasCallBacks) {
      values.putAll(promisedCallBacks.values(promisedCallBackValues));
      values.putAll(callBacks.values(callBackValues));
    }
    return values;
  }
}
