package org.jointline.scenario.file;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jointline.scenario.Calendar;

/** Exact times of calls: {@code 09:00:05}, {@code 2012-09-03 09:00:05} or {@code 5 s}. */
final class Moments extends Kind<List<Duration>> {
  private static final int FOUR_DIGITS = 4;
  private final Kind<Node.Text> text =
      new Scalar<>(
          "time of a call",
          "a time such as 09:00:05, 2012-09-03 09:00:05 or 5 s",
          SchemaParts.object(
              "type",
              "string",
              "pattern",
              "^\\s*(\\d{4}-\\d{2}-\\d{2}[ T]+)?\\d{1,2}:\\d{2}(:\\d{2})?\\s*$|"
                  + Durations.SCHEMA.get("pattern")),
          t -> t);
  private final Kind<List<Node.Text>> list = new Listed<>(text);

  /** The same, or a single time without a list around it. */
  Kind<List<Duration>> orOne() {
    return new OrOne();
  }

  @Override
  List<Duration> readPlain(Node node, At at) {
    List<Node.Text> texts = list.readPlain(node, at);
    return texts == null ? null : times(texts, at);
  }

  private static List<Duration> times(List<Node.Text> texts, At at) {
    int before = at.reading().problemCount();
    Calendar calendar = at.reading().calendar();
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      Duration time = time(texts.get(i), at.item(i, texts.get(i).place()), calendar);
      if (time != null) {
        times.add(time);
      }
    }
    times.sort(null);
    return at.reading().problemCount() > before ? null : times;
  }

  private static Duration time(Node.Text text, At at, Calendar calendar) {
    try {
      Duration time = afterStart(text, calendar);
      if (calendar != null && (time.isNegative() || time.compareTo(calendar.length()) >= 0)) {
        throw new NotUnderstood("must be within the calendar's period");
      }
      return time;
    } catch (NotUnderstood e) {
      at.problem(e.getMessage() + ", got " + text.what(), e.suggestion());
      return null;
    }
  }

  private static Duration afterStart(Node.Text text, Calendar calendar) throws NotUnderstood {
    String value = text.value().strip();
    int colon = value.indexOf(':');
    if (colon < 0) {
      return Durations.parse(text);
    }
    LocalDate date = calendar == null ? LocalDate.EPOCH : calendar.start().toLocalDate();
    String clock = value;
    if (colon > FOUR_DIGITS) {
      date = date(value);
      clock = value.substring(10).replace('T', ' ');
    }
    int second = ClockTimes.second(clock);
    LocalDateTime local = date.atStartOfDay().plusSeconds(second);
    if (calendar == null) {
      return Duration.ofSeconds(second);
    }
    LocalTimes.check(local, calendar.zone());
    ZoneId zone = calendar.zone();
    return Duration.between(calendar.start().atZone(zone), local.atZone(zone));
  }

  private static LocalDate date(String value) throws NotUnderstood {
    try {
      return LocalDate.parse(value.substring(0, Math.min(10, value.length())));
    } catch (DateTimeException e) {
      throw new NotUnderstood("must be a time such as 09:00:05, 2012-09-03 09:00:05 or 5 s");
    }
  }

  @Override
  String needs() {
    return "a list of times such as 09:00:05";
  }

  @Override
  boolean looksLike(Node node) {
    return list.looksLike(node);
  }

  @Override
  Map<String, Object> plainSchema(SchemaParts parts) {
    return list.plainSchema(parts);
  }

  private final class OrOne extends Kind<List<Duration>> {
    @Override
    List<Duration> readPlain(Node node, At at) {
      return node instanceof Node.Text one
          ? times(List.of(one), at)
          : Moments.this.readPlain(node, at);
    }

    @Override
    String needs() {
      return text.needs() + ", or a list of them";
    }

    @Override
    boolean looksLike(Node node) {
      return text.looksLike(node) || list.looksLike(node);
    }

    @Override
    Map<String, Object> plainSchema(SchemaParts parts) {
      return parts.named(
          "times of calls",
          p -> SchemaParts.object("anyOf", List.of(text.plainSchema(p), list.plainSchema(p))));
    }
  }
}
