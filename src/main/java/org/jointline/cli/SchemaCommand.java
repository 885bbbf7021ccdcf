package org.jointline.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jointline.report.ResultsSchema;
import org.jointline.scenario.file.ScenarioFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints a published JSON Schema. */
@Command(
    name = "schema",
    description = {
      "Print the JSON Schema of scenario files, or of the results.",
      "An editor that knows it completes and checks a scenario while you write."
    },
    sortOptions = false,
    optionListHeading = "%nOptions:%n",
    footerHeading = "%nExamples:%n",
    footer = {
      "  jointline schema > scenario.schema.json",
      "  jointline schema --results > results.schema.json"
    })
final class SchemaCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(names = "--results", description = "The schema of what --json writes.")
  private boolean results;

  SchemaCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    terminal.out().print(results ? ResultsSchema.json() : scenarioSchema());
    return ExitCode.OK;
  }

  private static String scenarioSchema() throws IOException {
    try (InputStream in = ScenarioFile.class.getResourceAsStream("scenario.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
