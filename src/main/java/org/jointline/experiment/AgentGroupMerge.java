package org.jointline.experiment;

import java.util.Arrays;
import org.jointline.measure.AgentQuantities;
import org.jointline.measure.IntervalCounts;
import org.jointline.model.Model;
import org.jointline.model.Staff;

/** Takes one agent group's counts out of each replication, in index order. */
final class AgentGroupMerge {
  final EntityMoments moments;
  private final int group;
  private final DayParts parts;
  private final double[] paidSeconds;
  private final double[] cost;
  private final double[] partPaid;
  private final double[] partCost;
  private double allPaid;
  private double allCost;
  private final AgentQuantities one = new AgentQuantities();
  private final AgentQuantities all = new AgentQuantities();
  private final AgentQuantities[] byPart;
  private final double[] values = new double[AgentQuantities.TABLE.size()];
  private final double[] total = new double[AgentQuantities.TABLE.size()];

  AgentGroupMerge(int group, Staff staff, Model model, DayParts parts) {
    this.group = group;
    this.parts = parts;
    moments = new EntityMoments(AgentQuantities.TABLE, model.intervals, parts.count(), false);
    paidSeconds = new double[model.intervals];
    cost = new double[model.intervals];
    byPart = new AgentQuantities[parts.count()];
    Arrays.setAll(byPart, p -> new AgentQuantities());
    partPaid = new double[parts.count()];
    partCost = new double[parts.count()];
    for (int s = 0; s < model.intervals; s++) {
      long from = model.startTick + s * model.intervalTicks;
      paidSeconds[s] = staff.paidSeconds(from, from + model.intervalTicks);
      cost[s] = staff.cost(from, from + model.intervalTicks);
      partPaid[parts.of(s)] += paidSeconds[s];
      partCost[parts.of(s)] += cost[s];
      allPaid += paidSeconds[s];
      allCost += cost[s];
    }
  }

  void merge(IntervalCounts counts) {
    all.clear();
    for (AgentQuantities part : byPart) {
      part.clear();
    }
    for (int s = 0; s < parts.intervals(); s++) {
      one.clear();
      one.add(counts, group, s);
      if (one.read(paidSeconds[s], cost[s], values)) {
        moments.addInterval(s, values);
        byPart[parts.of(s)].add(counts, group, s);
        all.add(counts, group, s);
      }
    }
    for (int p = 0; p < byPart.length; p++) {
      if (byPart[p].read(partPaid[p], partCost[p], values)) {
        moments.addDayPart(p, values);
      }
    }
    if (!all.read(allPaid, allCost, total)) {
      Arrays.fill(total, 0);
    }
    moments.addTotal(total);
    moments.endReplication();
  }

  /** The last replication's numbers over the whole period. */
  double[] total() {
    return total;
  }

  /** People on shift in an interval, averaged over it. */
  double scheduled(int interval, double intervalSeconds) {
    return paidSeconds[interval] / intervalSeconds;
  }
}
