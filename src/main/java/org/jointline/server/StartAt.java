package org.jointline.server;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jointline.scenario.Calendar;

/** The moment a session first goes to: {@code Mon 09:00}, {@code 09:00} or a date and a time. */
final class StartAt {
  private static final Pattern FORM =
      Pattern.compile("(?:(\\p{Alpha}{3})|(\\d{4}-\\d{2}-\\d{2}))?[ T]?(\\d{2}:\\d{2})");
  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  private StartAt() {}

  /**
   * The first such time from the scenario's start on.
   *
   * @throws Problem 422 if it is no time, or not within the scenario
   */
  static LocalDateTime read(String text, Calendar calendar) {
    LocalDateTime wanted = local(text.strip(), calendar.start());
    LocalDateTime end = calendar.start().plus(calendar.length());
    if (wanted.isBefore(calendar.start()) || !wanted.isBefore(end)) {
      throw Problem.unusable(
          "at must be from " + calendar.start() + " to before " + end + ", got " + wanted);
    }
    return wanted;
  }

  private static LocalDateTime local(String text, LocalDateTime start) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw unclear(text);
    }
    try {
      LocalTime time = LocalTime.parse(form.group(3));
      if (form.group(2) != null) {
        return LocalDate.parse(form.group(2)).atTime(time);
      }
      return form.group(1) == null
          ? next(start, start.toLocalDate().atTime(time), 1)
          : next(start, weekday(start, form.group(1), text).atTime(time), 7);
    } catch (DateTimeParseException e) {
      throw unclear(text);
    }
  }

  private static LocalDateTime next(LocalDateTime start, LocalDateTime first, int days) {
    return first.isBefore(start) ? first.plusDays(days) : first;
  }

  private static LocalDate weekday(LocalDateTime start, String name, String text) {
    int index = DAYS.indexOf(name.toLowerCase(Locale.ROOT));
    if (index < 0) {
      throw unclear(text);
    }
    return start.toLocalDate().with(TemporalAdjusters.nextOrSame(DayOfWeek.of(index + 1)));
  }

  private static Problem unclear(String text) {
    return Problem.unusable(
        "at must be a time such as Mon 09:00, 09:00 or 2026-09-07 09:00, got '"
            + (text.length() > 60 ? text.substring(0, 57) + "..." : text)
            + "'");
  }
}
