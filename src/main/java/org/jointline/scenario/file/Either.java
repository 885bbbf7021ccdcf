package org.jointline.scenario.file;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A value of one of several kinds, told apart by how it is written. */
final class Either<T> extends Kind<T> {
  private final String name;
  private final List<Kind<? extends T>> kinds;

  Either(String name, List<Kind<? extends T>> kinds) {
    this.name = name;
    this.kinds = List.copyOf(kinds);
  }

  @Override
  T readPlain(Node node, At at) {
    for (Kind<? extends T> kind : kinds) {
      if (kind.looksLike(node)) {
        return kind.readPlain(node, at);
      }
    }
    return wrong(node, at);
  }

  @Override
  String needs() {
    StringBuilder needs = new StringBuilder();
    for (Kind<? extends T> kind : kinds) {
      needs.append(needs.isEmpty() ? "" : " or ").append(kind.needs());
    }
    return needs.toString();
  }

  @Override
  boolean looksLike(Node node) {
    return kinds.stream().anyMatch(k -> k.looksLike(node));
  }

  /** As the kind of both says; where they are of different kinds, the new one replaces the old. */
  @Override
  Node merged(Node base, Node over) {
    for (Kind<? extends T> kind : kinds) {
      if (kind.looksLike(base) && kind.looksLike(over)) {
        return kind.merged(base, over);
      }
    }
    return over;
  }

  @Override
  Map<String, Object> plainSchema(SchemaParts parts) {
    return parts.named(
        name,
        p -> {
          List<Object> each = new ArrayList<>();
          for (Kind<? extends T> kind : kinds) {
            each.add(kind.plainSchema(p));
          }
          return SchemaParts.object("anyOf", each);
        });
  }

  @Override
  Map<String, Object> partSchema(SchemaParts parts) {
    return parts.named(
        name + " in part",
        p -> {
          List<Object> each = new ArrayList<>();
          for (Kind<? extends T> kind : kinds) {
            each.add(kind.partSchema(p));
          }
          return SchemaParts.object("anyOf", each);
        });
  }
}
