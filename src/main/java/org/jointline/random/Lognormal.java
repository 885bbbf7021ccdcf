package org.jointline.random;

/** Lognormal durations: e to a normal draw. */
final class Lognormal extends Sampler {
  private final double mu;
  private final double sigma;

  Lognormal(double mu, double sigma) {
    this.mu = mu;
    this.sigma = sigma;
  }

  @Override
  public double next(Xoshiro stream) {
    return Elementary.exp(mu + sigma * NormalZiggurat.next(stream));
  }

  @Override
  public void fill(Xoshiro stream, double[] out) {
    NormalZiggurat.fill(stream, out);
    for (int i = 0; i < out.length; i++) {
      out[i] = Elementary.exp(mu + sigma * out[i]);
    }
  }
}
