package org.jointline.experiment;

import java.util.List;
import java.util.Optional;
import org.jointline.kernel.Replication;
import org.jointline.model.CompiledScenario;
import org.jointline.scenario.Scenario;

/**
 * Runs a scenario beside another that met the same callers: with the same seed, replication k
 * stands beside replication k of the other (common random numbers). The replications run on all
 * threads; only the numbers that are compared are kept.
 */
final class PairedRun {
  private PairedRun() {}

  /**
   * Runs one scenario for its numbers alone, so often as its experiment says.
   *
   * @param quantities that the scenario has
   * @return of as many replications as were run before somebody cancelled
   * @throws IllegalArgumentException if the scenario is too large to run, or there are too many
   *     numbers to keep
   * @throws InterruptedException if the calling thread is interrupted
   */
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
