package org.jointline.scenario.file;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointline.scenario.Arrivals.Growth;
import org.jointline.scenario.Arrivals.Trend;

/** Seasons and growth of arrivals. */
final class TrendShape {
  static final Key<Map<Month, Double>> MONTHS =
      Key.optional(
          "months",
          new MonthFactors(),
          Map.of(),
          "100 % each month",
          "Factors on the calls of a month.",
          "{Jul: 111 %}");

  private static final Key<Double> A_YEAR =
      Key.required(
          "a year",
          new Scalar<>(
              "yearly growth",
              "a share such as 5 % or -3 %",
              SchemaParts.object(
                  "description",
                  "Growth in a year, from -90 % to 200 %.",
                  "type",
                  List.of("string", "number"),
                  "examples",
                  List.of("5 %", "-3 %")),
              TrendShape::growth),
          "Compound growth in a year.",
          "5 %");
  private static final Key<LocalDate> SINCE =
      Key.required(
          "since", SpecialDayShape.DATE, "The date for which the rates are stated.", "2012-09-03");

  static final Key<Growth> GROWTH =
      Key.optional(
          "growth",
          Shape.of(
              "growth",
              "Compound growth from a date on; each day has its own level.",
              List.of(A_YEAR, SINCE),
              found ->
                  found.sound(A_YEAR, SINCE)
                      ? new Growth(found.get(A_YEAR), found.get(SINCE))
                      : null),
          null,
          "none",
          "How calls grow from year to year.",
          "{a year: 5 %, since: 2012-09-03}");

  private TrendShape() {}

  static Trend read(Found found) {
    Map<Month, Double> months = found.get(MONTHS);
    Optional<Growth> growth = found.optional(GROWTH);
    return (months == null || months.isEmpty()) && growth.isEmpty()
        ? Trend.NONE
        : new Trend(months == null ? Map.of() : months, growth);
  }

  private static double growth(Node.Text text) throws NotUnderstood {
    String value = text.value().strip();
    boolean percent = value.endsWith("%");
    double growth =
        Numbers.parse(percent ? value.substring(0, value.length() - 1) : value)
            / (percent ? 100 : 1);
    if (!(growth >= -0.9 && growth <= 2)) {
      throw new NotUnderstood(
          "must be from -90 % to 200 % a year",
          growth > 2 && !percent ? "did you mean " + value + " %?" : "");
    }
    return growth;
  }
}
