package org.jointline.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleBinaryOperator;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/**
 * A number over one local day, constant within each step. Changes of the clocks are left out: the
 * day has 24 hours.
 */
final class DaySteps {
  private static final double HOUR_SECONDS = 3600;

  /** Seconds at which steps start, the first 0; then the end of the day. */
  private final int[] cuts;

  private final double[] values;

  private DaySteps(int[] cuts, double[] values) {
    this.cuts = cuts;
    this.values = values;
  }

  /** Pieces that hold on a day and do not overlap. */
  static DaySteps of(List<Curve.Piece> pieces, double otherwise) {
    IntStream.Builder all = IntStream.builder().add(0).add(Curve.DAY_SECONDS);
    pieces.forEach(p -> all.add(p.fromSecond()).add(p.toSecond()));
    int[] cuts = all.build().sorted().distinct().toArray();
    double[] values = new double[cuts.length - 1];
    Arrays.fill(values, otherwise);
    for (Curve.Piece p : pieces) {
      int from = Arrays.binarySearch(cuts, p.fromSecond());
      Arrays.fill(values, from, Arrays.binarySearch(cuts, p.toSecond()), p.value());
    }
    return new DaySteps(cuts, values);
  }

  /** Equal slices of the day. */
  static DaySteps slices(List<Double> weights) {
    int[] cuts = new int[weights.size() + 1];
    double[] values = new double[weights.size()];
    for (int i = 0; i < values.length; i++) {
      cuts[i + 1] = (int) ((long) Curve.DAY_SECONDS * (i + 1) / values.length);
      values[i] = weights.get(i);
    }
    return new DaySteps(cuts, values);
  }

  static DaySteps constant(double value) {
    return new DaySteps(new int[] {0, Curve.DAY_SECONDS}, new double[] {value});
  }

  /** As pieces of a date, which leave no time of it out. */
  List<Curve.Piece> pieces(LocalDate date) {
    List<Curve.Piece> pieces = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      pieces.add(new Curve.Piece(Set.of(), Optional.of(date), cuts[i], cuts[i + 1], values[i]));
    }
    return pieces;
  }

  DaySteps map(DoubleUnaryOperator change) {
    return new DaySteps(cuts, Arrays.stream(values).map(change).toArray());
  }

  DaySteps with(DaySteps other, DoubleBinaryOperator operator) {
    int[] both =
        IntStream.concat(Arrays.stream(cuts), Arrays.stream(other.cuts))
            .sorted()
            .distinct()
            .toArray();
    double[] result = new double[both.length - 1];
    int a = 0;
    int b = 0;
    for (int i = 0; i < result.length; i++) {
      a += both[i] >= cuts[a + 1] ? 1 : 0;
      b += both[i] >= other.cuts[b + 1] ? 1 : 0;
      result[i] = operator.applyAsDouble(values[a], other.values[b]);
    }
    return new DaySteps(both, result);
  }

  DaySteps times(DaySteps other) {
    return with(other, (a, b) -> a * b);
  }

  /** Sum of value times hours from one second of the day to another. */
  double hours(int from, int to) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      int seconds = Math.min(to, cuts[i + 1]) - Math.max(from, cuts[i]);
      sum += seconds > 0 ? values[i] * seconds / HOUR_SECONDS : 0;
    }
    return sum;
  }

  double hours() {
    return hours(0, Curve.DAY_SECONDS);
  }

  double at(int second) {
    int i = Arrays.binarySearch(cuts, second);
    return values[i >= 0 ? i : -i - 2];
  }

  /** Start and end, in turn, of the longest runs of steps that are more than 0. */
  List<Integer> positive() {
    List<Integer> runs = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      boolean before = i > 0 && values[i - 1] > 0;
      boolean now = values[i] > 0;
      if (before != now) {
        runs.add(cuts[i]);
      }
    }
    if (runs.size() % 2 == 1) {
      runs.add(Curve.DAY_SECONDS);
    }
    return runs;
  }
}
