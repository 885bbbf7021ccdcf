package org.jointline.dashboards;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a server exports, in Prometheus' text format.
 *
 * @param help by family
 * @param labels of each name of a line
 */
record Exposition(Map<String, String> help, Set<String> families, Map<String, Set<String>> labels) {
  private static final Pattern LABEL = Pattern.compile("(\\w+)=\"(?:[^\"\\\\]|\\\\.)*\"");
  private static final String HELP = "# HELP ";
  private static final String TYPE = "# TYPE ";

  static Exposition of(String text) {
    Map<String, String> help = new HashMap<>();
    Set<String> families = new TreeSet<>();
    Map<String, Set<String>> labels = new HashMap<>();
    for (String line : text.split("\n")) {
      if (line.startsWith(HELP)) {
        String[] said = line.substring(HELP.length()).split(" ", 2);
        help.put(said[0], said.length > 1 ? said[1].strip() : "");
      } else if (line.startsWith(TYPE)) {
        families.add(line.substring(TYPE.length()).split(" ", 2)[0]);
      } else if (!line.isBlank()) {
        Set<String> own = labels.computeIfAbsent(line.split("[{ ]", 2)[0], name -> new TreeSet<>());
        LABEL.matcher(line).results().map(found -> found.group(1)).forEach(own::add);
      }
    }
    return new Exposition(help, families, labels);
  }

  /** Names of all lines. */
  Set<String> series() {
    return labels.keySet();
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
