package org.jointline.random;

/** Weibull durations: a power of an exponential draw. */
final class Weibull extends Sampler {
  private final double power;
  private final double scale;

  Weibull(double shape, double scale) {
    this.power = 1 / shape;
    this.scale = scale;
  }

  @Override
  public double next(Xoshiro stream) {
    return scale * Elementary.exp(power * Elementary.log(ExponentialZiggurat.next(stream)));
  }

  @Override
  public void fill(Xoshiro stream, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = next(stream);
    }
  }
}
