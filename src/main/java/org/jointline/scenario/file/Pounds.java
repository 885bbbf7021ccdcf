package org.jointline.scenario.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jointline.scenario.Amount;

/**
 * Sums of money: {@code £3.20} and {@code 65p}, sums for a time such as {@code £1.2 million a
 * year}, and pay such as {@code £24,500 a year} or {@code £13.20/h}.
 */
final class Pounds {
  private static final String NUMBER = "£\\s*([0-9][0-9,]*(?:\\.[0-9]+)?)\\s*(k|m|million)?";
  private static final Pattern PRICE = Pattern.compile(NUMBER + "|([0-9]+(?:\\.[0-9]+)?)\\s*p");
  private static final Pattern SUM =
      Pattern.compile(NUMBER + "\\s*(?:(a|per|/)\\s*(year|period|h|hour))?");
  private static final Pattern GROUPED = Pattern.compile("[0-9]{1,3}(,[0-9]{3})+(\\.[0-9]+)?");

  private static final double MOST = 1e12;
  private static final String PRICE_RULE = "must be pounds such as £3.20, or pence such as 65p";
  private static final String AMOUNT_RULE =
      "must be pounds for a year such as £120k a year, or for the period of the run such as £9,500";
  private static final String PAY_RULE = "must be pay such as £24,500 a year or £13.20/h";

  /** Pounds that are for nothing in particular. */
  static final Kind<Double> PRICE_KIND =
      new Scalar<>(
          "price",
          "pounds such as £3.20",
          schema("Pounds or pence.", "£3.20", "65p", "£5 million"),
          Pounds::price);

  /** Pounds for a year or for the period of the run. */
  static final Kind<Amount> AMOUNT =
      new Scalar<>(
          "amount",
          "pounds such as £120k a year",
          schema("Pounds for a year, or for the period of the run.", "£120k a year", "£9,500"),
          text -> {
            Read read = read(text, AMOUNT_RULE);
            if (read.unit().startsWith("h")) {
              throw new NotUnderstood(AMOUNT_RULE);
            }
            return new Amount(read.pounds(), read.unit().equals("year"));
          });

  /** Pay for a year or for an hour. */
  static final Kind<Pay> PAY =
      new Scalar<>(
          "pay",
          "pay such as £24,500 a year",
          schema("Pounds for a year or an hour.", "£24,500 a year", "£13.20/h"),
          text -> {
            Read read = read(text, PAY_RULE);
            if (read.unit().isEmpty() || read.unit().equals("period")) {
              throw new NotUnderstood(PAY_RULE);
            }
            return new Pay(read.pounds(), read.unit().equals("year"));
          });

  private Pounds() {}

  /** Pounds for a year, or else for an hour. */
  record Pay(double pounds, boolean aYear) {}

  private record Read(double pounds, String unit) {}

  private static Map<String, Object> schema(String description, String... examples) {
    return SchemaParts.object(
        "description",
        description,
        "type",
        "string",
        "pattern",
        "^\\s*(£\\s*[0-9]|[0-9.]+\\s*[pP])",
        "examples",
        List.of(examples));
  }

  private static double price(Node.Text text) throws NotUnderstood {
    Matcher m = PRICE.matcher(tidy(text));
    if (!m.matches()) {
      throw wrong(text, PRICE_RULE);
    }
    return m.group(3) != null ? Numbers.parse(m.group(3)) / 100 : pounds(m, PRICE_RULE);
  }

  private static Read read(Node.Text text, String rule) throws NotUnderstood {
    Matcher m = SUM.matcher(tidy(text));
    if (!m.matches()) {
      throw wrong(text, rule);
    }
    return new Read(pounds(m, rule), m.group(4) == null ? "" : m.group(4));
  }

  private static String tidy(Node.Text text) {
    return text.value().strip().toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
  }

  private static NotUnderstood wrong(Node.Text text, String rule) {
    if (tidy(text).startsWith("-") || tidy(text).startsWith("£-")) {
      return new NotUnderstood("must not be negative");
    }
    boolean bare = tidy(text).matches("[0-9][0-9.,]*");
    return new NotUnderstood(rule, bare ? "write £" + text.value().strip() : "");
  }

  private static double pounds(Matcher m, String rule) throws NotUnderstood {
    String digits = m.group(1);
    if (digits.contains(",") && !GROUPED.matcher(digits).matches()) {
      throw new NotUnderstood(rule, "put a comma between thousands only");
    }
    String times = m.group(2) == null ? "" : m.group(2);
    double scale = times.isEmpty() ? 1 : times.equals("k") ? 1e3 : 1e6;
    double pounds = Numbers.parse(digits.replace(",", "")) * scale;
    if (!(pounds <= MOST)) {
      throw new NotUnderstood("must be at most a million million pounds");
    }
    return pounds;
  }
}
