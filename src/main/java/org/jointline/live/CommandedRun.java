package org.jointline.live;

import java.util.List;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.experiment.Summary;
import org.jointline.kernel.Listener;
import org.jointline.kernel.ReplicationRunner;
import org.jointline.model.CompiledScenario;
import org.jointline.scenario.Scenario;

/**
 * A scenario run with the commands of a session, each at its tick. Replication 0 with the session's
 * seed is the session; others are what the same commands would have done on other days.
 */
public final class CommandedRun implements ReplicationRunner {
  private final CompiledScenario compiled;
  private final List<TimedCommand> commands;
  private final Course course;

  private CommandedRun(CompiledScenario compiled, List<TimedCommand> commands) {
    this.compiled = compiled;
    this.commands = commands;
    course = new Course(compiled.model(), (tick, what) -> {});
  }

  /**
   * Runs the experiment that the scenario describes.
   *
   * @param commands in order of ticks
   * @throws IllegalArgumentException if the scenario is too large to run
   * @throws ImpossibleCommandException if a command is impossible at its time
   * @throws InterruptedException if the calling thread is interrupted
   */
  public static Summary run(Scenario scenario, List<TimedCommand> commands, RunOptions options)
      throws InterruptedException {
    List<TimedCommand> copy = List.copyOf(commands);
    CompiledScenario compiled =
        CompiledScenario.withSpareAgents(scenario, CommandDesk.SPARE_AGENTS);
    return ExperimentRun.run(compiled, () -> new CommandedRun(compiled, copy), options)
        .withWarning(
            "Cost is that of the planned staffing: people whom commands add or take away change"
                + " the time on the phones, not the cost.");
  }

  /** One worker's runs. */
  static CommandedRun of(CompiledScenario compiled, List<TimedCommand> commands) {
    return new CommandedRun(compiled, List.copyOf(commands));
  }

  @Override
  public void run(long seed, int replication, Listener listener) {
    course.restart(seed, replication, listener);
    CommandDesk desk = new CommandDesk(compiled, seed, replication);
    for (int i = 0; i < commands.size(); i++) {
      TimedCommand timed = commands.get(i);
      if (timed.tick() < compiled.model().startTick) {
        throw new ImpossibleCommandException(
            i + 1, "its tick is before the scenario's start, " + compiled.model().startTick);
      }
      course.runTo(timed.tick());
      try {
        desk.prepare(timed.command(), course.replication).on(course);
      } catch (RefusedException e) {
        throw new ImpossibleCommandException(i + 1, e.getMessage());
      }
    }
    course.runTo(compiled.model().stopTick);
    course.replication.end();
  }
}
