package org.jointline.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of text cells. The first column heads the rows; the others hold figures, set to the
 * right, or words, set to the left, where their head begins with {@code <}.
 */
final class HtmlTable {
  private final String caption;
  private final List<String> heads;
  private final List<List<String>> rows = new ArrayList<>();
  private boolean words;

  HtmlTable(String caption, String... heads) {
    this.caption = caption;
    this.heads = List.of(heads);
  }

  /** Cells hold words and are set to the left. */
  HtmlTable words() {
    words = true;
    return this;
  }

  void row(String... cells) {
    rows.add(List.of(cells));
  }

  int size() {
    return rows.size();
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** Writes the table; nothing if it has no rows. */
  void writeTo(Page page) {
    if (isEmpty()) {
      return;
    }
    page.raw("<div class=\"scroll\" role=\"region\" tabindex=\"0\" aria-label=\"")
        .text(caption)
        .raw("\">\n<table")
        .raw(words ? " class=\"words\"" : heads.size() == 2 ? " class=\"slim\"" : "")
        .raw(">\n");
    page.raw("<caption><span>").text(caption).raw("</span></caption>\n<thead><tr>");
    heads.forEach(
        head ->
            page.raw("<th scope=\"col\"" + side(head)).text(head.replace("<", "")).raw("</th>"));
    page.raw("</tr></thead>\n<tbody>\n");
    for (List<String> row : rows) {
      page.raw("<tr><th scope=\"row\">").text(row.get(0)).raw("</th>");
      for (int c = 1; c < row.size(); c++) {
        boolean figure = !words && !heads.get(c).startsWith("<");
        String cell = figure ? unbroken(row.get(c)) : row.get(c);
        page.raw("<td" + side(heads.get(c))).text(cell).raw("</td>");
      }
      page.raw("</tr>\n");
    }
    page.raw("</tbody></table></div>\n");
  }

  /** A figure and its interval may stand on two lines where there is little room, and no more. */
  private static String unbroken(String cell) {
    int interval = cell.endsWith(")") ? cell.indexOf(" (") : -1;
    String bound = cell.replace(' ', '\u00a0');
    return interval < 0
        ? bound
        : bound.substring(0, interval) + " " + bound.substring(interval + 1);
  }

  private static String side(String head) {
    return head.startsWith("<") ? " class=\"left\">" : ">";
  }

  /** Writes the table folded away under a line that opens it. */
  void writeFoldedTo(Page page) {
    if (!isEmpty()) {
      page.raw("<details><summary>Figures: ").text(caption).raw("</summary>\n");
      writeTo(page);
      page.raw("</details>\n");
    }
  }
}
