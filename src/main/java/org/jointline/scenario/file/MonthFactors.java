package org.jointline.scenario.file;

import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A mapping from months ({@code Jul}, {@code Jun-Aug}) to factors, each month at most once. */
final class MonthFactors extends Kind<Map<Month, Double>> {
  private static final String PATTERN = "^\\s*[A-Za-z]{3,9}(\\s*-\\s*[A-Za-z]{3,9})?\\s*$";

  @Override
  Map<Month, Double> readPlain(Node node, At at) {
    if (!(node instanceof Node.Fields fields)) {
      return wrong(node, at);
    }
    Map<Month, Double> factors = new EnumMap<>(Month.class);
    for (Node.Field field : fields.fields()) {
      String key = field.key().value();
      if (Notes.KEYS.contains(key)) {
        continue;
      }
      At there = at.field(field.key());
      Double factor = Values.FACTOR.read(field.value(), there);
      try {
        for (Month month : months(key)) {
          if (factors.putIfAbsent(month, factor == null ? 1 : factor) != null) {
            throw new NotUnderstood("names " + word(month) + " twice");
          }
        }
      } catch (NotUnderstood e) {
        there.problem(e.getMessage(), e.suggestion());
      }
    }
    return factors;
  }

  private static List<Month> months(String text) throws NotUnderstood {
    int dash = text.indexOf('-');
    Month last = month(text.substring(dash + 1));
    List<Month> months = new ArrayList<>();
    for (Month month = dash < 0 ? last : month(text.substring(0, dash)); ; month = month.plus(1)) {
      months.add(month);
      if (month == last) {
        return months;
      }
    }
  }

  /** A month by its first three letters or its whole name. */
  private static Month month(String text) throws NotUnderstood {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    List<String> names = new ArrayList<>();
    for (Month month : Month.values()) {
      String whole = month.name().toLowerCase(Locale.ROOT);
      if (wanted.equals(whole) || wanted.equals(whole.substring(0, 3))) {
        return month;
      }
      names.add(word(month));
    }
    throw new NotUnderstood(
        "must name months such as Jul or Jun-Aug, got '" + Words.shortened(text.strip()) + "'",
        Words.didYouMean(text.strip(), names, "months"));
  }

  private static String word(Month month) {
    return month.name().charAt(0) + month.name().substring(1, 3).toLowerCase(Locale.ROOT);
  }

  @Override
  String needs() {
    return "a mapping from months such as Jul to factors";
  }

  @Override
  boolean looksLike(Node node) {
    return node instanceof Node.Fields;
  }

  @Override
  Map<String, Object> plainSchema(SchemaParts parts) {
    return parts.named(
        "month factors",
        p ->
            SchemaParts.object(
                "type",
                "object",
                "properties",
                p.noteKeys(),
                "patternProperties",
                SchemaParts.object(PATTERN, Values.FACTOR.schema(p)),
                "additionalProperties",
                false));
  }
}
