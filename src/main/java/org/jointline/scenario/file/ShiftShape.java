package org.jointline.scenario.file;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.jointline.scenario.Calendar;
import org.jointline.scenario.Curve;
import org.jointline.scenario.Shift;
import org.jointline.scenario.Turn;

/** Shifts: hours that people work together, with their breaks. */
final class ShiftShape {
  static final int MOST = 50;
  static final int MOST_PEOPLE = 2_000;
  static final String WHY_MOST = "divide a larger group into several";

  private static final Key<Duration> LENGTH =
      Key.required("length", Values.POSITIVE_DURATION, "How long.", "30 min");
  private static final Key<ClockSpan> BETWEEN =
      Key.required(
          "between",
          ClockSpan.KIND,
          "Breaks lie in this window, spread over it as evenly as can be.",
          "10:00-12:30");
  private static final Key<Integer> AT_MOST =
      Key.optional(
          "at most",
          Values.count(1, MOST_PEOPLE),
          null,
          "as few as the window allows",
          "People of the shift who are away at once.",
          2);
  private static final Key<Duration> SLACK =
      Key.optional(
          "slack",
          Values.DURATION,
          Duration.ZERO,
          "0 s",
          "Time off the phones beside the break itself.",
          "5 min");
  private static final Shape<Pause> BREAK =
      Shape.of(
          "break",
          "A paid break off the phones that everybody of a shift has once.",
          List.of(LENGTH, BETWEEN, AT_MOST, SLACK),
          ShiftShape::pause);

  private static final Key<ClockSpan> HOURS =
      Key.required("hours", ClockSpan.KIND, "From when to when.", "07:00-15:00");
  private static final Key<List<Pause>> BREAKS =
      Key.optional(
          "breaks",
          new Listed<>(BREAK),
          List.of(),
          "none",
          "Paid breaks off the phones.",
          "[{length: 30 min, between: 10:00-12:30}]");
  private static final Key<Integer> RELIEF =
      Key.optional(
          "relief",
          Values.count(0, MOST_PEOPLE, WHY_MOST),
          0,
          "0",
          "People beside those of the shift who take the place of others on a break.",
          1);
  private static final Key<WeekSpan> DAYS =
      Key.optional(
          "days",
          new Scalar<>(
              "days of the week",
              "days such as Mon-Fri",
              SchemaParts.object("type", "string", "pattern", WeekSpans.PATTERN),
              text -> WeekSpans.parseDays(text.value())),
          new WeekSpan(EnumSet.allOf(DayOfWeek.class), null, 0, Curve.DAY_SECONDS),
          "every day",
          "Days on which it starts, or one date.",
          "Mon-Fri");
  private static final Key<Integer> PEOPLE =
      Key.required(
          "people", Values.count(0, MOST_PEOPLE, WHY_MOST), "On the shift, without relief.", 6);

  /**
   * @param at where problems of its size are told
   */
  private record Pause(Shift.Break of, At at) {}

  /**
   * @param at where problems of its breaks are told
   */
  record Hours(Shift shift, List<At> at) {
    /** Tells of breaks that so many people cannot have. */
    boolean hasRoomFor(int people) {
      boolean room = true;
      for (int b = 0; b < shift.breaks().size() && b < at.size(); b++) {
        Shift.Break pause = shift.breaks().get(b);
        if (people > 0 && pause.waves(people) == 0) {
          at.get(b)
              .problem(
                  "has no room for breaks of "
                      + Words.number(pause.seconds() / 60.0)
                      + " min for "
                      + people
                      + " people"
                      + (pause.mostAway() > 0 ? ", " + pause.mostAway() + " at once," : "")
                      + " between "
                      + ClockTimes.text(pause.from() % Curve.DAY_SECONDS)
                      + " and "
                      + ClockTimes.text((pause.to() - 1) % Curve.DAY_SECONDS + 1),
                  "make the window longer or let more be away at once");
          room = false;
        }
      }
      return room;
    }
  }

