package org.jointline.scenario;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** People one by one, and how many that makes at each time. */
public final class Turns {
  private Turns() {}

  /** How many are on shift, by date and time. */
  public static Curve onShift(List<Turn> turns) {
    return count(turns, Turn::onShift);
  }

  /** How many of those are off the phones, by date and time. */
  public static Curve offPhones(List<Turn> turns) {
    return count(turns, Turn::offPhones);
  }

  private static Curve count(List<Turn> turns, Function<Turn, List<Turn.Span>> of) {
    TreeMap<LocalDate, TreeMap<Integer, Integer>> changes = new TreeMap<>();
    for (Turn turn : turns) {
      for (Turn.Span span : of.apply(turn)) {
        add(changes, turn.date(), span.from(), Math.min(span.to(), Curve.DAY_SECONDS));
        add(
            changes,
            turn.date().plusDays(1),
            Math.max(0, span.from() - Curve.DAY_SECONDS),
            span.to() - Curve.DAY_SECONDS);
      }
    }
    List<Curve.Piece> pieces = new ArrayList<>();
    changes.forEach((date, steps) -> addPieces(pieces, date, steps));
    return new Curve(pieces, 0);
  }

  private static void add(
      Map<LocalDate, TreeMap<Integer, Integer>> changes, LocalDate date, int from, int to) {
    if (from < to) {
      TreeMap<Integer, Integer> steps = changes.computeIfAbsent(date, d -> new TreeMap<>());
      steps.merge(from, 1, Integer::sum);
      steps.merge(to, -1, Integer::sum);
    }
  }

  private static void addPieces(
      List<Curve.Piece> pieces, LocalDate date, TreeMap<Integer, Integer> steps) {
    int people = 0;
    int since = 0;
    for (Map.Entry<Integer, Integer> step : steps.entrySet()) {
      if (step.getValue() == 0) {
        continue;
      }
      if (people > 0) {
        pieces.add(piece(date, since, step.getKey(), people));
      }
      since = step.getKey();
      people += step.getValue();
    }
  }

  private static Curve.Piece piece(LocalDate date, int from, int to, int people) {
    return new Curve.Piece(Set.of(), Optional.of(date), from, to, people);
  }

  /**
   * The people of a plain curve: whoever holds the first place works whenever one or more are
   * wanted, the second whenever two or more are, and so on. A day goes from midnight to midnight.
   */
  public static List<Turn> of(Curve staffing, Calendar calendar) {
    CurveDays days = new CurveDays(staffing);
    List<Turn> turns = new ArrayList<>();
    for (LocalDate date : calendar.dates()) {
      DaySteps people = days.on(date);
      for (int place = 1; ; place++) {
        int least = place;
        List<Integer> runs = people.map(n -> n >= least ? 1 : 0).positive();
        if (runs.isEmpty()) {
          break;
        }
        turns.add(new Turn(date, "", "", spans(runs), List.of()));
      }
    }
    return turns;
  }

  static List<Turn.Span> spans(List<Integer> runs) {
    List<Turn.Span> spans = new ArrayList<>();
    for (int i = 0; i < runs.size(); i += 2) {
      spans.add(new Turn.Span(runs.get(i), runs.get(i + 1)));
    }
    return spans;
  }
}
