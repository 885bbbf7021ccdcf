package org.jointline.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointline.kernel.Replication;
import org.jointline.model.CompiledScenario;
import org.jointline.scenario.Experiment;
import org.jointline.scenario.Scenario;

/**
 * Runs several scenarios with the same callers: the same seed, and replication k of each beside
 * replication k of the others (common random numbers). Each scenario's replications run on all
 * threads; of each only the numbers that are compared are kept.
 */
public final class PairedRun {
  private PairedRun() {}

  /**
   * Runs each scenario so often, and with such a seed, as the experiment says; a rule for stopping
   * is not looked at.
   *
   * @param quantities that every one of the scenarios has
   * @return of as many replications as all of them were run before somebody cancelled
   * @throws IllegalArgumentException if a scenario is too large to run, or there are too many
   *     numbers to keep
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static PairedValues run(
      List<Scenario> scenarios,
      Experiment experiment,
      List<Quantity> quantities,
      RunOptions options)
      throws InterruptedException {
    List<ReplicationValues> values = new ArrayList<>();
    Experiment exactly = experiment.exactly(experiment.replications());
    for (Scenario scenario : scenarios) {
      values.add(values(scenario.with(exactly), quantities, options));
    }
    return new PairedValues(values);
  }

  /** Runs one scenario for its numbers alone. */
  static ReplicationValues values(Scenario scenario, List<Quantity> quantities, RunOptions options)
      throws InterruptedException {
    CompiledScenario compiled = CompiledScenario.of(scenario);
    Merge merge = new Merge(compiled, Optional.empty());
    StopWatcher stop = new StopWatcher(scenario.experiment());
    ReplicationValues values = new ReplicationValues(scenario, merge, quantities, stop.most());
    merge.watchedBy(values);
    new ReplicationWorkers(
            compiled.model(),
            () -> new Replication(compiled.model()),
            scenario.experiment().seed(),
            merge,
            stop,
            options,
            Optional.empty())
        .run(ExperimentRun.threads(scenario, options));
    return values;
  }
}
