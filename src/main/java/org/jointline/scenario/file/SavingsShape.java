package org.jointline.scenario.file;

import java.util.List;
import org.jointline.scenario.Savings;
import org.jointline.scenario.Savings.Split;

/** {@code savings:} of a scenario. */
final class SavingsShape {
  private static final int MOST_PARTIES = 200;
  private static final double TOGETHER = 1e-9;

  private static final Key<List<Savings.Baseline>> BASELINE =
      Key.optional(
          "baseline",
          ById.referring(
              Names.Sort.ORGANISATION,
              new Valued<>(Pounds.AMOUNT, Savings.Baseline::new),
              MOST_PARTIES),
          List.of(),
          "what each organisation spends in the scenario of 'no detriment'",
          "What each organisation spent before.",
          "{police: £800k a year, corporation: £1.2m a year}");
  private static final Key<List<Split>> SPLIT =
      Key.optional(
          "split",
          new Listed<>(Values.oneOf("saving split", Split.values(), Split::words)),
          null,
          "all that apply, side by side",
          "Rules that say whose the saving is.",
          "[equal, by calls]");
  private static final Key<List<Savings.Share>> SHARES =
      Key.optional(
          "shares",
          ById.referring(
              Names.Sort.ORGANISATION,
              new Valued<>(Values.SHARE, Savings.Share::new),
              MOST_PARTIES),
          List.of(),
          "none",
          "Each organisation's share, for the rule 'by stated shares'; together 100 %.",
          "{police: 60 %, corporation: 40 %}");

  private static final Key<Double> SAVE =
      Key.required("save", Pounds.PRICE_KIND, "What all are to save together.", "£5 million");
  private static final Key<Double> YEARS =
      Key.required("over years", Values.number(0.01, 100), "In so many years.", 3);
  private static final Key<Savings.Goal> GOAL =
      Key.optional(
          "target",
          Shape.of(
              "savings target",
              "A saving asked for.",
              List.of(SAVE, YEARS),
              f -> f.sound(SAVE, YEARS) ? new Savings.Goal(f.get(SAVE), f.get(YEARS)) : null),
          null,
          "none",
          "A saving asked for.",
          "{save: £5 million, over years: 3}");

  static final Shape<Savings> SHAPE =
      Shape.of(
          "savings",
          "What is saved against a baseline, and how it is split.",
          List.of(BASELINE, SPLIT, SHARES, GOAL),
          SavingsShape::read);

  private SavingsShape() {}

  private static Savings read(Found found) {
    List<Savings.Share> shares = found.get(SHARES, List.of());
    double all = shares.stream().mapToDouble(Savings.Share::share).sum();
    if (!shares.isEmpty() && Math.abs(all - 1) > TOGETHER) {
      found
          .at(SHARES)
          .problem("must come to 100 % together, got " + Words.number(100 * all) + " %", "");
    }
    List<Split> splits = found.get(SPLIT);
    if (splits != null && splits.contains(Split.SHARES) && shares.isEmpty()) {
      found
          .at(SPLIT)
          .problem(
              "has 'by stated shares' but there are no shares",
              "add 'shares: {police: 60 %, corporation: 40 %}'");
    }
    return new Savings(
        found.get(BASELINE, List.<Savings.Baseline>of()),
        splits == null ? List.of() : splits,
        shares,
        found.optional(GOAL));
  }
}
