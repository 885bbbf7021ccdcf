package org.jointline.report;

import java.util.List;
import java.util.Optional;
import org.jointline.experiment.Summary.CallTypeResult;
import org.jointline.experiment.Summary.DayPart;
import org.jointline.experiment.Summary.TargetResult;
import org.jointline.measure.Measure;
import org.jointline.stats.Estimate;

/** Service level by time of day with its uncertainty, against the target, above the demand. */
final class ServiceChart {
  private final Draft draft;
  private final double floor;

  ServiceChart(Draft draft) {
    this.draft = draft;
    this.floor = floor(draft);
  }

  /** The measure a line's target is about; without a target nothing can be within it. */
  static Optional<Measure> measure(CallTypeResult line) {
    return line.target().map(TargetResult::base);
  }

  /** Whether there is anything to draw. */
  boolean shows(CallTypeResult line) {
    return measure(line).isPresent()
        && draft.day().of(line.dayParts()).stream()
            .anyMatch(part -> part.measures().containsKey(line.target().get().base()));
  }

  /**
   * @param demand whether to draw the calls under the service level
   */
  void add(CallTypeResult line, boolean demand) {
    TargetResult target = line.target().orElseThrow();
    Measure base = target.base();
    List<DayPart> parts = line.dayParts();
    DayCurve day = draft.day();
    String promise = Decimals.plain(100 * target.share()) + " %";
    String label =
        line.name()
            + ": share answered within "
            + Times.threshold(target.withinSeconds())
            + " by time of day, with its confidence band, against the target of "
            + promise
            + ". "
            + draft.wording().answer(line);
    draft
        .charts()
        .add(
            draft.page(),
            demand ? "demand" : "service",
            label,
            chart -> {
              chart.texts("x", day.clock());
              chart.numbers("mean", day.values(parts, base, Estimate::mean));
              chart.numbers("low", day.values(parts, base, Estimate::low));
              chart.numbers("high", day.values(parts, base, Estimate::high));
              chart.number("target", target.share());
              chart.number("floor", floor);
              if (demand) {
                chart.numbers("calls", callsADay(line));
                chart.text("callsLabel", "calls a " + draft.slice());
              }
            });
  }

  /** Mean calls a slice on the days on which anybody calls in it. */
  private double[] callsADay(CallTypeResult line) {
    double[] calls = draft.day().values(line.dayParts(), Measure.OFFERED, Estimate::mean);
    int[] days = Days.called(draft.summary().period(), line.intervals());
    for (int i = 0; i < calls.length; i++) {
      calls[i] /= Math.max(1, days[(draft.day().first() + i) % days.length]);
    }
    return calls;
  }

  /** The same floor for all lines, so that their pictures can be compared. */
  private static double floor(Draft draft) {
    double least = 1;
    for (CallTypeResult line : draft.summary().callTypes()) {
      if (line.target().isPresent()) {
        TargetResult target = line.target().get();
        least = Math.min(least, target.share());
        for (double low : draft.day().values(line.dayParts(), target.base(), Estimate::low)) {
          least = Double.isNaN(low) ? least : Math.min(least, low);
        }
      }
    }
    if (least > 0.92) {
      return 0.9;
    }
    double steps = least > 0.52 ? 10 : 5;
    return Math.max(0, Math.floor((least - 0.02) * steps) / steps);
  }
}
