package org.jointline.scenario.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointline.scenario.Calendar;
import org.jointline.scenario.Note;

/** What is gathered while one scenario is read: problems, notes, places and names. */
final class Reading {
  private static final int MOST_PROBLEMS = 200;
  private static final int MOST_OF_A_KIND = 3;

  private final Sources sources;
  private final Names names = new Names();
  private final List<PlacedProblem> problems = new ArrayList<>();
  private final List<PlacedNote> notes = new ArrayList<>();
  private final Map<String, Place> places = new HashMap<>();
  private final Map<Integer, CsvTable> tables = new HashMap<>();
  private final Map<String, Repeated> repeated = new LinkedHashMap<>();
  private int unlisted;
  private final boolean followsThan;
  private Calendar calendar;

  Reading(Sources sources) {
    this(sources, true);
  }

  /**
   * @param followsThan whether the scenario that the file names to be compared with is read too
   */
  Reading(Sources sources, boolean followsThan) {
    this.sources = sources;
    this.followsThan = followsThan;
  }

  boolean followsThan() {
    return followsThan;
  }

  /** Takes over what is wrong in another file. */
  void take(ScenarioProblems found) {
    for (Problem problem : found.problems()) {
      problems.add(
          new PlacedProblem(
              new Place(problem.file(), Integer.MAX_VALUE, problem.line(), problem.column()),
              problem));
    }
  }

  Sources sources() {
    return sources;
  }

  Names names() {
    return names;
  }

  void calendar(Calendar read) {
    calendar = read;
  }

  /** The scenario's calendar; null before it is read or where it is faulty. */
  Calendar calendar() {
    return calendar;
  }

  void problem(Place place, String path, String message, String suggestion) {
    if (tables.containsKey(place.order()) && repeats(place, path, message)) {
      return;
    }
    if (problems.size() == MOST_PROBLEMS) {
      unlisted++;
      return;
    }
    problems.add(
        new PlacedProblem(
            place,
            new Problem(place.file(), place.line(), place.column(), path, message, suggestion)));
  }

  /** Whether a problem of a table's row is one of a kind that has been told often enough. */
  private boolean repeats(Place place, String path, String message) {
    String kind = message.replaceFirst(", got '.*|' on .*", "").replaceAll("[0-9]+", "#");
    Repeated before = repeated.get(place.file() + path + kind);
    int times = before == null ? 1 : before.times() + 1;
    boolean enough = times > MOST_OF_A_KIND;
    Place last = enough ? before.last() : place;
    repeated.put(place.file() + path + kind, new Repeated(last, path, times));
    return enough;
  }

  /** A CSV table read before; null where it was not. */
  CsvTable table(Sources.Source source) {
    return tables.get(source.order());
  }

  void table(Sources.Source source, CsvTable table) {
    tables.put(source.order(), table);
  }

  /** Problems told so far. */
  int problemCount() {
    return problems.size() + unlisted + repeated.values().stream().mapToInt(Repeated::more).sum();
  }

  void note(Place place, Note note) {
    notes.add(new PlacedNote(place, note));
  }

  void place(String path, Place place) {
    places.put(path, place);
  }

  /** Whether a field of this path was read. */
  boolean knows(String path) {
    return places.containsKey(path);
  }

  /** Tells a problem of a field read earlier. */
  void problemAt(String path, String message, String suggestion) {
    String known = path;
    while (!places.containsKey(known)) {
      int dot = known.lastIndexOf('.');
      known = dot < 0 ? "" : known.substring(0, dot);
    }
    problem(places.get(known), path, message, suggestion);
  }

  /** Whether something is wrong at a field or below it. */
  boolean faultyAt(String path) {
    for (PlacedProblem problem : problems) {
      String other = problem.problem().path();
      if (other.startsWith(path)
          && (other.length() == path.length() || ".[".indexOf(other.charAt(path.length())) >= 0)) {
        return true;
      }
    }
    return false;
  }

  /** Throws what was found, in file order, if anything was. */
  void finish() throws ScenarioProblems {
    if (problems.isEmpty()) {
      return;
    }
    for (Repeated kind : repeated.values()) {
      if (kind.more() > 0) {
        String more = "and " + Words.grouped(kind.more()) + " more like it";
        Place p = kind.last();
        problems.add(
            new PlacedProblem(
                p, new Problem(p.file(), p.line(), p.column(), kind.path(), more, "")));
      }
    }
    problems.sort(Comparator.comparing(PlacedProblem::place));
    List<Problem> sorted = new ArrayList<>();
    for (PlacedProblem problem : problems) {
      if (!sorted.contains(problem.problem())) {
        sorted.add(problem.problem());
      }
    }
    if (unlisted > 0) {
      String file = sorted.get(0).file();
      sorted.add(new Problem(file, 0, 0, "", "and " + unlisted + " more problems", ""));
    }
    throw new ScenarioProblems(sorted);
  }

  List<Note> notes() {
    notes.sort(Comparator.comparing(PlacedNote::place));
    return notes.stream().map(PlacedNote::note).distinct().toList();
  }

  private record PlacedProblem(Place place, Problem problem) {}

  /**
   * Problems of one kind in a table.
   *
   * @param last that is listed
   * @param times found
   */
  private record Repeated(Place last, String path, int times) {
    int more() {
      return Math.max(0, times - MOST_OF_A_KIND);
    }
  }

  private record PlacedNote(Place place, Note note) {}
}
