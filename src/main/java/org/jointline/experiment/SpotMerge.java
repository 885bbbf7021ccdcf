package org.jointline.experiment;

import java.util.ArrayList;
import java.util.List;
import org.jointline.model.Model;
import org.jointline.scenario.Scenario;
import org.jointline.stats.MomentGrid;

/** Moments of the calls dealt with on the spot, by line, matter and group. */
final class SpotMerge {
  private static final int CALLS = 0;
  private static final int SECONDS = 1;

  private final WorkDone work;
  private final MomentGrid grid;
  private final double[] values = new double[2];

  SpotMerge(WorkDone work) {
    this.work = work;
    grid = new MomentGrid(work.spots.size(), 2, new int[0], new int[0]);
  }

  /** After the work of a replication has been read. */
  void merge() {
    for (int s = 0; s < work.spots.size(); s++) {
      values[CALLS] = work.spotCalls(s);
      values[SECONDS] = work.spotTicks(s) / (double) Model.TICKS_PER_SECOND;
      grid.add(s, values);
    }
    grid.endReplication();
  }

  /** Those of which any came. */
  List<Accounts.OnTheSpot> results(Scenario scenario, double quantile) {
    List<Accounts.OnTheSpot> list = new ArrayList<>();
    for (int s = 0; s < work.spots.size(); s++) {
      if (grid.sum(s, CALLS) > 0) {
        WorkDone.Spot spot = work.spots.get(s);
        list.add(
            new Accounts.OnTheSpot(
                scenario.callTypes().get(spot.line()).id(),
                scenario.callTypes().get(spot.matter()).id(),
                scenario.agentGroups().get(spot.group()).id(),
                grid.mean(s, CALLS, quantile).within(0, Double.POSITIVE_INFINITY),
                grid.mean(s, SECONDS, quantile).within(0, Double.POSITIVE_INFINITY)));
      }
    }
    return list;
  }
}
