package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricsPartTest {
  private static final Pattern LABEL = Pattern.compile("([a-z_]+)=\"");
  private static final Path PROMTOOL = Path.of("/usr/bin/promtool");

  @TempDir private static Path data;
  private static TestServer server;
  private static Room room;
  private static String scrape;

  @BeforeAll
  static void start() throws Exception {
    server = new TestServer(Room.options(data));
    server.post("/api/v1/runs", "{\"scenario\":\"examples/01-one-line\",\"replications\":20}");
    server.until("/api/v1/runs/r1", run -> run.get("state").textValue().equals("done"));
    room = Room.open(server, "\"paused\":true,\"at\":\"Mon 12:00\"");
    room.until(frame -> frame.get("time").textValue().startsWith("2015-09-07T12:00:00"));
    room.command("{\"command\":\"close line\",\"line\":\"council\"}");
    room.refused("/commands", "{\"command\":\"close line\",\"line\":\"x\"}", 422);
    scrape = server.get("/metrics").body();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static List<String> series(String text, String name) {
    return text.lines().filter(line -> line.matches(name + "(\\{.*)? .*")).toList();
  }

  private static Set<String> labels(String line) {
    return LABEL
        .matcher(line)
        .results()
        .map(MatchResult::group)
        .map(label -> label.replace("=\"", ""))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The names and labels that boards and rules are written to. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "calls_offered_total|line,owner,session",
        "calls_answered_total|employer,line,owner,session",
        "calls_abandoned_total|line,owner,session",
        "calls_blocked_total|line,owner,session",
        "calls_overflowed_total|employer,line,owner,session",
        "calls_answered_within_target_total|line,owner,session",
        "call_wait_seconds_bucket|le,line,owner,session",
        "call_wait_seconds_count|line,owner,session",
        "call_wait_seconds_sum|line,owner,session",
        "queue_calls|line,owner,session",
        "queue_oldest_wait_seconds|line,owner,session",
        "agents|employer,group,session,state",
        "agents_planned|employer,group,session",
        "service_level_ratio|line,owner,session",
        "target_ratio|line,owner,session",
        "target_within_seconds|line,owner,session",
        "session_speed_ratio|session",
        "session_lag_seconds|session",
        "session_paused|session",
        "sim_time_seconds_total|session",
        "frames_sent_total|session",
        "frames_dropped_total|session",
        "commands_total|outcome,session",
        "forks_total|session",
        "readers|session",
        "sessions|",
        "batch_replications_total|run",
        "batch_planned_replications|run",
        "batch_half_width_ratio|line,run",
        "batch_replications_per_second|run",
        "event_loop_lag_seconds|",
        "http_requests_total|method,route,status",
        "http_request_seconds_bucket|le,method,route",
      })
  void every_name_has_its_labels_and_help(String name, String labels) {
    List<String> found = series(scrape, "jointline_" + name);
    assertThat(found).isNotEmpty();
    for (String line : found) {
      assertThat(String.join(",", labels(line))).isEqualTo(labels == null ? "" : labels);
    }
    String family = name.replaceFirst("_(total|bucket|count|sum)$", "");
    assertThat(scrape).containsPattern("# HELP jointline_" + family + "(_total)? [A-Z].{9,}");
  }

  @Test
  void waits_are_counted_at_the_public_targets() {
    List<String> bounds =
        series(scrape, "jointline_call_wait_seconds_bucket").stream()
            .filter(line -> line.contains("line=\"101\""))
            .map(line -> line.replaceFirst(".*le=\"([^\"]*)\".*", "$1"))
            .toList();
    assertThat(bounds)
        .containsExactly("5.0", "10.0", "15.0", "20.0", "30.0", "60.0", "120.0", "300.0", "+Inf");
  }

  @Test
  void the_counts_are_those_of_the_session() throws Exception {
    var line = Room.part(room.frame(), "lines", "101").get("today");
    assertThat(sum("jointline_calls_offered_total", "line=\"101\""))
        .isEqualTo(line.get("offered").longValue());
    assertThat(sum("jointline_calls_answered_total", "line=\"101\""))
        .isEqualTo(line.get("answered").longValue());
    assertThat(sum("jointline_call_wait_seconds_count", "line=\"101\""))
        .isEqualTo(line.get("answered").longValue());
    assertThat(sum("jointline_calls_answered_within_target_total", "line=\"101\""))
        .isEqualTo(line.get("within").longValue());
    assertThat(sum("jointline_sim_time_seconds_total", "")).isEqualTo(12 * 3600);
    assertThat(sum("jointline_commands_total", "done")).isEqualTo(1);
    assertThat(sum("jointline_commands_total", "refused")).isEqualTo(1);
    assertThat(sum("jointline_session_paused", "")).isEqualTo(1);
  }

  private static long sum(String name, String part) {
    return series(scrape, name).stream()
        .filter(line -> line.contains(part))
        .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .sum();
  }

  @Test
  void a_route_is_named_by_its_pattern() {
    assertThat(scrape)
        .contains("method=\"POST\",route=\"/api/v1/sessions/:id/commands\",status=\"422\"")
        .doesNotContain("sessions/s1");
  }

  /** However many sessions there are, and whatever is asked for. */
  @Test
  void there_is_a_bound_to_the_series_and_ended_sessions_leave_none() throws Exception {
    long before = jointlineSeries();
    Room other = Room.open(server, "\"paused\":true");
    long one = jointlineSeries() - before;
    assertThat(one).as("of one session").isBetween(50L, 150L);
    other.delete();
    Room second = Room.open(server, "\"paused\":true");
    second.delete();
    assertThat(server.get("/metrics").body())
        .doesNotContain("session=\"" + other.id() + "\"")
        .doesNotContain("session=\"" + second.id() + "\"");
    for (int i = 0; i < 50; i++) {
      server.get("/no/such/page/" + i);
      server.get("/api/v1/sessions/s" + (1000 + i));
    }
    long after = jointlineSeries();
    for (int i = 50; i < 100; i++) {
      server.get("/no/such/page/" + i);
      server.get("/api/v1/sessions/s" + (1000 + i));
    }
    assertThat(jointlineSeries()).isEqualTo(after);
  }

  private static long jointlineSeries() throws Exception {
    return server.get("/metrics").body().lines().filter(l -> l.startsWith("jointline_")).count();
  }

  @Test
  void the_machine_is_measured_too() {
    assertThat(scrape)
        .contains("jvm_memory_used_bytes{", "jvm_threads_live_threads", "process_uptime_seconds");
  }

  @Test
  void prometheus_own_tool_finds_nothing_to_say(@TempDir Path folder) throws Exception {
    assumeTrue(Files.isExecutable(PROMTOOL), "promtool is not installed");
    Path text = folder.resolve("metrics.txt");
    Files.writeString(text, scrape);
    Path said = folder.resolve("said.txt");
    Process tool =
        new ProcessBuilder(PROMTOOL.toString(), "check", "metrics")
            .redirectInput(text.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(tool.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.readString(said)).isEmpty();
    assertThat(tool.exitValue()).isZero();
  }
}
