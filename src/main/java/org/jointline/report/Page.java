package org.jointline.report;

import java.util.List;

/** HTML text under construction. Whatever comes from a scenario goes through {@link #escaped}. */
final class Page {
  /** The space between a number and its unit, which stay on one line. */
  private static final String NUMBER_AND_UNIT = "(?<=\\d) (?=%|(?:s|min|h)\\b)";

  private final StringBuilder html = new StringBuilder();

  /** Mark-up as it is. */
  Page raw(String markup) {
    html.append(markup);
    return this;
  }

  /** Text, escaped. */
  Page text(String text) {
    html.append(escaped(text));
    return this;
  }

  /** One element with text in it. */
  Page element(String tag, String text) {
    return raw("<" + tag + ">").text(text).raw("</" + tag.split(" ")[0] + ">\n");
  }

  /** Opens a numbered-in-the-menu section. */
  Page section(String id, String title) {
    return raw("<section id=\"" + id + "\">\n").element("h2", title);
  }

  Page endSection() {
    return raw("</section>\n");
  }

  /** A list of sentences, each with a capital; nothing for none. */
  Page list(List<String> items) {
    if (!items.isEmpty()) {
      raw("<ul>\n");
      items.forEach(item -> element("li", Wording.capital(item)));
      raw("</ul>\n");
    }
    return this;
  }

  /** Safe inside an element and inside a quoted attribute; control characters become spaces. */
  static String escaped(String text) {
    return Lines.clean(text)
        .replaceAll(NUMBER_AND_UNIT, "\u00a0")
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }

  @Override
  public String toString() {
    return html.toString();
  }
}
