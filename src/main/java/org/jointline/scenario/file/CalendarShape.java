package org.jointline.scenario.file;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointline.scenario.Calendar;

/** {@code calendar:} of a scenario. */
final class CalendarShape {
  private static final Duration LONGEST = Duration.ofDays(366);
  private static final String LONGER =
      "one replication must fit memory and time: for more, use more replications";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  static final Key<LocalDateTime> START =
      Key.required(
          "start",
          new Scalar<>(
              "start",
              "a date such as 2012-09-03",
              SchemaParts.object(
                  "type",
                  "string",
                  "pattern",
                  "^\\s*\\d{4}-\\d{2}-\\d{2}([ T]\\s*\\d{1,2}:\\d{2}(:\\d{2})?)?\\s*$"),
              LocalTimes::parse),
          "First day, or first instant, that counts; in local time.",
          "2012-09-03");
  private static final Key<Integer> DAYS =
      Key.required("days", Values.count(1, 366, LONGER), "How many local days.", 14);
  private static final Key<Integer> WEEKS =
      Key.required("weeks", Values.count(1, 52, LONGER), "How many weeks.", 2);
  private static final Key<Duration> LENGTH =
      Key.required("length", Values.POSITIVE_DURATION, "How long.", "8 h");
  static final Key<Duration> INTERVAL =
      Key.optional(
          "interval",
          Values.oneOf("interval", intervals()),
          Duration.ofMinutes(30),
          "30 min",
          "Slice of the answers by time.",
          "30 min");
  private static final Key<ZoneId> ZONE =
      Key.optional(
          "time zone",
          new Scalar<>(
              "", "a time zone", SchemaParts.object("type", "string"), CalendarShape::zone),
          LONDON,
          "Europe/London",
          "Time zone of every local time here.",
          "Europe/London");
  static final Key<Duration> WARM_UP =
      Key.optional(
          "warm-up",
          Values.DURATION,
          Duration.ZERO,
          "none: the start is empty",
          "Simulated before the start and not counted.",
          "2 h");
  static final Key<Duration> DRAIN =
      Key.optional(
          "drain",
          Values.DURATION,
          Duration.ofHours(24),
          "24 h",
          "After the end nobody calls; calls in hand are finished, for at most this long.",
          "24 h");

  static final Shape<Calendar> SHAPE =
      Shape.oneOf(
              "calendar",
              "When the scenario happens and how the answers are sliced.",
              () -> List.of(Alternative.of(DAYS), Alternative.of(WEEKS), Alternative.of(LENGTH)),
              List.of(START, INTERVAL, ZONE, WARM_UP, DRAIN),
              CalendarShape::read)
          .mergedByKey();

  private CalendarShape() {}

  private static Map<String, Duration> intervals() {
    Map<String, Duration> intervals = new LinkedHashMap<>();
    for (int minutes : new int[] {5, 10, 15, 20, 30, 60, 120}) {
      intervals.put(minutes + " min", Duration.ofMinutes(minutes));
    }
    intervals.put("1 h", Duration.ofHours(1));
    intervals.put("2 h", Duration.ofHours(2));
    return intervals;
  }

  private static ZoneId zone(Node.Text text) throws NotUnderstood {
    try {
      return ZoneId.of(text.value().strip());
    } catch (DateTimeException e) {
      throw new NotUnderstood(
          "must be a time zone such as Europe/London",
          Words.nearest(text.value(), ZoneId.getAvailableZoneIds().stream().sorted().toList())
                  == null
              ? ""
              : Words.didYouMean(
                  text.value(),
                  ZoneId.getAvailableZoneIds().stream().sorted().toList(),
                  "time zones"));
    }
  }

  private static Calendar read(Found found) {
    Duration length = length(found);
    if (length == null || !found.sound(START, INTERVAL, ZONE, WARM_UP, DRAIN)) {
      return null;
    }
    Duration interval = found.get(INTERVAL);
    if (length.toMillis() % interval.toMillis() != 0) {
      found
          .at(INTERVAL)
          .problem(
              "must divide the calendar's length of "
                  + Words.number(length.toMillis() / 60_000.0)
                  + " min, got "
                  + interval.toMinutes()
                  + " min",
              "");
    }
    if (length.compareTo(LONGEST) > 0) {
      found.at(LENGTH).problem("must be at most 366 days", LONGER);
    }
    try {
      LocalTimes.check(found.get(START), found.get(ZONE));
    } catch (NotUnderstood e) {
      found.at(START).problem(found.get(START) + " " + e.getMessage(), "start at another time");
    }
    Calendar calendar =
        new Calendar(
            found.get(START),
            length,
            interval,
            found.get(ZONE),
            found.get(WARM_UP),
            found.get(DRAIN));
    found.at().reading().calendar(calendar);
    return calendar;
  }

  private static Duration length(Found found) {
    if (found.sound(DAYS)) {
      return Duration.ofDays(found.get(DAYS));
    }
    if (found.sound(WEEKS)) {
      return Duration.ofDays(7L * found.get(WEEKS));
    }
    return found.get(LENGTH);
  }
}
