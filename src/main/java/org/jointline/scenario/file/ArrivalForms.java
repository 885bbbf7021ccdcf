package org.jointline.scenario.file;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointline.scenario.Arrivals;
import org.jointline.scenario.Arrivals.Busyness;
import org.jointline.scenario.Curve;

/** The ways in which arrivals may be written. */
final class ArrivalForms {
  static final Key<Double> PER_DAY =
      Key.required("per day", Values.number(), "Expected calls on an average day.", 143);
  private static final Key<Profiles.Profile> PROFILE =
      Key.optional(
          "profile",
          Profiles.KIND,
          Profiles.flat(),
          "flat",
          "How the day's calls are spread: flat, office hours, police day, one of 'profiles', 24,"
              + " 48 or 96 weights, or a mapping from days to these; outside opening hours weights"
              + " are dropped.",
          "office hours");
  private static final Key<List<DayMap.Entry<Double>>> WEEKDAYS =
      Key.optional(
          "weekdays",
          new DayMap<>(Values.FACTOR),
          List.of(),
          "100 % each day",
          "Factors on the day's calls.",
          "{Sat: 50 %, Sun: 40 %}");
  private static final Key<Double> RATE =
      Key.required("rate", Values.RATE, "A constant rate.", "3.5/min");
  private static final Key<Curve> RATES =
      Key.required(
          "rates",
          new SpanCurve("rate curve", Values.RATE),
          "Rates by weekday and time; nobody calls elsewhere.",
          "{Mon-Fri 08:00-18:00: 50/h}");
  private static final Key<Curve> COUNTS =
      Key.required(
          "counts",
          new Counts(),
          "Expected calls in each equal slice of the day, by weekday.",
          "{Mon-Fri: [1, 0, 0, 0, 1, 2, 4, 8, 12, 16, 18, 17, 15, 14, 14, 13, 12, 10, 8, 6, 5, 4, 3, 2]}");
  private static final Key<Series> CSV =
      Key.required(
          "csv",
          Series.SHAPE,
          "Expected calls in each slice, from a CSV file.",
          "{file: calls.csv, column: non-emergency}");
  private static final Key<List<Duration>> AT =
      Key.required(
          "at",
          new Moments(),
          "Calls at exactly these times: of the first day, of a date, or after the start.",
          "[09:00:05, 09:00:10]");
  private static final Key<Busyness> BUSYNESS =
      Key.optional(
          "busyness",
          BusynessShape.SHAPE,
          null,
          "none",
          "One random factor a day on the whole day's calls.",
          "{cv: 10 %}");

  static final Shape<Arrivals> SHAPE =
      Shape.oneOf(
          "arrivals",
          "When callers call, in one of several ways.",
          () ->
              List.of(
                  Alternative.of(PER_DAY)
                      .with(PROFILE, WEEKDAYS, BUSYNESS, TrendShape.MONTHS, TrendShape.GROWTH),
                  Alternative.of(RATE).with(BUSYNESS, TrendShape.MONTHS, TrendShape.GROWTH),
                  Alternative.of(RATES).with(BUSYNESS, TrendShape.MONTHS, TrendShape.GROWTH),
                  Alternative.of(COUNTS).with(BUSYNESS, TrendShape.MONTHS, TrendShape.GROWTH),
                  Alternative.of(CSV).with(BUSYNESS, TrendShape.MONTHS, TrendShape.GROWTH),
                  Alternative.of(AT)),
          List.of(),
          ArrivalForms::read);

  private ArrivalForms() {}

  private static Arrivals read(Found found) {
    Optional<Busyness> busyness = found.optional(BUSYNESS);
    if (found.given(PER_DAY)) {
      return found.sound(PER_DAY, PROFILE, WEEKDAYS) ? perDay(found, busyness) : null;
    }
    if (found.given(AT)) {
      return found.sound(AT) ? new Arrivals.AtTimes(found.get(AT)) : null;
    }
    Curve perHour = perHour(found);
    return perHour == null ? null : new Arrivals.Rates(perHour, busyness, TrendShape.read(found));
  }

  private static Curve perHour(Found found) {
    if (found.sound(RATE)) {
      return Curve.constant(found.get(RATE));
    }
    if (found.sound(RATES)) {
      return found.get(RATES);
    }
    if (found.sound(COUNTS)) {
      return found.get(COUNTS);
    }
    return found.sound(CSV) ? found.get(CSV).perHour() : null;
  }

  private static Arrivals perDay(Found found, Optional<Busyness> busyness) {
    Map<DayOfWeek, Double> factors = new EnumMap<>(DayOfWeek.class);
    for (DayMap.Entry<Double> entry : found.get(WEEKDAYS)) {
      if (entry.days().date() != null) {
        entry.at().problem("must be weekdays, got a date", "");
      }
      entry.days().days().forEach(day -> factors.put(day, entry.value()));
    }
    Profiles.Profile profile = found.get(PROFILE);
    return new Arrivals.PerDay(
        found.get(PER_DAY),
        factors,
        profile.weights(),
        profile.byDay(),
        busyness,
        TrendShape.read(found));
  }
}
