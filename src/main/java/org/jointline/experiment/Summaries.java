package org.jointline.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jointline.measure.AgentQuantities;
import org.jointline.measure.CallQuantities;
import org.jointline.measure.Measure;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Organisation;
import org.jointline.scenario.People;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.ScenarioWarnings;
import org.jointline.scenario.Target;
import org.jointline.scenario.Work;
import org.jointline.stats.ConfidenceInterval;
import org.jointline.stats.Estimate;

/** Makes the summary of what has been merged. */
final class Summaries {
  private static final int MOST_RISKY = 10;

  private final CompiledScenario compiled;
  private final Scenario scenario;
  private final Merge merge;
  private final Governance governance;
  private final double quantile;
  private final double confidence;

  Summaries(CompiledScenario compiled, Merge merge, Governance governance) {
    this.compiled = compiled;
    this.merge = merge;
    this.governance = governance;
    scenario = compiled.scenario();
    quantile = merge.quantile();
    confidence = scenario.experiment().confidence();
  }

  Summary summary(RunOptions options, Summary.Stopped stopped) {
    Model model = compiled.model();
    return new Summary(
        scenario.name(),
        scenario.description(),
        new Summary.Provenance(
            options.scenarioHash(),
            scenario.experiment().seed(),
            merge.replications(),
            options.version(),
            options.command()),
        confidence,
        new Summary.Period(
            List.copyOf(merge.parts.starts()),
            merge.parts.minutes(),
            compiled.time().local(model.endTick)),
        callTypes(),
        agentGroups(),
        wholeGroups(),
        organisations(),
        with(merge.everyone.measures(quantile), merge.ledger.measuresOfAll()),
        merge.incidents.map(m -> m.results(quantile)).orElse(IncidentResults.NONE),
        merge.answeredBy.summary(scenario, quantile),
        merge.rules.summary(quantile),
        governance.accounts(quantile),
        scenario.notes().stream()
            .map(
                n ->
                    new Summary.Assumption(
                        n.path(), n.kind().name().toLowerCase(Locale.ROOT), n.value(), n.text()))
            .toList(),
        ScenarioWarnings.of(scenario),
        stopped);
  }

  private List<Summary.CallTypeResult> callTypes() {
    List<Summary.CallTypeResult> list = new ArrayList<>();
    for (int i = 0; i < merge.types.size(); i++) {
      CallType type = scenario.callTypes().get(i);
      CallTypeMerge of = merge.types.get(i);
      Map<Measure, Estimate> total = merge.typeTotal(i);
      List<Summary.DayPart> dayParts =
          of.moments.dayParts(merge.parts, CallQuantities.SIGN_OF_LIFE, quantile);
      list.add(
          new Summary.CallTypeResult(
              type.id(),
              type.name(),
              type.owner(),
              organisationName(type.owner()),
              of.risk.map(risk -> target(risk, total, dayParts)),
              total,
              of.intervals(quantile),
              dayParts,
              contacts(type, of, total)));
    }
    return list;
  }

  private Summary.Contacts contacts(CallType type, CallTypeMerge of, Map<Measure, Estimate> total) {
    Work work = type.work();
    Optional<Estimate> achieved = Optional.ofNullable(total.get(Measure.FINISHED_IN_TIME));
    return new Summary.Contacts(
        work.channel().words(),
        work.channel().one(),
        type.target().flatMap(Target::countedIn).isPresent(),
        work.finishedWithin()
            .map(
                f ->
                    new Summary.FinishResult(
                        f.within().toNanos() / 1e9,
                        f.share(),
                        f.countedIn().isPresent(),
                        achieved,
                        achieved.map(a -> a.mean() >= f.share() * (1 - 1e-12)).orElse(true))),
        of.callBacks.flatMap(
            c ->
                c.result(
                    Optional.ofNullable(total.get(Measure.CALL_BACK_WITHIN_SHARE)), confidence)));
  }

