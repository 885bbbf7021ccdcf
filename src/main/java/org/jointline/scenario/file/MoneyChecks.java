package org.jointline.scenario.file;

import java.util.ArrayList;
import java.util.List;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Factor;
import org.jointline.scenario.Organisation;
import org.jointline.scenario.SameCallers;
import org.jointline.scenario.Savings;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.SettlementRule;

/** What must hold between the money of a scenario and its other parts. */
final class MoneyChecks {
  private static final String SAVINGS = "savings";
  private static final String NO_DETRIMENT = "no detriment";

  private final Scenario scenario;
  private final Reading reading;

  MoneyChecks(Scenario scenario, Reading reading) {
    this.scenario = scenario;
    this.reading = reading;
  }

  void run() {
    scenario.money().factors().forEach(this::checkFactor);
    scenario.money().settlement().forEach(this::checkRule);
    scenario.money().savings().ifPresent(this::checkSavings);
    if (scenario.money().than().filter(this::isThisOne).isPresent()) {
      reading.problemAt(
          NO_DETRIMENT, "compares the scenario with itself", "name a file that differs");
    } else if (scenario.money().than().isPresent() && sound(scenario)) {
      for (String difference : SameCallers.differences(scenario, scenario.money().than().get())) {
        reading.problemAt(NO_DETRIMENT, "cannot be compared: " + difference, "");
      }
    }
  }

  private boolean isThisOne(Scenario other) {
    return other.name().equals(scenario.name())
        && other.callTypes().equals(scenario.callTypes())
        && other.agentGroups().equals(scenario.agentGroups())
        && other.rules().equals(scenario.rules())
        && other.demand().equals(scenario.demand());
  }

  /** Whether all that is compared was read. */
  private static boolean sound(Scenario s) {
    return s.calendar() != null
        && s.callTypes().stream()
            .allMatch(t -> t.arrivals() != null && t.owner() != null && t.openingHours() != null);
  }

  private void checkFactor(Factor factor) {
    List<String> able = able(factor.count());
    if (!able.contains(factor.of())) {
      reading.problemAt(
          "factors." + Words.shortened(factor.name()) + ".of",
          "nothing named '" + Words.shortened(factor.of()) + "' has " + factor.count().words(),
          Words.didYouMean(factor.of(), able, "there are"));
    }
  }

  private List<String> able(Factor.Count count) {
    List<String> names = new ArrayList<>();
    if (count.ofCallTypes()) {
      scenario.callTypes().stream().map(CallType::id).forEach(names::add);
    }
    if (count.ofAgentGroups()) {
      scenario.agentGroups().stream().map(AgentGroup::id).forEach(names::add);
    }
    scenario.organisations().stream().map(Organisation::id).forEach(names::add);
    return names;
  }

  /** A call type or group named twice would be counted once all the same. */
  private void checkRule(SettlementRule rule) {
    String path = "settlement." + Words.shortened(rule.name());
    if (rule instanceof SettlementRule.Price price) {
      checkTwice(price.callTypes(), path + ".call types");
      if (price.giver().isPresent() && price.giver().equals(price.receiver())) {
        reading.problemAt(path, "gives and receives with one organisation", "name two");
      }
    } else if (rule instanceof SettlementRule.CostShare share) {
      checkTwice(share.groups(), path + ".share cost of");
    } else if (rule instanceof SettlementRule.ChargeBack back) {
      checkTwice(back.groups(), path + ".charge back");
    } else {
      throw new AssertionError(rule);
    }
  }

  private void checkTwice(List<String> names, String path) {
    if (names.stream().distinct().count() < names.size()) {
      reading.problemAt(path, "names one of them twice", "name it once");
    }
  }

  private void checkSavings(Savings savings) {
    boolean compared = reading.knows(NO_DETRIMENT) || !reading.followsThan();
    if (savings.baseline().isEmpty() && !compared && !reading.faultyAt(SAVINGS)) {
      reading.problemAt(
          SAVINGS,
          "has nothing to save against",
          "add a baseline, or 'no detriment: {than: alone.yaml}'");
    }
    for (Organisation o : scenario.organisations()) {
      boolean named = savings.baseline().stream().anyMatch(b -> b.organisation().equals(o.id()));
      if (!named && !savings.baseline().isEmpty() && !reading.faultyAt(SAVINGS + ".baseline")) {
        reading.problemAt(
            SAVINGS + ".baseline",
            "must say what '" + Words.shortened(o.id()) + "' spent",
            "£0 if it spent nothing");
      }
    }
    if (savings.splits().contains(Savings.Split.SETTLED) && !reading.knows("settlement")) {
      reading.problemAt(
          SAVINGS + ".split", "has 'as settled' but there is no settlement", "leave it out");
    }
  }
}
