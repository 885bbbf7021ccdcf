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
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

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
  private final Demand demand;
  private final Map<Curve, CurveDays> curves = new IdentityHashMap<>();
  private final Map<CallType, ArrivalDays> arrivals = new IdentityHashMap<>();

  /** Of ordinary days. */
  public Workload(Calendar calendar) {
    this(calendar, Demand.ORDINARY);
  }

  public Workload(Calendar calendar, Demand demand) {
    this.calendar = calendar;
    this.demand = demand;
  }

  /** Everything that has answers of its own by interval. */
  public static long entities(Scenario scenario) {
    return (long) scenario.callTypes().size()
        + scenario.agentGroups().size()
        + scenario.rules().size();
  }

  /**
   * Expected calls within opening hours, from the start to the end of the calendar, those about
   * incidents included.
   */
  public double calls(CallType type) {
    return callsAnyway(type) + callsAboutIncidents(type);
  }

  /** Expected calls that are about no incident. */
  public double callsAnyway(CallType type) {
    return callsAnyway(type, Duration.ZERO);
  }

  /** Expected calls within opening hours, warm-up included: what a replication must handle. */
  public double callsWithWarmUp(CallType type) {
    return callsAnyway(type, calendar.warmUp()) + callsAboutIncidents(type);
  }

  /** Expected calls about incidents, as if the line were always open and the end far away. */
  public double callsAboutIncidents(CallType type) {
    double calls = 0;
    for (Incident incident : demand.incidents()) {
      calls += happenings(incident) * IncidentWork.calls(incident, type);
    }
    return calls;
  }

  /** How often an incident is expected to happen. */
  double happenings(Incident incident) {
    if (incident.when() instanceof Incident.AtTimes at) {
      return at.times().size();
    } else if (incident.when() instanceof Incident.AtRandom random) {
      double hours =
          sum(Duration.ZERO, dates(random.hours()), d -> on(random.hours(), d).map(Math::signum));
      return hours * random.perOpenHour();
    }
    throw new AssertionError(incident.when());
  }

  /** Expected calls where opening hours are left out of account. */
  public double callsIfAlwaysOpen(CallType type) {
    if (type.arrivals() instanceof Arrivals.AtTimes) {
      return callsAnyway(type);
    }
    return sum(Duration.ZERO, type, date -> callsPerHour(type, DaySteps.constant(1), date));
  }

  private double callsAnyway(CallType type, Duration before) {
    if (type.arrivals() instanceof Arrivals.AtTimes at) {
      return at.times().size();
    }
    return sum(before, type, date -> callsPerHour(type, date));
  }

  /** Hours of work that a type's own calls bring: talk and after-call work at 100 % handle time. */
  double workHours(CallType type) {
    double seconds = type.talk().mean() + type.afterCallWork().map(Distribution::mean).orElse(0.0);
    double work = callsAnyway(type) * seconds;
    for (Incident incident : demand.incidents()) {
      work += happenings(incident) * IncidentWork.seconds(incident, type);
    }
    return work / HOUR_SECONDS;
  }

  /** Hours of people on the phones. */
  double phoneHours(AgentGroup group) {
    Set<LocalDate> special = dates(group.staffing());
    special.addAll(dates(group.people().offPhones()));
    return sum(Duration.ZERO, special, date -> onThePhones(group, date));
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
        open = on(arrivals(type).openingHours(), date);
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

  /**
   * Expected calls an hour on a date, seasons and growth left out; calls at exact times too. Dates
   * that are no {@link #special} ones are like all others of their weekday.
   */
  DaySteps callsPerHour(CallType type, LocalDate date) {
    return callsPerHour(type, on(arrivals(type).openingHours(), date), date);
  }

  private DaySteps callsPerHour(CallType type, DaySteps open, LocalDate date) {
    ArrivalDays days = arrivals(type);
    if (type.arrivals() instanceof Arrivals.PerDay perDay) {
      return perDay(perDay, days, open, date).times(on(days.factors(), date));
    }
    if (type.arrivals() instanceof Arrivals.Rates) {
      return on(days.perHour(), date).times(open).times(on(days.factors(), date));
    }
    return DaySteps.constant(0);
  }

  private static DaySteps perDay(
      Arrivals.PerDay perDay, ArrivalDays days, DaySteps open, LocalDate date) {
    double calls = days.calls(perDay, date);
    DaySteps shape = DaySteps.slices(days.profile(perDay, date)).times(open);
    double whole = shape.hours();
    return whole > 0 ? shape.map(w -> w / whole * calls) : DaySteps.constant(0);
  }

  /** Factor of seasons and growth on a date. */
  double trend(CallType type, LocalDate date) {
    return type.arrivals().trend().on(date);
  }

  private ArrivalDays arrivals(CallType type) {
    return arrivals.computeIfAbsent(type, t -> new ArrivalDays(t, demand.specialDays()));
  }

  /** Dates on which the arrivals or opening hours of a type are not those of the weekday. */
  Set<LocalDate> special(CallType type) {
    return arrivals(type).dates();
  }

  /** People on the phones, those absent by chance taken off in the mean. */
  DaySteps onThePhones(AgentGroup group, LocalDate date) {
    int seats = group.people().seats().map(People.Seats::number).orElse(Integer.MAX_VALUE);
    return wanting(group, date, 1 - group.people().absence().unplanned())
        .map(n -> Math.min(seats, n));
  }

  /** People who would be on the phones if all had a seat. */
  private DaySteps wanting(AgentGroup group, LocalDate date, double attendance) {
    double share = (1 - group.shrinkage()) * (1 - group.people().absence().planned()) * attendance;
    return on(group.staffing(), date)
        .with(on(group.people().offPhones(), date), (n, off) -> n - off)
        .map(n -> Math.round(n * share));
  }

  /** Hours of people of several groups beyond a number, if all come. */
  double hoursAbove(List<AgentGroup> groups, int number) {
    Set<LocalDate> special = new TreeSet<>();
    for (AgentGroup group : groups) {
      special.addAll(dates(group.staffing()));
      special.addAll(dates(group.people().offPhones()));
    }
    return sum(
        Duration.ZERO,
        special,
        date -> {
          DaySteps all = DaySteps.constant(0);
          for (AgentGroup group : groups) {
            all = all.with(wanting(group, date, 1), Double::sum);
          }
          return all.map(n -> Math.max(0, n - number));
        });
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
    return sum(before, special, steps, date -> 1);
  }

  private double sum(Duration before, CallType type, Function<LocalDate, DaySteps> steps) {
    return sum(before, special(type), steps, date -> trend(type, date));
  }

  private double sum(
      Duration before,
      Set<LocalDate> special,
      Function<LocalDate, DaySteps> steps,
      ToDoubleFunction<LocalDate> level) {
    Map<DayOfWeek, DaySteps> usual = new EnumMap<>(DayOfWeek.class);
    LocalDateTime start = calendar.start().minus(before);
    double sum = 0;
    for (LocalDate date : days(before)) {
      DaySteps day =
          special.contains(date)
              ? steps.apply(date)
              : usual.computeIfAbsent(date.getDayOfWeek(), d -> steps.apply(date));
      sum += day.hours(secondOn(date, start), to(date)) * level.applyAsDouble(date);
    }
    return sum;
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
