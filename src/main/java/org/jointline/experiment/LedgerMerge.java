package org.jointline.experiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointline.measure.AgentQuantities;
import org.jointline.measure.Measure;
import org.jointline.model.Model;
import org.jointline.scenario.Amount;
import org.jointline.scenario.Organisation;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.SettlementRule;
import org.jointline.stats.ConfidenceInterval;
import org.jointline.stats.Estimate;
import org.jointline.stats.Tally;

/** What each organisation spends, owes and is owed, replication by replication. */
final class LedgerMerge {
  private static final int COST = AgentQuantities.TABLE.quantity(Measure.COST);
  private static final double PENCE = 100;

  private final Scenario scenario;
  private final Parties parties;
  private final List<AgentGroupMerge> groups;
  private final Bills bills;
  private final OutsideCost outside;
  private final double[] groupCost;
  private final long[] staff;
  private final long[] paid;
  private final long[] received;
  private final List<PartyTallies> tallies = new ArrayList<>();
  private final Tally outsideOfAll = new Tally();
  private final Tally grossOfAll = new Tally();

  /** Pounds by rule, payer and payee; null where nothing was ever owed. */
  private final Tally[] owed;

  private long replications;

  LedgerMerge(
      Scenario scenario,
      Model model,
      Parties parties,
      List<AgentGroupMerge> groups,
      OutsideCost outside) {
    this.outside = outside;
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
    final Tally outside = new Tally();
    final Tally gross = new Tally();
    final Tally paid = new Tally();
    final Tally received = new Tally();
    final Tally net = new Tally();
    final Tally netCost = new Tally();
    final Tally left = new Tally();
    long exceeded;

    PartyTallies(Optional<Double> budget) {
      this.budget = budget;
    }

    void add(long staffPence, long outsidePence, long paidPence, long receivedPence) {
      outside.add(outsidePence / PENCE);
      gross.add((staffPence + outsidePence) / PENCE);
      paid.add(paidPence / PENCE);
      received.add(receivedPence / PENCE);
      net.add((receivedPence - paidPence) / PENCE);
      double spend = (staffPence + outsidePence + paidPence - receivedPence) / PENCE;
      netCost.add(spend);
      if (budget.isPresent()) {
        left.add(budget.get() - spend);
        // half a penny is no excess
        exceeded += spend > budget.get() + 0.005 ? 1 : 0;
      }
    }
  }

  /** After the groups have merged the same replication, and outside help has been read. */
  void merge(WorkDone work) {
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
    bills.settle(work, groupCost);
    for (int r = 0; r < bills.rules(); r++) {
      book(r);
    }
    long staffOfAll = 0;
    long outsidePence = 0;
    for (int o = 0; o < parties.count; o++) {
      tallies.get(o).add(staff[o], outside.pence(o), paid[o], received[o]);
      staffOfAll += staff[o];
      outsidePence += outside.pence(o);
    }
    outsideOfAll.add(outsidePence / PENCE);
    grossOfAll.add((staffOfAll + outsidePence) / PENCE);
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

  /** The last replication's pounds: of outside help, with own staff, and net of settlement. */
  double value(int party, Measure measure) {
    return switch (measure) {
      case OUTSIDE_COST -> outside.pence(party) / PENCE;
      case GROSS_COST -> (staff[party] + outside.pence(party)) / PENCE;
      case NET_COST -> (staff[party] + outside.pence(party) - netPence(party)) / PENCE;
      default -> throw new IllegalArgumentException("no sum of money: " + measure);
    };
  }

  /** Whether a measure is one of {@link #value}. */
  static boolean has(Measure measure) {
    return measure == Measure.OUTSIDE_COST
        || measure == Measure.GROSS_COST
        || measure == Measure.NET_COST;
  }

  /** The last replication's pounds, all that the scenario has. */
  Map<Measure, Double> values(int party) {
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    values.put(Measure.GROSS_COST, value(party, Measure.GROSS_COST));
    values.put(Measure.NET_COST, value(party, Measure.NET_COST));
    if (outside.isAny()) {
      values.put(Measure.OUTSIDE_COST, value(party, Measure.OUTSIDE_COST));
    }
    return values;
  }

  /** An organisation's cost beside that of its staff; nothing without outside help. */
  Map<Measure, Estimate> measures(int party) {
    return measures(tallies.get(party).outside, tallies.get(party).gross);
  }

  /** The same of all organisations together. */
  Map<Measure, Estimate> measuresOfAll() {
    return measures(outsideOfAll, grossOfAll);
  }

  private Map<Measure, Estimate> measures(Tally help, Tally gross) {
    return outside.isAny() && replications > 0
        ? Map.of(Measure.OUTSIDE_COST, positive(help), Measure.GROSS_COST, positive(gross))
        : Map.of();
  }

  /** Whether there are rules by which organisations owe each other. */
  boolean settles() {
    return bills.rules() > 0;
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
      rules.add(
          new Accounts.SettledRule(
              rule.name(), MoneyWords.of(rule, scenario.calendar()), bills(r)));
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
