package org.jointline.dashboards;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a server exports, in Prometheus' text format.
 *
 * @param help by family
 * @param series names of all lines
 */
record Exposition(Map<String, String> help, Set<String> families, Set<String> series) {
  private static final String HELP = "# HELP ";
  private static final String TYPE = "# TYPE ";

  static Exposition of(String text) {
    Map<String, String> help = new HashMap<>();
    Set<String> families = new TreeSet<>();
    Set<String> series = new TreeSet<>();
    for (String line : text.split("\n")) {
      if (line.startsWith(HELP)) {
        String[] said = line.substring(HELP.length()).split(" ", 2);
        help.put(said[0], said.length > 1 ? said[1].strip() : "");
      } else if (line.startsWith(TYPE)) {
        families.add(line.substring(TYPE.length()).split(" ", 2)[0]);
      } else if (!line.isBlank()) {
        series.add(line.split("[{ ]", 2)[0]);
      }
    }
    return new Exposition(help, families, series);
  }

  /** Families that do not say what they are. */
  Set<String> withoutHelp() {
    return families.stream()
        .filter(family -> help.getOrDefault(family, "").isBlank())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Whether a line of this name belongs to the family. */
  static boolean isOf(String series, String family) {
    return series.equals(family)
        || series.startsWith(family)
            && Set.of("_bucket", "_count", "_sum").contains(series.substring(family.length()));
  }
}
