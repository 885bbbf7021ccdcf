package org.jointline.experiment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jointline.scenario.PayScale;
import org.jointline.scenario.SettlementRule;

/** What rules about money say, in words. */
final class MoneyWords {
  private MoneyWords() {}

  /** {@code £3.20 for each call of 101 that corporation answers for police; the first 500 free}. */
  static String of(SettlementRule rule) {
    if (rule instanceof SettlementRule.Price price) {
      return price(price);
    }
    if (rule instanceof SettlementRule.CostShare share) {
      return "cost of "
          + listed(share.groups())
          + " shared by the "
          + share.by().many()
          + " handled for each organisation's callers";
    }
    if (rule instanceof SettlementRule.ChargeBack back) {
      return "all cost of " + listed(back.groups()) + " charged to " + back.payer();
    }
    throw new AssertionError(rule);
  }

  private static String price(SettlementRule.Price rule) {
    String unit = rule.unit().one();
    StringBuilder words =
        new StringBuilder(pounds(rule.pounds())).append(" for each ").append(unit);
    if (!rule.callTypes().isEmpty()) {
      words.append(" of ").append(listed(rule.callTypes()));
    }
    Optional<String> giver = rule.giver();
    words.append(" that ").append(giver.orElse("one organisation")).append(" gives ");
    words.append(rule.receiver().orElse(giver.isPresent() ? "another" : "another's callers"));
    if (rule.free() > 0) {
      words.append("; the first ").append(plain(rule.free())).append(" free");
    }
    if (rule.threshold() > 0) {
      words.append("; none up to ").append(plain(rule.threshold()));
    }
    return words.toString();
  }

  /** {@code £25,245 a year / 1924 h = £13.12/h; 30 % on-cost}. */
  static String of(PayScale scale) {
    StringBuilder words = new StringBuilder();
    if (scale.aYear()) {
      words
          .append(pounds(scale.pounds()))
          .append(" a year / ")
          .append(plain(scale.paidHours()))
          .append(" h = ");
    }
    words.append(pounds(scale.payPerHour())).append("/h");
    words.append(" x (1 + allowance)");
    if (scale.onCost() > 0) {
      words.append(" x (1 + ").append(plain(100 * scale.onCost())).append(" % on-cost)");
    }
    return words.toString();
  }

  private static String listed(List<String> names) {
    return String.join(", ", names);
  }

  /** With pence, unless there are none. */
  static String pounds(double value) {
    boolean whole = value == Math.rint(value);
    return "£"
        + String.format(Locale.ROOT, whole ? "%,.0f" : value < 0.1 ? "%,.4f" : "%,.2f", value);
  }

  static String plain(double value) {
    return new BigDecimal(value)
        .setScale(6, RoundingMode.HALF_EVEN)
        .stripTrailingZeros()
        .toPlainString();
  }
}
