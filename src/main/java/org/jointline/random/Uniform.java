package org.jointline.random;

/** Durations spread evenly between two bounds. */
final class Uniform extends Sampler {
  private final double min;
  private final double width;

  Uniform(double min, double max) {
    this.min = min;
    this.width = max - min;
  }

  @Override
  public double next(Xoshiro stream) {
    return min + width * stream.nextDouble();
  }

  @Override
  public void fill(Xoshiro stream, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = next(stream);
    }
  }
}