  private Summary.TargetResult target(
      TargetRisk risk, Map<Measure, Estimate> total, List<Summary.DayPart> dayParts) {
    Measure base = risk.base();
    List<Estimate> withCalls =
        dayParts.stream().map(p -> p.measures().get(base)).filter(e -> e != null).toList();
    Optional<Estimate> achieved = Optional.ofNullable(total.get(base));
    return new Summary.TargetResult(
        risk.target().within().toNanos() / 1e9,
        risk.target().share(),
        base,
        risk.target().base().words(),
        achieved,
        achieved.map(a -> !risk.misses(a.mean())).orElse(true),
        ConfidenceInterval.proportion(risk.missed(), risk.seen(), confidence)
            .orElse(new Estimate(0, 0, 0)),
        (int) withCalls.stream().filter(e -> risk.misses(e.mean())).count(),
        withCalls.size(),
        risk.intervalRisk(),
        riskiest(risk));
  }

  private List<Summary.RiskyDayPart> riskiest(TargetRisk risk) {
    List<Summary.RiskyDayPart> list = new ArrayList<>();
    for (int p = 0; p < merge.parts.count(); p++) {
      double share = risk.partRisk(p);
      if (share > 0) {
        list.add(new Summary.RiskyDayPart(merge.parts.minuteOfDay(p), share));
      }
    }
    list.sort(Comparator.comparingDouble(Summary.RiskyDayPart::risk).reversed());
    return List.copyOf(list.subList(0, Math.min(MOST_RISKY, list.size())));
  }

  private List<Summary.AgentGroupResult> agentGroups() {
    double intervalSeconds = compiled.model().intervalTicks / (double) Model.TICKS_PER_SECOND;
    List<Summary.AgentGroupResult> list = new ArrayList<>();
    for (int g = 0; g < merge.groups.size(); g++) {
      AgentGroup group = scenario.agentGroups().get(g);
      AgentGroupMerge of = merge.groups.get(g);
      List<Double> scheduled = new ArrayList<>();
      for (int s = 0; s < merge.parts.intervals(); s++) {
        scheduled.add(of.scheduled(s, intervalSeconds));
      }
      list.add(
          new Summary.AgentGroupResult(
              group.id(),
              group.name(),
              group.employer(),
              organisationName(group.employer()),
              merge.groupTotal(g),
              of.moments.intervals(quantile),
              of.moments.dayParts(merge.parts, AgentQuantities.SIGN_OF_LIFE, quantile),
              scheduled));
    }
    return list;
  }

  private List<Summary.WholeGroupResult> wholeGroups() {
    return merge.wholeGroups.stream()
        .map(
            whole -> {
              AgentGroup any = scenario.agentGroups().get(whole.parts.get(0));
              return new Summary.WholeGroupResult(
                  whole.id,
                  any.people().cohort().map(People.Cohort::name).orElse(whole.id),
                  whole.parts.stream().map(g -> scenario.agentGroups().get(g).id()).toList(),
                  whole.measures(quantile));
            })
        .toList();
  }

  private List<Summary.OrganisationResult> organisations() {
    List<Summary.OrganisationResult> list = new ArrayList<>();
    for (int o = 0; o < merge.organisations.size(); o++) {
      Organisation organisation = scenario.organisations().get(o);
      list.add(
          new Summary.OrganisationResult(
              organisation.id(),
              organisation.name(),
              with(merge.organisations.get(o).measures(quantile), merge.ledger.measures(o))));
    }
    return list;
  }

  private static Map<Measure, Estimate> with(
      Map<Measure, Estimate> measures, Map<Measure, Estimate> more) {
    measures.putAll(more);
    return measures;
  }

  private String organisationName(String id) {
    return scenario.organisations().stream()
        .filter(o -> o.id().equals(id))
        .map(Organisation::name)
        .findFirst()
        .orElse(id);
  }
}
