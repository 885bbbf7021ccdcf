package org.jointline.scenario;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When callers call. Nobody calls outside the call type's opening hours. */
public sealed interface Arrivals {

  /**
   * A Poisson process with so many calls on an average day, spread over the day's opening hours by
   * a profile.
   *
   * @param callsPerDay expected calls on a day of factor 1 without a change of the clocks; rates
   *     follow the wall clock, so a line that is always open gets 23/24 or 25/24 of them on such
   *     days
   * @param dayFactors multiplies {@code callsPerDay} by weekday; a day not named has 1
   * @param profile relative weights of equal slices of the day (24, 48 or 96 of them); weights that
   *     fall outside the opening hours are dropped and the rest scaled up
   * @param profileByDay weights that replace {@code profile} on some weekdays
   * @param busyness day-to-day factor on the rate, if any
   * @param trend seasons and growth
   */
  record PerDay(
      double callsPerDay,
      Map<DayOfWeek, Double> dayFactors,
      List<Double> profile,
      Map<DayOfWeek, List<Double>> profileByDay,
      Optional<Busyness> busyness,
      Trend trend)
      implements Arrivals {
    public PerDay {
      dayFactors = Map.copyOf(dayFactors);
      profile = List.copyOf(profile);
      profileByDay = Map.copyOf(profileByDay);
    }
  }

  /**
   * A Poisson process with a rate given by weekday and time.
   *
   * @param perHour expected calls an hour; zero where it says nothing
   * @param busyness day-to-day factor on the rate, if any
   * @param trend seasons and growth
   */
  record Rates(Curve perHour, Optional<Busyness> busyness, Trend trend) implements Arrivals {}

  /** Calls at exactly these times after the calendar's start, in order; for tests and traces. */
  record AtTimes(List<Duration> times) implements Arrivals {
    public AtTimes {
      times = List.copyOf(times);
    }
  }

  /** Seasons and growth; none where calls come at exact times. */
  default Trend trend() {
    return Trend.NONE;
  }

  /**
   * How the level of the rate moves over the months and years: one factor a local day.
   *
   * @param months multiplies the rate in a month; a month not named has 1
   * @param growth from year to year, if any
   */
  record Trend(Map<Month, Double> months, Optional<Growth> growth) {
    public static final Trend NONE = new Trend(Map.of(), Optional.empty());

    public Trend {
      months = Map.copyOf(months);
    }

    public boolean isNone() {
      return months.isEmpty() && growth.isEmpty();
    }

    /** Factor on the rate of a whole local day. */
    public double on(LocalDate date) {
      double factor = months.getOrDefault(date.getMonth(), 1.0);
      return growth.isPresent() ? factor * growth.get().on(date) : factor;
    }
  }

  /**
   * Compound growth: {@code (1 + aYear)^t}, where t is the whole years since a date and, of the
   * year that runs, the share of its days gone by. Before that date the factor is 1.
   *
   * @param aYear 0.05 for 5 % more each year; more than -1
   * @param since the date for which the rates are stated
   */
  record Growth(double aYear, LocalDate since) {
    double on(LocalDate date) {
      if (!date.isAfter(since)) {
        return 1;
      }
      long whole = ChronoUnit.YEARS.between(since, date);
      LocalDate from = since.plusYears(whole);
      double length = ChronoUnit.DAYS.between(from, since.plusYears(whole + 1));
      return StrictMath.pow(1 + aYear, whole + ChronoUnit.DAYS.between(from, date) / length);
    }
  }

  /**
   * One gamma factor with mean 1 a local day, on the whole day's rate, and perhaps one more for
   * each part of the day, so that the calls of two parts depend on one another.
   *
   * @param cv standard deviation of the day's factor; 0 for none
   * @param shared name of a factor that several call types feel together; empty: its own
   * @param correlation between two types that share the name and both state it, of their normal
   *     scores (Gaussian copula); that of the factors themselves is slightly lower for a large cv.
   *     Of types that state r1 and r2 it is {@code sqrt(r1 x r2)}; 1 with equal cv is the very same
   *     factor
   * @param parts factors of the parts of the day, beside the day's; the call type's own
   */
  record Busyness(
      double cv, Optional<String> shared, double correlation, Optional<PartsOfDay> parts) {}

  /**
   * One gamma factor with mean 1 for each part of a local day, times the day's. Where the clocks
   * are put back, an hour that comes twice has its part's factor twice.
   *
   * @param length of a part; divides 24 hours
   * @param cv standard deviation of the factor
   * @param correlation of the normal scores of neighbouring parts, over midnight too; those of
   *     parts k apart have its k-th power (Gaussian copula, first-order autoregression)
   */
  record PartsOfDay(Duration length, double cv, double correlation) {
    /** Parts of a day of 24 hours. */
    public int perDay() {
      return (int) (Curve.DAY_SECONDS / length.toSeconds());
    }
  }
}
