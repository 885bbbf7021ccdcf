package org.jointline.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The {@code $defs} of the JSON Schema while it is put together. */
final class SchemaParts {
  static final String REFERENCE = "#/$defs/";
  private static final Map<String, Object> UNDER_WAY = new LinkedHashMap<>();
  private final Map<String, Map<String, Object>> parts = new TreeMap<>();

  /** Whether a part is described again, to see that no other has its name. */
  private boolean comparing;

  /** A reference to a named part, which is described the first time it is asked for. */
  Map<String, Object> named(String words, Function<SchemaParts, Map<String, Object>> description) {
    String name = words.replace(' ', '-');
    if (!parts.containsKey(name)) {
      parts.put(name, UNDER_WAY);
      parts.put(name, description.apply(this));
    } else if (!comparing && parts.get(name) != UNDER_WAY) {
      comparing = true;
      checkSame(name, description.apply(this));
      comparing = false;
    }
    return object("$ref", REFERENCE + name);
  }

  private void checkSame(String name, Map<String, Object> described) {
    if (!parts.get(name).equals(described)) {
      throw new IllegalStateException("two parts of the schema are called " + name);
    }
  }

  /** A reference to what is described, where it has a name to go by; else what is described. */
  Map<String, Object> shared(Map<String, Object> described) {
    return shared(SchemaNames.of(described), described);
  }

  private Map<String, Object> shared(String name, Map<String, Object> described) {
    if (name.isEmpty()) {
      return described;
    }
    if (parts.putIfAbsent(name, described) != null) {
      checkSame(name, described);
    }
    return object("$ref", REFERENCE + name);
  }

  /** The value itself, or a mapping of the value and a note on it. */
  Map<String, Object> noted(Map<String, Object> plain) {
    Map<String, Object> wrapper = object("allOf", List.of(named("noted", this::wrapper)));
    wrapper.put("properties", object(Notes.VALUE, plain));
    return shared(
        SchemaNames.of(plain, SchemaNames.NOTED), object("anyOf", List.of(plain, wrapper)));
  }

  private Map<String, Object> wrapper(SchemaParts parts) {
    Map<String, Object> properties = object(Notes.VALUE, true);
    properties.putAll(noteKeys());
    return closed(properties, List.of(Notes.VALUE));
  }

  /** A value, or nothing: takes the key out of what a file extends. */
  Map<String, Object> orNothing(Map<String, Object> value) {
    return shared(
        SchemaNames.of(value, SchemaNames.NOTHING),
        object("anyOf", List.of(value, named("nothing", SchemaParts::nothing))));
  }

  private static Map<String, Object> nothing(SchemaParts parts) {
    return object("description", "Takes the key out of what this file extends.", "type", "null");
  }

  /** In a mapping that takes nothing out of another. */
  Map<String, Object> everyKeyHasAValue() {
    return named(
        "every key has a value",
        p -> object("additionalProperties", object("not", object("type", "null"))));
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
