package org.jointline.scenario.file;

import java.util.List;

/** A piece of a YAML or JSON file with its place; numbers are still text. */
sealed interface Node {
  Place place();

  /** What it is, for messages: the text itself, "a list" or "a mapping". */
  String what();

  /**
   * @param plain written without quotes, so that it may be a number or nothing
   */
  record Text(Place place, String value, boolean plain) implements Node {
    /** Nothing at all, {@code ~} or {@code null}. */
    boolean isNothing() {
      return plain
          && (value.isEmpty()
              || value.equals("~")
              || value.equals("null")
              || value.equals("Null")
              || value.equals("NULL"));
    }

    @Override
    public String what() {
      if (isNothing()) {
        return "nothing";
      }
      return plain ? Words.shortened(value) : "'" + Words.shortened(value) + "'";
    }
  }

  record Items(Place place, List<Node> items) implements Node {
    @Override
    public String what() {
      return "a list";
    }
  }

  /**
   * @param flow written in braces
   */
  record Fields(Place place, List<Field> fields, boolean flow) implements Node {
    /** The field of a key, or null. */
    Field field(String key) {
      for (Field field : fields) {
        if (field.key().value().equals(key)) {
          return field;
        }
      }
      return null;
    }

    /** The value of a key, or null. */
    Node get(String key) {
      Field field = field(key);
      return field == null ? null : field.value();
    }

    @Override
    public String what() {
      return "a mapping";
    }
  }

  record Field(Text key, Node value) {}
}
