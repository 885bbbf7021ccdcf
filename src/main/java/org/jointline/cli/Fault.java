package org.jointline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A fault of Jointline itself, told in one line, with the whole of it in a file. */
final class Fault {
  private Fault() {}

  /**
   * @param debug whether to show the stack trace on the spot
   */
  static int report(Throwable fault, boolean debug, Terminal terminal) {
    if (fault instanceof OutOfMemoryError) {
      terminal
          .err()
          .println("jointline: out of memory; give more with JOINTLINE_JAVA_OPTIONS=-Xmx8g");
      return ExitCode.FAULT;
    }
    String what = fault.toString().lines().findFirst().orElse("");
    String trace = trace(fault);
    terminal
        .err()
        .println(
            "jointline: this is a fault of Jointline, please report it ("
                + what
                + "); "
                + (debug ? "the details:" : "details in " + file(trace)));
    if (debug) {
      terminal.err().print(trace);
    }
    return ExitCode.FAULT;
  }

  private static String trace(Throwable fault) {
    StringWriter text = new StringWriter();
    text.write("jointline " + Version.text() + ", Java " + System.getProperty("java.version"));
    text.write(", " + System.getProperty("os.name") + "\n");
    fault.printStackTrace(new PrintWriter(text, true));
    return text.toString();
  }

  private static String file(String trace) {
    try {
      Path file = Files.createTempFile("jointline-fault-", ".txt");
      Files.writeString(file, trace, StandardCharsets.UTF_8);
      return file.toString();
    } catch (IOException e) {
      return "--debug (no temporary file could be written)";
    }
  }
}
