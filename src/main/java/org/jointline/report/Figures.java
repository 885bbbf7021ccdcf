package org.jointline.report;

import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/**
 * Values and their intervals for people: no more digits than the interval supports, and a unit.
 * Shares are shown in per cent. Only what is nothing is shown as 0, and only what is all as 100 %:
 * a rare thing has more digits or is said to be less than the last of them.
 */
enum Figures {
  COUNT(1, "", "", 0, 1),
  AGENTS(1, "", "", 1, 1),
  SHARE(100, "", " %", 1, 2),
  SECONDS(1, "", " s", 1, 2),
  MINUTES(1.0 / 60, "", " min", 1, 1),
  HOURS(1.0 / 3600, "", " h", 0, 1),
  POUNDS(1, "£", "", 0, 2);

  /** Of a value, relative to its size, or of 1: what is less than that is rounding. */
  private static final double ROUNDING = 1e-9;

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
   * How a measure is shown: agent time in hours, waits and the shorter of agents' times in seconds,
   * past two minutes in minutes, past four hours (agents' times past two) in hours.
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
        return e.mean() >= 7200 ? HOURS : e.mean() >= 120 ? MINUTES : SECONDS;
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
    if (isNoTime(e) || Math.abs(e.mean() * scale) < ROUNDING) {
      return prefix + "0" + suffix;
    }
    int places = places(e);
    if (isLost(e.mean(), places)) {
      return e.mean() * scale < 50 ? "< " + unit(smallest(places)) : "> " + unit(nearlyAll(places));
    }
    return unit(number(e.mean(), places));
  }

  private String unit(String number) {
    return number.startsWith("-")
        ? "-" + prefix + number.substring(1) + suffix
        : prefix + number + suffix;
  }

  /** {@code 0.01} for two places. */
  private static String smallest(int places) {
    return Decimals.grouped(Math.pow(10, -places), places);
  }

  /** {@code 99.99} for two places. */
  private static String nearlyAll(int places) {
    return Decimals.grouped(100 - Math.pow(10, -places), places);
  }

  /** Whether so many places make nothing of something, or all of nearly all. */
  private boolean isLost(double plain, int places) {
    double size = Math.abs(plain * scale);
    double least = 0.5 * Math.pow(10, -places);
    boolean nothing = plain > 0 && size > ROUNDING && size < least;
    return nothing || this == SHARE && size < 100 - ROUNDING && size >= 100 - least;
  }

  /**
   * A share in whole per cent, for a table of many: {@code < 1 %} for what would round to nothing,
   * {@code > 99 %} for what would round to all.
   */
  static String wholePercent(double share) {
    if (SHARE.isLost(share, 0)) {
      return share < 0.5 ? "< 1 %" : "> 99 %";
    }
    return Decimals.grouped(100 * share, 0) + " %";
  }

  /** The value, and its interval on a second line, for a cell of a table. */
  String stacked(Estimate e) {
    return value(e) + "\n" + range(e, "–");
  }

  /** A number that has no interval, with its unit. */
  String value(double plain) {
    return value(new Estimate(plain, plain, plain));
  }

  /** Both ends without unit, or an empty text where there is no interval to be seen. */
  String range(Estimate e, String between) {
    if (e.halfWidth() * scale <= ROUNDING || isNoTime(e)) {
      return "";
    }
    int places = places(e);
    String low = number(e.low(), places);
    String high = number(e.high(), places);
    return isLost(e.mean(), places) && low.equals(high) ? "" : low + between + high;
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

  /** As the interval supports, and more where the value would be lost. */
  private int places(Estimate e) {
    int places = supported(e);
    while (places < mostPlaces && isLost(e.mean(), places)) {
      places++;
    }
    return places;
  }

  /** Digits until the first one that the interval leaves open. */
  private int supported(Estimate e) {
    double halfWidth = e.halfWidth() * scale;
    double size = Math.abs(e.mean() * scale);
    if (!Double.isFinite(halfWidth)) {
      return usualPlaces;
    }
    if (halfWidth <= ROUNDING * Math.max(1, size)) {
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
    boolean whole = Math.abs(size - Math.rint(size)) < ROUNDING;
    if (size < ROUNDING || this == SHARE && whole && Math.rint(size) == 100) {
      return 0;
    }
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
