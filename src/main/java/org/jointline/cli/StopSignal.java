package org.jointline.cli;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ctrl-C while a run is going: the first asks the run to stop and report, the second ends the
 * process at once.
 */
final class StopSignal {
  private final AtomicBoolean asked = new AtomicBoolean();
  private final PrintStream err;

  StopSignal(PrintStream err) {
    this.err = err;
  }

  /** From now on Ctrl-C comes here. */
  void listen() {
    Signals.on("INT", this::interrupt);
  }

  private void interrupt() {
    if (asked.getAndSet(true)) {
      Runtime.getRuntime().halt(ExitCode.STOPPED);
    }
    err.println();
    err.println("Stopping; what is done will be reported. Ctrl-C again ends at once.");
  }

  boolean asked() {
    return asked.get();
  }
}
