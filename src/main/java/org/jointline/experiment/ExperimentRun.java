package org.jointline.experiment;

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
    throw new AssertionError("being written");
  }
}
