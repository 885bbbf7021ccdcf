package org.jointline.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts a file's mapping over the mapping it extends. */
final class Merge {
  private Merge() {}

  /**
   * Key by key: a key of both is merged as its kind says, {@code key: ~} takes the key out, new
   * keys come last.
   *
   * @param kind of the value of a key; null where the key is unknown
   */
  static Node fields(Node base, Node over, Function<String, Kind<?>> kind) {
    if (base instanceof Node.Fields noted && noted.get(Notes.VALUE) instanceof Node.Fields value) {
      return replaced(noted, fields(value, over, kind));
    }
    if (!(base instanceof Node.Fields below)
        || !(over instanceof Node.Fields above)
        || above.get(Notes.VALUE) != null) {
      return over;
    }
    Map<String, Node.Field> merged = new LinkedHashMap<>();
    for (Node.Field field : below.fields()) {
      merged.put(field.key().value(), field);
    }
    for (Node.Field field : above.fields()) {
      String key = field.key().value();
      Node.Field old = merged.get(key);
      if (field.value() instanceof Node.Text text && text.isNothing()) {
        merged.remove(key);
      } else if (old == null || kind.apply(key) == null) {
        merged.put(key, field);
      } else {
        Node value = kind.apply(key).merged(old.value(), field.value());
        merged.put(key, new Node.Field(field.key(), value));
      }
    }
    return new Node.Fields(above.place(), List.copyOf(merged.values()), above.flow());
  }

  /** The mapping with another value beside the same notes. */
  private static Node replaced(Node.Fields noted, Node value) {
    List<Node.Field> fields = new ArrayList<>();
    for (Node.Field field : noted.fields()) {
      boolean isValue = field.key().value().equals(Notes.VALUE);
      fields.add(isValue ? new Node.Field(field.key(), value) : field);
    }
    return new Node.Fields(value.place(), fields, noted.flow());
  }
}
