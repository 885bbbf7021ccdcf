package org.jointline.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.experiment.Summary;
import org.jointline.scenario.Experiment;
import org.jointline.scenario.Scenario;
import org.jointline.stats.ConfidenceInterval;
import org.jointline.stats.Estimate;

/** Runs one case and compares. */
final class CaseRun {
  private final int effort;
  private final OptionalInt threads;
  private final BooleanSupplier cancelled;

  /**
   * @param effort times as many replications as the case's scenario asks for
   */
  CaseRun(int effort, OptionalInt threads, BooleanSupplier cancelled) {
    this.effort = effort;
    this.threads = threads;
    this.cancelled = cancelled;
  }

  /** All values of a case, in its table's order. */
  List<Checked> run(Case of) throws InterruptedException {
    if (of.work() instanceof Case.Simulated simulated) {
      return simulate(simulated);
    }
    if (of.work() instanceof Case.Computed computed) {
      return computed.points().stream().map(FormulaPoint::check).toList();
    }
    throw new AssertionError(of.work());
  }

  private List<Checked> simulate(Case.Simulated simulated) throws InterruptedException {
    Scenario scenario = scaled(simulated.scenario());
    double confidence = scenario.experiment().confidence();
    Answers answers = new Answers(confidence);
    Summary summary = ExperimentRun.run(scenario, options(simulated.hash(), answers));
    answers.summary(summary);
    long degrees = summary.provenance().replications() - 1L;
    double quantile = ConfidenceInterval.studentQuantile(confidence, degrees);
    List<Checked> all = new ArrayList<>();
    for (ExpectedValue value : simulated.values()) {
      Estimate found = answers.estimate(value);
      double halfWidth = found.halfWidth() / value.per();
      all.add(
          Checked.simulated(
              value, found.mean() / value.per(), halfWidth / quantile, halfWidth, effort));
    }
    return all;
  }

  private Scenario scaled(Scenario scenario) {
    Experiment one = scenario.experiment();
    Experiment more =
        new Experiment(
            Math.multiplyExact(one.replications(), effort),
            one.seed(),
            one.confidence(),
            Optional.empty(),
            one.threads());
    return scenario.with(more);
  }

  private RunOptions options(String hash, Answers answers) {
    return new RunOptions(
        hash,
        "",
        "",
        threads,
        (done, planned) -> {},
        cancelled,
        Optional.of(answers),
        Optional.empty());
  }
}
