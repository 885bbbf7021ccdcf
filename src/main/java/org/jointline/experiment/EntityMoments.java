package org.jointline.experiment;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointline.measure.Measure;
import org.jointline.measure.Quantities;
import org.jointline.stats.Estimate;
import org.jointline.stats.MomentGrid;

/**
 * Moments of one entity's quantities: a cell for each interval, one for each part of the day and
 * one for the whole period, in this order.
 */
final class EntityMoments {
  private final Quantities table;
  private final MomentGrid grid;
  private final int intervals;
  private final int dayParts;
  private final boolean hasTarget;

  EntityMoments(Quantities table, int intervals, int dayParts, boolean hasTarget) {
    this.table = table;
    this.intervals = intervals;
    this.dayParts = dayParts;
    this.hasTarget = hasTarget;
    grid = new MomentGrid(intervals + dayParts + 1, table.size(), table.x(), table.y());
  }

  /** Adds all intervals: quantity q of interval s is at {@code q * intervals + s}. */
  void addIntervals(double[] columns) {
    grid.addColumns(columns, intervals);
  }

  void addDayPart(int part, double[] values) {
    grid.add(intervals + part, values);
  }

  void addTotal(double[] values) {
    grid.add(intervals + dayParts, values);
  }

  void endReplication() {
    grid.endReplication();
  }

  Map<Measure, Estimate> interval(int interval, double quantile) {
    return measures(interval, true, quantile);
  }

  Map<Measure, Estimate> dayPart(int part, double quantile) {
    return measures(intervals + part, false, quantile);
  }

  Map<Measure, Estimate> total(double quantile) {
    return measures(intervals + dayParts, false, quantile);
  }

  List<Map<Measure, Estimate>> intervals(double quantile) {
    List<Map<Measure, Estimate>> list = new ArrayList<>();
    for (int s = 0; s < intervals; s++) {
      list.add(interval(s, quantile));
    }
    return list;
  }

  /** Day parts in which anything ever happened, others with no measures. */
  List<Summary.DayPart> dayParts(DayParts parts, int sign, double quantile) {
    List<Summary.DayPart> list = new ArrayList<>();
    for (int p = 0; p < dayParts; p++) {
      boolean empty = parts.seconds(p) == 0 || grid.sum(intervals + p, sign) == 0;
      list.add(new Summary.DayPart(parts.minuteOfDay(p), empty ? Map.of() : dayPart(p, quantile)));
    }
    return list;
  }

  private Map<Measure, Estimate> measures(int cell, boolean isInterval, double quantile) {
    Map<Measure, Estimate> measures = new EnumMap<>(Measure.class);
    for (Quantities.Mean mean : table.means()) {
      if (applies(mean.scope(), isInterval)) {
        put(measures, mean.measure(), grid.mean(cell, mean.quantity(), quantile));
      }
    }
    for (int r = 0; r < table.ratios().size(); r++) {
      Quantities.Ratio ratio = table.ratios().get(r);
      if (applies(ratio.scope(), isInterval)) {
        Optional<Estimate> value = grid.ratio(cell, r, quantile);
        value.ifPresent(v -> put(measures, ratio.measure(), v));
      }
    }
    return measures;
  }

  private static void put(Map<Measure, Estimate> measures, Measure measure, Estimate value) {
    measures.put(measure, value.within(0, measure.most()));
  }

  private boolean applies(Quantities.Scope scope, boolean isInterval) {
    return switch (scope) {
      case EVERYWHERE -> true;
      case INTERVAL -> isInterval;
      case TARGET -> hasTarget;
    };
  }

  /** Values of a single replication. */
  Map<Measure, Double> values(double[] of) {
    Map<Measure, Double> values = new EnumMap<>(Measure.class);
    for (Quantities.Mean mean : table.means()) {
      if (applies(mean.scope(), false)) {
        values.put(mean.measure(), of[mean.quantity()]);
      }
    }
    for (Quantities.Ratio ratio : table.ratios()) {
      if (applies(ratio.scope(), false) && of[ratio.y()] != 0) {
        values.put(ratio.measure(), of[ratio.x()] / of[ratio.y()]);
      }
    }
    return values;
  }
}
