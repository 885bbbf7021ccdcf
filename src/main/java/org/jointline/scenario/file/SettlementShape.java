package org.jointline.scenario.file;

import java.util.List;
import org.jointline.scenario.SettlementRule;
import org.jointline.scenario.SettlementRule.Unit;

/** One of {@code settlement:}. */
final class SettlementShape {
  private static final int MOST_RULES = 50;
  private static final double MOST_UNITS = 1e9;

  private static final Kind<List<String>> GROUPS =
      new Listed<>(Values.name(Names.Sort.AGENT_GROUP));

  private static final Key<Double> PER_CALL =
      Key.required("per call", Pounds.PRICE_KIND, "Price of each call answered.", "£3.20");
  private static final Key<Double> PER_MINUTE =
      Key.required("per minute", Pounds.PRICE_KIND, "Price of each minute of handle time.", "65p");
  private static final Key<Double> FREE_CALLS = units("free calls", "So many cost nothing.", 500);
  private static final Key<Double> FREE_MINUTES =
      units("free minutes", "So many cost nothing.", 1500);
  private static final Key<Double> THRESHOLD_CALLS =
      units("threshold calls", "None cost anything until they are more than this.", 100);
  private static final Key<Double> THRESHOLD_MINUTES =
      units("threshold minutes", "None cost anything until they are more than this.", 300);
  private static final Key<List<String>> CALL_TYPES =
      Key.optional(
          "call types",
          new Listed<>(Values.name(Names.Sort.CALL_TYPE)),
          List.of(),
          "all",
          "What is priced.",
          "[101]");
  private static final Key<String> GIVEN_BY =
      party("given by", "The organisation whose staff answers.", "corporation");
  private static final Key<String> RECEIVED_BY =
      party("received by", "The organisation whose callers they are, and who pays.", "police");

  private static final Key<List<String>> SHARE_COST =
      Key.required(
          "share cost of",
          GROUPS,
          "Groups whose cost is shared by those whose callers they handled.",
          "[contact handlers]");
  private static final Key<Unit> BY =
      Key.optional(
          "by",
          Values.oneOf("settlement unit", Unit.values(), Unit::many),
          Unit.MINUTES,
          "minutes",
          "What the cost is shared by.",
          "calls");

  private static final Key<List<String>> CHARGE_BACK =
      Key.required(
          "charge back",
          GROUPS,
          "Groups all of whose cost one organisation meets.",
          "[front desk]");
  private static final Key<String> TO =
      Key.required(
          "to",
          Values.name(Names.Sort.ORGANISATION),
          "The organisation that meets it.",
          "corporation");

  static final Kind<List<SettlementRule>> DECLARED =
      ById.declaring(
          Names.Sort.SETTLEMENT_RULE,
          Shape.oneOf(
              "settlement rule",
              "A rule by which one organisation owes another.",
              () ->
                  List.of(
                      Alternative.of(PER_CALL)
                          .with(FREE_CALLS, THRESHOLD_CALLS, CALL_TYPES, GIVEN_BY, RECEIVED_BY),
                      Alternative.of(PER_MINUTE)
                          .with(FREE_MINUTES, THRESHOLD_MINUTES, CALL_TYPES, GIVEN_BY, RECEIVED_BY),
                      Alternative.of(SHARE_COST).with(BY),
                      Alternative.of(CHARGE_BACK, TO)),
              List.of(),
              SettlementShape::read),
          MOST_RULES);

  private SettlementShape() {}

  private static Key<Double> units(String name, String doc, int example) {
    return Key.optional(
        name,
        Values.number(0, MOST_UNITS),
        0.0,
        "none",
        doc + " Counted for each pair of organisations over the period of the run.",
        example);
  }

  private static Key<String> party(String name, String doc, String example) {
    return Key.optional(
        name, Values.name(Names.Sort.ORGANISATION), null, "each organisation", doc, example);
  }

  /** Null where a part is missing or faulty. */
  private static SettlementRule read(Found found) {
    String name = found.at().step();
    if (found.sound(SHARE_COST)) {
      return new SettlementRule.CostShare(name, found.get(SHARE_COST), found.get(BY, Unit.MINUTES));
    }
    if (found.sound(CHARGE_BACK, TO)) {
      return new SettlementRule.ChargeBack(name, found.get(CHARGE_BACK), found.get(TO));
    }
    boolean calls = found.sound(PER_CALL);
    if (!calls && !found.sound(PER_MINUTE)) {
      return null;
    }
    return new SettlementRule.Price(
        name,
        calls ? Unit.CALLS : Unit.MINUTES,
        found.get(calls ? PER_CALL : PER_MINUTE),
        found.get(CALL_TYPES, List.of()),
        found.optional(GIVEN_BY),
        found.optional(RECEIVED_BY),
        found.get(calls ? FREE_CALLS : FREE_MINUTES, 0.0),
        found.get(calls ? THRESHOLD_CALLS : THRESHOLD_MINUTES, 0.0));
  }
}
