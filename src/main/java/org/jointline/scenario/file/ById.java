package org.jointline.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A mapping from names that the author chooses to values of one kind, in file order. */
final class ById<T> extends Kind<List<T>> {
  static final int LONGEST = 100;

  private final Names.Sort sort;
  private final Kind<T> of;
  private final int most;
  private final boolean declares;

  private ById(Names.Sort sort, boolean declares, Kind<T> of, int most) {
    this.sort = sort;
    this.declares = declares;
    this.of = of;
    this.most = most;
  }

  /** The names are declared here. */
  static <T> ById<T> declaring(Names.Sort sort, Kind<T> of, int most) {
    return new ById<>(sort, true, of, most);
  }

  /** The names must be declared elsewhere. */
  static <T> ById<T> referring(Names.Sort sort, Kind<T> of, int most) {
    return new ById<>(sort, false, of, most);
  }

  /** Nobody refers to the names. */
  static <T> ById<T> named(Kind<T> of, int most) {
    return new ById<>(null, false, of, most);
  }

  @Override
  List<T> readPlain(Node node, At at) {
    if (!(node instanceof Node.Fields fields)) {
      return wrong(node, at);
    }
    List<T> values = new ArrayList<>();
    int count = 0;
    for (Node.Field field : fields.fields()) {
      String id = field.key().value();
      if (Notes.KEYS.contains(id)) {
        continue;
      }
      count++;
      At there = at.field(field.key());
      if (id.isBlank() || id.length() > LONGEST || !id.equals(id.strip())) {
        there.problem("a name must have 1 to " + LONGEST + " characters", "");
      }
      T value = of.read(field.value(), there);
      if (declares) {
        at.reading().names().declare(sort, id, value);
      } else if (sort != null) {
        at.reading().names().refer(sort, id, there);
      }
      if (value != null) {
        values.add(value);
      }
    }
    if (count == 0) {
      at.problem(node.place(), "must name at least one", "");
    } else if (count > most) {
      at.problem(
          "must be at most " + most + (sort == null ? "" : " " + sort.many) + ", got " + count, "");
    }
    return values;
  }

  @Override
  String needs() {
    return "a mapping from each " + (sort == null ? "one" : sort.one) + "'s name to what it is";
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
    schema.put("propertyNames", SchemaParts.object("minLength", 1, "maxLength", LONGEST));
    schema.put("additionalProperties", value);
    return parts.shared(schema);
  }
}
