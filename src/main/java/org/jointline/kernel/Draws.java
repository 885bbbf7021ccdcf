package org.jointline.kernel;

import org.jointline.model.Model;
import org.jointline.random.Sampler;
import org.jointline.random.Xoshiro;

/** Durations of one purpose and call type from their own stream, in ticks. */
final class Draws {
  private final Sampler sampler;
  private final Xoshiro stream = new Xoshiro(0);
  private double[] seconds = new double[0];

  Draws(Sampler sampler) {
    this.sampler = sampler;
  }

  void restart(long seed) {
    stream.reseed(seed);
  }

  void copyFrom(Draws other) {
    stream.copyFrom(other.stream);
  }

  /** Fills with the next durations, rounded to a tick; {@link Listener#ENDLESS} at most. */
  void fill(long[] ticks) {
    if (seconds.length != ticks.length) {
      seconds = new double[ticks.length];
    }
    sampler.fill(stream, seconds);
    for (int i = 0; i < ticks.length; i++) {
      ticks[i] = Math.min((long) (seconds[i] * Model.TICKS_PER_SECOND + 0.5), Listener.ENDLESS);
    }
  }
}
