package org.jointline.random;

import java.util.Arrays;

/** Always the same duration, which may be infinite; draws nothing from the stream. */
final class Deterministic extends Sampler {
  private final double value;

  Deterministic(double value) {
    this.value = value;
  }

  @Override
  public double next(Xoshiro stream) {
    return value;
  }

  @Override
  public void fill(Xoshiro stream, double[] out) {
    Arrays.fill(out, value);
  }
}
