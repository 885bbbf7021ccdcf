package org.jointline.experiment;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/**
 * Incidents and what became of the calls about them, which count among all calls of their lines as
 * well.
 *
 * @param incidents in file order; empty where the scenario has none
 * @param lines call types that people call about incidents, in file order
 */
public record IncidentResults(List<IncidentResult> incidents, List<LineResult> lines) {
  /** Of a scenario without incidents. */
  public static final IncidentResults NONE = new IncidentResults(List.of(), List.of());

  public IncidentResults {
    incidents = List.copyOf(incidents);
    lines = List.copyOf(lines);
  }

  public boolean isEmpty() {
    return incidents.isEmpty();
  }

  /**
   * @param times when it happens, local with offset; empty where it happens at random
   * @param perWeek how often it happens in a week; 0 where it happens at {@code times}
   * @param measures how often it happened
   * @param bursts the calls about it by line, in file order
   */
  public record IncidentResult(
      String id,
      String name,
      List<ZonedDateTime> times,
      double perWeek,
      Map<Measure, Estimate> measures,
      List<BurstResult> bursts) {}

  /**
   * The calls to one line about one incident, all its happenings together.
   *
   * @param callType id
   * @param callTypeName for people
   * @param meanCalls stated for one happening, on average
   */
  public record BurstResult(
      String callType, String callTypeName, double meanCalls, Map<Measure, Estimate> measures) {}

  /**
   * A line's calls about any incident, and all its other calls.
   *
   * @param callType id
   */
  public record LineResult(
      String callType,
      String callTypeName,
      Map<Measure, Estimate> aboutIncidents,
      Map<Measure, Estimate> others) {}
}
