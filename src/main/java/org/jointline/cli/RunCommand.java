package org.jointline.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jointline.experiment.RunCommandLine;
import org.jointline.experiment.RunOptions;
import org.jointline.experiment.Summary;
import org.jointline.report.ConsoleReport;
import org.jointline.report.JsonReport;
import org.jointline.scenario.Experiment;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.scenario.file.ScenarioProblems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs a scenario and answers. */
@Command(
    name = "run",
    description = {
      "Run a scenario and say what service its callers get.",
      "The answer goes to standard output, news about the run to standard error."
    },
    sortOptions = false,
    parameterListHeading = "%nFile:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jointline run scenarios/city-2012/pilot.yaml",
      "  jointline run my-scenario.yaml --replications 1000 --html report.html",
      "",
      "Ctrl-C stops a run and reports what is done; a second Ctrl-C ends it at once."
    })
final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      converter = PathConverter.class,
      description = "The scenario, YAML or JSON.")
  private Path file;

  @Option(
      names = "--than",
      paramLabel = "FILE",
      converter = PathConverter.class,
      description = {
        "Compare with this scenario: the same callers, replication by replication.",
        "Says whether any party fares worse (default: what 'no detriment' in the file says)."
      })
  private Path than;

  @Mixin private ExperimentOptions experiment;

  @Mixin private CommandsOption commands;

  @Mixin private WorkerThreads threads;

  @Mixin private Outputs outputs;

  @Option(names = "--quiet", description = "Say nothing on standard error but problems.")
  private boolean quiet;

  @Option(
      names = "--require-targets",
      description = "End with exit code 1 if a target is missed on average.")
  private boolean requireTargets;

  RunCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    threads.asked();
    outputs.checkNames();
    try {
      ScenarioFile.Loaded loaded =
          than == null ? ScenarioFile.read(file) : ScenarioFile.read(file, than);
      outputs.checkApartFrom(loaded.files());
      commands.read(loaded.hash(), terminal.err());
      Scenario asked = experiment.appliedTo(commands.appliedTo(loaded.scenario()));
      return run(asked, loaded.hash());
    } catch (ScenarioProblems found) {
      found.problems().forEach(terminal.err()::println);
      return ExitCode.BAD_INPUT;
    }
  }

  private int run(Scenario scenario, String hash) throws IOException, InterruptedException {
    long began = System.nanoTime();
    int workers = threads(scenario.experiment());
    try (OpenOutputs open = outputs.open()) {
      if (!quiet) {
        terminal.err().println(Wording.running(scenario, workers));
      }
      Summary summary = summary(scenario, hash, open);
      if (summary.provenance().replications() == 0) {
        terminal.err().println("jointline: stopped before the first replication was done");
        return ExitCode.STOPPED;
      }
      answer(summary, scenario);
      open.finish(summary);
      if (!quiet && !summary.stopped().interrupted()) {
        int done = summary.provenance().replications();
        terminal.err().println(Wording.finished(done, System.nanoTime() - began, workers));
      }
      return exitCode(summary);
    }
  }

  private Summary summary(Scenario scenario, String hash, OpenOutputs open)
      throws InterruptedException {
    StopSignal stop = new StopSignal(terminal.err());
    stop.listen();
    try (ProgressBar bar = new ProgressBar(terminal, !quiet, System::nanoTime)) {
      RunOptions options =
          new RunOptions(
              hash,
              Version.text(),
              command(scenario.experiment()),
              threads.asked(),
              bar,
              stop::asked,
              open.replicationSink(),
              open.callSink());
      return again(commands.run(scenario, options), scenario.experiment());
    } catch (IllegalArgumentException tooLarge) {
      throw new UserError(file + ": " + tooLarge.getMessage());
    }
  }

  /** A run that was stopped is made again by as many replications as it had, without its rule. */
  private Summary again(Summary summary, Experiment asked) {
    return summary.stopped().interrupted()
        ? summary.madeBy(command(asked.exactly(summary.provenance().replications())))
        : summary;
  }

  private String command(Experiment asked) {
    String compared = than == null ? "" : " --than " + RunCommandLine.quoted(than.toString());
    return experiment.command(file, asked) + compared + commands.words();
  }

  private int threads(Experiment experiment) {
    return threads
        .asked()
        .orElseGet(
            () -> experiment.threads().orElseGet(() -> Runtime.getRuntime().availableProcessors()));
  }

  private void answer(Summary summary, Scenario scenario) throws IOException {
    if (outputs.jsonToStandardOutput()) {
      JsonReport.write(summary, terminal.out());
    } else {
      terminal.out().print(ConsoleReport.text(summary, terminal.colour()));
    }
    if (summary.stopped().interrupted()) {
      int done = summary.provenance().replications();
      terminal.err().println(Wording.stopped(done, scenario.experiment()));
    }
  }

  private int exitCode(Summary summary) {
    if (summary.stopped().interrupted()) {
      return ExitCode.STOPPED;
    }
    boolean missed =
        summary.callTypes().stream()
            .map(Summary.CallTypeResult::target)
            .flatMap(Optional::stream)
            .anyMatch(target -> target.achieved().isPresent() && !target.met());
    return requireTargets && missed ? ExitCode.MISSED : ExitCode.OK;
  }
}
