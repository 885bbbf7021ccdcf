package org.jointline.scenario.file;

import java.util.ArrayList;
import java.util.List;

/** Follows {@code extends:} from file to file and puts each file over the one it extends. */
final class Extends {
  private static final int LONGEST_CHAIN = 20;

  private Extends() {}

  /** The merged tree, or null where a file holds nothing usable, which has then been told. */
  static Node tree(Sources.Source source, Reading reading) {
    return tree(source, reading, new ArrayList<>(List.of(source)));
  }

  private static Node tree(Sources.Source source, Reading reading, List<Sources.Source> chain) {
    Node over = YamlTree.of(source, reading);
    if (!(over instanceof Node.Fields fields) || fields.get(ScenarioShape.EXTENDS_NAME) == null) {
      return over;
    }
    Node.Field named = fields.field(ScenarioShape.EXTENDS_NAME);
    At at = At.top(reading, named.key().place()).field(named.key());
    if (!(named.value() instanceof Node.Text text) || text.isNothing()) {
      at.problem(named.value().place(), "must be the name of a file", "");
      return null;
    }
    Sources.Source base;
    try {
      base = reading.sources().beside(text.place(), text.value());
    } catch (Unreadable e) {
      String line = e.line() > 0 ? ":" + e.line() + ":" + e.column() : "";
      String file = Words.shortened(text.value()) + line;
      at.problem(text.place(), file + ": " + e.getMessage(), e.suggestion());
      return null;
    }
    boolean cycle = chain.contains(base);
    chain.add(base);
    if (cycle || chain.size() > LONGEST_CHAIN) {
      String what = cycle ? "goes round in a circle: " : "is too long a chain: ";
      at.problem(text.place(), what + names(chain), "");
      return null;
    }
    Node below = tree(base, reading, chain);
    return below == null ? null : ScenarioShape.SHAPE.merged(below, without(fields));
  }

  private static String names(List<Sources.Source> chain) {
    List<String> names = new ArrayList<>();
    for (Sources.Source source : chain) {
      names.add(String.valueOf(source.path().getFileName()));
    }
    return String.join(" -> ", names);
  }

  private static Node without(Node.Fields fields) {
    List<Node.Field> kept = new ArrayList<>(fields.fields());
    kept.removeIf(f -> f.key().value().equals(ScenarioShape.EXTENDS_NAME));
    return new Node.Fields(fields.place(), kept, fields.flow());
  }
}
