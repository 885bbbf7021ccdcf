package org.jointline.scenario.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The JSON Schema (draft 2020-12) of scenario files, made from the tables that read them. */
public final class ScenarioSchema {
  static final String RESOURCE = "scenario.schema.json";

  private ScenarioSchema() {}

  /** The schema as published. */
  public static String json() {
    try (InputStream in = ScenarioSchema.class.getResourceAsStream(RESOURCE)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The schema from the tables; a test holds the published one to it. */
  static String generated() {
    SchemaParts parts = new SchemaParts();
    Map<String, Object> whole = ScenarioShape.SHAPE.plainSchema(parts);
    Map<String, Object> schema = new LinkedHashMap<>();
    schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "Jointline scenario");
    schema.put(
        "description",
        "Who calls a contact centre, who answers and by what rules. A file that extends another"
            + " gives only what differs.");
    schema.put(
        "if",
        SchemaParts.object("type", "object", "required", List.of(ScenarioShape.EXTENDS_NAME)));
    schema.put("then", ScenarioShape.SHAPE.plainPartSchema(parts));
    schema.put("else", whole);
    schema.put("$defs", parts.all());
    return JsonText.lines(schema);
  }
}
