package org.jointline.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jointline.measure.IntervalCounts;
import org.jointline.model.Model;
import org.jointline.stats.Estimate;
import org.jointline.stats.MomentGrid;

/** Moments of what each organisation's staff did for each other's callers. */
final class FlowMerge {
  private static final int CALLS = 0;
  private static final int SECONDS = 1;

  private final Model model;
  private final Parties parties;

  /** Pairs by giver, then receiver; then what each gave; then what each received. */
  private final MomentGrid grid;

  private final double[] calls;
  private final double[] seconds;
  private final double[] values = new double[2];

  FlowMerge(Model model, Parties parties) {
    this.model = model;
    this.parties = parties;
    int cells = parties.count * (parties.count + 2);
    grid = new MomentGrid(cells, 2, new int[0], new int[0]);
    calls = new double[cells];
    seconds = new double[cells];
  }

  void merge(IntervalCounts counts) {
    Arrays.fill(calls, 0);
    Arrays.fill(seconds, 0);
    for (int i = 0; i < model.types; i++) {
      for (int g = 0; g < model.groups; g++) {
        if (parties.owner[i] != parties.employer[g]) {
          add(counts, i, g);
        }
      }
    }
    for (int c = 0; c < calls.length; c++) {
      values[CALLS] = calls[c];
      values[SECONDS] = seconds[c];
      grid.add(c, values);
    }
    grid.endReplication();
  }

  private void add(IntervalCounts counts, int type, int group) {
    double more = counts.answeredBy(type, group);
    double time = counts.handledBy(type, group) / (double) Model.TICKS_PER_SECOND;
    int giver = parties.employer[group];
    int receiver = parties.owner[type];
    addTo(giver * parties.count + receiver, more, time);
    addTo(gave(giver), more, time);
    addTo(gave(parties.count + receiver), more, time);
  }

  private void addTo(int cell, double more, double time) {
    calls[cell] += more;
    seconds[cell] += time;
  }

  /** Cell of what a party gave; of what it received, by its index and the count of them all. */
  private int gave(int party) {
    return parties.count * parties.count + party;
  }

  Estimate givenCalls(int party, double quantile) {
    return estimate(gave(party), CALLS, quantile);
  }

  Estimate givenSeconds(int party, double quantile) {
    return estimate(gave(party), SECONDS, quantile);
  }

  Estimate receivedCalls(int party, double quantile) {
    return estimate(gave(parties.count + party), CALLS, quantile);
  }

  Estimate receivedSeconds(int party, double quantile) {
    return estimate(gave(parties.count + party), SECONDS, quantile);
  }

  /** Pairs of which anything came, givers in file order. */
  List<Accounts.Flow> flows(double quantile) {
    List<Accounts.Flow> flows = new ArrayList<>();
    for (int pair = 0; pair < parties.count * parties.count; pair++) {
      if (grid.sum(pair, CALLS) > 0) {
        flows.add(
            new Accounts.Flow(
                parties.id(pair / parties.count),
                parties.id(pair % parties.count),
                estimate(pair, CALLS, quantile),
                estimate(pair, SECONDS, quantile)));
      }
    }
    return flows;
  }

  private Estimate estimate(int cell, int quantity, double quantile) {
    return grid.mean(cell, quantity, quantile).within(0, Double.POSITIVE_INFINITY);
  }
}
