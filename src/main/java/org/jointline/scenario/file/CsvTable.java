package org.jointline.scenario.file;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** A CSV file with a header row, and the line of each of its rows. */
final class CsvTable {
  private static final int MOST_ROWS = 600_000;

  /** How the parser says where. */
  private static final Pattern LINE = Pattern.compile("(?:startline|line:) ([0-9]{1,9})");

  private final Sources.Source source;
  private final List<String> columns = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  private CsvTable(Sources.Source source) {
    this.source = source;
  }

  /** The table, or null where it cannot be read, which has then been told. */
  static CsvTable read(String name, At at) {
    Sources.Source source;
    Reading reading = at.reading();
    try {
      source = reading.sources().beside(at.place(), name);
    } catch (Unreadable e) {
      String message = name + (e.line() > 0 ? ":" + e.line() + ":" + e.column() : "");
      at.problem(message + ": " + e.getMessage(), e.suggestion());
      return null;
    }
    CsvTable known = reading.table(source);
    if (known != null) {
      return known;
    }
    CsvTable table = new CsvTable(source);
    try {
      table.parse();
    } catch (Unreadable e) {
      At there = at.at(source.place(e.line(), e.column()));
      there.problem(e.getMessage(), e.suggestion());
      return null;
    }
    reading.table(source, table);
    return table;
  }

  private void parse() throws Unreadable {
    CSVFormat format = CSVFormat.DEFAULT.builder().setIgnoreSurroundingSpaces(true).get();
    try (CSVParser parser = format.parse(new StringReader(source.text()))) {
      long line = 1;
      for (CSVRecord record : parser) {
        if (columns.isEmpty()) {
          record.forEach(columns::add);
          checkColumns((int) line);
        } else if (rows.size() == MOST_ROWS) {
          throw new Unreadable((int) line, 1, "must have at most 600,000 rows", "");
        } else {
          add(record, (int) line);
        }
        line = parser.getCurrentLineNumber() + 1;
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw malformed(e);
    }
    if (columns.isEmpty() || rows.isEmpty()) {
      throw new Unreadable("must have a header row and at least one row", "");
    }
  }

  private void checkColumns(int line) throws Unreadable {
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      if (!column.isEmpty() && columns.indexOf(column) < i) {
        throw new Unreadable(
            line,
            i + 1,
            "has two columns '" + Words.shortened(column) + "'",
            "give each column its own name");
      }
    }
  }

  private void add(CSVRecord record, int line) throws Unreadable {
    if (record.size() != columns.size()) {
      throw new Unreadable(
          line, 1, "has " + record.size() + " cells where the header has " + columns.size(), "");
    }
    rows.add(new Row(line, record.values()));
  }

  private static Unreadable malformed(Exception e) {
    Throwable cause = e.getCause() instanceof CSVException ? e.getCause() : e;
    String reason = String.valueOf(cause.getMessage());
    Matcher line = LINE.matcher(reason);
    int at = line.find() ? Integer.parseInt(line.group(1)) : 0;
    int column = at == 0 ? 0 : 1;
    if (reason.contains("EOF reached before encapsulated token")) {
      return new Unreadable(at, column, "has a quote \" that is never closed", "close it");
    }
    if (reason.contains("between encapsulated token and delimiter")) {
      return new Unreadable(
          at, column, "has text behind a closing quote", "write two quotes \"\" for one in a text");
    }
    return new Unreadable(at, column, "is not well-formed CSV: " + Words.shortened(reason), "");
  }

  /** Index of a column; -1 where there is none. */
  int column(String name) {
    return columns.indexOf(name);
  }

  /** Index of a column that must be there; -1 where it is not, which has then been told. */
  int needed(String name, At at) {
    int column = column(name);
    if (column < 0) {
      String only = columns.size() == 1 ? columns.get(0) : "";
      at.problem(
          source.path() + " has no column '" + Words.shortened(name) + "'",
          only.contains(";") || only.contains("\t")
              ? "its columns are divided by " + (only.contains(";") ? "';'" : "tabs") + ", use ','"
              : Words.didYouMean(name, columns, "columns")
                  + (Words.nearest(name, columns) == null
                      ? ""
                      : " columns: " + Words.listed(columns)));
    }
    return column;
  }

  List<Row> rows() {
    return rows;
  }

  /** Tells a problem of a cell: the file, line and column of text are the CSV file's. */
  void problem(Row row, int column, String message, String suggestion, At at) {
    String cell = row.cells()[column];
    at.problem(
        source.place(row.line(), column + 1),
        "column '"
            + Words.shortened(columns.get(column))
            + "' "
            + message
            + ", got '"
            + Words.shortened(cell)
            + "'",
        suggestion);
  }

  /** The number in a cell, at least 0; NaN where there is none, which has then been told. */
  double number(Row row, int column, At at) {
    try {
      double value = Numbers.parse(row.cells()[column]);
      if (value >= 0) {
        return value;
      }
      problem(row, column, "must not be negative", "", at);
    } catch (NotUnderstood e) {
      problem(row, column, e.getMessage(), e.suggestion(), at);
    }
    return Double.NaN;
  }

  At at(Row row, At at) {
    return at.at(source.place(row.line(), 1));
  }

  record Row(int line, String[] cells) {}
}
