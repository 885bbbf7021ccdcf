package org.jointline.scenario.file;

import java.util.List;

/** Everything that is wrong with a scenario file, in the order of the file. */
public final class ScenarioProblems extends Exception {
  private static final long serialVersionUID = 1L;
  private final transient List<Problem> problems;

  public ScenarioProblems(List<Problem> problems) {
    super(problems.get(0).toString());
    this.problems = List.copyOf(problems);
  }

  public List<Problem> problems() {
    return problems;
  }
}
