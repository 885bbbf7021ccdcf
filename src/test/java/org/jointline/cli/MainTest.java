package org.jointline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every command as a user types it: what it prints where, and its exit code. */
class MainTest {
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

  static Set<String> commands() {
    return Commands.all().keySet();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void every_command_explains_itself_with_two_examples(String command) {
    assertThat(run(command, "--help")).isZero();
    assertThat(out().lines().filter(line -> line.startsWith("  jointline " + command))).hasSize(2);
    assertThat(out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(101));
    assertThat(err()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("commands")
  void help_lists_every_command(String command) {
    assertThat(run("--help")).isZero();
    assertThat(out()).containsPattern("\n  " + command + " [^\n]*\\.\n");
    assertThat(run("help", command)).isZero();
    assertThat(out()).contains("Usage: jointline " + command);
  }

  @Test
  void without_a_command_the_help_goes_to_standard_error() {
    assertThat(run()).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(err()).contains("Usage: jointline", "run", "check");
  }

  @Test
  void the_version_is_the_builds() {
    assertThat(run("--version")).isZero();
    assertThat(out()).matches("jointline \\d+\\.\\d+\\.\\d+\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rnu x.yaml | unknown command 'rnu'; did you mean 'run'?",
        "frobnicate | unknown command 'frobnicate'",
        "run x.yaml --relpications 4 | unknown option '--relpications'; did you mean"
            + " '--replications'?",
        "run | Missing required parameter: 'FILE'",
        "run x.yaml y.yaml | unknown argument 'y.yaml'",
        "run x.yaml --seed x | Invalid value for option '--seed': 'x' is not a whole number",
        "run x.yaml --replications 99999999999 | Invalid value for option '--replications':"
            + " '99999999999' is too large",
        "run x.yaml --confidence 105% | must be between 0 % and 100 %, such as 95%, got 105%",
        "erlang --calls x --aht 20s | Invalid value for option '--calls': 'x' is not a number",
        "erlang --calls 9 --aht 20 | must be a time with its unit, such as 20s, got 20",
        "erlang --calls 9 --aht 20s --formula A | formula A needs --patience",
        "erlang --calls 1e30 --aht 20s | more than 500,000 erlangs",
      })
  void a_mistake_is_told_in_a_line(String words, String message) {
    assertThat(run(words.split(" "))).isEqualTo(2);
    assertThat(out()).isEmpty();
    assertThat(err()).startsWith("jointline: ").contains(message).doesNotContain("java");
    assertThat(err().lines().count()).isLessThanOrEqualTo(2);
  }

  @Test
  void schemas_are_printed_as_they_are_shipped() {
    assertThat(run("schema")).isZero();
    assertThat(out()).startsWith("{").contains("\"Jointline scenario\"").endsWith("}\n");
    assertThat(run("schema", "--results")).isZero();
    assertThat(out()).startsWith("{").contains("\"provenance\"").endsWith("}\n");
  }

  @Test
  void check_tells_good_files_from_bad_ones() throws IOException {
    Path good = file("good.yaml", SCENARIO);
    Path bad = file("bad.yaml", SCENARIO.replace("mean: 4 min", "mean: -4 min"));
    assertThat(run("check", good.toString())).isZero();
    assertThat(out()).isEqualTo(good + ": ok, 1 call type, 1 agent group, 8 hours\n");
    assertThat(run("check", bad.toString(), good.toString())).isEqualTo(2);
    assertThat(out()).startsWith(good + ": ok");
    assertThat(err()).startsWith(bad + ":8:").contains("mean").doesNotContain("java");
  }

  @Test
  void check_warns_without_failing() throws IOException {
    Path closed =
        file("closed.yaml", SCENARIO.replace("staffing: 4", "staffing: {09:00-17:00: 4}"));
    assertThat(run("check", closed.toString())).isZero();
    assertThat(out()).startsWith(closed + ": ok");
    assertThat(err()).startsWith(closed + ": warning: ").contains("nobody answers");
  }

  @Test
  void a_missing_file_is_bad_input() {
    assertThat(run("run", folder.resolve("none.yaml").toString())).isEqualTo(2);
    assertThat(err()).contains("none.yaml").doesNotContain("java", "fault");
  }

  @Test
  void an_output_that_cannot_be_written_is_told_before_the_run() throws IOException {
    Path scenario = file("good.yaml", SCENARIO);
    Path nowhere = folder.resolve("nowhere/report.html");
    for (String option : List.of("--html", "--json", "--trace")) {
      assertThat(run("run", scenario.toString(), option, nowhere.toString())).isEqualTo(2);
      assertThat(err()).contains("cannot write " + nowhere).doesNotContain("Running");
    }
  }

  @Test
  void erlang_says_how_many_agents_it_takes() {
    assertThat(run("erlang", "--calls", "100", "--handle-time", "240s")).isZero();
    assertThat(out())
        .startsWith("Erlang C, 13.33 erlangs offered.\n17 agents are needed to answer 80.0 % of")
        .contains(">     17   81.0 %");
    assertThat(run("erlang", "--formula", "b", "--calls", "100", "--aht", "3min", "--json"))
        .isZero();
    assertThat(out()).contains("\"erlangs\": 10,", "\"agents\": 18,");
  }

  private int run(String... args) {
    out.reset();
    err.reset();
    PrintStream outStream = new PrintStream(out, true, StandardCharsets.UTF_8);
    PrintStream errStream = new PrintStream(err, true, StandardCharsets.UTF_8);
    return new Main(new Terminal(outStream, errStream, false, false)).run(args);
  }

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
