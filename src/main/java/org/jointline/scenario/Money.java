package org.jointline.scenario;

import java.util.List;
import java.util.Optional;

/**
 * What the parties pay, owe each other and hope to save, beside the cost of their staff.
 *
 * @param payScales in file order
 * @param settlement rules, in file order; together they say who owes whom
 * @param savings against a baseline, if asked for
 * @param factors multiplications, in file order
 * @param than the scenario that no party may fare worse than, if one is named; it is run with the
 *     same callers
 * @param margin by how much a party may fare worse without anybody minding: points of a share, and
 *     a share of the other scenario's value of all else; 0 for not at all
 */
public record Money(
    List<PayScale> payScales,
    List<SettlementRule> settlement,
    Optional<Savings> savings,
    List<Factor> factors,
    Optional<Scenario> than,
    double margin) {
  /** No rule and no question about money. */
  public static final Money NONE =
      new Money(List.of(), List.of(), Optional.empty(), List.of(), Optional.empty(), 0);

  public Money {
    payScales = List.copyOf(payScales);
    settlement = List.copyOf(settlement);
    factors = List.copyOf(factors);
  }

  /** The same, compared with a scenario. */
  public Money than(Scenario other) {
    return new Money(payScales, settlement, savings, factors, Optional.of(other), margin);
  }
}
