package org.jointline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jointline.live.LiveSession;
import org.jointline.live.Snapshot;
import org.jointline.live.file.CommandJson;
import org.jointline.live.file.CommandLog;
import org.jointline.scenario.file.ScenarioFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job, from a file to an answer. */
class RunCommandTest {
  private static final String SCENARIO =
      """
      name: One line
      calendar: {start: 2026-01-05, length: 8 h}
      organisations: {council: {name: Council}}
      call types:
        general:
          owner: council
          arrivals: {rate: 30/h}
          talk: {exponential: {mean: 4 min}}
          patience: {exponential: {mean: 3 min}}
          target: {answered within: 20 s, share: 80 %}
      agent groups:
        advisers: {employer: council, skills: [general], staffing: 4}
      experiment: {replications: 5, seed: 7}
      """;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @TempDir Path folder;
  private String scenario;

  @BeforeEach
  void write() throws IOException {
    scenario = Files.writeString(folder.resolve("one line.yaml"), SCENARIO).toString();
  }

  @Test
  void the_answer_is_on_standard_output_and_the_news_on_standard_error() {
    assertThat(run(scenario, "--threads", "2")).isZero();
    assertThat(err())
        .startsWith("Running 'One line': 5 replications of 8 hours on 2 threads\n")
        .matches("[^\n]+\n5 replications in [0-9]+\\.[0-9] s on 2 threads, Java [0-9][^ ]*\\.\n");
    assertThat(out()).contains("One line", "answered within 20 s");
  }

  @Test
  void a_scenario_is_held_against_another_one() throws IOException {
    String more =
        Files.writeString(
                folder.resolve("more.yaml"),
                "extends: one line.yaml\nname: More\nagent groups: {advisers: {staffing: 5}}\n")
            .toString();

    assertThat(run(more, "--than", scenario, "--quiet")).isZero();
    assertThat(out())
        .contains("Does anybody fare", "with the same callers in 5")
        .contains("--than")
        .doesNotContain("Better: ");
    assertThat(run(more, "--than", scenario, "--quiet", "--replications", "10")).isZero();
    assertThat(out()).contains("with the same callers in 10", "Better: Council (service level");
    assertThat(run(more, "--than", folder.resolve("none.yaml").toString())).isEqualTo(2);
    assertThat(err()).contains("none.yaml: no such file").doesNotContain("Exception");
  }

  @Test
  void scenarios_with_other_callers_are_not_compared() throws IOException {
    String other =
        Files.writeString(
                folder.resolve("other.yaml"),
                "extends: one line.yaml\ncall types: {general: {arrivals: {rate: 31/h}}}\n")
            .toString();

    assertThat(run(other, "--than", scenario)).isEqualTo(2);
    assertThat(err())
        .contains("cannot be compared with one line.yaml: the arrivals of call type 'general'");
  }

  /** A session played to its end counts what the run of its log counts. */
  @Test
  void the_log_of_a_session_makes_the_session_again() throws Exception {
    ScenarioFile.Loaded loaded = ScenarioFile.read(Path.of(scenario));
    LiveSession session = LiveSession.start(loaded.scenario(), 99);
    StringBuilder log =
        new StringBuilder(CommandLog.header("", "One line", loaded.hash(), session.seed()));
    for (String command :
        List.of(
            "{'command':'incident','line':'general','calls':40,'over':'10 min'}",
            "{'command':'send away','group':'advisers','agents':2,'why':'sick'}",
            "{'command':'close line','line':'general'}",
            "{'command':'open line','line':'general'}")) {
      session.skipTo(session.tick() + 3_000_000_000L);
      while (!session.advance(0, 1000)) {
        // goes on
      }
      JsonNode json = new ObjectMapper().readTree(command.replace('\'', '"'));
      log.append(
          CommandLog.line(
              session.apply(CommandJson.read(json)), ZonedDateTime.parse("2026-01-05T00:00Z")));
    }
    session.skipTo(Long.MAX_VALUE);
    while (!session.advance(0, 100_000)) {
      // goes on
    }
    Snapshot.Line end = session.snapshot().lines().get(0);
    Path file = Files.writeString(folder.resolve("log.jsonl"), log);

    assertThat(run(scenario, "--commands", file.toString(), "--json", "-", "--quiet")).isZero();
    JsonNode line = new ObjectMapper().readTree(out()).at("/callTypes/0/measures");
    assertThat(line.at("/offered/mean").asLong()).isEqualTo(end.total().offered());
    assertThat(line.at("/abandoned/mean").asLong()).isEqualTo(end.total().abandoned());
    assertThat(line.at("/blocked/mean").asLong()).isEqualTo(end.total().blocked()).isPositive();
    assertThat(out()).contains("--replications 1 --seed 99", "--commands " + file);
  }

  @Test
  void a_log_that_is_none_is_refused_with_every_problem() throws IOException {
    Path file = Files.writeString(folder.resolve("log.jsonl"), "{\"a\":1}\n{\"tick\":1}\n");
    assertThat(run(scenario, "--commands", file.toString())).isEqualTo(2);
    assertThat(err()).contains("log.jsonl:1:1: must be the first line", "log.jsonl:2:1: command");
    assertThat(out()).isEmpty();
  }

