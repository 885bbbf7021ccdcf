package org.jointline.live;

import java.nio.file.Path;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.scenario.file.ScenarioProblems;

/** Scenarios for tests of sessions. */
final class Rooms {
  /** Monday 09:00 of the joint control room's week, in ticks. */
  static final long MONDAY_NINE = 9 * 3_600_000_000L;

  private Rooms() {}

  static Scenario joint() {
    return shipped("scenarios/city-jccr-2015/overflow.yaml");
  }

  static Scenario shipped(String path) {
    try {
      return ScenarioFile.read(Path.of(path)).scenario();
    } catch (ScenarioProblems e) {
      throw new AssertionError(e.problems().toString(), e);
    }
  }

  static Scenario of(String yaml) {
    try {
      return ScenarioFile.parse(yaml, Path.of("room.yaml")).scenario();
    } catch (ScenarioProblems e) {
      throw new AssertionError(e.problems().toString(), e);
    }
  }
}
