package org.jointline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointline.report.CsvReport;
import org.jointline.report.OutputFile;
import picocli.CommandLine.Option;

/** The files a run is asked to write. */
final class Outputs {
  private static final Path STANDARD_OUTPUT = Path.of("-");

  @Option(
      names = "--html",
      paramLabel = "FILE",
      converter = PathConverter.class,
      description = "Write a report with pictures, one file that opens offline.")
  private Path html;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      converter = PathConverter.class,
      description = "Write the results as JSON; - for standard output, and nothing else there.")
  private Path json;

  @Option(
      names = "--csv",
      paramLabel = "DIR",
      converter = PathConverter.class,
      description = "Write tables to this folder, a row per call type and interval and so on.")
  private Path csv;

  @Option(
      names = "--trace",
      paramLabel = "FILE",
      converter = PathConverter.class,
      description = "Write what became of every call of the first replication, as CSV.")
  private Path trace;

  /**
   * Refuses the sign for standard output where files are meant.
   *
   * @throws UserError naming the option
   */
  void checkNames() {
    refuseDash("--html", html);
    refuseDash("--csv", csv);
    refuseDash("--trace", trace);
  }

  private static void refuseDash(String option, Path named) {
    if (STANDARD_OUTPUT.equals(named)) {
      throw new UserError(
          option
              + " cannot go to standard output, only --json can; name a "
              + (option.equals("--csv") ? "folder" : "file"));
    }
  }

  boolean jsonToStandardOutput() {
    return STANDARD_OUTPUT.equals(json);
  }

  /**
   * Refuses an output that would replace a file the scenario was read from, or another output.
   *
   * @throws UserError naming the two
   */
  void checkApartFrom(List<Path> sources) throws IOException {
    Map<Path, String> taken = new HashMap<>();
    for (Path source : sources) {
      taken.put(place(source), "the scenario is read from it");
    }
    for (Map.Entry<String, Path> file : files()) {
      String other = taken.putIfAbsent(place(file.getValue()), file.getKey() + " names it too");
      if (other != null) {
        throw new UserError(
            file.getKey() + " would replace " + file.getValue() + ": " + other + "; name another");
      }
    }
  }

  /** Every file that would be written, and the option that asks for it. */
  private List<Map.Entry<String, Path>> files() {
    List<Map.Entry<String, Path>> files = new ArrayList<>();
    if (csv != null) {
      CsvReport.FILES.forEach(name -> files.add(Map.entry("--csv", csv.resolve(name))));
    }
    if (html != null) {
      files.add(Map.entry("--html", html));
    }
    if (json != null && !jsonToStandardOutput()) {
      files.add(Map.entry("--json", json));
    }
    if (trace != null) {
      files.add(Map.entry("--trace", trace));
    }
    // two options may name one device, such as /dev/null
    files.removeIf(file -> Files.exists(file.getValue()) && !Files.isRegularFile(file.getValue()));
    return files;
  }

  /** One path for one file, whatever links and dots it was named with. */
  private static Path place(Path file) throws IOException {
    if (Files.exists(file)) {
      return file.toRealPath();
    }
    Path whole = file.toAbsolutePath().normalize();
    Path folder = whole.getParent();
    return folder != null && Files.exists(folder)
        ? folder.toRealPath().resolve(whole.getFileName())
        : whole;
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
