package org.jointline.live;

import org.jointline.model.Model;

/**
 * Turns wall time into the tick a session should have reached. It never skips: if the machine is
 * too slow, the session falls behind, and says by how much.
 */
final class PacingClock {
  private double speed = 1;
  private boolean paused = true;

  /** The tick it showed at a moment of wall time, from which it goes on. */
  private double baseTick;

  private long baseNanos;
  private boolean started;

  double speed() {
    return speed;
  }

  boolean isPaused() {
    return paused;
  }

  /** From a tick on, which the session has reached, at a speed. */
  void run(double atSpeed, boolean isPaused, long tick) {
    speed = atSpeed;
    paused = isPaused;
    baseTick = tick;
    started = false;
  }

  /**
   * The tick that should be reached.
   *
   * @param nanos wall time, by a clock that only goes on
   * @param tick reached; where the clock stands while paused
   */
  long due(long nanos, long tick) {
    if (paused) {
      return tick;
    }
    if (speed == LiveSession.FULL_SPEED) {
      return Long.MAX_VALUE;
    }
    if (!started) {
      started = true;
      baseNanos = nanos;
    }
    return (long) (baseTick + (nanos - baseNanos) * 1e-9 * speed * Model.TICKS_PER_SECOND);
  }
}
