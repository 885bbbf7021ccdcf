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
  private final double[] columns;
  private final double[] values = new double[AgentQuantities.TABLE.size()];
  private final double[] total = new double[AgentQuantities.TABLE.size()];

  AgentGroupMerge(int group, Staff staff, Model model, DayParts parts) {
    this.group = group;
    this.parts = parts;
    moments = new EntityMoments(AgentQuantities.TABLE, model.intervals, parts.count(), false);
    paidSeconds = new double[model.intervals];
    cost = new double[model.intervals];
    columns = new double[AgentQuantities.TABLE.size() * model.intervals];
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
    for (AgentQuantities part : byPart) {
      part.clear();
    }
    int intervals = parts.intervals();
    for (int s = 0; s < intervals; s++) {
      one.set(counts, group, s);
      one.read(paidSeconds[s], cost[s], columns, s, intervals);
      byPart[parts.of(s)].add(one);
    }
    moments.addIntervals(columns);
    all.clear();
    for (int p = 0; p < byPart.length; p++) {
      all.add(byPart[p]);
      byPart[p].read(partPaid[p], partCost[p], values, 0, 1);
      moments.addDayPart(p, values);
    }
    all.read(allPaid, allCost, total, 0, 1);
    moments.addTotal(total);
    moments.endReplication();
  }

  /** The last replication's quantity q of interval s, at {@code q * intervals + s}. */
  double[] columns() {
    return columns;
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
