package org.jointline.scenario;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * What a scenario asks for on paper, without simulation: expected calls, hours of work and hours of
 * people on the phones. Day-to-day busyness has mean 1 and leaves all of these as they are.
 */
public final class Workload {
  /** A replication with more expected calls is refused, to bound its time. */
  public static final double MOST_CALLS = 50_000_000;

  /**
   * More call types, agent groups and rules times reporting intervals are refused, to bound memory:
   * a cell takes some 1.5 KB over counts, moments and answers.
   */
  public static final long MOST_CELLS = 250_000;

  private static final double HOUR_SECONDS = 3600;

  private final Calendar calendar;
  private final Map<Curve, CurveDays> curves = new IdentityHashMap<>();

  public Workload(Calendar calendar) {
    this.calendar = calendar;
  }

  /** Everything that has answers of its own by interval. */
  public static long entities(Scenario scenario) {
    return (long) scenario.callTypes().size()
        + scenario.agentGroups().size()
        + scenario.rules().size();
  }

  /** Expected calls within opening hours, from the start to the end of the calendar. */
  public double calls(CallType type) {
    return calls(type, Duration.ZERO);
  }

  /** Expected calls within opening hours, warm-up included: what a replication must handle. */
  public double callsWithWarmUp(CallType type) {
    return calls(type, calendar.warmUp());
  }

  /** Expected calls where opening hours are left out of account. */
  public double callsIfAlwaysOpen(CallType type) {
    if (type.arrivals() instanceof Arrivals.PerDay perDay) {
      return sum(Duration.ZERO, Set.of(), d -> perDay(perDay, DaySteps.constant(1), d));
    }
    return type.arrivals() instanceof Arrivals.Rates rates
        ? sum(Duration.ZERO, dates(rates.perHour()), d -> on(rates.perHour(), d))
        : calls(type);
  }

  private double calls(CallType type, Duration before) {
    if (type.arrivals() instanceof Arrivals.AtTimes at) {
      return at.times().size();
    }
    return sum(before, datesOf(type), date -> callsPerHour(type, date));
  }

  /** Hours of work that the calls bring: talk and after-call work at 100 % handle time. */
  double workHours(CallType type) {
    double seconds = type.talk().mean() + type.afterCallWork().map(Distribution::mean).orElse(0.0);
    return calls(type) * seconds / HOUR_SECONDS;
  }

  /** Hours of people on the phones. */
  double phoneHours(AgentGroup group) {
    return sum(Duration.ZERO, dates(group.staffing()), date -> onThePhones(group, date));
  }

  /** Hours of people on shift. */
  double shiftHours(AgentGroup group) {
    return sum(Duration.ZERO, dates(group.staffing()), date -> on(group.staffing(), date));
  }

  /** The first of a type's exact times at which it is closed, as local time. */
  public Optional<LocalDateTime> firstCallWhileClosed(CallType type, Arrivals.AtTimes at) {
    LocalDate date = null;
    DaySteps open = null;
    for (Duration time : at.times()) {
      LocalDateTime local = local(time);
      if (!local.toLocalDate().equals(date)) {
        date = local.toLocalDate();
        open = on(type.openingHours(), date);
      }
      if (!(open.at(local.toLocalTime().toSecondOfDay()) > 0)) {
        return Optional.of(local);
      }
    }
    return Optional.empty();
  }

  /** Local time so long after the start. */
  LocalDateTime local(Duration afterStart) {
    return calendar.start().atZone(calendar.zone()).plus(afterStart).toLocalDateTime();
  }

  /** Expected calls an hour on a date; calls at exact times are left out. */
  DaySteps callsPerHour(CallType type, LocalDate date) {
    DaySteps open = on(type.openingHours(), date);
    if (type.arrivals() instanceof Arrivals.PerDay perDay) {
      return perDay(perDay, open, date);
    }
    if (type.arrivals() instanceof Arrivals.Rates rates) {
      return on(rates.perHour(), date).times(open);
    }
    return DaySteps.constant(0);
  }

  private static DaySteps perDay(Arrivals.PerDay perDay, DaySteps open, LocalDate date) {
    DayOfWeek day = date.getDayOfWeek();
    double calls = perDay.callsPerDay() * perDay.dayFactors().getOrDefault(day, 1.0);
    List<Double> weights = perDay.profileByDay().getOrDefault(day, perDay.profile());
    DaySteps shape = DaySteps.slices(weights).times(open);
    double whole = shape.hours();
    return whole > 0 ? shape.map(w -> w / whole * calls) : DaySteps.constant(0);
  }

  DaySteps onThePhones(AgentGroup group, LocalDate date) {
    return on(group.staffing(), date).map(n -> Math.round(n * (1 - group.shrinkage())));
  }

  /** Local days that the calendar touches. */
  List<LocalDate> days() {
    return days(Duration.ZERO);
  }

  private List<LocalDate> days(Duration before) {
    LocalDate last = end().minusNanos(1).toLocalDate();
    List<LocalDate> days = new ArrayList<>();
    LocalDate day = calendar.start().minus(before).toLocalDate();
    for (; !day.isAfter(last); day = day.plusDays(1)) {
      days.add(day);
    }
    return days;
  }

  private LocalDateTime end() {
    return calendar.start().plus(calendar.length());
  }

  /** First second of a date that counts. */
  int from(LocalDate date) {
    return secondOn(date, calendar.start());
  }

  /** Second of a date after the last that counts. */
  int to(LocalDate date) {
    return secondOn(date, end());
  }

  private static int secondOn(LocalDate date, LocalDateTime time) {
    Duration since = Duration.between(date.atStartOfDay(), time);
    return (int) Math.max(0, Math.min(Curve.DAY_SECONDS, since.toSeconds()));
  }

  /** Days of the same weekday are alike unless a date is named, so few are worked out. */
  private double sum(Duration before, Set<LocalDate> special, Function<LocalDate, DaySteps> steps) {
    Map<DayOfWeek, DaySteps> usual = new EnumMap<>(DayOfWeek.class);
    LocalDateTime start = calendar.start().minus(before);
    double sum = 0;
    for (LocalDate date : days(before)) {
      DaySteps day =
          special.contains(date)
              ? steps.apply(date)
              : usual.computeIfAbsent(date.getDayOfWeek(), d -> steps.apply(date));
      sum += day.hours(secondOn(date, start), to(date));
    }
    return sum;
  }

  private Set<LocalDate> datesOf(CallType type) {
    Set<LocalDate> dates = dates(type.openingHours());
    if (type.arrivals() instanceof Arrivals.Rates rates) {
      dates.addAll(dates(rates.perHour()));
    }
    return dates;
  }

  private DaySteps on(Curve curve, LocalDate date) {
    return days(curve).on(date);
  }

  /** Dates that a curve names. */
  Set<LocalDate> dates(Curve curve) {
    return days(curve).dates();
  }

  private CurveDays days(Curve curve) {
    return curves.computeIfAbsent(curve, CurveDays::new);
  }
}
