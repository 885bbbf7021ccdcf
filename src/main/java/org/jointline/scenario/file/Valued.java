package org.jointline.scenario.file;

import java.util.Map;
import java.util.function.BiFunction;

/** A value together with the key it stands under. */
final class Valued<S, T> extends Kind<T> {
  private final Kind<S> of;
  private final BiFunction<String, S, T> make;

  Valued(Kind<S> of, BiFunction<String, S, T> make) {
    this.of = of;
    this.make = make;
  }

  @Override
  T readPlain(Node node, At at) {
    S value = of.readPlain(node, at);
    return value == null ? null : make.apply(at.step(), value);
  }

  @Override
  String needs() {
    return of.needs();
  }

  @Override
  Map<String, Object> plainSchema(SchemaParts parts) {
    return of.plainSchema(parts);
  }

  @Override
  Map<String, Object> schema(SchemaParts parts) {
    return of.schema(parts);
  }

  @Override
  Map<String, Object> partSchema(SchemaParts parts) {
    return of.partSchema(parts);
  }

  @Override
  boolean looksLike(Node node) {
    return of.looksLike(node);
  }

  @Override
  Node merged(Node base, Node over) {
    return of.merged(base, over);
  }
}
