package org.jointline.report;

import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/**
 * Values and their intervals for people: no more digits than the interval supports, and a unit.
 * Shares are shown in per cent.
 */
enum Figures {
  COUNT(1, "", "", 0, 1),
  AGENTS(1, "", "", 1, 1),
  SHARE(100, "", " %", 1, 2),
  SECONDS(1, "", " s", 1, 2),
  MINUTES(1.0 / 60, "", " min", 1, 1),
  HOURS(1.0 / 3600, "", " h", 0, 1),
  POUNDS(1, "£", "", 0, 2);

  /** Four hours. */
  private static final int LONG_SECONDS = 14_400;

  private final double scale;
  private final String prefix;
  private final String suffix;
  private final int usualPlaces;
  private final int mostPlaces;

  Figures(double scale, String prefix, String suffix, int usualPlaces, int mostPlaces) {
    this.scale = scale;
    this.prefix = prefix;
    this.suffix = suffix;
    this.usualPlaces = usualPlaces;
    this.mostPlaces = mostPlaces;
  }

  /**
   * How a measure is shown: agent time in hours, waits in seconds, past two minutes in minutes,
   * past four hours in hours.
   */
  static Figures of(Measure measure, Estimate e) {
    switch (measure) {
      case BUSY:
      case AFTER_CALL:
      case IDLE:
      case STAFFED:
      case PAID:
        return HOURS;
      case GHOST:
      case RINGING:
      case AWAY:
      case TIME_LOST:
      case CALL_BACK_TIME_IN_VAIN:
        return e.mean() < 7200 ? MINUTES : HOURS;
      case MEAN_QUEUE:
      case QUEUE_AT_START:
        return AGENTS;
      default:
        return ofUnit(measure.unit(), e);
    }
  }

  private static Figures ofUnit(Measure.Unit unit, Estimate e) {
    switch (unit) {
      case CALLS:
      case INCIDENTS:
        return COUNT;
      case AGENTS:
        return AGENTS;
      case SHARE:
        return SHARE;
      case SECONDS:
        return e.mean() >= LONG_SECONDS ? HOURS : e.mean() >= 120 ? MINUTES : SECONDS;
      case POUNDS:
        return POUNDS;
      default:
        throw new AssertionError(unit);
    }
  }

  /** {@code 93.1 % (92.8 to 93.4)}, or only the value where there is no interval. */
  static String text(Measure measure, Estimate e) {
    return of(measure, e).withRange(e);
  }

  /** Value with its interval in brackets; only the value where there is no interval. */
  String withRange(Estimate e) {
    String range = range(e, " to ");
    return range.isEmpty() ? value(e) : value(e) + " (" + range + ")";
  }

  /** The value with its unit. */
  String value(Estimate e) {
    if (isNoTime(e)) {
      return "0" + suffix;
    }
    String number = number(e.mean(), places(e));
    return number.startsWith("-")
        ? "-" + prefix + number.substring(1) + suffix
        : prefix + number + suffix;
  }

  /** The value, and its interval on a second line, for a cell of a table. */
  String stacked(Estimate e) {
    return value(e) + "\n" + range(e, "–");
  }

  /** A number that has no interval, with its unit. */
  String value(double plain) {
    return value(new Estimate(plain, plain, plain));
  }

  /** Both ends without unit, or an empty text where there is no interval. */
  String range(Estimate e, String between) {
    if (e.low() == e.high() || isNoTime(e)) {
      return "";
    }
    int places = places(e);
    return number(e.low(), places) + between + number(e.high(), places);
  }

  /** A time that nobody would notice. */
  private boolean isNoTime(Estimate e) {
    return this == SECONDS && Math.abs(e.mean()) < 0.05 && e.high() < 0.5;
  }

  private String number(double plain, int places) {
    if (!Double.isFinite(plain)) {
      return "–";
    }
    return Decimals.grouped(plain * scale, places);
  }

  /** Digits until the first one that the interval leaves open. */
  private int places(Estimate e) {
    double halfWidth = e.halfWidth() * scale;
    double size = Math.abs(e.mean() * scale);
    if (!Double.isFinite(halfWidth)) {
      return usualPlaces;
    }
    if (halfWidth == 0) {
      return placesWithoutInterval(size);
    }
    int places = 0;
    double unit = 1;
    while (places < mostFor(size) && halfWidth < unit) {
      places++;
      unit /= 10;
    }
    return this == POUNDS && places == 1 ? 2 : places;
  }

  private int placesWithoutInterval(double size) {
    boolean whole = size == Math.rint(size);
    if (this == POUNDS) {
      return size < 100 && !whole ? 2 : 0;
    }
    return size < 10 && !whole ? Math.max(1, usualPlaces) : usualPlaces;
  }

  private int mostFor(double size) {
    if (this == SHARE) {
      return size > 99.8 && size < 100 || size < 0.2 && size > 0 ? 2 : 1;
    }
    if (this == COUNT || this == POUNDS) {
      return size < 100 ? mostPlaces : 0;
    }
    return size < 10 ? mostPlaces : Math.min(1, mostPlaces);
  }
}
