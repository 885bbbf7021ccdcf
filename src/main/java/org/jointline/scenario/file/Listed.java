package org.jointline.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A list of values of one kind, at least one. Faulty values are left out. */
final class Listed<T> extends Kind<List<T>> {
  private final Kind<T> of;
  private final int most;

  Listed(Kind<T> of) {
    this(of, Integer.MAX_VALUE);
  }

  /**
   * @param most values there may be
   */
  Listed(Kind<T> of, int most) {
    this.of = of;
    this.most = most;
  }

  @Override
  List<T> readPlain(Node node, At at) {
    if (!(node instanceof Node.Items list)) {
      return wrong(node, at);
    }
    if (list.items().isEmpty()) {
      at.problem(list.place(), "must not be empty", "");
      return null;
    }
    if (list.items().size() > most) {
      at.problem(
          list.place(), "must have at most " + most + " entries, got " + list.items().size(), "");
      return null;
    }
    List<T> values = new ArrayList<>(list.items().size());
    for (int i = 0; i < list.items().size(); i++) {
      Node item = list.items().get(i);
      T value = of.read(item, at.item(i, item.place()));
      if (value != null) {
        values.add(value);
      }
    }
    return values;
  }

  @Override
  String needs() {
    return "a list";
  }

  @Override
  boolean looksLike(Node node) {
    return node instanceof Node.Items;
  }

  @Override
  Map<String, Object> plainSchema(SchemaParts parts) {
    Map<String, Object> schema =
        SchemaParts.object("type", "array", "items", of.schema(parts), "minItems", 1);
    if (most < Integer.MAX_VALUE) {
      schema.put("maxItems", most);
    }
    return parts.shared(schema);
  }
}
