package org.jointline.report;

import org.jointline.experiment.Summary;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/** Tells what costs nothing from what nobody has put a cost to: nobody works for nothing. */
final class Costs {
  /** In a cell for people. */
  static final String NOT_GIVEN = "not given";

  private Costs() {}

  /** Whether any agent group has a cost. */
  static boolean areGiven(Summary summary) {
    Estimate cost = summary.total().get(Measure.COST);
    return cost != null && cost.mean() > 0;
  }

  /** Whether a measure is a cost of which nothing is known. */
  static boolean notGiven(Measure measure, Estimate e) {
    return (measure == Measure.COST || measure == Measure.COST_PER_ANSWERED) && e.mean() == 0;
  }
}
