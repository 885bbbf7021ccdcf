package org.jointline.random;

/**
 * Gamma durations with shape below 1: a draw with shape + 1 times a uniform to the power 1 / shape.
 *
 * <p>Source: the note at the end of Marsaglia and Tsang's paper, see {@link Gamma}.
 */
final class BoostedGamma extends Sampler {
  private final Gamma boosted;
  private final double power;

  BoostedGamma(double shape, double scale) {
    this.boosted = new Gamma(shape + 1, scale);
    this.power = 1 / shape;
  }

  @Override
  public double next(Xoshiro stream) {
    double draw = boosted.next(stream);
    return draw * Elementary.exp(-power * ExponentialZiggurat.next(stream));
  }

  @Override
  public void fill(Xoshiro stream, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = next(stream);
    }
  }
}
