package org.jointline.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * Every number that a file of a family adds says where it is from: it, or something around it, is
 * marked as assumed or with its source, or the same key has the same value where it is marked or in
 * a file that it extends. When something happens, who may do it and in which order is the
 * arrangement itself and needs no source.
 */
class MarkedNumbersTest {
  private static final Set<String> THE_ARRANGEMENT =
      Set.of(
          "extends",
          "name",
          "description",
          "routing",
          "priority",
          "calendar",
          "dates",
          "experiment",
          "than",
          "opening hours",
          "hours",
          "counted in",
          "from",
          "until",
          "at",
          "to",
          "by",
          "of",
          "teams",
          "shifts",
          "clearances",
          "groups",
          "over");

  private static final Set<String> NOTES = Set.of("assumed", "source");

  /** A value, the key that it stands under, and whether anything around it is marked. */
  private record Leaf(List<String> path, String value, boolean marked) {
    String key() {
      return path.get(path.size() - 1) + ": " + value;
    }

    boolean isANumber() {
      return value.matches("(?s).*[0-9].*") && !value.matches("0|1|0 %|100 %");
    }

    /** Names of call types such as 999 are no numbers. */
    boolean isOfTheArrangement() {
      return path.stream().anyMatch(THE_ARRANGEMENT::contains)
          || value.matches("999|101") && path.size() > 1;
    }
  }

  static Stream<Path> families() throws IOException {
    return ShippedScenario.all().stream()
        .filter(f -> !f.startsWith("scenarios/examples") && !f.startsWith("scenarios/benchmarks"))
        .filter(f -> tree(f).containsKey("extends"));
  }

  @ParameterizedTest
  @MethodSource("families")
  void saysWhereItsNumbersAreFrom(Path file) {
    Set<String> known = new HashSet<>();
    Path base = file;
    while (tree(base).get("extends") instanceof String below) {
      base = base.resolveSibling(below).normalize();
      leaves(base).forEach(leaf -> known.add(leaf.key()));
    }
    leaves(file).stream().filter(Leaf::marked).forEach(leaf -> known.add(leaf.key()));
    assertThat(leaves(file))
        .filteredOn(leaf -> leaf.isANumber() && !leaf.isOfTheArrangement() && !leaf.marked())
        .filteredOn(leaf -> !known.contains(leaf.key()))
        .isEmpty();
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> tree(Path file) {
    try {
      return (Map<String, Object>)
          new Load(LoadSettings.builder().setSchema(new FailsafeSchema()).build())
              .loadFromString(Files.readString(file));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<Leaf> leaves(Path file) {
    List<Leaf> leaves = new ArrayList<>();
    add(leaves, tree(file), List.of("file"), false);
    return leaves;
  }

  private static void add(List<Leaf> leaves, Object node, List<String> path, boolean marked) {
    if (node instanceof Map<?, ?> map) {
      boolean noted = marked || map.keySet().stream().anyMatch(NOTES::contains);
      map.forEach((key, value) -> addField(leaves, key.toString(), value, path, noted));
    } else if (node instanceof List<?> list) {
      list.forEach(item -> add(leaves, item, path, marked));
    } else if (node != null) {
      leaves.add(new Leaf(path, node.toString(), marked));
    }
  }

  private static void addField(
      List<Leaf> leaves, String key, Object value, List<String> path, boolean marked) {
    if (NOTES.contains(key)) {
      return;
    }
    List<String> there = new ArrayList<>(path);
    if (!key.equals("value")) {
      there.add(key);
    }
    add(leaves, value, there, marked);
  }
}
