package org.jointline.model;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;

/**
 * A number that changes at certain ticks and is constant between.
 *
 * <p>{@code values[i]} holds from {@code starts[i]} until {@code starts[i + 1]}; the first start is
 * 0, the last piece has no end. Neighbouring values differ.
 */
public final class StepFunction {
  private final long[] starts;
  private final double[] values;

  private StepFunction(long[] starts, double[] values) {
    this.starts = starts;
    this.values = values;
  }

  /** The same value from tick 0 on. */
  static StepFunction constant(double value) {
    return new StepFunction(new long[] {0}, new double[] {value});
  }

  int pieces() {
    return starts.length;
  }

  long start(int piece) {
    return starts[piece];
  }

  /** End of a piece; the last one ends at {@code Long.MAX_VALUE}. */
  long end(int piece) {
    return piece + 1 < starts.length ? starts[piece + 1] : Long.MAX_VALUE;
  }

  double value(int piece) {
    return values[piece];
  }

  /** The value that holds at a tick. */
  public double at(long tick) {
    return values[piece(tick)];
  }

  private int piece(long tick) {
    int found = Arrays.binarySearch(starts, tick);
    return found >= 0 ? found : -found - 2;
  }

  double max() {
    double most = values[0];
    for (double v : values) {
      most = Math.max(most, v);
    }
    return most;
  }

  /** Sum of value times seconds in [from, to). */
  double integralSeconds(long from, long to) {
    double sum = 0;
    for (int i = piece(from); i < starts.length && starts[i] < to; i++) {
      long overlap = Math.min(end(i), to) - Math.max(starts[i], from);
      sum += values[i] * (overlap / (double) Model.TICKS_PER_SECOND);
    }
    return sum;
  }

  /** Pointwise {@code f(this, other)}. */
  StepFunction with(StepFunction other, DoubleBinaryOperator f) {
    Builder result = new Builder();
    int i = 0;
    int j = 0;
    long tick = 0;
    while (true) {
      result.add(tick, f.applyAsDouble(values[i], other.values[j]));
      tick = Math.min(end(i), other.end(j));
      if (tick == Long.MAX_VALUE) {
        return result.build();
      }
      i += end(i) == tick ? 1 : 0;
      j += other.end(j) == tick ? 1 : 0;
    }
  }

  /** Collects pieces in order of their start. */
  static final class Builder {
    private long[] starts = new long[16];
    private double[] values = new double[16];
    private int size;

    /** From {@code start} on the value is this; a later start at the same tick replaces it. */
    void add(long start, double value) {
      if (size > 0 && starts[size - 1] == start) {
        size--;
      }
      if (size > 0 && values[size - 1] == value) {
        return;
      }
      if (size == starts.length) {
        starts = Arrays.copyOf(starts, 2 * size);
        values = Arrays.copyOf(values, 2 * size);
      }
      starts[size] = start;
      values[size++] = value;
    }

    StepFunction build() {
      return new StepFunction(Arrays.copyOf(starts, size), Arrays.copyOf(values, size));
    }
  }
}
