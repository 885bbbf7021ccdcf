package org.jointline.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jointline.measure.Measure;
import org.jointline.scenario.Amount;
import org.jointline.scenario.Organisation;
import org.jointline.scenario.Savings;
import org.jointline.scenario.Savings.Split;
import org.jointline.scenario.Scenario;
import org.jointline.stats.ConfidenceInterval;
import org.jointline.stats.Estimate;
import org.jointline.stats.Tally;

/**
 * Works out what is saved and whose it is, replication by replication. Where a rule has nothing to
 * go by (no baseline at all, no call in a replication), it splits equally.
 */
final class SavingsFinding {
  private final Scenario scenario;
  private final Savings savings;
  private final List<String> parties;

  SavingsFinding(Scenario scenario, Savings savings) {
    this.scenario = scenario;
    this.savings = savings;
    parties = scenario.organisations().stream().map(Organisation::id).toList();
  }

  /** What must be kept of every replication of this scenario. */
  List<Quantity> quantities() {
    List<Quantity> list = new ArrayList<>();
    for (String id : parties) {
      list.add(gross(id));
      list.add(net(id));
      list.add(offered(id));
    }
    return list;
  }

  /** What must be kept of every replication of the scenario that is the baseline. */
  List<Quantity> quantitiesOf(Scenario other) {
    List<Quantity> list = new ArrayList<>();
    for (Organisation organisation : other.organisations()) {
      list.add(gross(organisation.id()));
      list.add(net(organisation.id()));
    }
    return list;
  }

  private static Quantity gross(String id) {
    return Quantity.of(Quantity.Kind.ORGANISATION, id, Measure.GROSS_COST);
  }

  private static Quantity net(String id) {
    return Quantity.of(Quantity.Kind.ORGANISATION, id, Measure.NET_COST);
  }

  private static Quantity offered(String id) {
    return Quantity.of(Quantity.Kind.ORGANISATION, id, Measure.OFFERED);
  }

  /**
   * @param other the scenario that is the baseline where the file states none; null without one
   * @return empty where there is no baseline
   */
  Optional<Accounts.SavingsResult> of(ReplicationValues here, ReplicationValues other) {
    boolean stated = !savings.baseline().isEmpty();
    if (!stated && other == null) {
      return Optional.empty();
    }
    int n = stated ? here.replications() : Math.min(here.replications(), other.replications());
    if (n == 0) {
      return Optional.empty();
    }
    double[][] before = new double[parties.size()][];
    double[][] baseline = new double[parties.size()][];
    double[][] cost = new double[parties.size()][];
    double[][] net = new double[parties.size()][];
    double[][] calls = new double[parties.size()][];
    for (int o = 0; o < parties.size(); o++) {
      String id = parties.get(o);
      before[o] = stated ? constant(stated(id), n) : there(other, gross(id), n);
      baseline[o] = stated ? before[o] : there(other, net(id), n);
      cost[o] = here.of(gross(id), n);
      net[o] = here.of(net(id), n);
      calls[o] = withoutGaps(here.of(offered(id), n));
    }
    return Optional.of(result(before, baseline, cost, net, calls));
  }

  private double stated(String organisation) {
    for (Savings.Baseline b : savings.baseline()) {
      if (b.organisation().equals(organisation)) {
        return b.amount().over(scenario.calendar());
      }
    }
    return 0;
  }

  /** An organisation that is only here spent nothing before. */
  private static double[] there(ReplicationValues other, Quantity quantity, int n) {
    return other.quantities().contains(quantity) ? other.of(quantity, n) : new double[n];
  }

  private static double[] constant(double value, int n) {
    double[] values = new double[n];
    Arrays.fill(values, value);
    return values;
  }

  /** Who owns no call type has no calls. */
  private static double[] withoutGaps(double[] values) {
    return Arrays.stream(values).map(v -> Double.isNaN(v) ? 0 : v).toArray();
  }

