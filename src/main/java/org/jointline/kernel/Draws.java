package org.jointline.kernel;

import org.jointline.model.Model;
import org.jointline.random.Sampler;
import org.jointline.random.Xoshiro;

/**
 * Durations of one purpose and call type, drawn some at a time from their own stream, in ticks.
 * Drawing ahead changes no value: the stream serves nothing else.
 */
final class Draws {
  private static final int AHEAD = 32;

  private final Sampler sampler;
  private final Xoshiro stream = new Xoshiro(0);
  private final double[] seconds = new double[AHEAD];
  private final long[] ticks = new long[AHEAD];
  private int used = AHEAD;

  Draws(Sampler sampler) {
    this.sampler = sampler;
  }

  void restart(long seed) {
    stream.reseed(seed);
    used = AHEAD;
  }

  /** The next duration, rounded to a tick; {@link Listener#ENDLESS} at most. */
  long next() {
    if (used == AHEAD) {
      refill();
    }
    return ticks[used++];
  }

  private void refill() {
    sampler.fill(stream, seconds);
    for (int i = 0; i < AHEAD; i++) {
      ticks[i] = Math.min((long) (seconds[i] * Model.TICKS_PER_SECOND + 0.5), Listener.ENDLESS);
    }
    used = 0;
  }
}
