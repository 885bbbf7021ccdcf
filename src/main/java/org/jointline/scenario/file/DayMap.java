package org.jointline.scenario.file;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A mapping from days ({@code Mon-Fri}, {@code Sat}, a date) to values, each day at most once. */
final class DayMap<T> extends Kind<List<DayMap.Entry<T>>> {
  private final Kind<T> value;

  DayMap(Kind<T> value) {
    this.value = value;
  }

  /**
   * @param days whole days
   * @param at where the entry stands
   */
  record Entry<T>(WeekSpan days, T value, At at) {}

  @Override
  List<Entry<T>> readPlain(Node node, At at) {
    if (!(node instanceof Node.Fields fields)) {
      return wrong(node, at);
    }
    List<Entry<T>> entries = new ArrayList<>();
    Map<Object, String> seen = new HashMap<>();
    for (Node.Field field : fields.fields()) {
      if (Notes.KEYS.contains(field.key().value())) {
        continue;
      }
      At there = at.field(field.key());
      if (fields.flow() && field.value() instanceof Node.Text text && text.isNothing()) {
        there.problem(
            "has no value", "inside braces a comma ends the key; put it in quotes: \"Sat,Sun\"");
        continue;
      }
      T read = value.read(field.value(), there);
      try {
        WeekSpan days = WeekSpans.parseDays(field.key().value());
        checkOnce(days, field.key().value(), seen, there);
        if (read != null) {
          entries.add(new Entry<>(days, read, there));
        }
      } catch (NotUnderstood e) {
        there.problem(e.getMessage() + ", got " + field.key().what(), e.suggestion());
      }
    }
    return entries;
  }

  private static void checkOnce(WeekSpan days, String label, Map<Object, String> seen, At at) {
    LocalDate date = days.date();
    for (Object day : date == null ? days.days() : List.of(date)) {
      String first = seen.putIfAbsent(day, label);
      if (first != null) {
        String name = day instanceof DayOfWeek d ? WeekSpans.word(d) : day.toString();
        at.problem("'" + label + "' overlaps '" + first + "' on " + name, "");
        return;
      }
    }
  }

  @Override
  String needs() {
    return "a mapping from days such as Mon-Fri to " + value.needs();
  }

  @Override
  boolean looksLike(Node node) {
    return node instanceof Node.Fields;
  }

  @Override
  Map<String, Object> plainSchema(SchemaParts parts) {
    return SchemaParts.object(
        "type",
        "object",
        "properties",
        parts.noteKeys(),
        "patternProperties",
        SchemaParts.object(WeekSpans.PATTERN, value.schema(parts)),
        "additionalProperties",
        false);
  }
}
