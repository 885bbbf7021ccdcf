package org.jointline.experiment;

import java.util.ArrayList;
import java.util.List;
import org.jointline.measure.IntervalCounts;
import org.jointline.model.Model;
import org.jointline.model.RoutingTable;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Scenario;
import org.jointline.stats.MomentGrid;

/** Who answered whose calls: moments of calls and handle time by call type and agent group. */
final class AnsweredByMerge {
  private static final int CALLS = 0;
  private static final int HANDLE_SECONDS = 1;

  private final Model model;
  private final MomentGrid grid;
  private final double[] values = new double[2];

  AnsweredByMerge(Model model) {
    this.model = model;
    grid = new MomentGrid(model.types * model.groups, 2, new int[0], new int[0]);
  }

  void merge(IntervalCounts counts) {
    for (int i = 0; i < model.types; i++) {
      for (int g = 0; g < model.groups; g++) {
        values[CALLS] = counts.answeredBy(i, g);
        values[HANDLE_SECONDS] = counts.handledBy(i, g) / (double) Model.TICKS_PER_SECOND;
        grid.add(i * model.groups + g, values);
      }
    }
    grid.endReplication();
  }

  /** One entry for each call type and group that may take it, by type, then group. */
  List<Summary.AnsweredBy> summary(Scenario scenario, double quantile) {
    List<Summary.AnsweredBy> list = new ArrayList<>();
    for (int i = 0; i < model.types; i++) {
      for (int g = 0; g < model.groups; g++) {
        if (mayTake(i, g)) {
          CallType type = scenario.callTypes().get(i);
          AgentGroup group = scenario.agentGroups().get(g);
          int cell = i * model.groups + g;
          list.add(
              new Summary.AnsweredBy(
                  type.id(),
                  type.owner(),
                  group.id(),
                  group.employer(),
                  grid.mean(cell, CALLS, quantile).within(0, Double.POSITIVE_INFINITY),
                  grid.mean(cell, HANDLE_SECONDS, quantile).within(0, Double.POSITIVE_INFINITY)));
        }
      }
    }
    return list;
  }

  private boolean mayTake(int type, int group) {
    RoutingTable table = model.routing;
    for (int s = table.stepFirst[type]; s < table.stepFirst[type + 1]; s++) {
      if (table.stepGroup[s] == group) {
        return true;
      }
    }
    return false;
  }
}
