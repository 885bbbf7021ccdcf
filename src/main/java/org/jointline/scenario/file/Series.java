package org.jointline.scenario.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jointline.scenario.Curve;

/**
 * A column of a CSV file by weekday or date and time of day.
 *
 * @param curve the column's values in their slices
 * @param sliceHours length of each slice
 */
record Series(Curve curve, double sliceHours) {
  private static final Key<String> FILE =
      Key.required("file", Values.TEXT, "CSV file, beside the scenario file.", "calls.csv");
  private static final Key<String> COLUMN =
      Key.required("column", Values.TEXT, "Column that holds the numbers.", "calls");
  private static final Key<Duration> SLICE =
      Key.optional(
          "slice",
          Values.POSITIVE_DURATION,
          null,
          "the shortest step between two times in the file",
          "How long each row holds.",
          "30 min");

  static final Shape<Series> SHAPE =
      Shape.of(
          "csv series",
          "A column of a CSV file. The file's column 'time' (HH:MM) is the start of a slice; a"
              + " column 'weekday' (Mon) or 'date' (2012-12-25) is optional.",
          List.of(FILE, COLUMN, SLICE),
          Series::read);

  /** Counts in the slices as counts an hour. */
  Curve perHour() {
    List<Curve.Piece> pieces = new ArrayList<>();
    for (Curve.Piece p : curve.pieces()) {
      pieces.add(
          new Curve.Piece(
              p.days(), p.date(), p.fromSecond(), p.toSecond(), p.value() / sliceHours));
    }
    return new Curve(pieces, 0);
  }

  private static Series read(Found found) {
    if (!found.sound(FILE, COLUMN)) {
      return null;
    }
    CsvTable table = CsvTable.read(found.get(FILE), found.at(FILE));
    if (table == null) {
      return null;
    }
    int column = table.needed(found.get(COLUMN), found.at(COLUMN));
    int time = table.needed("time", found.at(FILE));
    if (column < 0 || time < 0) {
      return null;
    }
    At at = found.at(COLUMN);
    int before = at.reading().problemCount();
    List<int[]> times = new ArrayList<>();
    for (CsvTable.Row row : table.rows()) {
      times.add(new int[] {second(table, row, time, at)});
    }
    int slice =
        found.given(SLICE) && found.get(SLICE) != null
            ? (int) found.get(SLICE).toSeconds()
            : shortestStep(times);
    if (slice <= 0) {
      found
          .at(FILE)
          .problem(
              "has only one time of day, so the slices' length is unknown", "add 'slice: 1 h'");
      return null;
    }
    Pieces pieces = new Pieces("give each time one value");
    for (int i = 0; i < times.size(); i++) {
      CsvTable.Row row = table.rows().get(i);
      double value = table.number(row, column, at);
      add(pieces, table, row, times.get(i)[0], slice, value, at);
    }
    Curve curve = pieces.curve(0);
    return at.reading().problemCount() > before ? null : new Series(curve, slice / 3600.0);
  }

  private static int second(CsvTable table, CsvTable.Row row, int time, At at) {
    try {
      int second = ClockTimes.second(row.cells()[time]);
      if (second < Curve.DAY_SECONDS) {
        return second;
      }
      table.problem(row, time, "must be before 24:00", "", at);
    } catch (NotUnderstood e) {
      table.problem(row, time, "must be a time such as 08:30", "", at);
    }
    return -1;
  }

  private static int shortestStep(List<int[]> times) {
    TreeSet<Integer> sorted = new TreeSet<>();
    times.forEach(t -> sorted.add(t[0]));
    sorted.remove(-1);
    int shortest = 0;
    Integer last = null;
    for (int time : sorted) {
      if (last != null && (shortest == 0 || time - last < shortest)) {
        shortest = time - last;
      }
      last = time;
    }
    return shortest;
  }

  private static void add(
      Pieces pieces, CsvTable table, CsvTable.Row row, int from, int slice, double value, At at) {
    String day = "";
    int column = table.column("date") >= 0 ? table.column("date") : table.column("weekday");
    if (column >= 0) {
      day = row.cells()[column].strip();
    }
    try {
      WeekSpan whole = WeekSpans.parseDays(day.isEmpty() ? "always" : day);
      if (from < 0 || Double.isNaN(value)) {
        return;
      }
      int to = Math.min(from + slice, Curve.DAY_SECONDS);
      WeekSpan span = new WeekSpan(whole.days(), whole.date(), from, to);
      pieces.add(List.of(span), value, "line " + row.line(), table.at(row, at));
    } catch (NotUnderstood e) {
      table.problem(
          row,
          Math.max(column, 0),
          "must be a weekday such as Mon or a date",
          WeekSpans.nearest(day),
          at);
    }
  }
}
