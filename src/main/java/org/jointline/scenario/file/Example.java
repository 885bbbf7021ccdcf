package org.jointline.scenario.file;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An example value of a table's line, written as YAML in the code, as JSON in the schema. */
final class Example {
  private Example() {}

  static Object of(String yaml) {
    Reading reading = new Reading(new Sources());
    Node node = YamlTree.of(new Sources.Source(Path.of("example"), 0, yaml), reading);
    return of(node);
  }

  private static Object of(Node node) {
    if (node instanceof Node.Items list) {
      List<Object> items = new ArrayList<>();
      list.items().forEach(item -> items.add(of(item)));
      return items;
    }
    if (node instanceof Node.Fields fields) {
      Map<String, Object> object = new LinkedHashMap<>();
      fields.fields().forEach(f -> object.put(f.key().value(), of(f.value())));
      return object;
    }
    Node.Text text = (Node.Text) node;
    try {
      double value = Numbers.parse(text);
      return value == Math.rint(value) ? (Object) (long) value : (Object) value;
    } catch (NotUnderstood e) {
      return text.value();
    }
  }
}
