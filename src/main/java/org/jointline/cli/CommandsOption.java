package org.jointline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunCommandLine;
import org.jointline.experiment.RunOptions;
import org.jointline.experiment.Summary;
import org.jointline.live.CommandedRun;
import org.jointline.live.ImpossibleCommandException;
import org.jointline.live.file.CommandLog;
import org.jointline.scenario.Experiment;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.file.ScenarioProblems;
import picocli.CommandLine.Option;

/** A live session's log, whose commands are given in a run. */
final class CommandsOption {
  private static final long MOST_BYTES = 64_000_000;

  @Option(
      names = "--commands",
      paramLabel = "LOG",
      converter = PathConverter.class,
      description = {
        "Give the commands of a live session's log, each at its time. One replication with the",
        "session's seed, which is the session again, unless --replications or --seed is given."
      })
  private Path file;

  private CommandLog log;

  /**
   * Reads the log, if one was asked for.
   *
   * @param hash of the scenario; a log of another one is used with a warning
   */
  void read(String hash, PrintStream news) throws ScenarioProblems {
    if (file == null) {
      return;
    }
    try {
      if (Files.size(file) > MOST_BYTES) {
        throw new UserError(file + ": is larger than 64 MB; that is no session's log");
      }
      // a last line that was cut off inside a character is no reason to refuse
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      log = CommandLog.read(file.toString(), text);
    } catch (IOException e) {
      throw new UserError(file + ": cannot be read as a session's log: " + e.getMessage());
    }
    if (!log.hash().isEmpty() && !log.hash().equals(hash)) {
      news.println(
          file
              + ": was recorded with another version of the scenario, '"
              + log.scenario()
              + "'; the session will not be the same");
    }
  }

  /** The scenario as the session ran it: once, with its seed. */
  Scenario appliedTo(Scenario scenario) {
    if (log == null) {
      return scenario;
    }
    Experiment old = scenario.experiment();
    return scenario.with(
        new Experiment(1, log.seed(), old.confidence(), Optional.empty(), old.threads()));
  }

  /** What to add to the command that makes the results again. */
  String words() {
    return file == null ? "" : " --commands " + RunCommandLine.quoted(file.toString());
  }

  Summary run(Scenario scenario, RunOptions options) throws InterruptedException {
    if (log == null) {
      return ExperimentRun.run(scenario, options);
    }
    try {
      return CommandedRun.run(scenario, log.commands(), options);
    } catch (ImpossibleCommandException e) {
      throw new UserError(file + ": " + e.getMessage());
    }
  }
}
