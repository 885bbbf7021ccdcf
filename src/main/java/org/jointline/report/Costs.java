package org.jointline.report;

import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/** Tells what costs nothing from what nobody has put a cost to: nobody works for nothing. */
final class Costs {
  /** In a cell for people. */
  static final String NOT_GIVEN = "not given";

  private Costs() {}

  /** Whether any agent group, or outside help, has a cost. */
  static boolean areGiven(Summary summary) {
    Estimate staff = summary.total().get(Measure.COST);
    Estimate cost = summary.total().getOrDefault(Measure.GROSS_COST, staff);
    return cost != null && cost.mean() > 0;
  }

  /** Whether a measure is a cost of which nothing is known. */
  static boolean notGiven(Measure measure, Estimate e) {
    return switch (measure) {
      case COST, COST_PER_ANSWERED, GROSS_COST -> e.mean() == 0;
      default -> false;
    };
  }
}
