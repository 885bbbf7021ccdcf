package org.jointline.scenario;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When callers call. Nobody calls outside the call type's opening hours. */
public sealed interface Arrivals {

  /**
   * A Poisson process with so many calls on an average day, spread over the day's opening hours by
   * a profile.
   *
   * @param callsPerDay expected calls on a day of factor 1
   * @param dayFactors multiplies {@code callsPerDay} by weekday; a day not named has 1
   * @param profile relative weights of equal slices of the day (24, 48 or 96 of them); weights that
   *     fall outside the opening hours are dropped and the rest scaled up
   * @param profileByDay weights that replace {@code profile} on some weekdays
   * @param busyness day-to-day factor on the rate, if any
   */
  record PerDay(
      double callsPerDay,
      Map<DayOfWeek, Double> dayFactors,
      List<Double> profile,
      Map<DayOfWeek, List<Double>> profileByDay,
      Optional<Busyness> busyness)
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
   */
  record Rates(Curve perHour, Optional<Busyness> busyness) implements Arrivals {}

  /** Calls at exactly these times after the calendar's start, in order; for tests and traces. */
  record AtTimes(List<Duration> times) implements Arrivals {
    public AtTimes {
      times = List.copyOf(times);
    }
  }

  /**
   * One gamma factor with mean 1 a local day, on the whole day's rate.
   *
   * @param cv standard deviation of the factor
   * @param shared name of a factor that several call types feel together; empty: its own
   * @param correlation with which the type follows the shared factor's normal score (Gaussian
   *     copula): two types with the same shared name have correlation {@code sqrt(r1 x r2)} of
   *     their normal scores; 1 with equal cv is the very same factor
   */
  record Busyness(double cv, Optional<String> shared, double correlation) {}
}
