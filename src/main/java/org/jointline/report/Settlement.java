package org.jointline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointline.experiment.Accounts;
import org.jointline.experiment.Summary;
import org.jointline.experiment.Summary.AgentGroupResult;
import org.jointline.experiment.Summary.AnsweredBy;
import org.jointline.experiment.Summary.OrganisationResult;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/**
 * What the organisations did for each other: means of who answered whose calls, added up. A call
 * dealt with on the spot counts for the owner of the matter. A sum of means has no interval here.
 */
final class Settlement {
  private Settlement() {}

  /**
   * Calls, time and money that went from one organisation's staff to another's callers.
   *
   * @param giver id of the organisation whose staff worked
   * @param receiver id of the organisation whose callers they were
   * @param calls answered, mean
   * @param handleSeconds talk and after-call work, mean
   * @param pounds handle time at each group's cost per busy hour (its cost / its time on calls);
   *     zero where that is not known
   */
  record Flow(String giver, String receiver, double calls, double handleSeconds, double pounds) {}

  /** Every pair of different organisations, givers in file order, pairs of nothing left out. */
  static List<Flow> flows(Summary summary) {
    List<Flow> flows = new ArrayList<>();
    for (OrganisationResult giver : summary.organisations()) {
      for (OrganisationResult receiver : summary.organisations()) {
        Flow flow = flow(summary, giver.id(), receiver.id());
        if (!giver.id().equals(receiver.id()) && flow.calls() > 0) {
          flows.add(flow);
        }
      }
    }
    return flows;
  }

  private static Flow flow(Summary summary, String giver, String receiver) {
    double calls = 0;
    double seconds = 0;
    for (Accounts.Flow flow : summary.accounts().flows()) {
      if (flow.giver().equals(giver) && flow.receiver().equals(receiver)) {
        calls = flow.calls().mean();
        seconds = flow.handleSeconds().mean();
      }
    }
    return new Flow(giver, receiver, calls, seconds, pounds(summary, giver, receiver));
  }

  private static double pounds(Summary summary, String giver, String receiver) {
    double pounds = 0;
    for (AnsweredBy pair : summary.answeredBy()) {
      if (pair.employer().equals(giver) && pair.owner().equals(receiver)) {
        pounds += cost(summary, pair.handleSeconds(), pair.agentGroup());
      }
    }
    for (Accounts.OnTheSpot spot : summary.accounts().onTheSpot()) {
      if (employer(summary, spot.agentGroup()).equals(giver)) {
        double cost = cost(summary, spot.handleSeconds(), spot.agentGroup());
        pounds += owner(summary, spot.matter()).equals(receiver) ? cost : 0;
        pounds -= owner(summary, spot.line()).equals(receiver) ? cost : 0;
      }
    }
    return pounds;
  }

  private static double cost(Summary summary, Estimate handleSeconds, String agentGroup) {
    return handleSeconds.mean() / 3600 * costPerBusyHour(summary, agentGroup).orElse(0.0);
  }

  private static String employer(Summary summary, String agentGroup) {
    return summary.agentGroups().stream()
        .filter(g -> g.id().equals(agentGroup))
        .map(AgentGroupResult::organisation)
        .findFirst()
        .orElseThrow();
  }

  private static String owner(Summary summary, String callType) {
    return summary.callTypes().stream()
        .filter(t -> t.id().equals(callType))
        .map(Summary.CallTypeResult::organisation)
        .findFirst()
        .orElseThrow();
  }

  /**
   * Cost / time on calls and after-call work, in pounds an hour; empty for a group never busy or
   * without a cost.
   */
  static Optional<Double> costPerBusyHour(Summary summary, String agentGroup) {
    for (AgentGroupResult group : summary.agentGroups()) {
      Estimate cost = group.measures().get(Measure.COST);
      Estimate busy = group.measures().get(Measure.BUSY);
      boolean known = cost != null && cost.mean() > 0 && busy != null && busy.mean() > 0;
      if (known && group.id().equals(agentGroup)) {
        return Optional.of(cost.mean() / (busy.mean() / 3600));
      }
    }
    return Optional.empty();
  }

  /**
   * The pair's calls / all calls of its type answered by an agent or by outside help, 0 to 1; empty
   * where none was answered.
   */
  static Optional<Double> shareOfType(Summary summary, AnsweredBy pair) {
    double all =
        OutsideHelpWords.helped(summary).stream()
            .filter(line -> line.id().equals(pair.callType()))
            .mapToDouble(line -> line.measures().get(Measure.ANSWERED_OUTSIDE).mean())
            .sum();
    for (AnsweredBy other : summary.answeredBy()) {
      all += other.callType().equals(pair.callType()) ? other.calls().mean() : 0;
    }
    return all > 0 ? Optional.of(pair.calls().mean() / all) : Optional.empty();
  }
}
