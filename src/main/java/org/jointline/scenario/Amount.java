package org.jointline.scenario;

import java.time.Duration;
import java.time.LocalDateTime;

/**
 * Pounds for a stretch of time.
 *
 * @param pounds 0 or more
 * @param aYear whether they are for a year; else for the whole period of the run
 */
public record Amount(double pounds, boolean aYear) {

  /** What it comes to over a calendar: a year's pounds in proportion to its years. */
  public double over(Calendar calendar) {
    return aYear ? pounds * years(calendar) : pounds;
  }

  /**
   * Length of a calendar in years: whole years from its start, and the rest as a share of the year
   * that follows them, so that a year from any day is exactly 1.
   */
  public static double years(Calendar calendar) {
    LocalDateTime start = calendar.start();
    Duration length = calendar.length();
    LocalDateTime end = start.plusDays(length.toDays()).plus(length.minusDays(length.toDays()));
    int whole = 0;
    while (!start.plusYears(whole + 1L).isAfter(end)) {
      whole++;
    }
    LocalDateTime from = start.plusYears(whole);
    double rest = Duration.between(from, end).toSeconds();
    return whole + rest / Duration.between(from, start.plusYears(whole + 1L)).toSeconds();
  }
}
