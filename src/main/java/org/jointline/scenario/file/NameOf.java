package org.jointline.scenario.file;

import java.util.List;
import java.util.Map;

/** A name that must be declared somewhere in the scenario; that is checked when all is read. */
final class NameOf extends Kind<String> {
  private final Names.Sort sort;

  NameOf(Names.Sort sort) {
    this.sort = sort;
  }

  @Override
  String readPlain(Node node, At at) {
    if (!(node instanceof Node.Text text)) {
      return wrong(node, at);
    }
    at.reading().names().refer(sort, text.value(), at.at(text.place()));
    return text.value();
  }

  @Override
  String needs() {
    return "the name of a " + sort.one;
  }

  @Override
  boolean looksLike(Node node) {
    return node instanceof Node.Text;
  }

  @Override
  Map<String, Object> plainSchema(SchemaParts parts) {
    return parts.named(
        sort.one + " name",
        p ->
            SchemaParts.object(
                "description",
                "The name of one of the " + sort.many + ".",
                "type",
                List.of("string", "number", "boolean")));
  }
}
