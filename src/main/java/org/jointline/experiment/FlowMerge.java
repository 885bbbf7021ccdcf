package org.jointline.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jointline.measure.IntervalCounts;
import org.jointline.measure.RuleCounts;
import org.jointline.model.Model;
import org.jointline.scenario.Scenario;
import org.jointline.stats.Estimate;
import org.jointline.stats.MomentGrid;

/**
 * Moments of what each organisation's staff did for each other's callers. A call dealt with on the
 * spot is help for the owner of the matter; outside help counts where it names who gives it.
 */
final class FlowMerge {
  private static final int CALLS = 0;
  private static final int SECONDS = 1;

  private final Model model;
  private final Parties parties;

  /** By outside help: the organisation that gives it; -1 for none of the scenario's. */
  private final int[] outside;

  /** Pairs by giver, then receiver; then what each gave; then what each received. */
  private final MomentGrid grid;

  private final double[] calls;
  private final double[] seconds;
  private final double[] values = new double[2];

  FlowMerge(Scenario scenario, Model model, Parties parties) {
    this.model = model;
    this.parties = parties;
    outside =
        scenario.rules().outside().stream()
            .mapToInt(o -> o.giver().map(parties::index).orElse(-1))
            .toArray();
    int cells = parties.count * (parties.count + 2);
    grid = new MomentGrid(cells, 2, new int[0], new int[0]);
    calls = new double[cells];
    seconds = new double[cells];
  }

  void merge(IntervalCounts counts, WorkDone work) {
    Arrays.fill(calls, 0);
    Arrays.fill(seconds, 0);
    for (int i = 0; i < model.types; i++) {
      for (int g = 0; g < model.groups; g++) {
        if (parties.owner[i] != parties.employer[g]) {
          add(
              parties.employer[g],
              parties.owner[i],
              work.calls(i, g),
              work.ticks(i, g) / (double) Model.TICKS_PER_SECOND);
        }
      }
    }
    for (int h = 0; h < outside.length; h++) {
      addOutside(counts.rules(), h);
    }
    for (int c = 0; c < calls.length; c++) {
      values[CALLS] = calls[c];
      values[SECONDS] = seconds[c];
      grid.add(c, values);
    }
    grid.endReplication();
  }

  private void addOutside(RuleCounts counts, int helper) {
    for (int i = 0; i < model.types && outside[helper] >= 0; i++) {
      long more = 0;
      for (int s = 0; s < model.intervals; s++) {
        more += counts.passedOn(helper, i, s);
      }
      if (more > 0 && outside[helper] != parties.owner[i]) {
        double time = counts.passedOnTicks(helper, i) / (double) Model.TICKS_PER_SECOND;
        add(outside[helper], parties.owner[i], more, time);
      }
    }
  }

  private void add(int giver, int receiver, double more, double time) {
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