  /** A shift with its days and people. */
  record Weekly(Hours hours, WeekSpan days, int people) {
    private boolean startsOn(LocalDate date) {
      return days.date() == null
          ? days.days().contains(date.getDayOfWeek())
          : days.date().equals(date);
    }
  }

  private static final Shape<Hours> OF_ROTA_SHAPE =
      Shape.of(
          "shift of a rota",
          "Hours that a team works together, with their breaks.",
          List.of(HOURS, BREAKS, RELIEF),
          ShiftShape::hours);

  /** Shifts of a rota by name: their hours alone, or with their breaks. */
  static final Kind<Map<String, Hours>> OF_ROTA =
      new ByName<>(
          "shift",
          new Either<>(
              "rota shift",
              List.of(
                  ClockSpan.KIND.as(
                      s -> new Hours(new Shift("", s.from(), s.to(), List.of(), 0), List.of())),
                  OF_ROTA_SHAPE)),
          MOST);

  /** Shifts of every week by name. */
  static final Kind<Map<String, Weekly>> WEEKLY =
      new ByName<>(
          "shift",
          Shape.of(
              "shift",
              "Hours that people work together every week, with their breaks.",
              List.of(HOURS, DAYS, PEOPLE, BREAKS, RELIEF),
              ShiftShape::weekly),
          MOST);

  private ShiftShape() {}

  private static Pause pause(Found found) {
    if (!found.sound(LENGTH, BETWEEN)) {
      return null;
    }
    ClockSpan window = found.get(BETWEEN);
    int seconds = (int) found.get(LENGTH).plus(found.get(SLACK, Duration.ZERO)).toSeconds();
    if (seconds < 1 || seconds > window.to() - window.from()) {
      found.at(LENGTH).problem("must be at least 1 s and, with its slack, fit its window", "");
      return null;
    }
    return new Pause(
        new Shift.Break(seconds, window.from(), window.to(), found.get(AT_MOST, 0)),
        found.at(BETWEEN));
  }

  private static Hours hours(Found found) {
    if (!found.sound(HOURS)) {
      return null;
    }
    ClockSpan hours = found.get(HOURS);
    List<Shift.Break> breaks = new ArrayList<>();
    List<At> at = new ArrayList<>();
    for (Pause pause : found.get(BREAKS, List.of())) {
      Shift.Break b = pause.of();
      int later = b.from() < hours.from() ? Curve.DAY_SECONDS : 0;
      Shift.Break moved =
          new Shift.Break(b.seconds(), b.from() + later, b.to() + later, b.mostAway());
      if (moved.to() > hours.to()) {
        pause.at().problem("must lie within the shift's hours", "");
      } else if (breaks.stream().anyMatch(o -> o.from() < moved.to() && moved.from() < o.to())) {
        pause.at().problem("overlaps another break's window", "give each break its own window");
      } else {
        breaks.add(moved);
        at.add(pause.at());
      }
    }
    String name = found.at().step();
    return new Hours(new Shift(name, hours.from(), hours.to(), breaks, found.get(RELIEF, 0)), at);
  }

  private static Weekly weekly(Found found) {
    Hours hours = hours(found);
    return hours == null || !found.sound(PEOPLE, DAYS)
        ? null
        : new Weekly(hours, found.get(DAYS), found.get(PEOPLE));
  }

  /** Everybody on shift; null where anything is faulty or the calendar is. */
  static Staffing staffing(Map<String, Weekly> shifts, At at) {
    Calendar calendar = at.reading().calendar();
    if (shifts == null || calendar == null) {
      return null;
    }
    boolean sound = true;
    for (Weekly weekly : shifts.values()) {
      sound &= weekly.hours().hasRoomFor(weekly.people());
    }
    if (!sound) {
      return null;
    }
    List<Turn> turns = new ArrayList<>();
    for (LocalDate date : calendar.dates()) {
      for (Weekly weekly : shifts.values()) {
        if (weekly.startsOn(date)) {
          turns.addAll(weekly.hours().shift().turns(date, weekly.people()));
        }
      }
    }
    return PersonLimit.holds(turns, at) ? Staffing.of(turns) : null;
  }
}
