package org.jointline.experiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointline.measure.IntervalCounts;
import org.jointline.measure.Measure;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Organisation;
import org.jointline.scenario.Scenario;
import org.jointline.stats.ConfidenceInterval;
import org.jointline.stats.Estimate;

/**
 * Everything kept over replications, which are merged in index order so that floating-point sums do
 * not depend on threads. Its memory does not grow with their number.
 */
final class Merge implements RunOptions.SoFar {
  final DayParts parts;
  final List<CallTypeMerge> types = new ArrayList<>();
  final List<AgentGroupMerge> groups = new ArrayList<>();

  /** Groups as written that have parts; empty where none has. */
  final List<WholeGroupMerge> wholeGroups = new ArrayList<>();

  final List<OrganisationMerge> organisations = new ArrayList<>();

  /** All organisations together. */
  final OrganisationMerge everyone;

  final AnsweredByMerge answeredBy;
  final RuleMerge rules;

  /** Empty where the scenario has no incidents. */
  final Optional<IncidentMerge> incidents;

  final FlowMerge flows;
  final LedgerMerge ledger;

  /** Empty for a run within one calendar month. */
  final Optional<MonthMerge> months;

  /** Empty where no organisation has a target of its own. */
  final Optional<OwnTargetMerge> ownTargets;

  final UnansweredMerge unanswered;
  final SpotMerge spots;

  private final Scenario scenario;
  private final WorkDone work;
  private final OutsideCost outside;
  private final Optional<ReplicationSink> sink;
  private final List<ReplicationValues> watching = new ArrayList<>();
  private int replications;

  Merge(CompiledScenario compiled, Optional<ReplicationSink> sink) {
    scenario = compiled.scenario();
    this.sink = sink;
    Model model = compiled.model();
    parts = new DayParts(compiled);
    for (int i = 0; i < model.types; i++) {
      types.add(new CallTypeMerge(i, scenario.callTypes().get(i), model, parts));
    }
    for (int g = 0; g < model.groups; g++) {
      groups.add(new AgentGroupMerge(g, compiled.staff().get(g), model, parts));
    }
    addWholeGroups();
    for (Organisation organisation : scenario.organisations()) {
      organisations.add(new OrganisationMerge(ownTypes(organisation), ownGroups(organisation)));
    }
    everyone = new OrganisationMerge(types, groups);
    answeredBy = new AnsweredByMerge(model);
    rules = new RuleMerge(scenario, model);
    incidents =
        Optional.ofNullable(model.incidents).map(table -> new IncidentMerge(compiled, types));
    Parties parties = new Parties(scenario);
    work = new WorkDone(model);
    outside = new OutsideCost(scenario, model, parties);
    spots = new SpotMerge(work);
    flows = new FlowMerge(scenario, model, parties);
    ledger = new LedgerMerge(scenario, model, parties, groups, outside);
    months = MonthMerge.of(scenario, parties, parts, types, groups, outside);
    unanswered = new UnansweredMerge(types, parties);
    ownTargets =
        Optional.ofNullable(model.ownTargets).map(own -> new OwnTargetMerge(scenario, own, types));
  }

  /** These take what they want of each replication, once it is merged. */
  void watchedBy(ReplicationValues values) {
    watching.add(values);
  }

  private void addWholeGroups() {
    Map<String, List<Integer>> parts = new LinkedHashMap<>();
    for (int g = 0; g < groups.size(); g++) {
      String whole = scenario.agentGroups().get(g).wholeId();
      if (!whole.equals(scenario.agentGroups().get(g).id())) {
        parts.computeIfAbsent(whole, w -> new ArrayList<>()).add(g);
      }
    }
    parts.forEach((id, of) -> wholeGroups.add(new WholeGroupMerge(id, of, groups)));
  }

