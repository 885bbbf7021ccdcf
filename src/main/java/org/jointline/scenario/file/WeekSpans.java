package org.jointline.scenario.file;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Spans of the week such as {@code Mon-Fri 08:00-18:00}, {@code Sat,Sun}, {@code 22:00-02:00},
 * {@code always} and {@code 2012-12-25 08:00-18:00}.
 */
final class WeekSpans {
  static final String PATTERN =
      "^\\s*(always|every day|([A-Za-z]{3,9}(\\s*(-|,|\\+|and)\\s*[A-Za-z]{3,9})*|\\d{4}-\\d{2}-\\d{2})?"
          + "\\s*(\\d{1,2}:\\d{2}(:\\d{2})?\\s*-\\s*\\d{1,2}:\\d{2}(:\\d{2})?)?)\\s*$";

  private static final int DAY = 86_400;
  private static final String RULE =
      "must be a span such as Mon-Fri 08:00-18:00, Sat,Sun, 08:00-18:00, 2012-12-25 or always";

  private WeekSpans() {}

  /** One span; two where it runs over midnight. */
  static List<WeekSpan> parse(String text) throws NotUnderstood {
    String trimmed = text.strip();
    if (trimmed.equalsIgnoreCase("always") || trimmed.equalsIgnoreCase("every day")) {
      return List.of(new WeekSpan(EnumSet.allOf(DayOfWeek.class), null, 0, DAY));
    }
    int times = timesAt(trimmed);
    String dayPart = trimmed.substring(0, times).strip();
    String timePart = trimmed.substring(times).strip();
    if (dayPart.isEmpty() && timePart.isEmpty()) {
      throw new NotUnderstood(RULE);
    }
    LocalDate date = dateOf(dayPart);
    Set<DayOfWeek> days = date == null ? days(dayPart) : Set.of();
    if (timePart.isEmpty()) {
      return List.of(new WeekSpan(days, date, 0, DAY));
    }
    int dash = timePart.indexOf('-');
    if (dash < 0) {
      throw new NotUnderstood(RULE);
    }
    int from = ClockTimes.second(timePart.substring(0, dash));
    int to = ClockTimes.second(timePart.substring(dash + 1));
    return split(days, date, from, to);
  }

  /** Days alone: {@code Mon-Fri}, {@code Sat,Sun}, {@code always} or a date. */
  static WeekSpan parseDays(String text) throws NotUnderstood {
    List<WeekSpan> spans = parse(text);
    WeekSpan span = spans.get(0);
    if (spans.size() > 1 || span.from() != 0 || span.to() != DAY) {
      throw new NotUnderstood("must be days without times, such as Mon-Fri");
    }
    return span;
  }

  private static List<WeekSpan> split(Set<DayOfWeek> days, LocalDate date, int from, int to)
      throws NotUnderstood {
    if (from == to) {
      throw new NotUnderstood("must not end when it starts", "a whole day is 00:00-24:00");
    }
    if (from == DAY) {
      throw new NotUnderstood("must not start at 24:00", "write 00:00 of the next day");
    }
    List<WeekSpan> spans = new ArrayList<>();
    spans.add(new WeekSpan(days, date, from, to > from ? to : DAY));
    if (to < from && to > 0) {
      Set<DayOfWeek> next = EnumSet.noneOf(DayOfWeek.class);
      days.forEach(d -> next.add(d.plus(1)));
      spans.add(new WeekSpan(next, date == null ? null : date.plusDays(1), 0, to));
    }
    return spans;
  }

  /** Where the times start: at the number before the first colon. */
  private static int timesAt(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      return text.length();
    }
    int start = colon;
    while (start > 0 && Character.isDigit(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static LocalDate dateOf(String text) throws NotUnderstood {
    if (text.isEmpty() || !Character.isDigit(text.charAt(0))) {
      return null;
    }
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      throw new NotUnderstood("must be a date such as 2012-12-25 that is in the calendar");
    }
  }

  /** Weekdays; every day where the text is empty. */
  static Set<DayOfWeek> days(String text) throws NotUnderstood {
    if (text.isEmpty()) {
      return EnumSet.allOf(DayOfWeek.class);
    }
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String part : text.replace(" and ", ",").replace('+', ',').split(",", -1)) {
      int dash = part.indexOf('-');
      DayOfWeek first = day(dash < 0 ? part : part.substring(0, dash));
      DayOfWeek last = dash < 0 ? first : day(part.substring(dash + 1));
      for (DayOfWeek day = first; ; day = day.plus(1)) {
        if (!days.add(day)) {
          throw new NotUnderstood("names " + word(day) + " twice");
        }
        if (day == last) {
          break;
        }
      }
    }
    return days;
  }

  /** A weekday by its first three letters or its whole name. */
  static DayOfWeek day(String text) throws NotUnderstood {
    String word = text.strip().toLowerCase(Locale.ROOT);
    for (DayOfWeek day : DayOfWeek.values()) {
      String whole = day.name().toLowerCase(Locale.ROOT);
      if (word.equals(whole) || word.equals(whole.substring(0, 3))) {
        return day;
      }
    }
    String near = nearest(text);
    throw new NotUnderstood(
        RULE,
        near.isEmpty()
            ? "'"
                + Words.shortened(text.strip())
                + "' is no day; days are Mon, Tue, Wed, Thu, Fri, Sat, Sun"
            : near);
  }

  /** {@code did you mean 'Tue'?}, or nothing where no weekday is near. */
  static String nearest(String text) {
    List<String> names = new ArrayList<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      names.add(word(day));
      names.add(day.name().charAt(0) + day.name().substring(1).toLowerCase(Locale.ROOT));
    }
    String near = Words.nearest(text.strip(), names);
    return near == null ? "" : "did you mean '" + near + "'?";
  }

  /** {@code Mon}. */
  static String word(DayOfWeek day) {
    return day.name().charAt(0) + day.name().substring(1, 3).toLowerCase(Locale.ROOT);
  }
}
