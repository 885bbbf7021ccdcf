package org.jointline.report;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jointline.experiment.Summary.Period;

/**
 * Dates, times and spans in words. Weekday and month names are made here, since the platform's
 * differ between its versions.
 */
final class Times {
  private static final List<String> SMALL =
      List.of("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);
  private static final DateTimeFormatter ISO_MILLIS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT);

  private Times() {}

  /** {@code 2012-09-03T08:30:00+01:00}. */
  static String iso(ZonedDateTime time) {
    return ISO.format(time);
  }

  /** {@code 2012-09-03T08:30:00.125+01:00}. */
  static String isoMillis(ZonedDateTime time) {
    return ISO_MILLIS.format(time);
  }

  /** {@code Mon 3 Sep 2012}. */
  static String day(LocalDate date) {
    return weekday(date.getDayOfWeek().name())
        + " "
        + date.getDayOfMonth()
        + " "
        + weekday(date.getMonth().name())
        + " "
        + date.getYear();
  }

  /** First three letters, {@code Mon}. */
  static String weekday(String name) {
    return name.charAt(0) + name.substring(1, 3).toLowerCase(Locale.ROOT);
  }

  /** {@code 08:30}; 1440 is {@code 24:00}. */
  static String clock(int minuteOfDay) {
    int hour = minuteOfDay / 60;
    int minute = minuteOfDay % 60;
    return (hour < 10 ? "0" : "") + hour + (minute < 10 ? ":0" : ":") + minute;
  }

  /** The end of interval {@code index}. */
  static ZonedDateTime endOf(Period period, int index) {
    return index + 1 < period.intervalStarts().size()
        ? period.intervalStarts().get(index + 1)
        : period.end();
  }

  /** {@code Mon 3 Sep 2012 to Sun 16 Sep 2012}, with times unless both ends are midnights. */
  static String span(Period period) {
    ZonedDateTime from = period.intervalStarts().get(0);
    ZonedDateTime to = period.end();
    if (minute(from) == 0 && minute(to) == 0) {
      LocalDate last = to.toLocalDate().minusDays(1);
      String first = day(from.toLocalDate());
      return last.equals(from.toLocalDate()) ? first : first + " to " + day(last);
    }
    String end = clock(minute(to));
    boolean sameDay = from.toLocalDate().equals(to.toLocalDate());
    return day(from.toLocalDate())
        + " "
        + clock(minute(from))
        + " to "
        + (sameDay ? end : day(to.toLocalDate()) + " " + end);
  }

  private static int minute(ZonedDateTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  /** Length of the period as an adjective: {@code two-week}, {@code one-day}, {@code 8-hour}. */
  static String length(Period period) {
    long minutes = Duration.between(period.start(), period.end().toLocalDateTime()).toMinutes();
    if (minutes % (7 * 1440) == 0) {
      return number(minutes / (7 * 1440)) + "-week";
    }
    if (minutes % 1440 == 0) {
      return number(minutes / 1440) + "-day";
    }
    return minutes % 60 == 0 ? number(minutes / 60) + "-hour" : minutes + "-minute";
  }

  /** {@code two weeks}, {@code one day}. */
  static String lengthPlural(Period period) {
    String adjective = length(period);
    return adjective.replace('-', ' ') + (adjective.startsWith("one-") ? "" : "s");
  }

  private static String number(long n) {
    return n < SMALL.size() ? SMALL.get((int) n) : Long.toString(n);
  }

  /** What a reporting interval is called, for one: {@code half-hour}. */
  static String intervalWord(int minutes) {
    switch (minutes) {
      case 15:
        return "quarter-hour";
      case 30:
        return "half-hour";
      case 60:
        return "hour";
      case 120:
        return "two-hour slice";
      default:
        return minutes + "-minute slice";
    }
  }

  /** A threshold in words: {@code 20 s}, {@code 2 min}, {@code 1 min 30 s}, {@code 4 h}. */
  static String threshold(double seconds) {
    if (seconds < 60 || seconds != Math.rint(seconds)) {
      return Decimals.plain(seconds) + " s";
    }
    long whole = (long) seconds;
    if (whole >= 7200 && whole % 3600 == 0) {
      return whole / 3600 + " h";
    }
    return whole / 60 + " min" + (whole % 60 == 0 ? "" : " " + whole % 60 + " s");
  }
}
