package org.jointline.scenario.file;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jointline.scenario.Curve;
import org.jointline.scenario.Turn;

/**
 * {@code roster:} of a staffing: a CSV file with the columns person, group, date, start, end and
 * perhaps activity. A row on the phones makes paid time; a row of another activity is paid time off
 * the phones, whether it lies within a row on the phones or not.
 */
final class RosterShape {
  private static final String PHONES = "phones";
  private static final List<String> ACTIVITIES =
      List.of(PHONES, "break", "training", "meeting", "other work");

  private static final Key<String> FILE =
      Key.required(
          "file",
          Values.TEXT,
          "CSV file, beside the scenario file, with the columns person, group, date, start, end"
              + " and, if wanted, activity (phones, break, training, meeting, other work).",
          "roster.csv");
  private static final Key<String> GROUP =
      Key.optional(
          "group",
          Values.TEXT,
          null,
          "the key of the agent group",
          "What the column 'group' says of the people meant.",
          "advisers");

  static final Shape<Staffing> SHAPE =
      Shape.of(
          "roster",
          "Who works when, person by person, from a CSV file.",
          List.of(FILE, GROUP),
          RosterShape::read);

  private final CsvTable table;
  private final At at;
  private final int person;
  private final int group;
  private final int date;
  private final int start;
  private final int end;
  private final int activity;

  private RosterShape(CsvTable table, At at) {
    this.table = table;
    this.at = at;
    person = table.needed("person", at);
    date = table.needed("date", at);
    start = table.needed("start", at);
    end = table.needed("end", at);
    group = table.column("group");
    activity = table.column("activity");
  }

  /**
   * A row of the roster.
   *
   * @param from seconds after midnight of the date
   * @param to seconds after the same midnight
   */
  private record Entry(
      CsvTable.Row row, String person, LocalDate date, boolean phones, int from, int to) {
    long absolute(int second) {
      return date.toEpochDay() * Curve.DAY_SECONDS + second;
    }
  }

  private static Staffing read(Found found) {
    if (!found.sound(FILE)) {
      return null;
    }
    At at = found.at(FILE);
    CsvTable table = CsvTable.read(found.get(FILE), at);
    if (table == null) {
      return null;
    }
    RosterShape roster = new RosterShape(table, at);
    if (roster.person < 0 || roster.date < 0 || roster.start < 0 || roster.end < 0) {
      return null;
    }
    int before = at.reading().problemCount();
    String group = found.get(GROUP, found.at().parent().parent().step());
    List<Entry> entries = roster.entries(group, found.given(GROUP) ? found.at(GROUP) : at);
    roster.tellOverlaps(entries);
    if (at.reading().problemCount() > before) {
      return null;
    }
    List<Turn> turns = turns(entries);
    return PersonLimit.holds(turns, at) ? Staffing.of(turns) : null;
  }

  private List<Entry> entries(String wanted, At named) {
    List<Entry> entries = new ArrayList<>();
    Set<String> others = new TreeSet<>();
    boolean any = false;
    for (CsvTable.Row row : table.rows()) {
      if (group >= 0 && !row.cells()[group].strip().equals(wanted)) {
        others.add(row.cells()[group].strip());
        continue;
      }
      any = true;
      Entry entry = entry(row);
      if (entry != null) {
        entries.add(entry);
      }
    }
    if (!any) {
      named.problem(
          "has nobody of the group '" + Words.shortened(wanted) + "'",
          Words.didYouMean(wanted, others, "groups"));
    }
    return entries;
  }

