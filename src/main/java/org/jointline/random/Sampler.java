package org.jointline.random;

/** Draws durations in seconds, zero or more. Immutable; the stream carries all state. */
public abstract class Sampler {
  /** One draw, in seconds; positive infinity for endless. */
  public abstract double next(Xoshiro stream);

  /** Fills {@code out} with draws: exactly what as many calls of {@link #next} would give. */
  public abstract void fill(Xoshiro stream, double[] out);
}
