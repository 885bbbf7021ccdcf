package org.jointline.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointline.experiment.Summary;
import org.jointline.experiment.Summary.AgentGroupResult;
import org.jointline.experiment.Summary.AnsweredBy;
import org.jointline.experiment.Summary.OrganisationResult;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/**
 * What the organisations did for each other: means of who answered whose calls, added up. A sum of
 * means has no interval here.
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
    double pounds = 0;
    for (AnsweredBy pair : summary.answeredBy()) {
      if (pair.employer().equals(giver) && pair.owner().equals(receiver)) {
        calls += pair.calls().mean();
        seconds += pair.handleSeconds().mean();
        pounds +=
            pair.handleSeconds().mean()
                / 3600
                * costPerBusyHour(summary, pair.agentGroup()).orElse(0.0);
      }
    }
    return new Flow(giver, receiver, calls, seconds, pounds);
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
