package org.jointline.scenario.file;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A mapping with a table of keys. The table reads files, finds unknown keys and makes the JSON
 * Schema. A shape may be written in one of several ways ({@link Alternative}); the common keys then
 * go with each of them. Keys are read in the order of the table, so that what stands higher in it
 * is known to what stands lower.
 */
final class Shape<T> extends Kind<T> {
  private final String name;
  private final String doc;
  private final List<Key<?>> common;
  private final Supplier<List<Alternative>> alternatives;
  private final Function<Found, T> build;
  private Key<?> telltale;
  private Function<Node, String> hint = node -> "";
  private List<String> elsewhere = List.of();
  private boolean mergesByKey;

  private Shape(
      String name,
      String doc,
      List<Key<?>> common,
      Supplier<List<Alternative>> alternatives,
      Function<Found, T> build) {
    this.name = name;
    this.doc = doc;
    this.common = common;
    this.alternatives = alternatives;
    this.build = build;
  }

  static <T> Shape<T> of(String name, String doc, List<Key<?>> keys, Function<Found, T> build) {
    Shape<T> shape = new Shape<>(name, doc, keys, List::of, build);
    shape.mergesByKey = true;
    return shape;
  }

  /** A mapping that is written in exactly one of several ways. */
  static <T> Shape<T> oneOf(
      String name,
      String doc,
      Supplier<List<Alternative>> alternatives,
      List<Key<?>> common,
      Function<Found, T> build) {
    return new Shape<>(name, doc, common, alternatives, build);
  }

  /** A mapping is taken for this shape only if it has this key. */
  Shape<T> toldBy(Key<?> key) {
    telltale = key;
    return this;
  }

  /** Keys of other ways to write the same, none of which goes with this one. */
  Shape<T> insteadOf(List<String> others) {
    elsewhere = others;
    return this;
  }

  /** What to suggest where the file has something that is no mapping. */
  Shape<T> hinting(Function<Node, String> suggestion) {
    hint = suggestion;
    return this;
  }

  /** A file that extends another may give single keys of this mapping. */
  Shape<T> mergedByKey() {
    mergesByKey = true;
    return this;
  }

  /** Every key of the table. */
  List<Key<?>> keys() {
    Set<Key<?>> keys = new LinkedHashSet<>();
    for (Alternative way : alternatives.get()) {
      keys.addAll(way.all());
    }
    keys.addAll(common);
    return List.copyOf(keys);
  }

  @Override
  T readPlain(Node node, At at) {
    if (!(node instanceof Node.Fields fields)) {
      at.problem(node.place(), "must be " + needs() + ", got " + node.what(), hint.apply(node));
      return null;
    }
    Found found = new Found(at);
    List<Key<?>> way = allowed(fields, at);
    List<Key<?>> allowed = way == null ? keys() : way;
    for (Node.Field field : fields.fields()) {
      String key = field.key().value();
      if (byName(allowed, key) == null && !Notes.KEYS.contains(key)) {
        unknown(field, fields, allowed, at);
      }
    }
    for (Key<?> key : allowed) {
      read(key, fields, found, way != null);
    }
    return build.apply(found);
  }

  /**
   * @param chosen whether it is known which keys it should have
   */
  private static void read(Key<?> key, Node.Fields fields, Found found, boolean chosen) {
    Node.Field field = fields.field(key.name());
    if (field != null) {
      At there = found.at().field(field.key());
      found.put(key, there, key.kind().read(field.value(), there));
    } else if (key.required() && chosen) {
      found.at().problem("must have '" + key.name() + "'", "such as '" + example(key) + "'");
    }
  }

  private static String example(Key<?> key) {
    return key.name() + ": " + key.example();
  }

