package org.jointline.random;

/** Triangular durations, by inversion. */
final class Triangular extends Sampler {
  private final double min;
  private final double max;
  private final double below;
  private final double belowScale;
  private final double aboveScale;

  Triangular(double min, double mode, double max) {
    this.min = min;
    this.max = max;
    this.below = (mode - min) / (max - min);
    this.belowScale = (max - min) * (mode - min);
    this.aboveScale = (max - min) * (max - mode);
  }

  @Override
  public double next(Xoshiro stream) {
    double u = stream.nextDouble();
    return u < below ? min + Math.sqrt(u * belowScale) : max - Math.sqrt((1 - u) * aboveScale);
  }

  @Override
  public void fill(Xoshiro stream, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = next(stream);
    }
  }
}
