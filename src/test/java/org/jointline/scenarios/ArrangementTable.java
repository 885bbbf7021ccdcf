package org.jointline.scenarios;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The table of all arrangements in {@code scenarios/README.md}. */
final class ArrangementTable {
  static final String BEGIN =
      "| row | arrangement | said by | answer |\n| --- | --- | --- | --- |\n";
  private static final Path FOLDER = Path.of("scenarios");

  private ArrangementTable() {}

  static String of(List<Arrangement> all) throws Exception {
    StringBuilder table = new StringBuilder(BEGIN);
    for (Arrangement a : all) {
      table.append("| ").append(a.row).append(" | ").append(a.title).append(" | ").append(said(a));
      table.append(" | ").append(a.answer()).append(" |\n");
    }
    return table.toString();
  }

  /** Links to the file and to the lines that say it. */
  private static String said(Arrangement a) throws IOException {
    String text = Files.readString(FOLDER.resolve(a.saidIn()));
    int at = text.indexOf(a.saidBy());
    if (at < 0 || text.indexOf(a.saidBy(), at + 1) >= 0) {
      throw new IllegalStateException(
          "row " + a.row + ": " + a.saidIn() + " does not say exactly once: " + a.saidBy());
    }
    int first = 1 + lines(text.substring(0, at));
    int last = first + lines(a.saidBy());
    String where = first == last ? "line " + first : "lines " + first + " to " + last;
    String link = a.saidIn() + "#L" + first + (first == last ? "" : "-L" + last);
    String lines = "[" + where + "](" + link + ")";
    return a.saidIn().equals(a.file)
        ? "[" + a.file + "](" + a.file + "), " + lines
        : "[" + a.file + "](" + a.file + "); " + a.saidIn() + ", " + lines;
  }

  private static int lines(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }
}
