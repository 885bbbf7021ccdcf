package org.jointline.scenario.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jointline.scenario.SameCallers;
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
    return load(file, new Sources(), sources -> sources.open(file));
  }

  /**
   * Reads a file that is compared with another one, in place of what it says itself to be compared
   * with.
   *
   * @param than the other scenario
   * @throws ScenarioProblems also where the two cannot be compared
   */
  public static Loaded read(Path file, Path than) throws ScenarioProblems {
    Sources sources = new Sources();
    Loaded loaded = load(file, sources, s -> s.open(file), new Reading(sources, false));
    Loaded other = load(than, sources, s -> s.open(than), new Reading(sources, false));
    List<String> differences = SameCallers.differences(loaded.scenario(), other.scenario());
    if (!differences.isEmpty()) {
      List<Problem> problems = new ArrayList<>();
      for (String difference : differences) {
        problems.add(new Problem(file.toString(), 0, 0, "", compared(than, difference), ""));
      }
      throw new ScenarioProblems(problems);
    }
    Scenario scenario = loaded.scenario();
    return new Loaded(
        scenario.with(scenario.money().than(other.scenario())), sources.hash(), sources.files());
  }

  /** What keeps two scenarios from being compared, in words. */
  static String compared(Path than, String difference) {
    return "cannot be compared with " + than.getFileName() + ": " + difference;
  }

  /** A scenario that the one being read is compared with; null where it is faulty. */
  static Scenario other(Sources.Source source, Reading outer) {
    Reading reading = new Reading(outer.sources(), false);
    Node root = Extends.tree(source, reading);
    Scenario scenario = root == null ? null : scenario(root, source, reading);
    try {
      reading.finish();
      return scenario;
    } catch (ScenarioProblems found) {
      outer.take(found);
      return null;
    }
  }

  /**
   * Reads a scenario from text; files it names are looked for beside {@code file}, which need not
   * exist.
   */
  public static Loaded parse(String text, Path file) throws ScenarioProblems {
    return load(file, new Sources(), sources -> sources.given(file, text));
  }

  /**
   * Reads a scenario from text of somebody who is not to see files: naming one is a problem.
   *
   * @param name for problems
   */
  public static Loaded parseAlone(String text, String name) throws ScenarioProblems {
    Path named = Path.of(name);
    return load(named, new Sources(true), sources -> sources.given(named, text));
  }

  private static Loaded load(Path file, Sources sources, Opening opening) throws ScenarioProblems {
    return load(file, sources, opening, new Reading(sources));
  }

  private static Loaded load(Path file, Sources sources, Opening opening, Reading reading)
      throws ScenarioProblems {
    try {
      Sources.Source source = opening.open(sources);
      Node root = Extends.tree(source, reading);
      Scenario scenario = root == null ? null : scenario(root, source, reading);
      reading.finish();
      return new Loaded(scenario, sources.hash(), sources.files());
    } catch (Unreadable e) {
      Place place = new Place(file.toString(), 0, e.line(), e.column());
      reading.problem(place, "", e.getMessage(), e.suggestion());
      reading.finish();
      throw new AssertionError("a problem was told", e);
    }
  }

  private static Scenario scenario(Node root, Sources.Source source, Reading reading) {
    At top = At.top(reading, source.place(1, 1));
    Scenario read = ScenarioShape.SHAPE.read(root, top);
    reading.names().check();
    if (read == null) {
      return null;
    }
    new ScenarioChecks(read, reading).run();
    return new Scenario(
        read.name(),
        read.description(),
        read.calendar(),
        read.organisations(),
        read.clearances(),
        read.callTypes(),
        read.agentGroups(),
        read.handleTimeChanges(),
        read.queueLimit(),
        read.rules(),
        read.demand(),
        read.money(),
        read.experiment(),
        reading.notes());
  }

  /** How the scenario file itself is opened. */
  private interface Opening {
    Sources.Source open(Sources sources) throws Unreadable;
  }

  /**
   * A scenario and the SHA-256 (hexadecimal) of all text it was read from.
   *
   * @param scenario what was asked for
   * @param hash of the file, the files it extends and the CSV files it names, line ends and a
   *     byte-order mark left out
   * @param files all files it was read from, in the order they were opened
   */
  public record Loaded(Scenario scenario, String hash, List<Path> files) {
    public Loaded {
      files = List.copyOf(files);
    }
  }
}
