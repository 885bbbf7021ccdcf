package org.jointline.scenario;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a call type's arrivals are on each date, with special days worked in. */
public final class ArrivalDays {
  private final CallType type;
  private final Map<LocalDate, DayOfWeek> like = new TreeMap<>();
  private final Map<LocalDate, List<Double>> profiles = new TreeMap<>();
  private final Map<LocalDate, DaySteps> factorOn = new TreeMap<>();
  private final Curve openingHours;
  private final Optional<Curve> perHour;
  private final Curve factors;

  public ArrivalDays(CallType type, List<SpecialDay> specialDays) {
    this.type = type;
    Map<LocalDate, Curve> hours = new TreeMap<>();
    for (SpecialDay day : specialDays) {
      for (LocalDate date : day.dates()) {
        day.like().ifPresent(weekday -> like.put(date, weekday));
        Optional.ofNullable(day.profiles().get(type.id())).ifPresent(p -> profiles.put(date, p));
        Optional.ofNullable(day.openingHours().get(type.id())).ifPresent(h -> hours.put(date, h));
        addFactor(day, date);
      }
    }
    openingHours = replaced(alike(type.openingHours()), hours);
    perHour =
        type.arrivals() instanceof Arrivals.Rates rates
            ? Optional.of(alike(rates.perHour()))
            : Optional.empty();
    List<Curve.Piece> pieces = new ArrayList<>();
    factorOn.forEach((date, steps) -> pieces.addAll(steps.pieces(date)));
    factors = new Curve(pieces, 1);
  }

  private void addFactor(SpecialDay day, LocalDate date) {
    double factor = day.factor(type.id());
    if (factor == 1) {
      return;
    }
    for (SpecialDay.Hours hours : day.hours()) {
      Curve.Piece piece =
          new Curve.Piece(
              Set.of(), Optional.of(date), hours.fromSecond(), hours.toSecond(), factor);
      factorOn.merge(
          date.plusDays(hours.daysAfter()), DaySteps.of(List.of(piece), 1), DaySteps::times);
    }
  }

  /** The curve with the pieces of another weekday on dates that are like it. */
  private Curve alike(Curve curve) {
    if (like.isEmpty() || curve.pieces().isEmpty()) {
      return curve;
    }
    List<Curve.Piece> pieces = new ArrayList<>(curve.pieces());
    like.forEach(
        (date, weekday) -> {
          if (curve.pieces().stream().noneMatch(p -> p.date().equals(Optional.of(date)))) {
            pieces.addAll(onDate(curve, weekday, date));
          }
        });
    return new Curve(pieces, curve.otherwise());
  }

  /** The curve with what others say of some dates. */
  private static Curve replaced(Curve curve, Map<LocalDate, Curve> others) {
    if (others.isEmpty()) {
      return curve;
    }
    List<Curve.Piece> pieces = new ArrayList<>(curve.pieces());
    pieces.removeIf(p -> p.date().isPresent() && others.containsKey(p.date().get()));
    others.forEach((date, other) -> pieces.addAll(onDate(other, date.getDayOfWeek(), date)));
    return new Curve(pieces, curve.otherwise());
  }

  /** What a curve says of a weekday, as pieces of a date that leave no time out. */
  private static List<Curve.Piece> onDate(Curve curve, DayOfWeek weekday, LocalDate date) {
    List<Curve.Piece> own =
        curve.pieces().stream()
            .filter(p -> p.date().isEmpty() && p.days().contains(weekday))
            .toList();
    return DaySteps.of(own, curve.otherwise()).pieces(date);
  }

  /** 1 while the line is open, 0 while it is closed. */
  public Curve openingHours() {
    return openingHours;
  }

  /** Calls an hour where arrivals are {@link Arrivals.Rates}, before {@link #factors}. */
  public Curve perHour() {
    return perHour.orElseThrow();
  }

  /** Factors of special days on the rate, by time of day; 1 where there is none. */
  public Curve factors() {
    return factors;
  }

  /** The weekday that a date is like; its own unless a special day says otherwise. */
  public DayOfWeek weekday(LocalDate date) {
    return like.getOrDefault(date, date.getDayOfWeek());
  }

  /** Relative weights of equal slices of a date. */
  public List<Double> profile(Arrivals.PerDay perDay, LocalDate date) {
    List<Double> usual = perDay.profileByDay().getOrDefault(weekday(date), perDay.profile());
    return profiles.getOrDefault(date, usual);
  }

  /** Calls of a date before {@link #factors}, seasons and growth. */
  public double calls(Arrivals.PerDay perDay, LocalDate date) {
    return perDay.callsPerDay() * perDay.dayFactors().getOrDefault(weekday(date), 1.0);
  }

  /** Dates on which arrivals are not those of the weekday. */
  Set<LocalDate> dates() {
    Set<LocalDate> dates = new TreeSet<>(like.keySet());
    dates.addAll(profiles.keySet());
    dates.addAll(factorOn.keySet());
    for (Curve curve : List.of(openingHours, perHour.orElse(factors))) {
      curve.pieces().forEach(p -> p.date().ifPresent(dates::add));
    }
    return dates;
  }
}
