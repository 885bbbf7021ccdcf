package org.jointline.server;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.scenario.file.ScenarioProblems;

/**
 * The scenarios a server offers, by id: a file that was named by its name, a file of a folder that
 * was named by its path in there, both without their extension.
 *
 * <p>An id that a client sends is looked up in the list of files found and never becomes a path. A
 * file of a folder that leads out of it, by a link or by what it names, is not offered. Reads
 * files: not for the event loop. Safe for many threads.
 */
final class ScenarioShelf {
  private static final Logger LOG = Logger.getLogger(ScenarioShelf.class.getName());
  private static final int MOST_FILES = 500;
  private static final String POSTED = "scenario.yaml";

  private final List<Path> places;

  /**
   * @param places files, and folders that are looked at again at every question
   */
  ScenarioShelf(List<Path> places) {
    this.places = List.copyOf(places);
  }

  /**
   * A scenario, and what it was read from.
   *
   * @param id empty for a text that was sent
   * @param file as it was named; for a text that was sent, a name for it
   * @param text of the file itself
   * @param hash of all it was read from
   */
  record Shelved(String id, Path file, String text, Scenario scenario, String hash) {}

  /**
   * One on the shelf, good or not.
   *
   * @param scenario empty if it cannot be used
   * @param problem why not; empty if it can
   */
  record Item(String id, Optional<Scenario> scenario, String problem) {}

  /** What is on the shelf, by id, in order. */
  List<String> ids() {
    return List.copyOf(files().keySet());
  }

  /** All that is on the shelf, read. */
  List<Item> items() {
    List<Item> items = new ArrayList<>();
    files()
        .forEach(
            (id, found) -> {
              try {
                read(id, found)
                    .ifPresent(s -> items.add(new Item(id, Optional.of(s.scenario()), "")));
              } catch (ScenarioProblems e) {
                items.add(new Item(id, Optional.empty(), e.getMessage()));
              }
            });
    return items;
  }

  /**
   * The scenario of an id.
   *
   * @return empty if there is none
   * @throws ScenarioProblems if it cannot be used
   */
  Optional<Shelved> find(String id) throws ScenarioProblems {
    Found found = files().get(id);
    return found == null ? Optional.empty() : read(id, found);
  }

  private static Optional<Shelved> read(String id, Found found) throws ScenarioProblems {
    ScenarioFile.Loaded loaded = ScenarioFile.read(found.file());
    if (!found.holds(loaded.files())) {
      LOG.log(Level.WARNING, "{0} leads out of its folder and is not offered", found.file());
      return Optional.empty();
    }
    return Optional.of(
        new Shelved(id, found.file(), text(found), loaded.scenario(), loaded.hash()));
  }

  /** The text of an id's file, good or not; empty if there is none. */
  Optional<String> text(String id) {
    return Optional.ofNullable(files().get(id)).map(ScenarioShelf::text);
  }

  private static String text(Found found) {
    try {
      return Files.readString(found.file());
    } catch (IOException e) {
      throw Problem.notFound("the scenario cannot be read any more");
    }
  }

  /**
   * A scenario that a client sent; naming a file in it is a problem.
   *
   * @throws ScenarioProblems if it cannot be used
   */
  static Shelved posted(String text) throws ScenarioProblems {
    ScenarioFile.Loaded loaded = ScenarioFile.parseAlone(text, POSTED);
    return new Shelved("", Path.of(POSTED), text, loaded.scenario(), loaded.hash());
  }

  /**
   * @param folder that it may not lead out of; null for a file that was named itself
   */
  private record Found(Path file, Path folder) {
    boolean holds(List<Path> files) {
      return folder == null || files.stream().allMatch(file -> isIn(folder, file));
    }
  }

  private Map<String, Found> files() {
    Map<String, Found> files = new LinkedHashMap<>();
    for (Path place : places) {
      if (Files.isDirectory(place)) {
        addFolder(place, place, files);
      } else if (Files.isRegularFile(place)) {
        add(stem(place.getFileName().toString()), new Found(place, null), files);
      }
    }
    return files;
  }

  /** A folder's scenarios, and those of the folders in it. */
  private static void addFolder(Path root, Path folder, Map<String, Found> files) {
    for (Path file : sorted(folder)) {
      if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) && folder.equals(root)) {
        addFolder(root, file, files);
      } else if (isScenario(file) && Files.isRegularFile(file) && isIn(root, file)) {
        String name = root.relativize(file).toString().replace('\\', '/');
        add(stem(name), new Found(file, root), files);
      }
    }
  }

  private static void add(String name, Found found, Map<String, Found> files) {
    if (files.size() < MOST_FILES) {
      String id = name;
      for (int n = 2; files.containsKey(id); n++) {
        id = name + "-" + n;
      }
      files.put(id, found);
    }
  }

  private static List<Path> sorted(Path folder) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path file : all) {
        if (!file.getFileName().toString().startsWith(".")) {
          files.add(file);
        }
      }
    } catch (IOException e) {
      LOG.log(Level.WARNING, "{0} cannot be listed: {1}", new Object[] {folder, e});
    }
    files.sort(
        Comparator.comparing((Path file) -> stem(file.toString())).thenComparing(file -> file));
    return files;
  }

  private static boolean isScenario(Path file) {
    return file.getFileName().toString().matches(".+\\.(yaml|yml|json)");
  }

  private static String stem(String name) {
    return name.replaceFirst("\\.(yaml|yml|json)$", "");
  }

  private static boolean isIn(Path folder, Path file) {
    try {
      return file.toRealPath().startsWith(folder.toRealPath());
    } catch (IOException e) {
      return false;
    }
  }
}
