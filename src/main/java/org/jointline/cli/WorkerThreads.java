package org.jointline.cli;

import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** How many threads a command may work on. */
final class WorkerThreads {
  /** As in a scenario file. */
  private static final int MOST = 256;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Worker threads (default: one a processor). Never changes a result.")
  private Integer threads;

  /** What was asked for; empty if nothing was. */
  OptionalInt asked() {
    if (threads == null) {
      return OptionalInt.empty();
    }
    if (threads < 1 || threads > MOST) {
      throw new UserError("--threads must be from 1 to " + MOST + ", got " + threads);
    }
    return OptionalInt.of(threads);
  }
}
