package org.jointline.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jointline.dashboards.RuleFile.items;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jointline.dashboards.RuleFile.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Prometheus' own checker accepts the configuration, the rules and every query of the boards. */
class PromtoolTest {
  @TempDir Path folder;

  @Test
  void the_configuration_and_its_rules_are_valid() throws Exception {
    assertThat(promtool("check", "config", file("prometheus.yml")))
        .contains(RuleFile.all().size() + " rule files found");
  }

  @Test
  void rules_do_what_their_tests_say() throws Exception {
    List<String> arguments = new ArrayList<>(List.of("test", "rules"));
    for (Path test : RuleFile.named(".test.yml")) {
      arguments.add(test.toString());
    }
    assertThat(promtool(arguments.toArray(String[]::new))).contains("SUCCESS");
  }

  @Test
  void every_alert_is_seen_to_fire_and_to_keep_quiet() throws IOException {
    Set<Object> firing = new TreeSet<>();
    Set<Object> quiet = new TreeSet<>();
    for (Object test : items(RuleFile.yaml(RuleFile.FOLDER.resolve("alerts.test.yml")), "tests")) {
      for (Object look : items(test, "alert_rule_test")) {
        Set<Object> seen = items(look, "exp_alerts").isEmpty() ? quiet : firing;
        seen.add(((Map<?, ?>) look).get("alertname"));
      }
    }
    List<String> alerts =
        RuleFile.allRules().stream().filter(Rule::alert).map(Rule::name).sorted().toList();
    assertThat(firing).hasToString(alerts.toString());
    assertThat(quiet).hasToString(alerts.toString());
  }

  @Test
  void recorded_series_are_named_level_metric_operation() throws IOException {
    for (Rule rule : RuleFile.allRules()) {
      assertThat(rule.name()).matches(rule.alert() ? "Jointline\\w+" : "\\w+:jointline_\\w+:\\w+");
    }
  }

  /** As rules, so that the checker reads them: a question need not have an answer to be sound. */
  @Test
  void every_query_of_the_boards_can_be_read() throws Exception {
    List<Map<String, String>> rules = new ArrayList<>();
    for (Query query : Board.allQueries()) {
      rules.add(
          Map.of("record", "query:number" + rules.size() + ":read", "expr", query.substituted()));
    }
    Path file = folder.resolve("queries.yml");
    new ObjectMapper()
        .writeValue(
            file.toFile(), Map.of("groups", List.of(Map.of("name", "boards", "rules", rules))));
    assertThat(promtool("check", "rules", file.toString())).contains(rules.size() + " rules found");
  }

  private static String file(String name) {
    return RuleFile.PROMETHEUS.resolve(name).toString();
  }

  private static String promtool(String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of(Programs.require("promtool").toString()));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }
}
