package org.jointline.scenario.file;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jointline.scenario.Curve;

/** The pieces of a curve while they are read; finds those that overlap. */
final class Pieces {
  private final List<Curve.Piece> pieces = new ArrayList<>();
  private final Map<DayOfWeek, List<Entry>> byDay = new EnumMap<>(DayOfWeek.class);
  private final Map<LocalDate, List<Entry>> byDate = new TreeMap<>();
  private final String advice;
  private int entries;

  /**
   * @param advice where two overlap
   */
  Pieces(String advice) {
    this.advice = advice;
  }

  /**
   * @param label the span as written
   * @param at where problems of this span are told
   */
  void add(List<WeekSpan> spans, double value, String label, At at) {
    entries++;
    for (WeekSpan span : spans) {
      pieces.add(
          new Curve.Piece(
              span.days(), Optional.ofNullable(span.date()), span.from(), span.to(), value));
      Entry entry = new Entry(span.from(), span.to(), entries, label, at);
      if (span.date() == null) {
        span.days().forEach(d -> byDay.computeIfAbsent(d, x -> new ArrayList<>()).add(entry));
      } else {
        byDate.computeIfAbsent(span.date(), x -> new ArrayList<>()).add(entry);
      }
    }
  }

  /** The curve; overlaps have then been told. */
  Curve curve(double otherwise) {
    Set<Long> told = new HashSet<>();
    byDay.forEach((day, list) -> checkOverlaps(WeekSpans.word(day), list, told));
    byDate.forEach((date, list) -> checkOverlaps(date.toString(), list, told));
    return new Curve(pieces, otherwise);
  }

  private void checkOverlaps(String day, List<Entry> entries, Set<Long> told) {
    entries.sort(Comparator.comparingInt(Entry::from).thenComparingInt(Entry::order));
    Entry last = null;
    for (Entry entry : entries) {
      if (last != null && entry.from() < last.to()) {
        tellOverlap(day, last, entry, told);
      }
      if (last == null || entry.to() > last.to()) {
        last = entry;
      }
    }
  }

  private void tellOverlap(String day, Entry a, Entry b, Set<Long> told) {
    Entry first = a.order() <= b.order() ? a : b;
    Entry second = first == a ? b : a;
    if (told.add(first.order() * 0x1_0000_0000L + second.order())) {
      String span = ClockTimes.text(b.from()) + "-" + ClockTimes.text(Math.min(a.to(), b.to()));
      second
          .at()
          .problem(
              "'" + second.label() + "' overlaps '" + first.label() + "' on " + day + " " + span,
              advice);
    }
  }

  private record Entry(int from, int to, int order, String label, At at) {}
}
