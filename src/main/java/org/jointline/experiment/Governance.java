package org.jointline.experiment;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.DoubleStream;
import org.jointline.measure.Measure;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Curve;
import org.jointline.scenario.Experiment;
import org.jointline.scenario.Factor;
import org.jointline.scenario.PayScale;
import org.jointline.scenario.Scenario;
import org.jointline.stats.Estimate;

/**
 * A run's questions about money and parties that need more than its moments: what is kept of every
 * replication, the other scenario that is run for them, and the {@link Accounts} in the end.
 */
final class Governance {
  private final Scenario scenario;
  private final Merge merge;
  private final Optional<DetrimentFinding> detriment;
  private final Optional<SavingsFinding> savings;

  /** Null where nothing is kept. */
  private final ReplicationValues here;

  /** Null where there is no other scenario, or it has not run. */
  private ReplicationValues there;

  /**
   * @param most replications there can be
   * @throws IllegalArgumentException if there would be too many numbers to keep
   */
  Governance(Scenario scenario, Merge merge, int most) {
    this.scenario = scenario;
    this.merge = merge;
    detriment = scenario.money().than().map(other -> new DetrimentFinding(scenario, other));
    savings = scenario.money().savings().map(s -> new SavingsFinding(scenario, s));
    Set<Quantity> kept = new LinkedHashSet<>();
    detriment.ifPresent(d -> kept.addAll(d.quantities()));
    savings.ifPresent(s -> kept.addAll(s.quantities()));
    here = kept.isEmpty() ? null : new ReplicationValues(scenario, merge, List.copyOf(kept), most);
    if (here != null) {
      merge.watchedBy(here);
    }
  }

  /** How many scenarios are run. */
  int scenarios() {
    return detriment.isPresent() ? 2 : 1;
  }

  /** Runs the other scenario, if there is one, as often as this one was. */
  void runOther(RunOptions options) throws InterruptedException {
    if (detriment.isEmpty() || merge.replications() == 0) {
      return;
    }
    Experiment exactly = scenario.experiment().exactly(merge.replications());
    Scenario other = scenario.money().than().orElseThrow().with(exactly);
    Set<Quantity> kept = new LinkedHashSet<>(detriment.get().quantities());
    savings.ifPresent(s -> kept.addAll(s.quantitiesOf(other)));
    there = PairedRun.values(other, List.copyOf(kept), options);
  }

  Accounts accounts(double quantile) {
    double confidence = scenario.experiment().confidence();
    Optional<Accounts.Detriment> found =
        there == null || there.replications() == 0
            ? Optional.empty()
            : detriment.map(d -> d.of(new PairedValues(List.of(here, there)), confidence));
    return new Accounts(
        parties(quantile),
        merge.flows.flows(quantile),
        merge.months.map(m -> m.months(quantile)).orElse(List.of()),
        merge.ledger.settlement(),
        savings.flatMap(s -> s.of(here, there)),
        products(quantile),
        payScales(),
        found,
        merge.spots.results(scenario, quantile));
  }

  private List<Accounts.Party> parties(double quantile) {
    List<Accounts.Party> list = new ArrayList<>();
    for (int o = 0; o < scenario.organisations().size(); o++) {
      list.add(
          new Accounts.Party(
              scenario.organisations().get(o).id(),
              scenario.organisations().get(o).name(),
              service(o, quantile),
              merge.flows.givenCalls(o, quantile),
              merge.flows.givenSeconds(o, quantile),
              merge.flows.receivedCalls(o, quantile),
              merge.flows.receivedSeconds(o, quantile),
              merge.ledger.budget(o),
              merge.ledger.position(o)));
    }
    return list;
  }

  private List<Accounts.Service> service(int organisation, double quantile) {
    List<Accounts.Service> list = new ArrayList<>();
    String id = scenario.organisations().get(organisation).id();
    for (int i = 0; i < merge.types.size(); i++) {
      CallType type = scenario.callTypes().get(i);
      CallTypeMerge of = merge.types.get(i);
      if (type.owner().equals(id) && of.risk.isPresent()) {
        TargetRisk risk = of.risk.get();
        Optional<Estimate> achieved =
            Optional.ofNullable(of.moments.total(quantile).get(risk.base()));
        list.add(
            OwnTargetMerge.service(
                type, risk, achieved, false, scenario.experiment().confidence()));
      }
    }
    merge.ownTargets.ifPresent(own -> list.addAll(own.of(organisation, quantile)));
    return list;
  }

  private List<Accounts.Product> products(double quantile) {
    List<Accounts.Product> list = new ArrayList<>();
    for (Factor factor : scenario.money().factors()) {
      Optional<Estimate> count = count(factor, quantile);
      String unit = factor.unit().isEmpty() ? "" : " " + factor.unit();
      list.add(
          new Accounts.Product(
              factor.name(),
              factor.count().words()
                  + " of "
                  + factor.of()
                  + " x "
                  + MoneyWords.plain(factor.each())
                  + unit,
              factor.each(),
              factor.unit(),
              count,
              count.map(c -> times(c, factor.each()))));
    }
    return list;
  }

  private static Estimate times(Estimate e, double by) {
    return new Estimate(
        e.mean() * by,
        Math.min(e.low() * by, e.high() * by),
        Math.max(e.low() * by, e.high() * by));
  }

  private Optional<Estimate> count(Factor factor, double quantile) {
    Measure measure = measure(factor.count());
    double scale = measure.unit() == Measure.Unit.SECONDS ? 1.0 / 3600 : 1;
    return Optional.ofNullable(measures(factor, quantile).get(measure)).map(e -> times(e, scale));
  }

  private static Measure measure(Factor.Count count) {
    return switch (count) {
      case CALLS_OFFERED -> Measure.OFFERED;
      case CALLS_ANSWERED -> Measure.ANSWERED;
      case CALLS_ABANDONED -> Measure.ABANDONED;
      case CALLS_BLOCKED -> Measure.BLOCKED;
      case HOURS_PAID -> Measure.PAID;
      case HOURS_ON_CALLS -> Measure.BUSY;
    };
  }

  /** Of the call type of that name, else the agent group, else the organisation. */
  private Map<Measure, Estimate> measures(Factor factor, double quantile) {
    for (int i = 0; factor.count().ofCallTypes() && i < merge.types.size(); i++) {
      if (scenario.callTypes().get(i).id().equals(factor.of())) {
        return merge.types.get(i).moments.total(quantile);
      }
    }
    for (int g = 0; factor.count().ofAgentGroups() && g < merge.groups.size(); g++) {
      if (scenario.agentGroups().get(g).id().equals(factor.of())) {
        return merge.groups.get(g).moments.total(quantile);
      }
    }
    return merge.organisations.get(new Parties(scenario).index(factor.of())).measures(quantile);
  }

  private List<Accounts.PaidScale> payScales() {
    List<Accounts.PaidScale> list = new ArrayList<>();
    for (PayScale scale : scenario.money().payScales()) {
      Curve cost = scale.costPerHour();
      double[] all =
          DoubleStream.concat(
                  DoubleStream.of(cost.otherwise()),
                  cost.pieces().stream().mapToDouble(Curve.Piece::value))
              .sorted()
              .toArray();
      list.add(
          new Accounts.PaidScale(
              scale.id(),
              MoneyWords.of(scale),
              all[0],
              all[all.length - 1],
              scenario.agentGroups().stream()
                  .filter(g -> g.payScale().equals(Optional.of(scale.id())))
                  .map(AgentGroup::id)
                  .toList()));
    }
    return list;
  }
}
