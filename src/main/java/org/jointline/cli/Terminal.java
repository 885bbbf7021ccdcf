package org.jointline.cli;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Where a command writes: answers to {@code out}, everything about the work to {@code err}.
 *
 * @param out standard output
 * @param err standard error
 * @param colour whether {@code out} shows ANSI colours
 * @param lively whether {@code err} is looked at by a person, so that a line may be redrawn
 */
record Terminal(PrintStream out, PrintStream err, boolean colour, boolean lively) {

  /** What the launcher found out about the standard streams: "out", "err", both or neither. */
  private static final String TERMINALS = "jointline.terminals";

  /** The streams of this process, in UTF-8 whatever the locale says. */
  static Terminal ofProcess(StandardOutput out) {
    String terminals = System.getProperty(TERMINALS);
    boolean outIsTerminal = terminals == null ? consoleIsTerminal() : terminals.contains("out");
    boolean errIsTerminal = terminals == null ? consoleIsTerminal() : terminals.contains("err");
    boolean plain = System.getenv("NO_COLOR") != null || "dumb".equals(System.getenv("TERM"));
    return new Terminal(
        stream(out, outIsTerminal),
        stream(new FileOutputStream(FileDescriptor.err), errIsTerminal),
        outIsTerminal && !plain,
        errIsTerminal && !"dumb".equals(System.getenv("TERM")));
  }

  private static PrintStream stream(OutputStream out, boolean terminal) {
    return new PrintStream(out, true, charset(terminal));
  }

  /** UTF-8, but a Windows console gets what it understands. */
  private static Charset charset(boolean terminal) {
    boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    Console console = windows && terminal ? System.console() : null;
    return console == null ? StandardCharsets.UTF_8 : console.charset();
  }

  /**
   * From JDK 22 on there is a console even without a terminal, and it has a method to say so;
   * before that there is none without a terminal.
   */
  private static boolean consoleIsTerminal() {
    Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException before22) {
      return true;
    }
  }
}
