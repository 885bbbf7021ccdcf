package org.jointline.scenario.file;

import java.util.List;
import java.util.Optional;
import org.jointline.scenario.Factor;
import org.jointline.scenario.Money;
import org.jointline.scenario.PayScale;
import org.jointline.scenario.Savings;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.SettlementRule;

/** The keys of a scenario that are about money. */
final class MoneyShape {
  /** Stands above the agent groups, which name the scales. */
  static final Key<List<PayScale>> PAY_SCALES =
      Key.optional(
          "pay scales",
          PayScaleShape.DECLARED,
          List.of(),
          "none",
          "What an hour of a person costs, by name.",
          "{call handler: {pay: £24.5k a year, on-cost: 30 %}}");

  static final Key<List<SettlementRule>> SETTLEMENT =
      Key.optional(
          "settlement",
          SettlementShape.DECLARED,
          List.of(),
          "nothing is owed",
          "Who owes whom for calls that one organisation's staff answered for another.",
          "{help with 101: {per call: £3.20}}");
  static final Key<Savings> SAVINGS =
      Key.optional(
          "savings",
          SavingsShape.SHAPE,
          null,
          "none asked for",
          "What is saved against a baseline, and how it is split.",
          "{baseline: {police: £800k a year, corporation: £1.2m a year}}");
  static final Key<List<Factor>> FACTORS =
      Key.optional(
          "factors",
          FactorShape.DECLARED,
          List.of(),
          "none",
          "Counts times numbers of your own, such as carbon for each visit.",
          "{carbon: {of: calls answered of front desk, each: 2.1 kg}}");

  private static final Key<Scenario> THAN =
      Key.required(
          "than", new OtherScenario(), "The scenario without the arrangement.", "alone.yaml");

  private static final Key<Double> MARGIN =
      Key.optional(
          "margin",
          Values.SHARE,
          0.0,
          "none",
          "Nobody minds faring worse by so little: points of a share such as the service level, and a"
              + " share of the other scenario's value of all else.",
          "1 %");

  /** What is compared, and with what margin; null where the other is faulty or not to be read. */
  static final Key<Comparison> NO_DETRIMENT =
      Key.optional(
          "no detriment",
          Shape.of(
              "no detriment",
              "Whether any party fares worse than in another scenario with the same callers.",
              List.of(THAN, MARGIN),
              found ->
                  found.get(THAN) == null
                      ? null
                      : new Comparison(found.get(THAN), found.get(MARGIN, 0.0))),
          null,
          "nothing is compared",
          "Whether any party fares worse than in another scenario with the same callers.",
          "{than: alone.yaml}");

  private MoneyShape() {}

  /** Another scenario that this one is held against. */
  record Comparison(Scenario than, double margin) {}

  static Money read(Found found) {
    Optional<Comparison> comparison = found.optional(NO_DETRIMENT);
    return new Money(
        found.get(PAY_SCALES, List.of()),
        found.get(SETTLEMENT, List.of()),
        found.optional(SAVINGS),
        found.get(FACTORS, List.of()),
        comparison.map(Comparison::than),
        comparison.map(Comparison::margin).orElse(0.0));
  }
}
