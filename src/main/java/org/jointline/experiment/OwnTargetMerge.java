package org.jointline.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointline.measure.IntervalCounts;
import org.jointline.model.OwnTargets;
import org.jointline.scenario.CallType;
import org.jointline.scenario.OwnTarget;
import org.jointline.scenario.Scenario;
import org.jointline.stats.ConfidenceInterval;
import org.jointline.stats.Estimate;
import org.jointline.stats.MomentGrid;

/** Call types as organisations read them by targets of their own. */
final class OwnTargetMerge {
  private final Scenario scenario;
  private final OwnTargets targets;
  private final List<CallTypeMerge> types;
  private final int[] typeOf;
  private final List<TargetRisk> risks = new ArrayList<>();
  private final MomentGrid grid;
  private final double[] values = new double[2];

  /** By target: the last replication's share. */
  private final double[] last;

  /** There must be own targets. */
  OwnTargetMerge(Scenario scenario, OwnTargets targets, List<CallTypeMerge> types) {
    this.scenario = scenario;
    this.targets = targets;
    this.types = types;
    typeOf = new int[targets.size()];
    last = new double[targets.size()];
    for (int i = 0; i < types.size(); i++) {
      for (int k = targets.first[i]; k < targets.first[i + 1]; k++) {
        typeOf[k] = i;
        risks.add(new TargetRisk(target(k).target(), 0, 0));
      }
    }
    grid = new MomentGrid(targets.size(), 2, new int[] {0}, new int[] {1});
  }

  private OwnTarget target(int k) {
    return scenario.organisations().get(targets.reader[k]).ownTargets().get(targets.item[k]);
  }

  /** After the call types have merged the same replication. */
  void merge(IntervalCounts counts) {
    for (int k = 0; k < typeOf.length; k++) {
      counts.ownTarget(k, risks.get(k).base(), types.get(typeOf[k]).total(), values);
      grid.add(k, values);
      last[k] = values[1] == 0 ? Double.NaN : values[0] / values[1];
      risks.get(k).addTotal(values[0], values[1]);
    }
    grid.endReplication();
  }

  /**
   * The last replication's share of a call type's calls by a reader's target; NaN without calls.
   */
  double last(int reader, int type) {
    for (int k = targets.first[type]; k < targets.first[type + 1]; k++) {
      if (targets.reader[k] == reader) {
        return last[k];
      }
    }
    throw new IllegalArgumentException("no own target of " + reader + " for " + type);
  }

  /** What one organisation reads, in the order of the call types. */
  List<Accounts.Service> of(int organisation, double quantile) {
    List<Accounts.Service> list = new ArrayList<>();
    for (int k = 0; k < typeOf.length; k++) {
      if (targets.reader[k] == organisation) {
        CallType type = scenario.callTypes().get(typeOf[k]);
        Optional<Estimate> achieved = grid.ratio(k, 0, quantile).map(e -> e.within(0, 1));
        list.add(service(type, risks.get(k), achieved, true, scenario.experiment().confidence()));
      }
    }
    return list;
  }

  static Accounts.Service service(
      CallType type, TargetRisk risk, Optional<Estimate> achieved, boolean own, double confidence) {
    return new Accounts.Service(
        type.id(),
        type.owner(),
        own,
        risk.target().within().toNanos() / 1e9,
        risk.target().share(),
        risk.base(),
        risk.target().base().words(),
        achieved,
        achieved.map(a -> !risk.misses(a.mean())).orElse(true),
        ConfidenceInterval.proportion(risk.missed(), risk.seen(), confidence)
            .orElse(new Estimate(0, 0, 0)));
  }
}
