package org.jointline.experiment;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.jointline.kernel.Replication;
import org.jointline.kernel.ReplicationRunner;
import org.jointline.model.CompiledScenario;
import org.jointline.scenario.Scenario;

/** Runs a scenario's replications on worker threads and summarises them in index order. */
public final class ExperimentRun {
  private ExperimentRun() {}

  /**
   * Runs the experiment the scenario describes.
   *
   * @return what was found; with fewer replications than asked for if it was cancelled
   * @throws IllegalArgumentException if the scenario is too large to run, with the limit and reason
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static Summary run(Scenario scenario, RunOptions options) throws InterruptedException {
    CompiledScenario compiled = CompiledScenario.of(scenario);
    return run(compiled, () -> new Replication(compiled.model()), options);
  }

  /**
   * Runs the experiment with replications that are run in a way of their own.
   *
   * @param runners gives each worker thread its own
   * @return as {@link #run(Scenario, RunOptions)}
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static Summary run(
      CompiledScenario compiled, Supplier<? extends ReplicationRunner> runners, RunOptions options)
      throws InterruptedException {
    Scenario scenario = compiled.scenario();
    Merge merge = new Merge(compiled, options.replications());
    StopWatcher stop = new StopWatcher(scenario.experiment());
    Governance governance = new Governance(scenario, merge, stop.most());
    RunOptions each = options.inParts(governance.scenarios());
    Optional<CallTrace> trace = options.calls().map(sink -> new CallTrace(compiled, sink));
    ReplicationWorkers workers =
        new ReplicationWorkers(
            compiled.model(), runners, scenario.experiment().seed(), merge, stop, each, trace);
    boolean interrupted = workers.run(threads(scenario, options));
    governance.runOther(options.lastPart(merge.replications()));
    return new Summaries(compiled, merge, governance)
        .summary(options, stop.stopped(merge.replications(), interrupted));
  }

  static int threads(Scenario scenario, RunOptions options) {
    OptionalInt asked =
        options.threads().isPresent() ? options.threads() : scenario.experiment().threads();
    return asked.orElseGet(() -> Runtime.getRuntime().availableProcessors());
  }
}
