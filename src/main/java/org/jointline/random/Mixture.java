package org.jointline.random;

/** A draw from one of several samplers, chosen by share. */
final class Mixture extends Sampler {
  /** Where each part but the last ends on the line from 0 to 1. */
  private final double[] bounds;

  private final Sampler[] parts;

  Mixture(double[] shares, Sampler[] parts) {
    this.parts = parts.clone();
    this.bounds = new double[parts.length - 1];
    double total = 0;
    for (double share : shares) {
      total += share;
    }
    double sum = 0;
    for (int i = 0; i < bounds.length; i++) {
      sum += shares[i];
      bounds[i] = sum / total;
    }
  }

  @Override
  public double next(Xoshiro stream) {
    double u = stream.nextDouble();
    int part = 0;
    while (part < bounds.length && u >= bounds[part]) {
      part++;
    }
    return parts[part].next(stream);
  }

  @Override
  public void fill(Xoshiro stream, double[] out) {
    for (int i = 0; i < out.length; i++) {
      out[i] = next(stream);
    }
  }
}
