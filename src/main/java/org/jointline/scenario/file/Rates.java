package org.jointline.scenario.file;

import java.util.List;
import java.util.Map;

/** Rates such as {@code 22.2/h} and {@code 3.5/min}, and money such as {@code £16.50/h}. */
final class Rates {
  static final Map<String, Object> SCHEMA =
      SchemaParts.object(
          "description",
          "How many in a unit of time.",
          "type",
          "string",
          "pattern",
          "^\\s*[0-9.+eE-]+\\s*(/|per)\\s*[A-Za-z]+\\s*$",
          "examples",
          List.of("22.2/h", "3.5/min", "143/day"));

  static final Map<String, Object> MONEY_SCHEMA =
      SchemaParts.object(
          "description",
          "Pounds for each hour.",
          "type",
          "string",
          "pattern",
          "^\\s*£\\s*[0-9.]+\\s*(/|per)\\s*(h|hour)\\s*$",
          "examples",
          List.of("£16.50/h"));

  private static final String RULE = "must be a rate such as 22.2/h or 3.5/min";
  private static final String MONEY_RULE = "must be pounds for each hour, such as £16.50/h";

  private Rates() {}

  /** A second; at least 0. */
  static double perSecond(Node.Text text) throws NotUnderstood {
    String value = text.value().strip();
    int end = value.indexOf('/') >= 0 ? value.indexOf('/') : value.indexOf("per");
    if (end < 0) {
      boolean bare = value.matches("[0-9.]+");
      throw new NotUnderstood(
          RULE, bare ? "add the unit: " + value + "/h or " + value + "/min" : "");
    }
    double number = number(value.substring(0, end), RULE);
    int unitAt = value.charAt(end) == '/' ? end + 1 : end + 3;
    Scan unit = new Scan(value.substring(unitAt));
    double seconds = Durations.unitSeconds(unit.word());
    if (!unit.atEnd()) {
      throw new NotUnderstood(RULE);
    }
    return number / seconds;
  }

  static double perHour(Node.Text text) throws NotUnderstood {
    return perSecond(text) * 3600;
  }

  /** Pounds an hour, at least 0. */
  static double poundsPerHour(Node.Text text) throws NotUnderstood {
    Scan scan = new Scan(text.value().strip());
    if (scan.take("-")) {
      throw new NotUnderstood("must not be negative");
    }
    if (!scan.take("£")) {
      throw new NotUnderstood(
          MONEY_RULE,
          text.value().matches("\\s*[0-9.]+\\s*((/|per)\\s*(h|hr|hour)\\s*)?")
              ? "write £" + text.value().strip().replaceAll("[^0-9.].*", "") + "/h"
              : "");
    }
    if (scan.take("-")) {
      throw new NotUnderstood("must not be negative");
    }
    double pounds = number(scan.digits(), MONEY_RULE);
    boolean per = scan.take("/") || scan.take("per");
    String unit = scan.word();
    if (!per || !(unit.equals("h") || unit.equals("hour")) || !scan.atEnd()) {
      throw new NotUnderstood(
          MONEY_RULE, unit.equals("hr") ? "write £" + Words.number(pounds) + "/h" : "");
    }
    return pounds;
  }

  private static double number(String text, String rule) throws NotUnderstood {
    double number;
    try {
      number = Numbers.parse(text);
    } catch (NotUnderstood e) {
      throw new NotUnderstood(rule, e.suggestion());
    }
    if (number < 0) {
      throw new NotUnderstood("must not be negative");
    }
    return number;
  }
}
