package org.jointline.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jointline.model.Model;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.SettlementRule;

/**
 * What the organisations owe each other in one replication, rule by rule. A bill is in whole pence,
 * so that what is paid and what is received come to the same without a rounding error.
 */
final class Bills {
  private static final double MINUTE_TICKS = 60.0 * Model.TICKS_PER_SECOND;
  private static final double PENCE = 100;

  private final Parties parties;
  private final List<Billing> rules = new ArrayList<>();

  /** Pence by rule, payer and payee. */
  private final long[] owed;

  private final double[] units;

  Bills(Scenario scenario, Model model, Parties parties) {
    this.parties = parties;
    units = new double[parties.count * parties.count];
    for (SettlementRule rule : scenario.money().settlement()) {
      if (rule instanceof SettlementRule.Price price) {
        rules.add(pricing(scenario, model, price));
      } else if (rule instanceof SettlementRule.CostShare share) {
        rules.add(sharing(scenario, model, share));
      } else if (rule instanceof SettlementRule.ChargeBack back) {
        rules.add(chargingBack(scenario, back));
      } else {
        throw new AssertionError(rule);
      }
    }
    owed = new long[rules.size() * parties.count * parties.count];
  }

  /** One rule. */
  private interface Billing {
    /**
     * @param work calls dealt with on the spot counted for the owner of the matter
     * @param groupCost pounds, by agent group
     * @param at where the rule's pairs begin among what is owed
     */
    void bill(WorkDone work, double[] groupCost, int at);
  }

  int rules() {
    return rules.size();
  }

  /** Works out all bills of a replication. */
  void settle(WorkDone work, double[] groupCost) {
    Arrays.fill(owed, 0);
    for (int r = 0; r < rules.size(); r++) {
      rules.get(r).bill(work, groupCost, r * parties.count * parties.count);
    }
  }

  /** Pence that one organisation owes another under a rule. */
  long owed(int rule, int payer, int payee) {
    return owed[(rule * parties.count + payer) * parties.count + payee];
  }

  private void owe(int at, int payer, int payee, double pounds) {
    if (payer != payee) {
      owed[at + payer * parties.count + payee] += Math.round(pounds * PENCE);
    }
  }

  private static double units(WorkDone work, int type, int group, SettlementRule.Unit unit) {
    return unit == SettlementRule.Unit.CALLS
        ? work.calls(type, group)
        : work.ticks(type, group) / MINUTE_TICKS;
  }

  /**
   * Adds up calls or minutes of some types and groups, by receiver and giver.
   *
   * @return all of them
   */
  private double count(
      WorkDone work, Model model, boolean[] types, boolean[] groups, SettlementRule.Unit unit) {
    Arrays.fill(units, 0);
    double all = 0;
    for (int i = 0; i < model.types; i++) {
      for (int g = 0; g < model.groups; g++) {
        double n = types[i] && groups[g] ? units(work, i, g, unit) : 0;
        units[parties.owner[i] * parties.count + parties.employer[g]] += n;
        all += n;
      }
    }
    return all;
  }

  /** Of those last counted, what came to one receiver. */
  private double received(int receiver) {
    double sum = 0;
    for (int giver = 0; giver < parties.count; giver++) {
      sum += units[receiver * parties.count + giver];
    }
    return sum;
  }

  private Billing pricing(Scenario scenario, Model model, SettlementRule.Price rule) {
    boolean[] types = Parties.types(scenario, rule.callTypes());
    boolean[] groups = all(model.groups);
    int only = rule.giver().map(parties::index).orElse(-1);
    int onlyFor = rule.receiver().map(parties::index).orElse(-1);
    return (work, groupCost, at) -> {
      count(work, model, types, groups, rule.unit());
      for (int receiver = 0; receiver < parties.count; receiver++) {
        for (int giver = 0; giver < parties.count; giver++) {
          double n = units[receiver * parties.count + giver];
          boolean counted =
              (only < 0 || only == giver)
                  && (onlyFor < 0 || onlyFor == receiver)
                  && n > rule.threshold();
          if (counted) {
            owe(at, receiver, giver, Math.max(0, n - rule.free()) * rule.pounds());
          }
        }
      }
    };
  }

  private static boolean[] all(int count) {
    boolean[] all = new boolean[count];
    Arrays.fill(all, true);
    return all;
  }

  private Billing sharing(Scenario scenario, Model model, SettlementRule.CostShare rule) {
    boolean[] groups = Parties.groups(scenario, rule.groups());
    boolean[] types = all(model.types);
    return (work, groupCost, at) -> {
      double all = count(work, model, types, groups, rule.by());
      if (all > 0) {
        for (int employer = 0; employer < parties.count; employer++) {
          double cost = cost(groups, employer, groupCost);
          for (int owner = 0; owner < parties.count; owner++) {
            owe(at, owner, employer, cost * received(owner) / all);
          }
        }
      }
    };
  }

  private Billing chargingBack(Scenario scenario, SettlementRule.ChargeBack rule) {
    boolean[] groups = Parties.groups(scenario, rule.groups());
    int payer = parties.index(rule.payer());
    return (work, groupCost, at) -> {
      for (int employer = 0; employer < parties.count; employer++) {
        owe(at, payer, employer, cost(groups, employer, groupCost));
      }
    };
  }

  /** Pounds that an employer pays for those of some groups that are its own. */
  private double cost(boolean[] groups, int employer, double[] groupCost) {
    double cost = 0;
    for (int g = 0; g < groups.length; g++) {
      cost += groups[g] && parties.employer[g] == employer ? groupCost[g] : 0;
    }
    return cost;
  }
}
