package org.jointline.scenario.file;

import java.nio.file.Path;
import java.util.List;

class ScenarioProblemsTest {
  static List<String> problems(String yaml, Path file) {
    try {
      ScenarioFile.parse(yaml, file);
      return List.of();
    } catch (ScenarioProblems e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }
}
