package org.jointline.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointline.experiment.IncidentResults.BurstResult;
import org.jointline.experiment.IncidentResults.IncidentResult;
import org.jointline.experiment.Summary;
import org.jointline.experiment.Summary.CallTypeResult;
import org.jointline.experiment.Summary.TargetResult;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/** Incidents in words, and the service level that a line has promised. */
final class IncidentWords {
  private static final int MOST_TIMES = 3;

  private IncidentWords() {}

  /** {@code Wed 9 Sep 2015 17:10}, or {@code 1.5 a week, at random}. */
  static String when(IncidentResult incident) {
    if (incident.perWeek() > 0) {
      return Decimals.plain(incident.perWeek()) + " a week, at random";
    }
    List<String> times =
        incident.times().stream()
            .map(
                t ->
                    Times.day(t.toLocalDate())
                        + " "
                        + Times.clock(t.getHour() * 60 + t.getMinute()))
            .toList();
    return times.size() <= MOST_TIMES
        ? String.join(", ", times)
        : times.get(0) + " and " + (times.size() - 1) + " times more";
  }

  /** Calls expected about one happening, all lines together. */
  static double meanCalls(IncidentResult incident) {
    return incident.bursts().stream().mapToDouble(BurstResult::meanCalls).sum();
  }

  /** Share answered in time, as the line's own target counts it; empty without a target. */
  static Optional<Estimate> inTime(
      Summary summary, String callType, Map<Measure, Estimate> measures) {
    return summary.callTypes().stream()
        .filter(line -> line.id().equals(callType))
        .findFirst()
        .flatMap(CallTypeResult::target)
        .map(TargetResult::base)
        .map(measures::get);
  }
}
