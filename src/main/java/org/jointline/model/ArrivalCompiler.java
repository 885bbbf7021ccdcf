package org.jointline.model;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jointline.scenario.ArrivalDays;
import org.jointline.scenario.Arrivals;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Curve;
import org.jointline.scenario.Incident;
import org.jointline.scenario.SpecialDay;

/** Turns a call type's arrivals and opening hours into rates along the ticks. */
final class ArrivalCompiler {
  private static final double SECONDS_PER_HOUR = 3600;

  private final Timeline time;
  private final List<SpecialDay> specialDays;

  ArrivalCompiler(Timeline time, List<SpecialDay> specialDays) {
    this.time = time;
    this.specialDays = specialDays;
  }

  ArrivalCurve compile(CallType type) {
    Arrivals arrivals = type.arrivals();
    if (arrivals instanceof Arrivals.AtTimes at) {
      return timed(at.times());
    }
    ArrivalDays days = new ArrivalDays(type, specialDays);
    return pieces(
        perSecond(arrivals, days),
        busyness(arrivals)
            .map(b -> factorNumbers(partsPerDay(b)))
            .orElse(StepFunction.constant(0)));
  }

  private ArrivalCurve timed(List<Duration> times) {
    return ArrivalCurve.timed(
        times.stream()
            .mapToLong(t -> time.startTick() + Timeline.ticks(t))
            .filter(t -> t < time.endTick())
            .sorted()
            .toArray());
  }

  /** When an incident happens. */
  ArrivalCurve occurrences(Incident incident) {
    if (incident.when() instanceof Incident.AtTimes at) {
      return timed(at.times());
    } else if (incident.when() instanceof Incident.AtRandom random) {
      double perSecond = random.perOpenHour() / SECONDS_PER_HOUR;
      return pieces(
          time.lay(random.hours())
              .with(StepFunction.constant(perSecond), (open, rate) -> open > 0 ? rate : 0),
          StepFunction.constant(0));
    }
    throw new AssertionError(incident.when());
  }

  private StepFunction perSecond(Arrivals arrivals, ArrivalDays days) {
    StepFunction usual;
    if (arrivals instanceof Arrivals.Rates) {
      usual = time.lay(days.perHour()).with(open(days), (r, o) -> o > 0 ? r / SECONDS_PER_HOUR : 0);
    } else if (arrivals instanceof Arrivals.PerDay perDay) {
      usual = spread(perDay, days);
    } else {
      throw new AssertionError(arrivals);
    }
    StepFunction special = usual.with(time.lay(days.factors()), (r, f) -> r * f);
    return arrivals.trend().isNone()
        ? special
        : special.with(byDay(arrivals.trend()), (r, f) -> r * f);
  }

  /** 1 while a line is open, 0 while it is closed. */
  StepFunction open(ArrivalDays days) {
    return time.lay(days.openingHours());
  }

  /** A factor for each local day. */
  private StepFunction byDay(Arrivals.Trend trend) {
    StepFunction.Builder result = new StepFunction.Builder();
    for (LocalDate date : time.dates()) {
      result.add(Math.max(0, time.tick(date, 0)), trend.on(date));
    }
    return result.build();
  }

  static Optional<Arrivals.Busyness> busyness(Arrivals arrivals) {
    if (arrivals instanceof Arrivals.Rates rates) {
      return rates.busyness();
    }
    if (arrivals instanceof Arrivals.PerDay perDay) {
      return perDay.busyness();
    }
    return Optional.empty();
  }

  /** Each day's calls over its open hours, in proportion to the profile. */
  private StepFunction spread(Arrivals.PerDay perDay, ArrivalDays days) {
    StepFunction.Builder result = new StepFunction.Builder();
    result.add(0, 0);
    for (LocalDate date : time.dates()) {
      List<Double> weights = days.profile(perDay, date);
      double calls = days.calls(perDay, date);
      int slice = Curve.DAY_SECONDS / weights.size();
      StepFunction open = openOn(date, days.openingHours());
      double total = 0;
      for (int i = 0; i < weights.size(); i++) {
        total += weights.get(i) * open.integralSeconds(second(i * slice), second((i + 1) * slice));
      }
      if (total > 0) {
        addDay(result, date, weights, slice, open, calls / total);
      }
    }
    return result.build();
  }

  private void addDay(
      StepFunction.Builder result,
      LocalDate date,
      List<Double> weights,
      int slice,
      StepFunction open,
      double callsPerWeightedSecond) {
    for (int i = 0; i < weights.size(); i++) {
      for (int p = 0; p < open.pieces(); p++) {
        long from = Math.max(second(i * slice), open.start(p));
        long to = Math.min(second((i + 1) * slice), open.end(p));
        if (from < to && open.value(p) > 0) {
          long fromTick = time.tick(date, (int) (from / Model.TICKS_PER_SECOND));
          long toTick = time.tick(date, (int) (to / Model.TICKS_PER_SECOND));
          if (toTick > 0 && fromTick < toTick) {
            result.add(Math.max(0, fromTick), weights.get(i) * callsPerWeightedSecond);
            result.add(toTick, 0);
          }
        }
      }
    }
  }

  /** 1 while open, along the ticks of one day without a change of the clocks. */
  private static StepFunction openOn(LocalDate date, Curve openingHours) {
    StepFunction.Builder open = new StepFunction.Builder();
    open.add(0, openingHours.otherwise());
    for (Curve.Piece piece : Timeline.on(date, openingHours)) {
      open.add(second(piece.fromSecond()), piece.value());
      open.add(second(piece.toSecond()), openingHours.otherwise());
    }
    return open.build();
  }

  private static long second(int secondOfDay) {
    return Timeline.ticks(Duration.ofSeconds(secondOfDay));
  }

  /** Factors of busyness that a local day has, one after the other. */
  static int partsPerDay(Arrivals.Busyness busyness) {
    return busyness.parts().map(Arrivals.PartsOfDay::perDay).orElse(1);
  }

  /**
   * Cuts rates at the scenario's end and where another factor of busyness begins to hold.
   *
   * @param days numbers of the factors
   */
  private ArrivalCurve pieces(StepFunction perSecond, StepFunction days) {
    int size = 0;
    double[] end = new double[perSecond.pieces() + days.pieces()];
    double[] rate = new double[end.length];
    int[] day = new int[end.length];
    long tick = 0;
    int i = 0;
    int d = 0;
    while (tick < time.endTick()) {
      long next = Math.min(Math.min(perSecond.end(i), days.end(d)), time.endTick());
      end[size] = next / (double) Model.TICKS_PER_SECOND;
      rate[size] = perSecond.value(i);
      day[size++] = (int) days.value(d);
      i += perSecond.end(i) == next ? 1 : 0;
      d += days.end(d) == next ? 1 : 0;
      tick = next;
    }
    return ArrivalCurve.poisson(
        java.util.Arrays.copyOf(end, size),
        java.util.Arrays.copyOf(rate, size),
        java.util.Arrays.copyOf(day, size));
  }

  private StepFunction factorNumbers(int perDay) {
    StepFunction.Builder result = new StepFunction.Builder();
    int number = 0;
    for (LocalDate date : time.dates()) {
      for (int part = 0; part < perDay; part++) {
        long tick = time.tick(date, part * (Curve.DAY_SECONDS / perDay));
        result.add(Math.max(0, tick), number++);
      }
    }
    return result.build();
  }
}
