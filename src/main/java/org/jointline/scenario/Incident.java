package org.jointline.scenario;

import java.time.DayOfWeek;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Something that happens and makes many people call. They are callers of their lines like all
 * others, beside those who call anyway.
 *
 * @param id key in the scenario file
 * @param name for people
 * @param when it happens, once or again and again
 * @param bursts who calls about it, by line; at least one
 */
public record Incident(String id, String name, Occurrence when, List<Burst> bursts) {
  public Incident {
    bursts = List.copyOf(bursts);
  }

  /** When an incident happens. */
  public sealed interface Occurrence {}

  /** At exactly these times after the calendar's start, in order. */
  public record AtTimes(List<Duration> times) implements Occurrence {
    public AtTimes {
      times = List.copyOf(times);
    }
  }

  /**
   * A Poisson process.
   *
   * @param perWeek how often in a week without a change of the clocks, on average
   * @param hours 1 in hours in which it may happen, equally likely in all of them; 0 in others
   */
  public record AtRandom(double perWeek, Curve hours) implements Occurrence {
    /** How often in an hour in which it may happen; zero where there is no such hour in a week. */
    public double perOpenHour() {
      CurveDays days = new CurveDays(hours);
      double open = 0;
      for (DayOfWeek day : DayOfWeek.values()) {
        open += days.usually(day).map(o -> o > 0 ? 1 : 0).hours();
      }
      return open > 0 ? perWeek / open : 0;
    }
  }

  /**
   * The calls to one line about one incident.
   *
   * @param callType id
   * @param size how many call
   * @param delay from the incident to the earliest moment somebody may call
   * @param over all call within this time after the delay
   * @param shape how the calls are spread over that time
   * @param duplicates share of the calls after the first that tell what is known already, 0 to 1
   * @param duplicateTalk time on the phone of these; empty: that of any call of the line
   * @param duplicateAfterCall time the agent needs after these; empty: that of any call of the line
   */
  public record Burst(
      String callType,
      BurstSize size,
      Duration delay,
      Duration over,
      BurstShape shape,
      double duplicates,
      Optional<Distribution> duplicateTalk,
      Optional<Distribution> duplicateAfterCall) {}
}
