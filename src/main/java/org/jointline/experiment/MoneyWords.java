package org.jointline.experiment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.jointline.scenario.Calendar;
import org.jointline.scenario.Curve;
import org.jointline.scenario.PayScale;
import org.jointline.scenario.SettlementRule;

/** What rules about money say, in words. */
final class MoneyWords {
  private MoneyWords() {}

  /**
   * {@code £3.20 for each call of 101 that corporation gives police; the first 500 free in the 7
   * days of the run}.
   */
  static String of(SettlementRule rule, Calendar calendar) {
    if (rule instanceof SettlementRule.Price price) {
      return price(price, calendar);
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

  private static String price(SettlementRule.Price rule, Calendar calendar) {
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
      words.append(run(calendar));
    }
    if (rule.threshold() > 0) {
      words.append("; none up to ").append(plain(rule.threshold())).append(run(calendar));
    }
    return words.toString();
  }

  /** {@code in the 7 days of the run}: what is counted anew in every run. */
  private static String run(Calendar calendar) {
    double days = calendar.length().toMinutes() / 1440.0;
    boolean inDays = days >= 1 && days == Math.rint(days);
    double count = inDays ? days : calendar.length().toMinutes() / 60.0;
    String unit = inDays ? "day" : "hour";
    return " in the " + plain(count) + " " + unit + (count == 1 ? "" : "s") + " of the run";
  }

  /**
   * {@code £25,245 a year / 1924 h = £13.12/h x (1 + 20 % allowance at times) x (1 + 30 %
   * on-cost)}.
   */
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
    double[] allowances = allowances(scale);
    if (allowances.length > 0) {
      double least = 100 * allowances[0];
      double most = 100 * allowances[allowances.length - 1];
      words.append(" x (1 + allowance of ").append(plain(least));
      words.append(least == most ? "" : " to " + plain(most)).append(" %)");
    }
    if (scale.onCost() > 0) {
      words.append(" x (1 + ").append(plain(100 * scale.onCost())).append(" % on-cost)");
    }
    return words.toString();
  }

  /** Rising; empty where there are none but 0. */
  private static double[] allowances(PayScale scale) {
    double[] all =
        DoubleStream.concat(
                DoubleStream.of(scale.allowance().otherwise()),
                scale.allowance().pieces().stream().mapToDouble(Curve.Piece::value))
            .distinct()
            .sorted()
            .toArray();
    return Arrays.stream(all).allMatch(a -> a == 0) ? new double[0] : all;
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
