package org.jointline.dashboards;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** One file of recording or alerting rules. */
record RuleFile(Path file, List<Rule> rules) {
  static final Path PROMETHEUS = Path.of("dashboards", "prometheus");
  static final Path FOLDER = PROMETHEUS.resolve("rules");

  /** A rule: the series it records or the alert it raises, and its expression. */
  record Rule(String name, boolean alert, Query query) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<RuleFile> all() throws IOException {
    List<RuleFile> all = new ArrayList<>();
    for (Path file : named(".rules.yml")) {
      all.add(new RuleFile(file, rules(file)));
    }
    return all;
  }

  static List<Rule> allRules() throws IOException {
    return all().stream().flatMap(file -> file.rules().stream()).toList();
  }

  /** The files beside each other whose names end so, sorted. */
  static List<Path> named(String end) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.filter(f -> f.toString().endsWith(end)).sorted().toList();
    }
  }

  static Object yaml(Path file) throws IOException {
    return new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
  }

  private static List<Rule> rules(Path file) throws IOException {
    List<Rule> rules = new ArrayList<>();
    for (Object group : items(yaml(file), "groups")) {
      for (Object each : items(group, "rules")) {
        Map<?, ?> rule = (Map<?, ?>) each;
        boolean alert = rule.containsKey("alert");
        String name = (String) rule.get(alert ? "alert" : "record");
        String place = file.getFileName() + ", " + name;
        rules.add(new Rule(name, alert, new Query(place, (String) rule.get("expr"))));
      }
    }
    return rules;
  }

  static List<?> items(Object map, String key) {
    return (List<?>) ((Map<?, ?>) map).get(key);
  }

  @Override
  public String toString() {
    return file.getFileName().toString();
  }
}
