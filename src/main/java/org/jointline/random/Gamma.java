package org.jointline.random;

/**
 * Gamma durations with shape 1 or more.
 *
 * <p>Source: G. Marsaglia and W. W. Tsang, A simple method for generating gamma variables, ACM
 * Transactions on Mathematical Software 26 (2000) 363-372.
 */
final class Gamma extends Sampler {
  private final double d;
  private final double c;
  private final double scale;

  Gamma(double shape, double scale) {
    this.d = shape - 1 / 3.0;
    this.c = 1 / StrictMath.sqrt(9 * d);
    this.scale = scale;
  }

  @Override
  public double next(Xoshiro stream) {
    while (true) {
      double x = NormalZiggurat.next(stream);
      double root = 1 + c * x;
      if (root > 0) {
        double v = root * root * root;
        double u = stream.nextDouble();
        double square = x * x;
        if (u < 1 - 0.0331 * square * square
            || Elementary.log(u) < 0.5 * square + d * (1 - v + Elementary.log(v))) {
          return scale * d * v;
        }
      }
    }
  }

  @Override
  public void fill(Xoshiro stream, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = next(stream);
    }
  }
}
