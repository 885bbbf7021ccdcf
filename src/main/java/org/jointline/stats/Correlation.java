package org.jointline.stats;

import java.util.OptionalDouble;

/** Pearson's correlation of two series of the same length. */
final class Correlation {
  private Correlation() {}

  /** Absent where a series does not vary. */
  static OptionalDouble of(double[] first, double[] second) {
    double meanFirst = mean(first);
    double meanSecond = mean(second);
    double products = 0;
    double squaresFirst = 0;
    double squaresSecond = 0;
    for (int i = 0; i < first.length; i++) {
      double a = first[i] - meanFirst;
      double b = second[i] - meanSecond;
      products += a * b;
      squaresFirst += a * a;
      squaresSecond += b * b;
    }
    if (squaresFirst == 0 || squaresSecond == 0) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(products / (Math.sqrt(squaresFirst) * Math.sqrt(squaresSecond)));
  }

  /** Of a series with itself one step later, about its one mean; absent where it does not vary. */
  static OptionalDouble lagOne(double[] series) {
    double mean = mean(series);
    double products = 0;
    double squares = 0;
    for (int i = 0; i < series.length; i++) {
      double away = series[i] - mean;
      squares += away * away;
      products += i == 0 ? 0 : away * (series[i - 1] - mean);
    }
    return squares == 0 ? OptionalDouble.empty() : OptionalDouble.of(products / squares);
  }

  private static double mean(double[] series) {
    double sum = 0;
    for (double value : series) {
      sum += value;
    }
    return sum / series.length;
  }
}
