package org.jointline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jointline.experiment.Summary;
import org.jointline.experiment.Summary.CallTypeResult;
import org.jointline.experiment.Summary.DayPart;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/**
 * The part of the day a report's pictures show, the same for all: from the first to the last time
 * of day at which anybody calls.
 */
final class DayCurve {
  private final List<String> clock = new ArrayList<>();
  private final int first;
  private final int last;

  DayCurve(Summary summary) {
    int from = Integer.MAX_VALUE;
    int to = -1;
    for (CallTypeResult line : summary.callTypes()) {
      for (int p = 0; p < line.dayParts().size(); p++) {
        Estimate offered = line.dayParts().get(p).measures().get(Measure.OFFERED);
        if (offered != null && offered.mean() > 0) {
          from = Math.min(from, p);
          to = Math.max(to, p);
        }
      }
    }
    first = to < 0 ? 0 : from;
    last = to;
    int minutes = summary.period().intervalMinutes();
    for (int p = first; p <= last; p++) {
      clock.add(Times.clock(p * minutes));
    }
  }

  /** Starts of the parts shown; none if nobody calls. */
  List<String> clock() {
    return clock;
  }

  boolean isEmpty() {
    return clock.isEmpty();
  }

  /** Index among all day parts of the first part shown. */
  int first() {
    return first;
  }

  /** The parts shown; fewer where the result has fewer. */
  List<DayPart> of(List<DayPart> parts) {
    return parts.subList(Math.min(first, parts.size()), Math.min(last + 1, parts.size()));
  }

  /** One value of a measure a part; NaN where it is absent. */
  double[] values(List<DayPart> parts, Measure measure, ToDoubleFunction<Estimate> which) {
    double[] values = new double[clock.size()];
    Arrays.fill(values, Double.NaN);
    List<DayPart> shown = of(parts);
    for (int i = 0; i < shown.size(); i++) {
      Estimate e = shown.get(i).measures().get(measure);
      if (e != null) {
        values[i] = which.applyAsDouble(e);
      }
    }
    return values;
  }
}
