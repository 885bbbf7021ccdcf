package org.jointline.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jointline.dashboards.RuleFile.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A real Prometheus that reads a real server answers everything that boards and rules ask. */
class PrometheusTest {
  /** Panels and marks that show nothing as long as nothing is wrong. */
  private static final Set<String> MAY_BE_EMPTY =
      Set.of(
          "live-joint-control-room.json, Alerts firing A",
          "live-joint-control-room.json, marks Alerts");

  @TempDir static Path folder;
  private static RunningServer server;
  private static PrometheusProcess prometheus;

  @BeforeAll
  static void start() throws Exception {
    Path program = Programs.require("prometheus");
    server = RunningServer.start(folder.resolve("sessions"));
    prometheus =
        PrometheusProcess.start(
            program,
            server.hostAndPort(),
            Path.of("target", "prometheus-" + ProcessHandle.current().pid()));
    prometheus.until("jointline_sim_time_seconds_total");
    server.command();
    // enough looks for rates, and for rules that read what other rules record
    prometheus.until("count_over_time(jointline_sim_time_seconds_total[1m]) >= 12");
  }

  @AfterAll
  static void stop() throws Exception {
    if (prometheus != null) {
      prometheus.close();
    }
    if (server != null) {
      server.close();
    }
  }

  static List<Query> boardQueries() throws IOException {
    return Board.allQueries();
  }

  static List<Rule> rules() throws IOException {
    return RuleFile.allRules();
  }

  @ParameterizedTest
  @MethodSource("boardQueries")
  void a_board_shows_figures(Query query) throws Exception {
    JsonNode answer = prometheus.ask(query.substituted());
    assertThat(answer.path("status").asText()).as(answer.toString()).isEqualTo("success");
    if (!MAY_BE_EMPTY.contains(query.place())) {
      assertThat(numbers(answer)).as(query.expression()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("rules")
  void a_rule_finds_what_it_reads(Rule rule) throws Exception {
    for (String series : rule.query().series()) {
      assertThat(numbers(prometheus.ask(series))).as(series).isNotEmpty();
    }
    if (!rule.alert()) {
      assertThat(numbers(prometheus.ask(rule.name()))).isNotEmpty();
    }
  }

  @Test
  void prometheus_could_carry_out_every_rule() throws Exception {
    List<String> health = prometheus.get("/api/v1/rules").findValuesAsText("health");
    assertThat(health).hasSize(rules().size()).containsOnly("ok");
  }

  @Test
  void the_server_is_the_one_target_and_is_read() throws Exception {
    JsonNode targets = prometheus.get("/api/v1/targets").at("/data/activeTargets");
    assertThat(targets).hasSize(1);
    assertThat(targets.at("/0/health").asText()).as(targets.toString()).isEqualTo("up");
  }

  /** The libraries' own names, which it also reads, are as they are. */
  @Test
  void its_checker_has_nothing_against_our_names() throws Exception {
    Path text = Files.writeString(folder.resolve("metrics.txt"), server.metrics());
    Process check =
        new ProcessBuilder(Programs.require("promtool").toString(), "check", "metrics")
            .redirectInput(text.toFile())
            .redirectErrorStream(true)
            .start();
    assertThat(new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .doesNotContain("jointline_", "error");
    // 3: something was found
    assertThat(check.waitFor()).isIn(0, 3);
  }

  @Test
  void names_that_nobody_exports_would_be_noticed() throws Exception {
    assertThat(numbers(prometheus.ask("jointline_calls_ofered_total"))).isEmpty();
  }

  /** What a panel could draw: no gaps that only look like an answer. */
  private static List<Double> numbers(JsonNode answer) {
    List<Double> numbers = new ArrayList<>();
    for (JsonNode series : answer.at("/data/result")) {
      double value = series.at("/value/1").asDouble(Double.NaN);
      if (Double.isFinite(value)) {
        numbers.add(value);
      }
    }
    return numbers;
  }
}
