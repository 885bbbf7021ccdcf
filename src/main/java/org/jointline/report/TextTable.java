package org.jointline.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * An aligned table for a terminal. A cell may have several lines; the first column is to the left,
 * the others to the right unless said otherwise. Where the table is too wide for the page, the
 * widest columns to the left are folded at spaces.
 */
final class TextTable {
  private static final String GAP = "  ";
  private static final int LEAST_NAME = 12;

  private final int width;
  private final boolean[] left;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param width of the page in characters
   * @param heads of the columns; a line end starts a second line, a {@code <} in front aligns left
   */
  TextTable(int width, String... heads) {
    this.width = width;
    this.left = new boolean[heads.length];
    List<String> row = new ArrayList<>();
    for (int c = 0; c < heads.length; c++) {
      left[c] = c == 0 || heads[c].startsWith("<");
      row.add(heads[c].startsWith("<") ? heads[c].substring(1) : heads[c]);
    }
    rows.add(row);
  }

  void row(String... cells) {
    rows.add(Arrays.asList(cells));
  }

  /** All lines, heads first and a rule under them, no space at a line's end. */
  List<String> lines() {
    int[] widths = widths();
    List<String> out = new ArrayList<>();
    for (List<String> row : rows) {
      addRow(out, row, widths);
      if (out.size() > 0 && row == rows.get(0)) {
        out.add("─".repeat(Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1)));
      }
    }
    return out;
  }

  private int[] widths() {
    int[] widths = new int[left.length];
    for (List<String> row : rows) {
      for (int c = 0; c < widths.length; c++) {
        for (String line : row.get(c).split("\n")) {
          widths[c] = Math.max(widths[c], length(line));
        }
      }
    }
    int excess = Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) - width;
    for (int c = widest(widths); c >= 0 && excess > 0; c = widest(widths)) {
      widths[c]--;
      excess--;
    }
    return widths;
  }

  /** The widest column that may be folded; -1 where none may be folded further. */
  private int widest(int[] widths) {
    int widest = -1;
    for (int c = 0; c < widths.length; c++) {
      if (left[c] && widths[c] > (widest < 0 ? LEAST_NAME : widths[widest])) {
        widest = c;
      }
    }
    return widest;
  }

  private void addRow(List<String> out, List<String> row, int[] widths) {
    List<List<String>> cells = new ArrayList<>();
    int height = 1;
    for (int c = 0; c < widths.length; c++) {
      List<String> lines =
          left[c] ? fold(row.get(c), widths[c]) : Arrays.asList(row.get(c).split("\n"));
      cells.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int h = 0; h < height; h++) {
      StringBuilder line = new StringBuilder();
      for (int c = 0; c < widths.length; c++) {
        String text = h < cells.get(c).size() ? cells.get(c).get(h) : "";
        String pad = " ".repeat(Math.max(0, widths[c] - length(text)));
        line.append(c == 0 ? "" : GAP).append(left[c] ? text + pad : pad + text);
      }
      out.add(line.toString().stripTrailing());
    }
  }

  /**
   * Lines of at most this many characters, broken at spaces, or inside a word that is longer. What
   * goes on is as far in as it began.
   */
  static List<String> fold(String text, int width) {
    List<String> lines = new ArrayList<>();
    for (String paragraph : text.split("\n", -1)) {
      String rest = paragraph.strip();
      String indent = " ".repeat(rest.isEmpty() ? 0 : paragraph.indexOf(rest));
      while (indent.length() + length(rest) > width) {
        int end = rest.offsetByCodePoints(0, width - indent.length());
        int space = rest.lastIndexOf(' ', end);
        int cut = space > 0 ? space : end;
        lines.add(indent + rest.substring(0, cut).stripTrailing());
        rest = rest.substring(cut).stripLeading();
      }
      lines.add(indent + rest);
    }
    return lines;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
