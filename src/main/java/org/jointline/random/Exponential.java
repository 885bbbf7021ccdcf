package org.jointline.random;

/** Exponential durations. */
final class Exponential extends Sampler {
  private final double mean;

  Exponential(double mean) {
    this.mean = mean;
  }

  @Override
  public double next(Xoshiro stream) {
    return mean * ExponentialZiggurat.next(stream);
  }

  @Override
  public void fill(Xoshiro stream, double[] out) {
    ExponentialZiggurat.fill(stream, mean, out);
  }
}
