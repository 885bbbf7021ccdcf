package org.jointline.model;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointline.scenario.ArrivalDays;
import org.jointline.scenario.Calendar;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Curve;
import org.jointline.scenario.SpecialDay;

/**
 * Local time to ticks and back. Tick 0 is where the warm-up begins.
 *
 * <p>Clock changes follow the wall clock: a span from 01:00 to 02:00 has no length on the night the
 * clocks go forward and two hours on the night they go back.
 */
public final class Timeline {
  private final ZoneId zone;
  private final Instant origin;
  private final long startTick;
  private final long endTick;
  private final long stopTick;
  private final long intervalTicks;

  Timeline(Calendar calendar) {
    zone = calendar.zone();
    Instant start = calendar.start().atZone(zone).toInstant();
    Instant end = localEnd(calendar).atZone(zone).toInstant();
    origin = start.minus(calendar.warmUp());
    startTick = ticks(calendar.warmUp());
    intervalTicks = ticks(calendar.interval());
    long intervals = (ticks(Duration.between(start, end)) + intervalTicks - 1) / intervalTicks;
    endTick = startTick + intervals * intervalTicks;
    stopTick = endTick + ticks(calendar.drain());
  }

  private static LocalDateTime localEnd(Calendar calendar) {
    Duration length = calendar.length();
    return calendar.start().plusDays(length.toDays()).plus(length.minusDays(length.toDays()));
  }

  static long ticks(Duration duration) {
    return duration.toNanos() / 1000;
  }

  /** First tick that counts. */
  long startTick() {
    return startTick;
  }

  /** End of the last interval. */
  long endTick() {
    return endTick;
  }

  /** Latest tick a replication may reach. */
  long stopTick() {
    return stopTick;
  }

  long intervalTicks() {
    return intervalTicks;
  }

  /**
   * The tick of a local time. A time that a clock change skips is the instant of the change; one
   * that comes twice is its first coming: so later local times never have earlier ticks.
   */
  public long tick(LocalDateTime local) {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    Instant instant =
        change != null && change.isGap() ? change.getInstant() : local.atZone(zone).toInstant();
    return ticks(Duration.between(origin, instant));
  }

  /** Local time, with offset, of a tick. */
  public ZonedDateTime local(long tick) {
    return origin.plus(Duration.ofSeconds(tick / 1_000_000, tick % 1_000_000 * 1000)).atZone(zone);
  }

  /** Local date of tick 0. */
  public LocalDate firstDate() {
    return origin.atZone(zone).toLocalDate();
  }

  /** Local dates from tick 0 up to the stop, both included. */
  List<LocalDate> dates() {
    LocalDate last = local(stopTick).toLocalDate();
    return firstDate().datesUntil(last.plusDays(1)).toList();
  }

  /** A curve of the week laid out along the ticks. */
  StepFunction lay(Curve curve) {
    if (curve.pieces().isEmpty()) {
      return StepFunction.constant(curve.otherwise());
    }
    StepFunction.Builder result = new StepFunction.Builder();
    result.add(0, curve.otherwise());
    Map<LocalDate, List<Curve.Piece>> byDate = new HashMap<>();
    List<Curve.Piece> weekly = new ArrayList<>();
    for (Curve.Piece piece : curve.pieces()) {
      if (piece.date().isPresent()) {
        byDate.computeIfAbsent(piece.date().get(), d -> new ArrayList<>()).add(piece);
      } else {
        weekly.add(piece);
      }
    }
    Curve usual = new Curve(weekly, curve.otherwise());
    for (LocalDate date : dates()) {
      List<Curve.Piece> own = byDate.get(date);
      Curve day = own == null ? usual : new Curve(own, curve.otherwise());
      for (Curve.Piece piece : on(date, day)) {
        long from = tick(date, piece.fromSecond());
        long to = tick(date, piece.toSecond());
        if (to > 0 && to > from) {
          result.add(Math.max(0, from), piece.value());
          result.add(to, curve.otherwise());
        }
      }
    }
    return result.build();
  }

  /** 1 while a call type takes calls, 0 while it is closed, special days worked in. */
  StepFunction open(CallType type, List<SpecialDay> specialDays) {
    return lay(new ArrivalDays(type, specialDays).openingHours());
  }

  /** Tick of a second of a local day; 86,400 is the next midnight. */
  long tick(LocalDate date, int second) {
    return second == Curve.DAY_SECONDS
        ? tick(date.plusDays(1).atStartOfDay())
        : tick(date.atStartOfDay().plusSeconds(second));
  }

  /** The pieces that hold on a date, by start: its own if it has any, else the weekday's. */
  static List<Curve.Piece> on(LocalDate date, Curve curve) {
    List<Curve.Piece> own = new ArrayList<>();
    List<Curve.Piece> weekday = new ArrayList<>();
    for (Curve.Piece piece : curve.pieces()) {
      if (piece.date().isPresent()) {
        if (piece.date().get().equals(date)) {
          own.add(piece);
        }
      } else if (piece.days().contains(date.getDayOfWeek())) {
        weekday.add(piece);
      }
    }
    List<Curve.Piece> chosen = own.isEmpty() ? weekday : own;
    chosen.sort(Comparator.comparingInt(Curve.Piece::fromSecond));
    return chosen;
  }
}
