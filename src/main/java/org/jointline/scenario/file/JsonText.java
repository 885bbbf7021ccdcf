package org.jointline.scenario.file;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Maps, lists, text, numbers and booleans as JSON. */
final class JsonText {
  private static final int WIDTH = 100;
  private final StringBuilder text = new StringBuilder();

  private JsonText() {}

  /** What fits on a line stands on one; else a line a key, indented by two spaces. */
  static String lines(Object value) {
    JsonText json = new JsonText();
    json.add(value, 0);
    return json.text.append('\n').toString();
  }

  private static String line(Object value) {
    JsonText json = new JsonText();
    json.addFlat(value);
    return json.text.toString();
  }

  private void add(Object value, int depth) {
    String line = line(value);
    int column = text.length() - text.lastIndexOf("\n") - 1;
    if (column + line.length() < WIDTH) {
      text.append(line);
    } else if (value instanceof Map<?, ?> map) {
      addMap(map, depth);
    } else if (value instanceof List<?> list) {
      addList(list, depth);
    } else {
      text.append(line);
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
    text.append('[');
    String gap = "";
    for (Object item : list) {
      text.append(gap);
      newLine(depth + 1);
      add(item, depth + 1);
      gap = ",";
    }
    newLine(depth);
    text.append(']');
  }

  private void newLine(int depth) {
    text.append('\n').append("  ".repeat(depth));
  }

  private void addFlat(Object value) {
    String gap = "";
    if (value instanceof Map<?, ?> map) {
      text.append('{');
      for (Map.Entry<?, ?> entry : map.entrySet()) {
        text.append(gap);
        addString((String) entry.getKey());
        text.append(": ");
        addFlat(entry.getValue());
        gap = ", ";
      }
      text.append('}');
    } else if (value instanceof List<?> list) {
      text.append('[');
      for (Object item : list) {
        text.append(gap);
        addFlat(item);
        gap = ", ";
      }
      text.append(']');
    } else if (value instanceof String string) {
      addString(string);
    } else {
      text.append(value);
    }
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
