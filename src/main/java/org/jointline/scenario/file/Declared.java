package org.jointline.scenario.file;

import java.util.List;
import java.util.Map;

/** A list of names that is their declaration. */
final class Declared extends Kind<List<String>> {
  private final Kind<List<String>> names = new Listed<>(Values.TEXT);
  private final Names.Sort sort;

  Declared(Names.Sort sort) {
    this.sort = sort;
  }

  @Override
  List<String> readPlain(Node node, At at) {
    List<String> read = names.readPlain(node, at);
    if (read == null) {
      return null;
    }
    Names declared = at.reading().names();
    for (String name : read) {
      if (declared.declared(sort).contains(name)) {
        at.problem(node.place(), "names '" + Words.shortened(name) + "' twice", "");
      }
      declared.declare(sort, name, null);
    }
    return read;
  }

  @Override
  String needs() {
    return "a list of names";
  }

  @Override
  boolean looksLike(Node node) {
    return names.looksLike(node);
  }

  @Override
  Map<String, Object> plainSchema(SchemaParts parts) {
    return names.plainSchema(parts);
  }
}
