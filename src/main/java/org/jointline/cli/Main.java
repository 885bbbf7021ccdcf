package org.jointline.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jointline.report.OutputException;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Where the process starts: finds the command, runs it and turns what happened into an exit code.
 */
public final class Main {
  private final Terminal terminal;

  Main(Terminal terminal) {
    this.terminal = terminal;
  }

  public static void main(String[] args) {
    StandardOutput out = new StandardOutput(new FileOutputStream(FileDescriptor.out));
    Terminal terminal = Terminal.ofProcess(out);
    int code = new Main(terminal).run(args);
    terminal.out().flush();
    code = out.exitCode(code, terminal.err());
    terminal.err().flush();
    System.exit(code);
  }

  /** Runs one command and says how it ended, as {@link ExitCode} lists. */
  int run(String... args) {
    List<String> words = Arrays.asList(args);
    if (words.isEmpty()) {
      commandLine("").usage(terminal.err(), ansi());
      return ExitCode.BAD_INPUT;
    }
    if (words.get(0).equals("help")) {
      return run(helpOf(words));
    }
    try {
      return commandLine(words.get(0)).execute(args);
    } catch (Throwable fault) {
      return Fault.report(fault, words.contains("--debug"), terminal);
    }
  }

  private static String[] helpOf(List<String> words) {
    return words.size() > 1 ? new String[] {words.get(1), "--help"} : new String[] {"--help"};
  }

  /** Reading a command's options costs some milliseconds, so only the one that is asked for. */
  private CommandLine commandLine(String first) {
    CommandLine line = new CommandLine(new JointlineCommand());
    Commands.all().entrySet().stream()
        .filter(command -> !Commands.all().containsKey(first) || command.getKey().equals(first))
        .forEach(
            command -> line.addSubcommand(command.getKey(), command.getValue().with(terminal)));
    line.setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8));
    line.setColorScheme(CommandLine.Help.defaultColorScheme(ansi()));
    line.setUsageHelpWidth(100);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setParameterExceptionHandler((problem, arguments) -> usageError(problem));
    line.setExecutionExceptionHandler(
        (problem, command, parsed) -> failure(problem, parsed.originalArgs().contains("--debug")));
    return line;
  }

  private Ansi ansi() {
    return terminal.colour() ? Ansi.ON : Ansi.OFF;
  }

  private int usageError(ParameterException problem) {
    String command = problem.getCommandLine().getCommandSpec().qualifiedName();
    terminal.err().println("jointline: " + words(problem));
    terminal.err().println("See '" + command + " --help'.");
    return ExitCode.BAD_INPUT;
  }

  private static String words(ParameterException problem) {
    if (problem instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      boolean top = problem.getCommandLine().getParent() == null;
      String kind = word.startsWith("-") ? "option" : top ? "command" : "argument";
      List<String> near = Suggestions.near(word, problem.getCommandLine().getCommandSpec());
      String hint = near.isEmpty() ? "" : "; did you mean " + String.join(" or ", near) + "?";
      return "unknown " + kind + " '" + word + "'" + hint;
    }
    return plain(problem.getMessage());
  }

  /** Without the words of the language this is written in. */
  private static String plain(String message) {
    int inJava = message.indexOf(" (java.");
    String words = inJava < 0 ? message : message.substring(0, inJava);
    return words
        .replaceFirst(" to (class|interface) java\\.\\S+", "")
        .replaceFirst("cannot convert ('.*') to BigDecimal", "$1 is not a number")
        .replaceFirst("('[+-]?[0-9]+') is not an? (int|long)$", "$1 is too large")
        .replaceFirst("is not an? (int|long)$", "is not a whole number")
        .replaceFirst("\\(case-(in)?sensitive\\) ", "");
  }

  /** What a user can put right is told in a line; anything else goes on to {@link Fault}. */
  private int failure(Exception problem, boolean debug) {
    if (problem instanceof UserError || problem instanceof OutputException) {
      return told(problem.getMessage());
    }
    if (problem instanceof UncheckedIOException full
        && full.getCause() instanceof OutputException) {
      return told(full.getCause().getMessage());
    }
    return Fault.report(problem, debug, terminal);
  }

  private int told(String message) {
    terminal.err().println("jointline: " + message);
    return ExitCode.BAD_INPUT;
  }
}
