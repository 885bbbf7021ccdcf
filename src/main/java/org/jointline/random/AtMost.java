package org.jointline.random;

/** The smaller of a draw and a limit. */
final class AtMost extends Sampler {
  private final Sampler of;
  private final double limit;

  AtMost(Sampler of, double limit) {
    this.of = of;
    this.limit = limit;
  }

  @Override
  public double next(Xoshiro stream) {
    return Math.min(of.next(stream), limit);
  }

  @Override
  public void fill(Xoshiro stream, double[] out) {
    of.fill(stream, out);
    for (int i = 0; i < out.length; i++) {
      out[i] = Math.min(out[i], limit);
    }
  }
}