  @Test
  void a_command_that_is_impossible_is_named() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("log.jsonl"),
            CommandLog.header("", "", "", 1)
                + "{\"tick\":1,\"command\":\"close line\",\"line\":\"generl\"}\n");
    assertThat(run(scenario, "--commands", file.toString())).isEqualTo(2);
    assertThat(err()).contains("command 1 is impossible", "no line 'generl'");
  }

  @Test
  void quiet_says_no_news() {
    assertThat(run(scenario, "--quiet")).isZero();
    assertThat(err()).isEmpty();
    assertThat(out()).isNotEmpty();
  }

  @Test
  void json_on_standard_output_stands_alone() {
    assertThat(run(scenario, "--json", "-")).isZero();
    assertThat(out()).startsWith("{").endsWith("}\n");
  }

  @Test
  void the_numbers_of_the_command_line_win_and_are_in_the_provenance() {
    assertThat(
            run(
                scenario,
                "--replications=3",
                "--seed=11",
                "--confidence=99%",
                "--threads=1",
                "--json=-"))
        .isZero();
    assertThat(out())
        .contains("\"seed\": 11,")
        .contains("\"replications\": 3,")
        .contains("jointline run '" + scenario + "' --replications 3 --seed 11 --confidence 99%\"");
  }

  @Test
  void the_command_in_the_provenance_makes_the_same_bytes_again() {
    run(scenario, "--threads", "2", "--json", "-");
    String first = out();
    run(scenario, "--replications", "5", "--seed", "7", "--confidence", "95%", "--json", "-");
    assertThat(out()).isEqualTo(first);
  }

  @Test
  void every_output_is_written_whole() throws IOException {
    Path csv = folder.resolve("tables");
    assertThat(
            run(
                scenario,
                "--html=" + folder.resolve("report.html"),
                "--json=" + folder.resolve("results.json"),
                "--trace=" + folder.resolve("calls.csv"),
                "--csv=" + csv))
        .isZero();
    assertThat(names(folder))
        .containsExactly("calls.csv", "one line.yaml", "report.html", "results.json", "tables");
    assertThat(names(csv)).contains("call_types.csv", "replications.csv");
    assertThat(Files.readAllLines(csv.resolve("replications.csv"))).hasSizeGreaterThan(10);
    assertThat(Files.readString(folder.resolve("report.html"))).contains("</html>");
  }

  @Test
  void no_output_replaces_what_the_scenario_was_read_from() throws IOException {
    Files.writeString(folder.resolve("more.yaml"), "extends: one line.yaml\nname: More\n");
    String more = folder.resolve("more.yaml").toString();
    for (String option : List.of("--html", "--json", "--trace")) {
      assertThat(run(more, option, folder.resolve(".").resolve("one line.yaml").toString()))
          .isEqualTo(2);
      assertThat(err()).startsWith("jointline: " + option + " would replace ");
    }
    assertThat(Files.readString(folder.resolve("one line.yaml"))).isEqualTo(SCENARIO);
  }

  @Test
  void no_output_replaces_another() {
    String table = folder.resolve("calls").resolve("replications.csv").toString();
    String csv = folder.resolve("calls").toString();
    assertThat(run(scenario, "--csv", csv, "--trace", table)).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            "jointline: --trace would replace " + table + ": --csv names it too; name another\n");
  }

  @Test
  void one_replication_is_told_as_one() {
    run(scenario, "--replications", "1");
    assertThat(out()).contains("1 replication, as asked for");
  }

  @Test
  void a_missed_target_is_an_exit_code_only_where_it_is_required() throws IOException {
    String understaffed =
        Files.writeString(
                folder.resolve("short.yaml"), SCENARIO.replace("staffing: 4", "staffing: 1"))
            .toString();
    assertThat(run(understaffed)).isZero();
    assertThat(run(understaffed, "--require-targets")).isEqualTo(1);
    String ample =
        Files.writeString(
                folder.resolve("ample.yaml"), SCENARIO.replace("staffing: 4", "staffing: 9"))
            .toString();
    assertThat(run(ample, "--require-targets")).isZero();
  }

  @Test
  void bad_numbers_are_refused() {
    for (String option :
        List.of(
            "--replications=0",
            "--replications=1000001",
            "--threads=0",
            "--threads=257",
            "--seed=-1",
            "--seed=9007199254740992")) {
      assertThat(run(scenario, option)).isEqualTo(2);
      assertThat(err()).startsWith("jointline: " + option.split("=")[0] + " must be from ");
    }
  }

  @Test
  void the_command_line_takes_the_confidence_a_file_may_have() {
    assertThat(run(scenario, "--confidence=50%")).isEqualTo(2);
    assertThat(err())
        .isEqualTo(
            "jointline: --confidence must be more than 50 % and less than 100 %, got 50 %\n");
    assertThat(run(scenario, "--confidence=50.1%", "--seed=9007199254740991")).isZero();
  }

  @Test
  void only_json_goes_to_standard_output() {
    for (String option : List.of("--html", "--csv", "--trace")) {
      assertThat(run(scenario, option, "-")).isEqualTo(2);
      assertThat(err())
          .startsWith("jointline: " + option + " cannot go to standard output, only --json can");
    }
  }

  @Test
  void an_empty_name_is_refused_as_one() {
    for (String option : List.of("--html", "--csv", "--trace", "--json")) {
      assertThat(run(scenario, option, "")).isEqualTo(2);
      assertThat(err()).contains(option).contains("the name is empty").doesNotContain("java");
    }
    assertThat(run("")).isEqualTo(2);
    assertThat(err()).contains("the name is empty");
  }

  @Test
  void a_name_no_file_can_have_is_refused_without_the_words_of_java() {
    assertThat(run("a\0b")).isEqualTo(2);
    assertThat(err()).contains("cannot be the name of a file").doesNotContain("java");
  }

  private int run(String... words) {
    out.reset();
    err.reset();
    PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
    String[] args = Stream.concat(Stream.of("run"), Stream.of(words)).toArray(String[]::new);
    return new Main(new Terminal(outStream, errStream, false, false)).run(args);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
