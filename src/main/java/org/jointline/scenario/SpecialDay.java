package org.jointline.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Dates on which people call more, less or at other times than their weekday says. Where several
 * special days fall on one date their factors multiply. Calls at exact times are left as they are.
 *
 * @param id key in the scenario file
 * @param dates at least one
 * @param like weekday whose arrivals and opening hours hold in place of the date's own; empty: its
 *     own
 * @param hours parts of the day in which the factors hold; the whole day by default
 * @param factors multiply the rate of a call type, by id
 * @param otherwise multiplies the rate of call types that have no factor of their own
 * @param profiles by call type: weights that replace the day profile of calls given per day
 * @param openingHours by call type: replace the opening hours
 */
public record SpecialDay(
    String id,
    List<LocalDate> dates,
    Optional<DayOfWeek> like,
    List<Hours> hours,
    Map<String, Double> factors,
    double otherwise,
    Map<String, List<Double>> profiles,
    Map<String, Curve> openingHours) {
  /** The whole day. */
  public static final List<Hours> WHOLE_DAY = List.of(new Hours(0, 0, Curve.DAY_SECONDS));

  public SpecialDay {
    dates = List.copyOf(dates);
    hours = List.copyOf(hours);
    factors = new LinkedHashMap<>(factors);
    profiles = new LinkedHashMap<>(profiles);
    openingHours = new LinkedHashMap<>(openingHours);
  }

  /** Multiplies the rate of a call type while {@link #hours} last. */
  double factor(String callType) {
    return factors.getOrDefault(callType, otherwise);
  }

  /**
   * A part of a local day.
   *
   * @param daysAfter 0 on the date itself, 1 on the day after
   * @param fromSecond second of that day
   * @param toSecond more than {@code fromSecond}, at most 86,400
   */
  public record Hours(int daysAfter, int fromSecond, int toSecond) {}
}
