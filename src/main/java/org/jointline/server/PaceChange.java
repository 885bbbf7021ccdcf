package org.jointline.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Optional;
import org.jointline.live.LiveSession;
import org.jointline.live.RefusedException;

/**
 * A wish for a session's clock.
 *
 * @param speed simulated seconds a second of wall, if it is to change
 * @param paused whether time is to stand still, if that is to change
 * @param step simulated time to let pass, and then to stand still
 */
record PaceChange(Optional<Double> speed, Optional<Boolean> paused, Optional<Duration> step) {
  static final String[] KEYS = {"speed", "paused", "step"};

  /**
   * @throws Problem 422 if it wishes for nothing, or for two things at odds
   */
  static PaceChange read(ObjectNode body) {
    Optional<Duration> step =
        body.has("step") ? Optional.of(QuestionJson.duration(body, "step", "")) : Optional.empty();
    PaceChange change =
        new PaceChange(NewSession.speed(body.get("speed")), NewSession.flag(body, "paused"), step);
    boolean none = change.speed.isEmpty() && change.paused.isEmpty() && step.isEmpty();
    if (none || step.isPresent() && change.paused.isPresent()) {
      throw Problem.unusable("give speed, paused or both; or step, after which it is paused");
    }
    if (step.isPresent() && step.get().isZero()) {
      throw Problem.unusable("step must be more than 0 s");
    }
    return change;
  }

  /** Does it. On the session's thread. */
  Pace on(LiveSession session) throws RefusedException {
    if (speed.isPresent()) {
      session.setSpeed(speed.get());
    }
    if (paused.isPresent() && paused.get() != session.isPaused()) {
      pause(session, paused.get());
    }
    if (step.isPresent()) {
      if (!session.isPaused()) {
        session.pause();
      }
      session.step(step.get());
    }
    return Pace.of(session);
  }

  private static void pause(LiveSession session, boolean wanted) {
    if (wanted) {
      session.pause();
    } else {
      session.resume();
    }
  }
}
