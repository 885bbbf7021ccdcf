package org.jointline.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The pieces of a curve by weekday and by date; what it says of a day is worked out once. */
final class CurveDays {
  private final double otherwise;
  private final Map<DayOfWeek, List<Curve.Piece>> byDay = new EnumMap<>(DayOfWeek.class);
  private final Map<LocalDate, List<Curve.Piece>> byDate = new HashMap<>();
  private final Map<DayOfWeek, DaySteps> usual = new EnumMap<>(DayOfWeek.class);

  CurveDays(Curve curve) {
    otherwise = curve.otherwise();
    for (Curve.Piece piece : curve.pieces()) {
      if (piece.date().isPresent()) {
        byDate.computeIfAbsent(piece.date().get(), d -> new ArrayList<>()).add(piece);
      } else {
        piece.days().forEach(d -> byDay.computeIfAbsent(d, x -> new ArrayList<>()).add(piece));
      }
    }
  }

  DaySteps on(LocalDate date) {
    List<Curve.Piece> special = byDate.get(date);
    return special == null ? usually(date.getDayOfWeek()) : DaySteps.of(special, otherwise);
  }

  /** On dates that the curve does not name. */
  DaySteps usually(DayOfWeek day) {
    List<Curve.Piece> weekly = byDay.getOrDefault(day, List.of());
    return usual.computeIfAbsent(day, d -> DaySteps.of(weekly, otherwise));
  }

  /** Dates that the curve names. */
  Set<LocalDate> dates() {
    return new TreeSet<>(byDate.keySet());
  }
}
