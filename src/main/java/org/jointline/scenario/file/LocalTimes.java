package org.jointline.scenario.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates and times of a place, some of which a change of the clocks leaves out. */
final class LocalTimes {
  private static final int DATE_LENGTH = 10;
  private static final String RULE = "must be a date such as 2012-09-03, or a date and a time";

  private static final Pattern DAY_FIRST =
      Pattern.compile("([0-9]{1,2})[/.]([0-9]{1,2})[/.]([0-9]{4})");

  private LocalTimes() {}

  /** {@code 2012-09-03}, which starts at 00:00, or {@code 2012-09-03 08:00}. */
  static LocalDateTime parse(Node.Text text) throws NotUnderstood {
    String value = text.value().strip();
    try {
      LocalDate date = LocalDate.parse(value.substring(0, Math.min(DATE_LENGTH, value.length())));
      String clock = value.length() > DATE_LENGTH ? value.substring(DATE_LENGTH) : " 00:00";
      if (clock.charAt(0) != ' ' && clock.charAt(0) != 'T') {
        throw new NotUnderstood(RULE);
      }
      if (date.getYear() < 1900 || date.getYear() > 2200) {
        throw new NotUnderstood("must be in the years 1900 to 2200");
      }
      return date.atStartOfDay().plusSeconds(ClockTimes.second(clock.substring(1)));
    } catch (DateTimeException e) {
      throw new NotUnderstood(RULE, yearFirst(value));
    }
  }

  /** What to write for a date with the day first, as it is said in Britain; empty for others. */
  static String yearFirst(String text) {
    Matcher dayFirst = DAY_FIRST.matcher(text);
    return dayFirst.matches()
        ? String.format(
            Locale.ROOT,
            "write the year first: %s-%02d-%02d",
            dayFirst.group(3),
            Integer.parseInt(dayFirst.group(2)),
            Integer.parseInt(dayFirst.group(1)))
        : "";
  }

  /** Refuses a time that the clocks leap over. */
  static void check(LocalDateTime local, ZoneId zone) throws NotUnderstood {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    if (change != null && change.isGap()) {
      throw new NotUnderstood(
          "does not exist in "
              + zone
              + ": the clocks go from "
              + change.getDateTimeBefore().toLocalTime()
              + " to "
              + change.getDateTimeAfter().toLocalTime(),
          "");
    }
  }
}
