package org.jointline.scenario.file;

import java.util.List;
import java.util.Map;

/** Shares and factors such as {@code 90 %}, {@code 0.9} and {@code 120 %}. */
final class Shares {
  /** A larger number without a sign is far more likely a percentage. */
  private static final int MOST_TIMES = 20;

  static final Map<String, Object> SHARE_SCHEMA =
      SchemaParts.object(
          "description",
          "A share of a whole, from 0 to 1.",
          "anyOf",
          List.of(
              SchemaParts.object("type", "number", "minimum", 0, "maximum", 1),
              SchemaParts.object("type", "string", "pattern", "^\\s*[0-9.+eE-]+\\s*%\\s*$")),
          "examples",
          List.of("90 %", 0.9));

  static final Map<String, Object> FACTOR_SCHEMA =
      SchemaParts.object(
          "description",
          "A factor, 0 or more.",
          "anyOf",
          List.of(
              SchemaParts.object("type", "number", "minimum", 0, "maximum", MOST_TIMES),
              SchemaParts.object("type", "string", "pattern", "^\\s*[0-9.+eE-]+\\s*%\\s*$")),
          "examples",
          List.of("120 %", 1.2));

  private Shares() {}

  /** From 0 to 1. */
  static double share(Node.Text text) throws NotUnderstood {
    double share = number(text, "must be a share such as 90 % or 0.9");
    if (share < 0 || share > 1) {
      boolean forgotten = share > 1 && share <= 100 && text.value().indexOf('%') < 0;
      throw new NotUnderstood(
          "must be a share from 0 to 1 (0 % to 100 %)",
          forgotten ? "did you mean " + text.value().strip() + " %?" : "");
    }
    return share;
  }

  /** From 0 to 1,000; without % to 20. */
  static double factor(Node.Text text) throws NotUnderstood {
    double factor = number(text, "must be a factor such as 120 % or 1.2");
    if (factor < 0 || factor > 1000) {
      throw new NotUnderstood("must be a factor from 0 to 1000");
    }
    if (factor > MOST_TIMES && text.value().indexOf('%') < 0) {
      throw new NotUnderstood(
          "would be " + Words.number(factor) + "-fold; without % a factor is at most " + MOST_TIMES,
          "did you mean " + text.value().strip() + " %?");
    }
    return factor;
  }

  private static double number(Node.Text text, String rule) throws NotUnderstood {
    String value = text.value().strip();
    boolean percent = value.endsWith("%");
    try {
      return percent
          ? Numbers.parse(value.substring(0, value.length() - 1)) / 100
          : Numbers.parse(text);
    } catch (NotUnderstood e) {
      throw new NotUnderstood(rule, e.suggestion());
    }
  }
}
