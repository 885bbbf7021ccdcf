package org.jointline.report;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jointline.experiment.Summary.Period;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/** How often each time of day comes in a period. */
final class Days {
  private Days() {}

  /** Slice of the local day an interval belongs to. */
  static int part(Period period, int interval) {
    ZonedDateTime start = period.intervalStarts().get(interval);
    return (start.getHour() * 60 + start.getMinute()) / period.intervalMinutes();
  }

  /** Count of intervals of each slice of the day. */
  static int[] inPeriod(Period period) {
    int[] days = new int[1440 / period.intervalMinutes()];
    for (int i = 0; i < period.intervalStarts().size(); i++) {
      days[part(period, i)]++;
    }
    return days;
  }

  /** Count of intervals of each slice of the day in which somebody calls. */
  static int[] called(Period period, List<Map<Measure, Estimate>> intervals) {
    int[] days = new int[1440 / period.intervalMinutes()];
    for (int i = 0; i < intervals.size(); i++) {
      Estimate offered = intervals.get(i).get(Measure.OFFERED);
      days[part(period, i)] += offered != null && offered.mean() > 0 ? 1 : 0;
    }
    return days;
  }

  /** Count of intervals of each slice of the day at which somebody is on shift. */
  static int[] staffed(Period period, List<Double> people) {
    int[] days = new int[1440 / period.intervalMinutes()];
    for (int i = 0; i < Math.min(people.size(), period.intervalStarts().size()); i++) {
      days[part(period, i)] += people.get(i) > 0 ? 1 : 0;
    }
    return days;
  }
}
