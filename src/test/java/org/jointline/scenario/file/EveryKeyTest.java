package org.jointline.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The files that say they have every key of the language have every key of the published schema, in
 * each part of a scenario that knows it. Only the notes, which may stand anywhere, need not.
 */
class EveryKeyTest {
  /** Files beside each other: what one has may exclude what another has. */
  private static final List<String> FILES =
      List.of("everything.yaml", "everything-else.yaml", "everything-in-weeks.yaml");

  private static final Set<String> NOTES = Set.of("assumed", "source");
  private static final String REF = "$ref";

  private final JsonNode schema;
  private final Set<JsonNode> visited = new HashSet<>();
  private final Set<String> known = new TreeSet<>();
  private final Set<String> used = new TreeSet<>();

  EveryKeyTest() throws IOException {
    schema = new ObjectMapper().readTree(ScenarioSchema.generated());
  }

  private static Path file(String name) {
    return ScenarioFileTest.everything().resolveSibling(name);
  }

  @ParameterizedTest
  @ValueSource(strings = {"everything-else.yaml", "everything-in-weeks.yaml"})
  void theOthersAreReadToo(String name) throws Exception {
    ScenarioFile.read(file(name));
    assertThat(ScenarioSchemaTest.errors(Files.readString(file(name)))).isEmpty();
  }

  @Test
  void noKeyOfTheSchemaIsMissing() throws IOException {
    know(schema.get("else"));
    for (String name : FILES) {
      use(schema.get("else"), ScenarioSchemaTest.json(Files.readString(file(name))));
    }

    assertThat(known).hasSizeGreaterThan(300);
    known.removeAll(used);
    assertThat(known).as("keys that no such file has").isEmpty();
  }

  private void know(JsonNode of) {
    for (Part part : parts("", of)) {
      if (visited.add(part.schema)) {
        keys(part.schema)
            .forEach(
                (key, value) -> {
                  known.add(part.key(key));
                  know(value);
                });
        others(part.schema).forEach(this::know);
      }
    }
    known.removeIf(k -> NOTES.contains(k.substring(k.lastIndexOf('.') + 1)));
  }

  private void use(JsonNode of, JsonNode value) {
    for (Part part : parts("", of)) {
      Map<String, JsonNode> keys = keys(part.schema);
      List<JsonNode> others = others(part.schema);
      if (value.isArray()) {
        value.forEach(item -> others.forEach(other -> use(other, item)));
      } else if (value.isObject() && (!others.isEmpty() || fits(value, keys.keySet()))) {
        value
            .properties()
            .forEach(
                field -> {
                  if (keys.containsKey(field.getKey())) {
                    used.add(part.key(field.getKey()));
                    use(keys.get(field.getKey()), field.getValue());
                  } else {
                    others.forEach(other -> use(other, field.getValue()));
                  }
                });
      }
    }
  }

  /** Of several ways of writing it, whether this is the one; what is taken out is not written. */
  private static boolean fits(JsonNode value, Set<String> keys) {
    return value.properties().stream()
        .allMatch(f -> f.getValue().isNull() || keys.contains(f.getKey()));
  }

  /** A way of writing something, and its name in the schema without what it may be besides. */
  private record Part(String name, JsonNode schema) {
    String key(String key) {
      return name.replaceAll("-in-part|-or-noted|-or-nothing", "") + "." + key;
    }
  }

  private List<Part> parts(String name, JsonNode of) {
    if (of.has(REF) && !of.has("properties") && !of.has("allOf")) {
      return parts(of.get(REF).asText().replace("#/$defs/", ""), target(of));
    }
    List<Part> parts = new ArrayList<>();
    for (String either : List.of("anyOf", "oneOf")) {
      if (of.has(either)) {
        of.get(either).forEach(way -> parts.addAll(parts("", way)));
      }
    }
    return parts.isEmpty() ? List.of(new Part(name, of)) : parts;
  }

  private JsonNode target(JsonNode of) {
    return schema.get("$defs").get(of.get(REF).asText().replace("#/$defs/", ""));
  }

  /** The keys it lists, with what is their value. */
  private Map<String, JsonNode> keys(JsonNode of) {
    Map<String, JsonNode> keys = new LinkedHashMap<>();
    if (of.has(REF)) {
      keys.putAll(keys(target(of)));
    }
    of.path("allOf").forEach(all -> keys.putAll(keys(all)));
    of.path("properties").properties().forEach(p -> keys.put(p.getKey(), p.getValue()));
    return keys;
  }

  /** What lists hold, and keys that are names of the user's. */
  private List<JsonNode> others(JsonNode of) {
    List<JsonNode> others = new ArrayList<>();
    if (of.has(REF)) {
      others.addAll(others(target(of)));
    }
    of.path("allOf").forEach(all -> others.addAll(others(all)));
    for (String each : List.of("items", "additionalProperties")) {
      if (of.path(each).isObject()) {
        others.add(of.get(each));
      }
    }
    of.path("patternProperties").forEach(others::add);
    of.path("prefixItems").forEach(others::add);
    return others;
  }
}
