package org.jointline.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the JSON Schema says of a mapping with a table of keys. A file that extends another may give
 * any of the keys, and nothing for a value; of a whole mapping the same is said by reference, with
 * what it must have besides.
 *
 * @param keys every key there is
 * @param common keys that go with each way of writing
 * @param ways in which it may be written; none where there is but one
 */
record ShapeSchema(
    String name, String doc, List<Key<?>> keys, List<Key<?>> common, List<Alternative> ways) {

  Map<String, Object> whole(SchemaParts parts) {
    return ways.isEmpty() ? oneWay(parts) : oneOfTheWays(parts);
  }

  /** Any of the keys. */
  Map<String, Object> part(SchemaParts parts) {
    return parts.named(name + " in part", this::anyKeys);
  }

  private Map<String, Object> anyKeys(SchemaParts parts) {
    Map<String, Object> properties = new LinkedHashMap<>();
    for (Key<?> key : keys) {
      properties.put(key.name(), told(key, parts.orNothing(key.kind().partSchema(parts))));
    }
    return described(SchemaParts.closed(withNotes(properties, parts), List.of()));
  }

  private Map<String, Object> oneWay(SchemaParts parts) {
    Map<String, Object> whole = new LinkedHashMap<>();
    whole.put("allOf", List.of(part(parts), parts.everyKeyHasAValue()));
    Map<String, Object> properties = new LinkedHashMap<>();
    List<String> required = new ArrayList<>();
    for (Key<?> key : keys) {
      Map<String, Object> value = key.kind().schema(parts);
      if (!value.equals(key.kind().partSchema(parts))) {
        Map<String, Object> property = new LinkedHashMap<>(value);
        property.put("description", key.description());
        properties.put(key.name(), property);
      }
      if (key.required()) {
        required.add(key.name());
      }
    }
    if (!properties.isEmpty()) {
      whole.put("properties", properties);
    }
    if (!required.isEmpty()) {
      whole.put("required", required);
    }
    return described(whole);
  }

  private Map<String, Object> oneOfTheWays(SchemaParts parts) {
    Set<Key<?>> several = inSeveralWays();
    List<Object> each = new ArrayList<>();
    for (Alternative way : ways) {
      Map<String, Object> properties = new LinkedHashMap<>();
      List<String> required = new ArrayList<>();
      List<Key<?>> all = new ArrayList<>(way.all());
      all.addAll(common);
      for (Key<?> key : all) {
        Map<String, Object> value = told(key, key.kind().schema(parts));
        boolean shared = several.contains(key);
        String part = name + "." + key.name();
        properties.put(key.name(), shared ? parts.named(part, p -> value) : value);
        if (key.required()) {
          required.add(key.name());
        }
      }
      each.add(SchemaParts.closed(withNotes(properties, parts), required));
    }
    return described(SchemaParts.object("anyOf", each));
  }

  private Set<Key<?>> inSeveralWays() {
    Set<Key<?>> once = new LinkedHashSet<>();
    Set<Key<?>> several = new LinkedHashSet<>(ways.size() > 1 ? common : List.of());
    for (Alternative way : ways) {
      for (Key<?> key : way.all()) {
        if (!once.add(key)) {
          several.add(key);
        }
      }
    }
    return several;
  }

  private static Map<String, Object> told(Key<?> key, Map<String, Object> value) {
    Map<String, Object> property = new LinkedHashMap<>(value);
    property.put("description", key.description());
    property.put("examples", List.of(Example.of(String.valueOf(key.example()))));
    return property;
  }

  private static Map<String, Object> withNotes(Map<String, Object> properties, SchemaParts parts) {
    properties.putAll(parts.noteKeys());
    return properties;
  }

  private Map<String, Object> described(Map<String, Object> schema) {
    Map<String, Object> described = SchemaParts.object("description", doc);
    described.putAll(schema);
    return described;
  }
}