  private Entry entry(CsvTable.Row row) {
    String who = row.cells()[person].strip();
    if (who.isEmpty() || who.length() > ById.LONGEST) {
      table.problem(row, person, "must have 1 to " + ById.LONGEST + " characters", "", at);
    }
    LocalDate day = day(row);
    int from = second(row, start);
    int to = second(row, end);
    String what = activity < 0 ? "" : row.cells()[activity].strip().toLowerCase(Locale.ROOT);
    if (!what.isEmpty() && !ACTIVITIES.contains(what)) {
      table.problem(
          row,
          activity,
          "must be one of: " + Words.listed(ACTIVITIES),
          Words.nearest(what, ACTIVITIES) == null ? "" : Words.didYouMean(what, ACTIVITIES, ""),
          at);
      return null;
    }
    if (from == Curve.DAY_SECONDS) {
      table.problem(row, start, "must be before 24:00", "write 00:00 of the next day", at);
      return null;
    }
    if (from >= 0 && from == to) {
      table.problem(row, end, "must not be the start", "", at);
      return null;
    }
    if (who.isEmpty() || day == null || from < 0 || to < 0) {
      return null;
    }
    boolean phones = what.isEmpty() || what.equals(PHONES);
    return new Entry(row, who, day, phones, from, to > from ? to : to + Curve.DAY_SECONDS);
  }

  private LocalDate day(CsvTable.Row row) {
    try {
      LocalDate day = LocalDate.parse(row.cells()[date].strip());
      if (day.getYear() >= 1900 && day.getYear() <= 2200) {
        return day;
      }
    } catch (DateTimeException e) {
      // told below, like a date of another age
    }
    table.problem(row, date, "must be a date such as 2012-09-03 that is in the calendar", "", at);
    return null;
  }

  private int second(CsvTable.Row row, int column) {
    try {
      return ClockTimes.second(row.cells()[column]);
    } catch (NotUnderstood e) {
      table.problem(row, column, "must be a time such as 08:30", "", at);
      return -1;
    }
  }

  /** Nobody is on the phones twice at a time, nor at two other activities. */
  private void tellOverlaps(List<Entry> entries) {
    List<Entry> sorted = new ArrayList<>(entries);
    sorted.sort(
        Comparator.comparing(Entry::person)
            .thenComparing(Entry::phones)
            .thenComparingLong(e -> e.absolute(e.from()))
            .thenComparingInt(e -> e.row().line()));
    Entry last = null;
    for (Entry entry : sorted) {
      boolean same =
          last != null && last.person().equals(entry.person()) && last.phones() == entry.phones();
      if (same && entry.absolute(entry.from()) < last.absolute(last.to())) {
        table.problem(
            entry.row(),
            start,
            "is when '"
                + Words.shortened(entry.person())
                + "' is at work already by line "
                + last.row().line(),
            "",
            at);
      }
      boolean longer = !same || entry.absolute(entry.to()) > last.absolute(last.to());
      last = longer ? entry : last;
    }
  }

  /** A turn for each person on each date, in the order of the file. */
  private static List<Turn> turns(List<Entry> entries) {
    Map<List<Object>, List<Entry>> days = new LinkedHashMap<>();
    for (Entry entry : entries) {
      days.computeIfAbsent(List.of(entry.date(), entry.person()), d -> new ArrayList<>())
          .add(entry);
    }
    List<Turn> turns = new ArrayList<>();
    Map<Turn.Span, Turn.Span> known = new HashMap<>();
    for (List<Entry> day : days.values()) {
      List<Turn.Span> phones = spans(day, true, known);
      List<Turn.Span> off = spans(day, false, known);
      List<Turn.Span> paid = new ArrayList<>(phones);
      paid.addAll(Turn.without(off, phones));
      paid.sort(Comparator.comparingInt(Turn.Span::from));
      turns.add(new Turn(day.get(0).date(), "", day.get(0).person(), paid, off));
    }
    return turns;
  }

  private static List<Turn.Span> spans(
      List<Entry> day, boolean phones, Map<Turn.Span, Turn.Span> known) {
    return day.stream()
        .filter(e -> e.phones() == phones)
        .map(e -> new Turn.Span(e.from(), e.to()))
        .map(s -> known.computeIfAbsent(s, same -> same))
        .sorted(Comparator.comparingInt(Turn.Span::from))
        .toList();
  }
}
