package org.jointline.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointline.measure.AgentQuantities;
import org.jointline.measure.IntervalCounts;
import org.jointline.measure.Measure;
import org.jointline.model.Model;
import org.jointline.scenario.Amount;
import org.jointline.scenario.Organisation;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.SettlementRule;
import org.jointline.stats.ConfidenceInterval;
import org.jointline.stats.Estimate;
import org.jointline.stats.Tally;

/** What each organisation pays its staff, owes and is owed, replication by replication. */
final class LedgerMerge {
  private static final int COST = AgentQuantities.TABLE.quantity(Measure.COST);
  private static final double PENCE = 100;

  private final Scenario scenario;
  private final Parties parties;
  private final List<AgentGroupMerge> groups;
  private final Bills bills;
  private final double[] groupCost;
  private final long[] staff;
  private final long[] paid;
  private final long[] received;
  private final List<PartyTallies> tallies = new ArrayList<>();

  /** Pounds by rule, payer and payee; null where nothing was ever owed. */
  private final Tally[] owed;

  private long replications;

  LedgerMerge(Scenario scenario, Model model, Parties parties, List<AgentGroupMerge> groups) {
    this.scenario = scenario;
    this.parties = parties;
    this.groups = groups;
    bills = new Bills(scenario, model, parties);
    groupCost = new double[groups.size()];
    staff = new long[parties.count];
    paid = new long[parties.count];
    received = new long[parties.count];
    owed = new Tally[bills.rules() * parties.count * parties.count];
    for (Organisation organisation : scenario.organisations()) {
      tallies.add(new PartyTallies(organisation.budget().map(b -> b.over(scenario.calendar()))));
    }
  }

  /** What is kept of one organisation. */
  private static final class PartyTallies {
    final Optional<Double> budget;
    final Tally paid = new Tally();
    final Tally received = new Tally();
    final Tally net = new Tally();
    final Tally netCost = new Tally();
    final Tally left = new Tally();
    long exceeded;

    PartyTallies(Optional<Double> budget) {
      this.budget = budget;
    }

    void add(long staffPence, long paidPence, long receivedPence) {
      paid.add(paidPence / PENCE);
      received.add(receivedPence / PENCE);
      net.add((receivedPence - paidPence) / PENCE);
      double spend = (staffPence + paidPence - receivedPence) / PENCE;
      netCost.add(spend);
      if (budget.isPresent()) {
        left.add(budget.get() - spend);
        // half a penny is no excess
        exceeded += spend > budget.get() + 0.005 ? 1 : 0;
      }
    }
  }

  /** After the groups have merged the same replication. */
  void merge(IntervalCounts counts) {
    for (int o = 0; o < parties.count; o++) {
      staff[o] = 0;
      paid[o] = 0;
      received[o] = 0;
    }
    for (int g = 0; g < groupCost.length; g++) {
      groupCost[g] = groups.get(g).total()[COST];
    }
    for (int o = 0; o < parties.count; o++) {
      double pounds = 0;
      for (int g = 0; g < groupCost.length; g++) {
        pounds += parties.employer[g] == o ? groupCost[g] : 0;
      }
      staff[o] = Math.round(pounds * PENCE);
    }
    bills.settle(counts, groupCost);
    for (int r = 0; r < bills.rules(); r++) {
      book(r);
    }
    for (int o = 0; o < parties.count; o++) {
      tallies.get(o).add(staff[o], paid[o], received[o]);
    }
    replications++;
  }

  private void book(int rule) {
    for (int payer = 0; payer < parties.count; payer++) {
      for (int payee = 0; payee < parties.count; payee++) {
        long pence = bills.owed(rule, payer, payee);
        paid[payer] += pence;
        received[payee] += pence;
        tally((rule * parties.count + payer) * parties.count + payee, pence);
      }
    }
  }

  private void tally(int pair, long pence) {
    if (owed[pair] == null && pence != 0) {
      owed[pair] = new Tally();
      for (long before = 0; before < replications; before++) {
        owed[pair].add(0);
      }
    }
    if (owed[pair] != null) {
      owed[pair].add(pence / PENCE);
    }
  }

  /** The last replication's pence that an organisation receives less those it pays. */
  long netPence(int party) {
    return received[party] - paid[party];
  }

  /** The last replication's cost of own staff, less what the settlement brings, in pounds. */
  double netCost(int party) {
    return (staff[party] - netPence(party)) / PENCE;
  }

  Optional<Accounts.Position> position(int party) {
    if (bills.rules() == 0 || replications == 0) {
      return Optional.empty();
    }
    PartyTallies t = tallies.get(party);
    return Optional.of(
        new Accounts.Position(
            positive(t.paid), positive(t.received), estimate(t.net), estimate(t.netCost)));
  }

  Optional<Accounts.BudgetResult> budget(int party) {
    PartyTallies t = tallies.get(party);
    if (t.budget.isEmpty() || replications == 0) {
      return Optional.empty();
    }
    return Optional.of(
        new Accounts.BudgetResult(
            t.budget.get(),
            estimate(t.netCost),
            estimate(t.left),
            ConfidenceInterval.proportion(t.exceeded, replications, confidence()).orElseThrow()));
  }

  List<Accounts.SettledRule> settlement() {
    List<Accounts.SettledRule> rules = new ArrayList<>();
    for (int r = 0; r < bills.rules(); r++) {
      SettlementRule rule = scenario.money().settlement().get(r);
      rules.add(new Accounts.SettledRule(rule.name(), MoneyWords.of(rule), bills(r)));
    }
    return rules;
  }

  private List<Accounts.Bill> bills(int rule) {
    List<Accounts.Bill> list = new ArrayList<>();
    for (int payer = 0; payer < parties.count; payer++) {
      for (int payee = 0; payee < parties.count; payee++) {
        Tally tally = owed[(rule * parties.count + payer) * parties.count + payee];
        if (tally != null) {
          list.add(new Accounts.Bill(parties.id(payer), parties.id(payee), positive(tally)));
        }
      }
    }
    return list;
  }

  private Estimate positive(Tally tally) {
    return estimate(tally).within(0, Double.POSITIVE_INFINITY);
  }

  private Estimate estimate(Tally tally) {
    return tally.estimate(confidence()).orElseThrow();
  }

  private double confidence() {
    return scenario.experiment().confidence();
  }

  /** A budget's pounds over the period; empty without one. */
  static Optional<Double> budget(Scenario scenario, int party) {
    Optional<Amount> budget = scenario.organisations().get(party).budget();
    return budget.map(b -> b.over(scenario.calendar()));
  }
}
