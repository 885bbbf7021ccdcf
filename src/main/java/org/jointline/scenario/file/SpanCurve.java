package org.jointline.scenario.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jointline.scenario.Curve;

/**
 * A mapping from spans of the week to values: {@code {Mon-Fri 08:00-18:00: 4}}. What is not named
 * has the value of {@code otherwise}, or 0.
 */
final class SpanCurve extends Kind<Curve> {
  private static final String OTHERWISE = "otherwise";
  private final String name;
  private final Kind<Double> value;

  SpanCurve(String name, Kind<Double> value) {
    this.name = name;
    this.value = value;
  }

  @Override
  Curve readPlain(Node node, At at) {
    if (!(node instanceof Node.Fields fields)) {
      return wrong(node, at);
    }
    Pieces pieces = new Pieces("give each time one value; 'otherwise:' is for all other times");
    double otherwise = 0;
    int before = at.reading().problemCount();
    for (Node.Field field : fields.fields()) {
      String key = field.key().value();
      if (Notes.KEYS.contains(key)) {
        continue;
      }
      At there = at.field(field.key());
      Double read = read(field, fields, there);
      if (read == null) {
        continue;
      }
      if (key.equals(OTHERWISE)) {
        otherwise = read;
      } else {
        try {
          pieces.add(WeekSpans.parse(key), read, key, there);
        } catch (NotUnderstood e) {
          there.problem(e.getMessage() + ", got " + field.key().what(), e.suggestion());
        }
      }
    }
    if (fields.fields().stream().allMatch(f -> Notes.KEYS.contains(f.key().value()))) {
      at.problem("must name at least one span", "such as 'Mon-Fri 08:00-18:00'");
    }
    Curve curve = pieces.curve(otherwise);
    return at.reading().problemCount() == before ? curve : null;
  }

  private Double read(Node.Field field, Node.Fields fields, At there) {
    if (fields.flow() && field.value() instanceof Node.Text text && text.isNothing()) {
      there.problem(
          "has no value", "inside braces a comma ends the key; put it in quotes: \"Sat,Sun\"");
      return null;
    }
    return value.read(field.value(), there);
  }

  @Override
  String needs() {
    return "a mapping from spans such as Mon-Fri 08:00-18:00 to " + value.needs();
  }

  @Override
  boolean looksLike(Node node) {
    return node instanceof Node.Fields;
  }

  @Override
  Map<String, Object> plainSchema(SchemaParts parts) {
    return parts.named(name, this::described);
  }

  private Map<String, Object> described(SchemaParts parts) {
    Map<String, Object> properties = new LinkedHashMap<>();
    properties.put(OTHERWISE, value.schema(parts));
    properties.putAll(parts.noteKeys());
    return SchemaParts.object(
        "description",
        "Values by spans of the week or dates; a date's own spans replace its weekday's for the whole day; elsewhere 'otherwise', or 0.",
        "type",
        "object",
        "minProperties",
        1,
        "properties",
        properties,
        "patternProperties",
        SchemaParts.object(WeekSpans.PATTERN, value.schema(parts)),
        "additionalProperties",
        false,
        "examples",
        List.of(SchemaParts.object("Mon-Fri 08:00-18:00", "...")));
  }
}
