package org.jointline.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.jointline.report.OutputFile;
import picocli.CommandLine.Option;

/** The files a run is asked to write. */
final class Outputs {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "Write a report with pictures, one file that opens offline.")
  private Path html;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write the results as JSON; - for standard output, and nothing else there.")
  private Path json;

  @Option(
      names = "--csv",
      paramLabel = "DIR",
      description = "Write tables to this folder, a row per call type and interval and so on.")
  private Path csv;

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      description = "Write what became of every call of the first replication, as CSV.")
  private Path trace;

  boolean jsonToStandardOutput() {
    return STANDARD_OUTPUT.equals(json);
  }

  /**
   * Finds out before the run whether all of it can be written, and starts what is written while it
   * goes.
   */
  OpenOutputs open() throws IOException {
    Path jsonFile = jsonToStandardOutput() ? null : json;
    if (html != null) {
      OutputFile.check(html);
    }
    if (jsonFile != null) {
      OutputFile.check(jsonFile);
    }
    return new OpenOutputs(html, jsonFile, csv, trace);
  }
}
