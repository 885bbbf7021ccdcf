package org.jointline.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jointline.live.LiveSession;

/**
 * How a session's clock stands.
 *
 * @param speed simulated seconds a second of wall; infinite at full speed
 * @param paused whether time stands still
 * @param lag seconds of wall that the session is behind its clock
 */
record Pace(double speed, boolean paused, double lag) {
  /** As fast as possible, in requests and answers. */
  static final String FULL = "max";

  static final double LOWEST = 0.1;
  static final double HIGHEST = LiveSession.FASTEST;

  static Pace of(LiveSession session) {
    return new Pace(session.speed(), session.isPaused(), session.lagSeconds());
  }

  /** Puts the keys {@code speed} and {@code paused}. */
  void put(ObjectNode to) {
    putSpeed(to, speed);
    to.put("paused", paused);
  }

  static void putSpeed(ObjectNode to, double speed) {
    if (Double.isInfinite(speed)) {
      to.put("speed", FULL);
    } else if (speed == Math.rint(speed)) {
      to.put("speed", (long) speed);
    } else {
      to.put("speed", speed);
    }
  }
}
