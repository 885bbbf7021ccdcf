package org.jointline.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.OptionalLong;
import org.jointline.live.LiveSession;

/**
 * A session that a client asks for.
 *
 * @param scenario id on the shelf; empty if the text was sent
 * @param text of the scenario; empty if it is on the shelf
 * @param seed empty: the scenario's own
 * @param at local time to go to first
 * @param log of a session to open again
 */
record NewSession(
    Optional<String> scenario,
    Optional<String> text,
    OptionalLong seed,
    double speed,
    boolean paused,
    Optional<String> at,
    Optional<String> log) {
  static final String[] KEYS = {"scenario", "text", "seed", "speed", "paused", "at", "log"};
  private static final double USUAL_SPEED = 60;
  private static final long MOST_SEED = (1L << 53) - 1;

  /**
   * @throws Problem 422 if the body does not say what is needed
   */
  static NewSession read(ObjectNode body) {
    Optional<String> scenario = Optional.ofNullable(Json.text(body, "scenario"));
    Optional<String> text = Optional.ofNullable(Json.text(body, "text"));
    if (scenario.isPresent() == text.isPresent()) {
      throw Problem.unusable("give either scenario, an id of /api/v1/scenarios, or text");
    }
    Optional<String> log = Optional.ofNullable(Json.text(body, "log"));
    OptionalLong seed = Json.whole(body, "seed", 0, MOST_SEED);
    Optional<String> at = Optional.ofNullable(Json.text(body, "at"));
    if (log.isPresent() && (seed.isPresent() || at.isPresent())) {
      throw Problem.unusable("a log has its own seed and end: give no seed and no at with it");
    }
    boolean paused = flag(body, "paused").orElse(log.isPresent());
    return new NewSession(
        scenario, text, seed, speed(body.get("speed")).orElse(USUAL_SPEED), paused, at, log);
  }

  /**
   * Simulated seconds a second of wall; empty where none is given.
   *
   * @throws Problem 422 if it is no speed
   */
  static Optional<Double> speed(JsonNode value) {
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (value.isTextual() && value.textValue().equals(Pace.FULL)) {
      return Optional.of(LiveSession.FULL_SPEED);
    }
    boolean good =
        value.isNumber()
            && value.doubleValue() >= Pace.LOWEST
            && value.doubleValue() <= Pace.HIGHEST;
    if (!good) {
      throw Problem.unusable(
          "speed must be a number from 0.1 to 10000 or \"max\", got "
              + Json.shortened(value.toString()));
    }
    return Optional.of(value.doubleValue());
  }

  /**
   * @throws Problem 422 if it is neither true nor false
   */
  static Optional<Boolean> flag(ObjectNode body, String key) {
    JsonNode value = body.get(key);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isBoolean()) {
      throw Problem.unusable(
          key + " must be true or false, got " + Json.shortened(value.toString()));
    }
    return Optional.of(value.booleanValue());
  }
}
