package org.jointline.scenario.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Maps, lists, text, numbers and booleans as JSON. */
final class JsonText {
  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  /** With a line a key, indented by two spaces. */
  static String lines(Object value) {
    JsonText json = new JsonText();
    json.add(value, 0);
    return json.text.append('\n').toString();
  }

  private void add(Object value, int depth) {
    if (value instanceof Map<?, ?> map) {
      addMap(map, depth);
    } else if (value instanceof List<?> list) {
      addList(list, depth);
    } else if (value instanceof String string) {
      addString(string);
    } else {
      text.append(value);
    }
  }

  private void addMap(Map<?, ?> map, int depth) {
    text.append('{');
    String gap = "";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      text.append(gap);
      newLine(depth + 1);
      addString((String) entry.getKey());
      text.append(": ");
      add(entry.getValue(), depth + 1);
      gap = ",";
    }
    newLine(depth);
    text.append('}');
  }

  private void addList(List<?> list, int depth) {
    boolean flat = list.stream().noneMatch(Map.class::isInstance);
    text.append('[');
    String gap = "";
    for (Object item : list) {
      text.append(gap);
      if (!flat) {
        newLine(depth + 1);
      }
      add(item, depth + 1);
      gap = flat ? ", " : ",";
    }
    if (!flat) {
      newLine(depth);
    }
    text.append(']');
  }

  private void newLine(int depth) {
    text.append('\n').append("  ".repeat(depth));
  }

  private void addString(String string) {
    text.append('"');
    for (int i = 0; i < string.length(); i++) {
      char c = string.charAt(i);
      if (c == '"' || c == '\\') {
        text.append('\\').append(c);
      } else if (c < ' ') {
        text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else {
        text.append(c);
      }
    }
    text.append('"');
  }
}
