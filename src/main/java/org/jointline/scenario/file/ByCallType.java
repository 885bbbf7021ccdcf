package org.jointline.scenario.file;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A mapping from call types to values of one kind. Where it may name {@code otherwise}, that is for
 * all call types not named.
 */
final class ByCallType<T> extends Kind<Map<String, T>> {
  static final String OTHERWISE = "otherwise";

  private final Kind<T> of;
  private final boolean otherwise;

  ByCallType(Kind<T> of, boolean otherwise) {
    this.of = of;
    this.otherwise = otherwise;
  }

  @Override
  Map<String, T> readPlain(Node node, At at) {
    if (!(node instanceof Node.Fields fields)) {
      return wrong(node, at);
    }
    Map<String, T> values = new LinkedHashMap<>();
    for (Node.Field field : fields.fields()) {
      String id = field.key().value();
      if (Notes.KEYS.contains(id)) {
        continue;
      }
      At there = at.field(field.key());
      T value = of.read(field.value(), there);
      if (!otherwise || !id.equals(OTHERWISE)) {
        at.reading().names().refer(Names.Sort.CALL_TYPE, id, there);
      }
      if (value != null) {
        values.put(id, value);
      }
    }
    if (fields.fields().stream().allMatch(f -> Notes.KEYS.contains(f.key().value()))) {
      at.problem(node.place(), "must name at least one call type", "");
    }
    return values;
  }

  @Override
  String needs() {
    return "a mapping from call types to " + of.needs();
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
    return parts.shared(
        SchemaParts.object(
            "type", "object", "properties", parts.noteKeys(), "additionalProperties", value));
  }
}
