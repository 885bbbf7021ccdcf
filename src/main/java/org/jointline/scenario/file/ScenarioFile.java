package org.jointline.scenario.file;

import java.nio.file.Path;
import org.jointline.scenario.Scenario;

/** Reads scenario files, YAML or JSON. */
public final class ScenarioFile {
  private ScenarioFile() {}

  /**
   * Reads a file, and all that it extends or names.
   *
   * @throws ScenarioProblems with every problem found, each with its place
   */
  public static Loaded read(Path file) throws ScenarioProblems {
    throw new AssertionError("being written");
  }

  /**
   * Reads a scenario from text; files it names are looked for beside {@code file}, which need not
   * exist.
   */
  public static Loaded parse(String text, Path file) throws ScenarioProblems {
    throw new AssertionError("being written");
  }

  /**
   * A scenario and the SHA-256 (hexadecimal) of all text it was read from.
   *
   * @param scenario what was asked for
   * @param hash of the file, the files it extends and the CSV files it names, line ends and a
   *     byte-order mark left out
   */
  public record Loaded(Scenario scenario, String hash) {}
}