  private Accounts.SavingsResult result(
      double[][] before, double[][] baseline, double[][] cost, double[][] net, double[][] calls) {
    double[] total = minus(sum(baseline), sum(cost));
    List<Accounts.SplitSaving> splits = new ArrayList<>();
    for (Split split : splits()) {
      splits.add(split(split, shares(split, total, before, baseline, cost, net, calls)));
    }
    return new Accounts.SavingsResult(
        Arrays.stream(baseline).map(this::estimate).toList(),
        estimate(total),
        splits,
        savings.goal().map(goal -> goal(goal, total)));
  }

  /** Those asked for, or all that apply. */
  private List<Split> splits() {
    if (!savings.splits().isEmpty()) {
      return savings.splits();
    }
    List<Split> all = new ArrayList<>(List.of(Split.values()));
    if (scenario.money().settlement().isEmpty()) {
      all.remove(Split.SETTLED);
    }
    if (savings.shares().isEmpty()) {
      all.remove(Split.SHARES);
    }
    return all;
  }

  /** What each organisation saves, by replication. */
  private double[][] shares(
      Split split,
      double[] total,
      double[][] before,
      double[][] baseline,
      double[][] cost,
      double[][] net,
      double[][] calls) {
    return switch (split) {
      // before settlement there and here, or after it there and here: never one less the other
      case LIE -> minus(before, cost);
      case SETTLED -> minus(baseline, net);
      case EQUAL -> inProportion(total, new double[parties.size()][total.length]);
      case BASELINE -> inProportion(total, baseline);
      case CALLS -> inProportion(total, calls);
      case SHARES -> inProportion(total, stated(total.length));
    };
  }

  private double[][] stated(int n) {
    double[][] weights = new double[parties.size()][n];
    for (Savings.Share share : savings.shares()) {
      Arrays.fill(weights[parties.indexOf(share.organisation())], share.share());
    }
    return weights;
  }

  private static double[][] inProportion(double[] total, double[][] weights) {
    double[] all = sum(weights);
    double[][] parts = new double[weights.length][total.length];
    for (int o = 0; o < weights.length; o++) {
      for (int r = 0; r < total.length; r++) {
        parts[o][r] = total[r] * (all[r] > 0 ? weights[o][r] / all[r] : 1.0 / weights.length);
      }
    }
    return parts;
  }

  private static double[] sum(double[][] parts) {
    double[] sum = new double[parts[0].length];
    for (double[] part : parts) {
      for (int r = 0; r < sum.length; r++) {
        sum[r] += part[r];
      }
    }
    return sum;
  }

  private static double[] minus(double[] a, double[] b) {
    double[] less = new double[a.length];
    Arrays.setAll(less, r -> a[r] - b[r]);
    return less;
  }

  private static double[][] minus(double[][] a, double[][] b) {
    double[][] less = new double[a.length][];
    Arrays.setAll(less, o -> minus(a[o], b[o]));
    return less;
  }

  private Accounts.SplitSaving split(Split split, double[][] parts) {
    List<Estimate> each = new ArrayList<>();
    List<Estimate> losing = new ArrayList<>();
    for (double[] part : parts) {
      each.add(estimate(part));
      // half a penny is no loss
      losing.add(share(Arrays.stream(part).filter(v -> v < -0.005).count(), part.length));
    }
    return new Accounts.SplitSaving(split.words(), each, losing);
  }

  private Accounts.GoalResult goal(Savings.Goal goal, double[] total) {
    double periods = goal.years() / Amount.years(scenario.calendar());
    double[] saving = Arrays.stream(total).map(t -> t * periods).toArray();
    long reached = Arrays.stream(saving).filter(s -> s >= goal.pounds() * (1 - 1e-12)).count();
    return new Accounts.GoalResult(
        goal.pounds(), goal.years(), periods, estimate(saving), share(reached, saving.length));
  }

  private Estimate share(long count, int of) {
    return ConfidenceInterval.proportion(count, of, scenario.experiment().confidence())
        .orElseThrow();
  }

  private Estimate estimate(double[] values) {
    Tally tally = new Tally();
    for (double value : values) {
      tally.add(value);
    }
    return tally.estimate(scenario.experiment().confidence()).orElseThrow();
  }
}
