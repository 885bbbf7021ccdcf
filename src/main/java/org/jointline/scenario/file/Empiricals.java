package org.jointline.scenario.file;

import java.util.ArrayList;
import java.util.List;
import org.jointline.scenario.Distribution;

/** Measured durations: a column of a CSV file, in seconds, or a list. */
final class Empiricals {
  private static final Key<String> CSV =
      Key.required(
          "csv", Values.TEXT, "CSV file with a header row, beside the scenario file.", "talk.csv");
  private static final Key<String> COLUMN =
      Key.required("column", Values.TEXT, "Column that holds seconds.", "seconds");
  private static final Key<List<Double>> VALUES =
      Key.required("values", new Listed<>(Values.SECONDS), "The durations.", "[10 s, 20 s]");

  static final Shape<Distribution> SHAPE =
      Shape.oneOf(
          "empirical",
          "Measured durations, each as likely as any other.",
          () -> List.of(Alternative.of(CSV, COLUMN), Alternative.of(VALUES)),
          List.of(),
          Empiricals::read);

  private Empiricals() {}

  private static Distribution read(Found found) {
    if (found.given(VALUES)) {
      List<Double> values = found.get(VALUES);
      return values == null || values.isEmpty() ? null : new Distribution.Empirical(values);
    }
    return found.sound(CSV, COLUMN) ? fromCsv(found) : null;
  }

  private static Distribution fromCsv(Found found) {
    CsvTable table = CsvTable.read(found.get(CSV), found.at(CSV));
    if (table == null) {
      return null;
    }
    At at = found.at(COLUMN);
    int column = table.needed(found.get(COLUMN), at);
    if (column < 0) {
      return null;
    }
    List<Double> values = new ArrayList<>();
    int before = at.reading().problemCount();
    for (CsvTable.Row row : table.rows()) {
      values.add(table.number(row, column, at));
    }
    return at.reading().problemCount() > before ? null : new Distribution.Empirical(values);
  }
}
