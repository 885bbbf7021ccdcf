package org.jointline.scenario.file;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointline.scenario.Curve;
import org.jointline.scenario.SpecialDay;

/** One of {@code special days:}. */
final class SpecialDayShape {
  static final int MOST = 400;

  static final Kind<LocalDate> DATE =
      new Scalar<>(
          "date",
          "a date such as 2012-09-03",
          SchemaParts.object("type", "string", "pattern", "^\\s*\\d{4}-\\d{2}-\\d{2}\\s*$"),
          SpecialDayShape::date);

  private static final Key<List<LocalDate>> DATES =
      Key.required(
          "dates",
          new Either<>("dates", List.of(DATE.as(List::of), new Listed<>(DATE))),
          "The dates, which need not be within the calendar.",
          "[2014-10-31]");
  private static final Key<DayOfWeek> LIKE =
      Key.optional(
          "like",
          new Scalar<>(
              "",
              "a weekday such as Sun",
              SchemaParts.object("type", "string"),
              text -> WeekSpans.day(text.value())),
          null,
          "its own weekday",
          "The weekday whose arrivals and opening hours hold; staffing stays as it is.",
          "Sun");
  private static final Key<List<SpecialDay.Hours>> HOURS =
      Key.optional(
          "hours",
          new Scalar<>(
              "",
              "a time span such as 18:00-24:00",
              SchemaParts.object("type", "string"),
              SpecialDayShape::hours),
          SpecialDay.WHOLE_DAY,
          "the whole day",
          "When the factors of 'calls' hold; a span over midnight runs into the next day.",
          "18:00-24:00");
  private static final Key<Map<String, Double>> CALLS =
      Key.optional(
          "calls",
          new Either<>(
              "special factors",
              List.of(
                  Values.FACTOR.as(f -> Map.of(ByCallType.OTHERWISE, f)),
                  new ByCallType<>(Values.FACTOR, true))),
          Map.of(),
          "100 %",
          "Factor on the calls of all call types, or of each; 'otherwise' is for all not named.",
          "{999: 179 %, otherwise: 127 %}");
  private static final Key<Map<String, Profiles.Profile>> PROFILE =
      Key.optional(
          "profile",
          new ByCallType<>(Profiles.KIND, false),
          Map.of(),
          "that of the call type",
          "How the day's calls are spread, by call type; for calls given per day.",
          "{101: flat}");
  private static final Key<Map<String, Curve>> OPENING_HOURS =
      Key.optional(
          "opening hours",
          new ByCallType<>(
              new Either<>("special opening hours", List.of(new Closed(), new OpeningHours())),
              false),
          Map.of(),
          "those of the call type",
          "When calls are taken, by call type; or closed.",
          "{council: closed}");

  static final Shape<SpecialDay> SHAPE =
      Shape.of(
          "special day",
          "Dates on which people call more, less or at other times than usual.",
          List.of(DATES, LIKE, HOURS, CALLS, PROFILE, OPENING_HOURS),
          SpecialDayShape::read);

  private SpecialDayShape() {}

  private static LocalDate date(Node.Text text) throws NotUnderstood {
    try {
      LocalDate date = LocalDate.parse(text.value().strip());
      if (date.getYear() < 1900 || date.getYear() > 2200) {
        throw new NotUnderstood("must be in the years 1900 to 2200");
      }
      return date;
    } catch (DateTimeException e) {
      throw new NotUnderstood("must be a date such as 2012-09-03 that is in the calendar");
    }
  }

  private static List<SpecialDay.Hours> hours(Node.Text text) throws NotUnderstood {
    if (!text.value().strip().matches("[0-9:]+\\s*-\\s*[0-9:]+")) {
      throw new NotUnderstood("must be a time span without days, such as 18:00-24:00");
    }
    List<SpecialDay.Hours> hours = new ArrayList<>();
    for (WeekSpan span : WeekSpans.parse(text.value())) {
      hours.add(new SpecialDay.Hours(hours.size(), span.from(), span.to()));
    }
    return hours;
  }

  private static SpecialDay read(Found found) {
    if (!found.sound(DATES, HOURS, CALLS, PROFILE, OPENING_HOURS)) {
      return null;
    }
    Map<String, Double> factors = new LinkedHashMap<>(found.get(CALLS));
    Double otherwise = factors.remove(ByCallType.OTHERWISE);
    Map<String, List<Double>> profiles = new LinkedHashMap<>();
    found.get(PROFILE).forEach((type, profile) -> profiles.put(type, profile.weights()));
    return new SpecialDay(
        found.at().step(),
        found.get(DATES),
        Optional.ofNullable(found.get(LIKE)),
        found.get(HOURS),
        factors,
        otherwise == null ? 1 : otherwise,
        profiles,
        found.get(OPENING_HOURS));
  }

  /** The word closed: the whole day. */
  private static final class Closed extends Kind<Curve> {
    private static final String WORD = "closed";

    @Override
    Curve readPlain(Node node, At at) {
      return Curve.constant(0);
    }

    @Override
    String needs() {
      return WORD;
    }

    @Override
    boolean looksLike(Node node) {
      return node instanceof Node.Text text && text.value().equals(WORD);
    }

    @Override
    Map<String, Object> plainSchema(SchemaParts parts) {
      return SchemaParts.object("const", WORD);
    }
  }
}
