package org.jointline.random;

/** One of the given durations, each as likely as any other. */
final class Empirical extends Sampler {
  private final double[] values;

  Empirical(double[] values) {
    this.values = values.clone();
  }

  @Override
  public double next(Xoshiro stream) {
    return values[stream.nextInt(values.length)];
  }

  @Override
  public void fill(Xoshiro stream, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = next(stream);
    }
  }
}
