package org.jointline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The word before every command, with what all commands understand. */
@SuppressWarnings("UnusedVariable") // the options are acted on by picocli and by Main
@Command(
    name = "jointline",
    versionProvider = Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "Simulates the contact centres of councils and police forces, alone and together:",
      "from a scenario file to a service level with its uncertainty."
    },
    optionListHeading = "%nOptions:%n",
    commandListHeading = "%nCommands:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jointline run scenarios/city-2012/pilot.yaml",
      "  jointline check my-scenario.yaml",
      "",
      "Exit codes: 0 done; 1 a target was missed and you asked to know; 2 bad input;",
      "70 a fault of Jointline; 130 stopped by Ctrl-C."
    })
final class JointlineCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      scope = ScopeType.INHERIT,
      description = "Show this help.")
  private boolean help;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      description = "Show the version.")
  private boolean version;

  @Option(
      names = "--debug",
      hidden = true,
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of a fault.")
  private boolean debug;

  @Override
  public Integer call() {
    throw new ParameterException(
        spec.commandLine(), "which command? One of " + String.join(", ", Commands.all().keySet()));
  }
}
