package org.jointline.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The {@code $defs} of the JSON Schema while it is put together. */
final class SchemaParts {
  private final Map<String, Map<String, Object>> parts = new TreeMap<>();

  /** A reference to a named part, which is described the first time it is asked for. */
  Map<String, Object> named(String words, Function<SchemaParts, Map<String, Object>> description) {
    String name = words.replace(' ', '-');
    if (!parts.containsKey(name)) {
      parts.put(name, Map.of());
      parts.put(name, description.apply(this));
    }
    return object("$ref", "#/$defs/" + name);
  }

  /** The value itself, or a mapping of the value and a note on it. */
  Map<String, Object> noted(Map<String, Object> plain) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(Notes.VALUE, plain);
    properties.putAll(noteKeys());
    Map<String, Object> wrapper = closed(properties, List.of(Notes.VALUE));
    return object("anyOf", List.of(plain, wrapper));
  }

  /** A value, or nothing: takes the key out of what a file extends. */
  static Map<String, Object> orNothing(Map<String, Object> value) {
    return object("anyOf", List.of(value, object("type", "null")));
  }

  Map<String, Object> noteKeys() {
    Map<String, Object> keys = new LinkedHashMap<>();
    keys.put(
        Notes.ASSUMED,
        named(
            "assumed",
            p -> object("type", "string", "description", "Nobody knows this; why this value.")));
    keys.put(
        Notes.SOURCE,
        named("source", p -> object("type", "string", "description", "Where this was found.")));
    return keys;
  }

  static Map<String, Object> closed(Map<String, Object> properties, List<String> required) {
    Map<String, Object> closed = object("type", "object", "properties", properties);
    if (!required.isEmpty()) {
      closed.put("required", required);
    }
    closed.put("additionalProperties", false);
    return closed;
  }

  Map<String, Map<String, Object>> all() {
    return parts;
  }

  /** A JSON object of keys and values given in turn. */
  static Map<String, Object> object(Object... keysAndValues) {
    Map<String, Object> object = new LinkedHashMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      object.put((String) keysAndValues[i], keysAndValues[i + 1]);
    }
    return object;
  }
}
