package org.jointline.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.ScenarioWarnings;
import org.jointline.scenario.file.Problem;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.scenario.file.ScenarioProblems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Reads scenario files and says everything that is wrong with them. */
@Command(
    name = "check",
    description = {
      "Check scenario files without running them.",
      "Every problem is told with its line and column, the rule it breaks and what to do.",
      "Exit code 2 if any file has a problem; warnings do not count as problems."
    },
    sortOptions = false,
    parameterListHeading = "%nFiles:%n",
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {"  jointline check my-scenario.yaml", "  jointline check scenarios/*/*.yaml"})
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      converter = PathConverter.class,
      description = "Scenario files, YAML or JSON.")
  private List<Path> files;

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    boolean good = true;
    for (Path file : files) {
      good &= check(file);
    }
    return good ? ExitCode.OK : ExitCode.BAD_INPUT;
  }

  private boolean check(Path file) {
    try {
      Scenario scenario = ScenarioFile.read(file).scenario();
      terminal.out().println(file + ": ok, " + Wording.contents(scenario));
      for (String warning : ScenarioWarnings.of(scenario)) {
        terminal.err().println(file + ": warning: " + warning);
      }
      return true;
    } catch (ScenarioProblems found) {
      for (Problem problem : found.problems()) {
        terminal.err().println(problem);
      }
      return false;
    }
  }
}
