package org.jointline.scenario.file;

import java.util.LinkedHashMap;
import java.util.Map;

/** A mapping from names that mean something only where they stand, in file order. */
final class ByName<T> extends Kind<Map<String, T>> {
  private final Kind<T> of;
  private final String what;
  private final int most;

  /**
   * @param what the names are of, such as "shift"
   * @param most there may be
   */
  ByName(String what, Kind<T> of, int most) {
    this.what = what;
    this.of = of;
    this.most = most;
  }

  /** Faulty values are left out. */
  @Override
  Map<String, T> readPlain(Node node, At at) {
    if (!(node instanceof Node.Fields fields)) {
      return wrong(node, at);
    }
    Map<String, T> values = new LinkedHashMap<>();
    int count = 0;
    for (Node.Field field : fields.fields()) {
      String name = field.key().value();
      if (Notes.KEYS.contains(name)) {
        continue;
      }
      count++;
      At there = at.field(field.key());
      if (name.isBlank() || name.length() > ById.LONGEST || !name.equals(name.strip())) {
        there.problem("a name must have 1 to " + ById.LONGEST + " characters", "");
      }
      T value = of.read(field.value(), there);
      if (value != null) {
        values.put(name, value);
      }
    }
    if (count == 0) {
      at.problem(node.place(), "must name at least one " + what, "");
    } else if (count > most) {
      at.problem("must name at most " + most + ", got " + count, "");
    }
    return values;
  }

  @Override
  String needs() {
    return "a mapping from each " + what + "'s name to what it is";
  }

  @Override
  boolean looksLike(Node node) {
    return node instanceof Node.Fields;
  }

  @Override
  Node merged(Node base, Node over) {
    return Merge.fields(base, over, key -> of);
  }

  @Override
  Map<String, Object> plainSchema(SchemaParts parts) {
    return described(of.schema(parts), parts);
  }

  @Override
  Map<String, Object> partSchema(SchemaParts parts) {
    return parts.noted(described(parts.orNothing(of.partSchema(parts)), parts));
  }

  private static Map<String, Object> described(Map<String, Object> value, SchemaParts parts) {
    Map<String, Object> schema =
        SchemaParts.object("type", "object", "properties", parts.noteKeys());
    schema.put("propertyNames", SchemaParts.object("minLength", 1, "maxLength", ById.LONGEST));
    schema.put("additionalProperties", value);
    return parts.shared(schema);
  }
}
