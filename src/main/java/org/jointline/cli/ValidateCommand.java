package org.jointline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import org.jointline.report.ValidationJson;
import org.jointline.report.ValidationText;
import org.jointline.validation.Case;
import org.jointline.validation.Cases;
import org.jointline.validation.Outcome;
import org.jointline.validation.Validation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Shows that the simulation gives what theory and others have found. */
@Command(
    name = "validate",
    description = {
      "Compare the simulation with published and exact results.",
      "Says for each case its model, source and measure, what is expected, what was simulated with",
      "its interval, the distance in standard errors and the verdict. Takes a minute or so.",
      "Exit code 1 if a value is not within its bounds."
    },
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jointline validate --brief",
      "  jointline validate --case joint-control-room-12 --effort 4"
    })
final class ValidateCommand implements Callable<Integer> {
  private static final int MOST_EFFORT = 10_000;

  private final Terminal terminal;

  @Option(
      names = "--case",
      paramLabel = "ID",
      description = "Only cases whose name begins so; may be given several times.")
  private List<String> ids = List.of();

  @Option(
      names = "--effort",
      paramLabel = "N",
      defaultValue = "1",
      description = "So many times the usual replications (default: ${DEFAULT-VALUE}).")
  private int effort;

  @Mixin private WorkerThreads threads;

  @Option(names = "--brief", description = "A line for each case, and what is wrong.")
  private boolean brief;

  @Option(names = "--json", description = "Print JSON instead of tables.")
  private boolean json;

  ValidateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws InterruptedException {
    if (effort < 1 || effort > MOST_EFFORT) {
      throw new UserError("--effort must be from 1 to 10,000, got " + effort);
    }
    threads.asked();
    Outcome outcome = outcome(cases());
    terminal.out().print(json ? ValidationJson.text(outcome) : ValidationText.text(outcome, brief));
    if (outcome.interrupted()) {
      return ExitCode.STOPPED;
    }
    return outcome.accepted() ? ExitCode.OK : ExitCode.MISSED;
  }

  private List<Case> cases() {
    for (String id : ids) {
      if (Cases.all().stream().noneMatch(c -> c.id().startsWith(id))) {
        throw new UserError("no case begins with '" + id + "'; see jointline validate --brief");
      }
    }
    return Cases.all().stream()
        .filter(c -> ids.isEmpty() || ids.stream().anyMatch(c.id()::startsWith))
        .toList();
  }

  private Outcome outcome(List<Case> cases) throws InterruptedException {
    StopSignal stop = new StopSignal(terminal.err());
    stop.listen();
    try (ProgressBar bar = new ProgressBar(terminal, true, System::nanoTime)) {
      return Validation.run(cases, effort, threads.asked(), bar, stop::asked);
    }
  }
}
