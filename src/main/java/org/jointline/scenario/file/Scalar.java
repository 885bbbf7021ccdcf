package org.jointline.scenario.file;

import java.util.Map;

/** A value that is one piece of text or one number. */
final class Scalar<T> extends Kind<T> {
  private final String name;
  private final String needs;
  private final Map<String, Object> schema;
  private final Parser<T> parser;

  /**
   * @param name of the part of the schema; empty where it is described in place
   * @param needs what a value is, for messages
   * @param schema what the schema says of it
   */
  Scalar(String name, String needs, Map<String, Object> schema, Parser<T> parser) {
    this.name = name;
    this.needs = needs;
    this.schema = schema;
    this.parser = parser;
  }

  /** Turns text into a value. */
  interface Parser<T> {
    T parse(Node.Text text) throws NotUnderstood;
  }

  @Override
  T readPlain(Node node, At at) {
    if (!(node instanceof Node.Text text)) {
      return wrong(node, at);
    }
    try {
      return parser.parse(text);
    } catch (NotUnderstood e) {
      at.problem(text.place(), e.getMessage() + ", got " + text.what(), e.suggestion());
      return null;
    }
  }

  @Override
  String needs() {
    return needs;
  }

  @Override
  boolean looksLike(Node node) {
    return node instanceof Node.Text;
  }

  @Override
  Map<String, Object> plainSchema(SchemaParts parts) {
    return name.isEmpty() ? schema : parts.named(name, p -> schema);
  }
}
