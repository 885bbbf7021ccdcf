package org.jointline.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jointline.measure.IntervalCounts;
import org.jointline.measure.RuleCounts;
import org.jointline.model.Model;
import org.jointline.scenario.Rules;
import org.jointline.scenario.Scenario;

/**
 * What outside help costs those who pay for it, in one replication: calls passed on x what is asked
 * for one. A bill of one helper to one organisation is in whole pence.
 */
final class OutsideCost {
  private static final double PENCE = 100;

  private final List<Rules.OutsideHelp> helpers;
  private final Parties parties;
  private final int types;
  private final int intervals;
  private final long[] pence;

  /** By organisation and interval: pounds, not rounded. */
  private final double[][] pounds;

  OutsideCost(Scenario scenario, Model model, Parties parties) {
    this.parties = parties;
    helpers = scenario.rules().outside();
    types = model.types;
    intervals = model.intervals;
    pence = new long[parties.count];
    pounds = new double[parties.count][helpers.isEmpty() ? 0 : intervals];
  }

  /** Whether anybody may be asked for help. */
  boolean isAny() {
    return !helpers.isEmpty();
  }

  void read(IntervalCounts counts) {
    Arrays.fill(pence, 0);
    for (double[] each : pounds) {
      Arrays.fill(each, 0);
    }
    for (int h = 0; h < helpers.size(); h++) {
      bill(counts.rules(), h);
    }
  }

  private void bill(RuleCounts counts, int helper) {
    double each = helpers.get(helper).costPerCall();
    long[] calls = new long[parties.count];
    for (int i = 0; i < types; i++) {
      int payer = payer(helper, i);
      for (int s = 0; s < intervals; s++) {
        long passedOn = counts.passedOn(helper, i, s);
        calls[payer] += passedOn;
        pounds[payer][s] += passedOn * each;
      }
    }
    for (int o = 0; o < calls.length; o++) {
      pence[o] += Math.round(calls[o] * each * PENCE);
    }
  }

  private int payer(int helper, int type) {
    Optional<String> payer = helpers.get(helper).payer();
    return payer.map(parties::index).orElse(parties.owner[type]);
  }

  /** What an organisation pays over the whole period. */
  long pence(int party) {
    return pence[party];
  }

  /** Pounds that an organisation pays for the calls of one interval; 0 without outside help. */
  double pounds(int party, int interval) {
    return helpers.isEmpty() ? 0 : pounds[party][interval];
  }
}
