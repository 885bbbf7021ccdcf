package org.jointline.stories;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.experiment.Summary;
import org.jointline.kernel.Replication;
import org.jointline.measure.IntervalCounts;
import org.jointline.measure.Measure;
import org.jointline.model.CompiledScenario;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.scenario.file.ScenarioProblems;

/**
 * A scenario played once, told in lines a supervisor could read. The books are balanced at its end,
 * as always.
 */
final class Story {
  private final Scenario scenario;
  private final FloorLog log;
  private Summary summary;

  private Story(Scenario scenario) {
    this.scenario = scenario;
    CompiledScenario compiled = CompiledScenario.of(scenario);
    log = new FloorLog(compiled, new IntervalCounts(compiled.model()));
    new Replication(compiled.model()).run(scenario.experiment().seed(), 0, log);
  }

  /** Plays a scenario given as the text of a file. */
  static Story of(String yaml) {
    return new Story(scenario(yaml));
  }

  static Scenario scenario(String yaml) {
    try {
      return ScenarioFile.parse(yaml, Path.of("story.yaml")).scenario();
    } catch (ScenarioProblems e) {
      throw new AssertionError(
          e.problems().stream().map(Object::toString).collect(Collectors.joining("\n")), e);
    }
  }

  /** What became of every call. */
  String calls() {
    return log.lines(FloorLog.Topic.OUTCOME);
  }

  /** Calls, and who comes, goes and gets free. */
  String callsAndPeople() {
    return log.lines(FloorLog.Topic.OUTCOME, FloorLog.Topic.PEOPLE);
  }

  /** What became of every call, and why calls came that are not a caller's first. */
  String journeys() {
    return log.lines(FloorLog.Topic.OUTCOME, FloorLog.Topic.JOURNEY);
  }

  /** Who comes and goes, and nothing else. */
  String people() {
    return log.lines(FloorLog.Topic.PEOPLE);
  }

  /** Calls, and what rules change. */
  String callsAndRules() {
    return log.lines(FloorLog.Topic.OUTCOME, FloorLog.Topic.RULES);
  }

  /** What rules change, and nothing else. */
  String rules() {
    return log.lines(FloorLog.Topic.RULES);
  }

  /** Everything, calls that start to wait too. */
  String all() {
    return log.lines(FloorLog.Topic.values());
  }

  /** The answers of the experiment the scenario asks for. */
  Summary summary() {
    if (summary == null) {
      try {
        summary = ExperimentRun.run(scenario, RunOptions.plain().withThreads(1));
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
    return summary;
  }

  /** Mean of a measure of one call type over the whole period; NaN if absent. */
  double ofCalls(String callType, Measure measure) {
    return summary().callTypes().stream()
        .filter(t -> t.id().equals(callType))
        .map(t -> t.measures().get(measure))
        .mapToDouble(e -> e == null ? Double.NaN : e.mean())
        .findFirst()
        .orElseThrow();
  }

  /** Mean of a measure of one agent group over the whole period; NaN if absent. */
  double ofAgents(String group, Measure measure) {
    return summary().agentGroups().stream()
        .filter(g -> g.id().equals(group))
        .map(g -> g.measures().get(measure))
        .mapToDouble(e -> e == null ? Double.NaN : e.mean())
        .findFirst()
        .orElseThrow();
  }
}
