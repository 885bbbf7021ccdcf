package org.jointline.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jointline.dashboards.RuleFile.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Boards, rules and their readme name what the server exports, and nothing else. */
class MetricNamesTest {
  /** What Prometheus itself adds. */
  private static final Set<String> PROMETHEUS_OWN =
      Set.of("ALERTS", "up", "scrape_duration_seconds", "scrape_samples_scraped");

  /** Given to every series by the one who reads it. */
  private static final Set<String> TARGET_LABELS = Set.of("instance", "job");

  @TempDir static Path folder;
  private static RunningServer server;
  private static Exposition exported;

  @BeforeAll
  static void read() throws Exception {
    server = RunningServer.start(folder);
    exported = Exposition.of(server.metrics());
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  static List<Query> queries() throws IOException {
    List<Query> all = new ArrayList<>(Board.allQueries());
    RuleFile.allRules().forEach(rule -> all.add(rule.query()));
    return all;
  }

  @ParameterizedTest
  @MethodSource("queries")
  void a_query_reads_series_that_are_exported_or_recorded(Query query) throws IOException {
    Set<String> known = new TreeSet<>(exported.series());
    known.addAll(PROMETHEUS_OWN);
    known.addAll(RuleFile.allRules().stream().map(Rule::name).collect(Collectors.toSet()));
    assertThat(query.series()).isSubsetOf(known);
  }

  /** A label that nobody has would pass unseen, as any value of it fits a variable's {@code .*}. */
  @ParameterizedTest
  @MethodSource("queries")
  void a_query_asks_for_labels_that_its_series_have(Query query) {
    Set<String> anywhere = new TreeSet<>(TARGET_LABELS);
    exported.labels().values().forEach(anywhere::addAll);
    query
        .labels()
        .forEach(
            (series, asked) -> {
              Set<String> known = new TreeSet<>(TARGET_LABELS);
              known.addAll(exported.labels().getOrDefault(series, anywhere));
              assertThat(asked).as(series).isSubsetOf(series.equals("ALERTS") ? asked : known);
            });
    assertThat(query.groupings()).isSubsetOf(anywhere);
  }

  @Test
  void the_readme_lists_what_a_phone_system_would_export() throws IOException {
    String readme = Files.readString(Board.FOLDER.resolve("README.md"));
    String table = readme.substring(readme.indexOf("| name | kind | labels |"));
    List<String> names = new ArrayList<>();
    for (String row : table.split("\n\n", 2)[0].lines().skip(2).toList()) {
      String[] cells = row.split("\\|");
      Set<String> labels = Set.of(cells[3].replaceAll("\\(.*\\)", "").strip().split(", "));
      for (String name : cells[1].replaceAll("[` ]", "").split(",")) {
        String full = "jointline_" + name;
        String line = exported.labels().containsKey(full) ? full : full + "_count";
        assertThat(exported.labels()).containsKey(line);
        assertThat(labels.equals(Set.of("none")) ? Set.of() : labels)
            .as(name)
            .isEqualTo(exported.labels().get(line));
        names.add(name);
      }
    }
    assertThat(names).hasSizeGreaterThan(10);
  }

  @Test
  void every_figure_says_what_it_is() {
    assertThat(exported.withoutHelp()).isEmpty();
  }

  @Test
  void every_figure_of_the_simulator_is_looked_at_by_a_board_or_rule() throws IOException {
    Set<String> read =
        queries().stream().flatMap(query -> query.series().stream()).collect(Collectors.toSet());
    Set<String> unread =
        exported.families().stream()
            .filter(family -> family.startsWith("jointline_"))
            .filter(family -> read.stream().noneMatch(s -> Exposition.isOf(s, family)))
            .collect(Collectors.toCollection(TreeSet::new));
    // for those who want the exact share since the start; boards show the recent service level
    assertThat(unread).containsExactly("jointline_calls_answered_within_target_total");
  }
}