  /**
   * The keys of the way of writing that this mapping is nearest to, and the common keys; null where
   * it is like none, which has been told.
   */
  private List<Key<?>> allowed(Node.Fields fields, At at) {
    List<Key<?>> allowed = new ArrayList<>(common);
    List<Alternative> ways = alternatives.get();
    if (ways.isEmpty()) {
      return allowed;
    }
    Alternative best = null;
    int most = 0;
    for (Alternative way : ways) {
      int present = present(way.needed(), fields);
      boolean fits = present == way.needed().size();
      if (present > 0 && (best == null || 2 * present + (fits ? 1 : 0) > most)) {
        best = way;
        most = 2 * present + (fits ? 1 : 0);
      }
    }
    if (best == null) {
      at.problem("must have one of: " + ways(), "");
      return null;
    }
    allowed.addAll(0, best.all());
    return allowed;
  }

  private static int present(List<Key<?>> keys, Node.Fields fields) {
    int present = 0;
    for (Key<?> key : keys) {
      present += fields.get(key.name()) == null ? 0 : 1;
    }
    return present;
  }

  private String ways() {
    return Words.listed(alternatives.get().stream().map(Alternative::names).distinct().toList());
  }

  private void unknown(Node.Field field, Node.Fields fields, List<Key<?>> allowed, At at) {
    Node.Text key = field.key();
    String shown = "'" + Words.shortened(key.value()) + "'";
    if (elsewhere.contains(key.value())) {
      at.problem(
          key.place(),
          shown + " cannot stand beside '" + allowed.get(0).name() + "'",
          "give one of: " + Words.listed(elsewhere));
      return;
    }
    if (byName(keys(), key.value()) != null) {
      String beside = allowed.get(0).name();
      at.problem(
          key.place(), shown + " cannot stand beside '" + beside + "'", "give one of: " + ways());
      return;
    }
    List<String> names = new ArrayList<>();
    for (Key<?> candidate : keys()) {
      names.add(candidate.name());
    }
    at.problem(
        key.place(),
        "unknown key " + shown,
        Notes.endedByComma(field, fields)
            ? Notes.comma(field)
            : Words.didYouMean(key.value(), names, "keys"));
  }

  private static Key<?> byName(List<Key<?>> keys, String name) {
    for (Key<?> key : keys) {
      if (key.name().equals(name)) {
        return key;
      }
    }
    return null;
  }

  @Override
  String needs() {
    return "a mapping (" + name + ")";
  }

  @Override
  boolean looksLike(Node node) {
    return node instanceof Node.Fields fields
        && (telltale == null || fields.get(telltale.name()) != null);
  }

  /**
   * Key by key where the shape is so; one way of writing then replaces another. Else the whole is
   * replaced.
   */
  @Override
  Node merged(Node base, Node over) {
    if (!mergesByKey) {
      return over;
    }
    List<Key<?>> all = keys();
    return Merge.fields(withoutOtherWays(base, over), over, key -> kindOf(byName(all, key)));
  }

  private Node withoutOtherWays(Node base, Node over) {
    if (!(base instanceof Node.Fields below) || !(over instanceof Node.Fields above)) {
      return base;
    }
    for (Alternative way : alternatives.get()) {
      if (present(way.needed(), above) > 0) {
        List<Node.Field> kept = new ArrayList<>(below.fields());
        kept.removeIf(f -> byName(common, f.key().value()) == null);
        return new Node.Fields(below.place(), kept, below.flow());
      }
    }
    return base;
  }

  private static Kind<?> kindOf(Key<?> key) {
    return key == null ? null : key.kind();
  }

  @Override
  Map<String, Object> plainSchema(SchemaParts parts) {
    return parts.named(name, p -> schema().whole(p));
  }

  @Override
  Map<String, Object> partSchema(SchemaParts parts) {
    return mergesByKey ? parts.noted(plainPartSchema(parts)) : schema(parts);
  }

  /** In a file that extends another, any keys may be given. */
  Map<String, Object> plainPartSchema(SchemaParts parts) {
    return schema().part(parts);
  }

  private ShapeSchema schema() {
    return new ShapeSchema(name, doc, keys(), common, alternatives.get());
  }
}