  private List<CallTypeMerge> ownTypes(Organisation organisation) {
    List<CallTypeMerge> own = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      if (scenario.callTypes().get(i).owner().equals(organisation.id())) {
        own.add(types.get(i));
      }
    }
    return own;
  }

  private List<AgentGroupMerge> ownGroups(Organisation organisation) {
    List<AgentGroupMerge> own = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      if (scenario.agentGroups().get(g).employer().equals(organisation.id())) {
        own.add(groups.get(g));
      }
    }
    return own;
  }

  /** Adds the next replication. */
  void add(IntervalCounts counts) {
    for (CallTypeMerge type : types) {
      type.merge(counts);
    }
    for (AgentGroupMerge group : groups) {
      group.merge(counts);
    }
    wholeGroups.forEach(WholeGroupMerge::merge);
    for (OrganisationMerge organisation : organisations) {
      organisation.merge();
    }
    everyone.merge();
    answeredBy.merge(counts);
    rules.merge(counts);
    incidents.ifPresent(merge -> merge.merge(counts.incidents()));
    work.read(counts);
    outside.read(counts);
    spots.merge();
    flows.merge(counts, work);
    ledger.merge(work);
    unanswered.merge(counts);
    if (months.isPresent()) {
      months.get().merge();
    }
    if (ownTargets.isPresent()) {
      ownTargets.get().merge(counts);
    }
    for (ReplicationValues values : watching) {
      values.take();
    }
    if (sink.isPresent()) {
      tell(sink.get(), counts);
    }
    replications++;
  }

  private void tell(ReplicationSink to, IntervalCounts counts) {
    for (int i = 0; i < types.size(); i++) {
      CallType type = scenario.callTypes().get(i);
      Map<Measure, Double> values = types.get(i).values();
      WaitQuantiles.put(values, counts.waits(i));
      types.get(i).callBacks.ifPresent(c -> c.putTimes(values, counts));
      types.get(i).work.putValues(values);
      putShare(values, unanswered.ofType(i));
      to.values(replications, "call type", type.id(), values);
    }
    for (int g = 0; g < groups.size(); g++) {
      AgentGroup group = scenario.agentGroups().get(g);
      AgentGroupMerge merge = groups.get(g);
      Map<Measure, Double> values = merge.moments.values(merge.total());
      merge.work.putValues(values);
      to.values(replications, "agent group", group.id(), values);
    }
    for (int o = 0; o < organisations.size(); o++) {
      String id = scenario.organisations().get(o).id();
      Map<Measure, Double> values = organisations.get(o).values();
      values.putAll(ledger.values(o));
      putShare(values, unanswered.ofParty(o));
      to.values(replications, "organisation", id, values);
    }
  }

  private static void putShare(Map<Measure, Double> values, double unanswered) {
    if (!Double.isNaN(unanswered)) {
      values.put(Measure.UNANSWERED_SHARE, unanswered);
    }
  }

  int replications() {
    return replications;
  }

  /** Student's quantile for the replications merged; 0 for fewer than two. */
  double quantile() {
    return replications < 2
        ? 0
        : ConfidenceInterval.studentQuantile(scenario.experiment().confidence(), replications - 1L);
  }

  /**
   * A measure over the whole period of the call type or agent group of an id; of the call type
   * where both have the id and the measure.
   */
  Optional<Estimate> total(String id, Measure measure) {
    for (int i = 0; i < types.size(); i++) {
      if (scenario.callTypes().get(i).id().equals(id) && typeTotal(i).containsKey(measure)) {
        return Optional.of(typeTotal(i).get(measure));
      }
    }
    for (int g = 0; g < groups.size(); g++) {
      if (scenario.agentGroups().get(g).id().equals(id)) {
        return Optional.ofNullable(groupTotal(g).get(measure));
      }
    }
    return wholeGroups.stream()
        .filter(w -> w.id.equals(id))
        .findFirst()
        .map(w -> w.measures(quantile()).get(measure));
  }

  @Override
  public Optional<Estimate> promised(int callType) {
    CallTypeMerge type = types.get(callType);
    return type.risk.map(risk -> type.moments.total(quantile()).get(risk.base()));
  }

  Map<Measure, Estimate> typeTotal(int type) {
    Map<Measure, Estimate> measures = new EnumMap<>(Measure.class);
    measures.putAll(types.get(type).totals(quantile()));
    types.get(type).waits.put(measures, scenario.experiment().confidence());
    types
        .get(type)
        .callBacks
        .ifPresent(c -> c.times.put(measures, scenario.experiment().confidence()));
    types.get(type).work.put(measures, quantile());
    return measures;
  }

  Map<Measure, Estimate> groupTotal(int group) {
    Map<Measure, Estimate> measures = groups.get(group).moments.total(quantile());
    groups.get(group).work.put(measures, quantile());
    return measures;
  }
}
