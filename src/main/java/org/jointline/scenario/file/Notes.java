package org.jointline.scenario.file;

import java.util.Set;
import org.jointline.scenario.Note;

/** The author's notes on values: {@code assumed} and {@code source}, on any value. */
final class Notes {
  static final String ASSUMED = "assumed";
  static final String SOURCE = "source";
  static final String VALUE = "value";
  static final Set<String> KEYS = Set.of(ASSUMED, SOURCE);

  /** What to do about a text that ended too early. */
  static final String COMMA = "put the text in quotes: a comma ends it inside { }";

  private Notes() {}

  /** Takes the notes of a value down and gives the value itself; null where there is none. */
  static Node taken(Node node, At at) {
    if (!(node instanceof Node.Fields fields)) {
      return node;
    }
    Node value = fields.get(VALUE);
    take(fields, value == null ? fields : value, at);
    if (value == null) {
      return node;
    }
    for (Node.Field field : fields.fields()) {
      String key = field.key().value();
      if (!KEYS.contains(key) && !key.equals(VALUE)) {
        at.problem(
            field.key().place(),
            "unknown key '" + Words.shortened(key) + "' beside 'value'",
            endedByComma(field, fields)
                ? comma(field)
                : "beside 'value' stand 'assumed' and 'source'");
      }
    }
    return taken(value, at);
  }

  /** What to do about a key that stands behind a comma: leave it out of a number, or quote. */
  static String comma(Node.Field field) {
    return field.key().value().matches("[0-9]{3}(\\.[0-9]+)?")
        ? "write a number without a comma between thousands"
        : COMMA;
  }

  /** Whether this key is what was behind a comma in a text without quotes. */
  static boolean endedByComma(Node.Field field, Node.Fields fields) {
    return fields.flow() && field.value() instanceof Node.Text text && text.isNothing();
  }

  private static void take(Node.Fields fields, Node value, At at) {
    for (Node.Field field : fields.fields()) {
      String key = field.key().value();
      if (!KEYS.contains(key)) {
        continue;
      }
      if (field.value() instanceof Node.Text text && !text.isNothing()) {
        Note.Kind kind = key.equals(ASSUMED) ? Note.Kind.ASSUMED : Note.Kind.SOURCE;
        String said = Words.oneLine(text.value());
        at.reading().note(field.key().place(), new Note(at.path(), kind, Brief.of(value), said));
      } else {
        at.problem(field.value().place(), "'" + key + "' must be text that says why or where", "");
      }
    }
  }
}
