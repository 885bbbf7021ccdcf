package org.jointline.scenario.file;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** Durations such as {@code 20 s}, {@code 1 min 30 s}, {@code 1.5 h} and {@code PT30S}. */
public final class Durations {
  /** Longest duration that makes sense anywhere: a year. */
  private static final double LONGEST_SECONDS = 366 * 86_400.0;

  private static final String RULE = "must be a duration such as 20 s, 7 min or 1.5 h";

  static final Map<String, Object> SCHEMA =
      SchemaParts.object(
          "description",
          "A duration: a number and a unit (ms, s, min, h, days, weeks), or ISO 8601.",
          "type",
          "string",
          "pattern",
          "^\\s*((\\d+\\.?\\d*|\\.\\d+)\\s*[A-Za-z]+\\s*)+$|^\\s*P[0-9DTHMS.]+\\s*$",
          "examples",
          List.of("20 s", "7 min", "1.5 h", "1 min 30 s", "PT30S"));

  private Durations() {}

  /**
   * A duration as scenario files write it, in whole microseconds.
   *
   * @throws IllegalArgumentException with the rule that the text breaks
   */
  public static Duration of(String text) {
    try {
      return Duration.ofNanos(Math.round(seconds(text) * 1e6) * 1000);
    } catch (NotUnderstood e) {
      String advice = e.suggestion().isEmpty() ? "" : "; " + e.suggestion();
      throw new IllegalArgumentException(e.getMessage() + ", got " + text + advice, e);
    }
  }

  /** Whole microseconds. */
  static Duration parse(Node.Text text) throws NotUnderstood {
    return Duration.ofNanos(Math.round(seconds(text.value()) * 1e6) * 1000);
  }

  static double seconds(Node.Text text) throws NotUnderstood {
    return seconds(text.value());
  }

  /** Seconds, from 0 to a year. */
  static double seconds(String text) throws NotUnderstood {
    String trimmed = text.strip();
    double seconds = trimmed.startsWith("P") ? iso(trimmed) : inUnits(trimmed);
    if (seconds > LONGEST_SECONDS) {
      throw new NotUnderstood("must be at most 366 days");
    }
    return seconds;
  }

  private static double iso(String text) throws NotUnderstood {
    try {
      Duration duration = Duration.parse(text);
      if (duration.isNegative()) {
        throw new NotUnderstood("must not be negative");
      }
      return duration.getSeconds() + duration.getNano() / 1e9;
    } catch (DateTimeParseException | ArithmeticException e) {
      throw new NotUnderstood(RULE);
    }
  }

  private static double inUnits(String text) throws NotUnderstood {
    Scan scan = new Scan(text);
    if (scan.take("-")) {
      throw new NotUnderstood("must not be negative");
    }
    double seconds = 0;
    do {
      String digits = scan.digits();
      if (digits.isEmpty() || digits.equals(".")) {
        throw new NotUnderstood(RULE);
      }
      if (scan.take(":")) {
        String rest = scan.digits();
        throw new NotUnderstood(
            RULE, "write " + digits + " min " + rest + " s, or " + digits + " h " + rest + " min");
      }
      String unit = scan.word();
      if (unit.isEmpty()) {
        throw new NotUnderstood(
            RULE, scan.atEnd() ? "add the unit: " + text + " s or " + text + " min" : "");
      }
      seconds += Numbers.parse(digits) * unitSeconds(unit);
    } while (!scan.atEnd());
    return seconds;
  }

  /** Seconds of a unit of time. */
  static double unitSeconds(String unit) throws NotUnderstood {
    return switch (unit) {
      case "ms", "millisecond", "milliseconds" -> 0.001;
      case "s", "sec", "secs", "second", "seconds" -> 1;
      case "min", "mins", "minute", "minutes" -> 60;
      case "h", "hr", "hrs", "hour", "hours" -> 3600;
      case "d", "day", "days" -> 86_400;
      case "week", "weeks" -> 7 * 86_400;
      case "m" ->
          throw new NotUnderstood(
              "has the unit 'm', which could be minutes or months", "write min");
      default ->
          throw new NotUnderstood(
              "has the unknown unit '" + Words.shortened(unit) + "'",
              "units are ms, s, min, h, days and weeks");
    };
  }
}
