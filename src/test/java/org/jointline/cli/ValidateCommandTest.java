package org.jointline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ValidateCommandTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  private int run(String... args) {
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            false);
    return new Main(terminal).run(args);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void a_case_is_shown_with_its_source_and_every_value() {
    assertThat(run("validate", "--case", "staff-control-room-13-2")).isZero();
    assertThat(out())
        .contains(
            "STAFFING AND POOLING",
            "staff-control-room-13-2: Joint control room, 13 agents, 2 held back",
            "Source: Markov chain",
            "emergency",
            "0.97541",
            "2 of 2 values within bounds, 1 cases",
            "Not compared yet:",
            "retrial-8-persist (all busy): ",
            "All as it should be.");
    assertThat(out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(111));
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  @Test
  void formulas_have_no_interval() {
    assertThat(run("validate", "--case", "erlang-b")).isZero();
    assertThat(out()).contains("25 erlangs, 30 lines", "0.05260317223", "exact");
  }

  @Test
  void brief_has_a_line_for_each_case() {
    assertThat(run("validate", "--brief", "--case", "erlang-b", "--case", "mser")).isZero();
    assertThat(out().lines().filter(l -> l.startsWith("erlang-b") || l.startsWith("mser-5")))
        .hasSize(2)
        .allMatch(l -> l.endsWith("ok"));
  }

  @Test
  void json_has_every_value() throws IOException {
    assertThat(run("validate", "--json", "--case", "staff-control-room-13-2")).isZero();
    JsonNode root = new ObjectMapper().readTree(out());
    assertThat(root.get("accepted").asBoolean()).isTrue();
    assertThat(root.get("pooled").get("values").asInt()).isEqualTo(2);
    JsonNode value = root.get("cases").get(0).get("values").get(0);
    assertThat(value.get("measure").asText()).isEqualTo("serviceLevel");
    assertThat(value.get("expected").asDouble()).isEqualTo(0.9754120134);
    assertThat(value.get("verdict").asText()).isEqualTo("within");
  }

  @Test
  void the_same_numbers_on_any_number_of_threads() {
    run("validate", "--json", "--case", "staff-control-room-13-2", "--threads", "1");
    String one = out();
    out.reset();
    run("validate", "--json", "--case", "staff-control-room-13-2", "--threads", "3");
    assertThat(out()).isEqualTo(one);
  }

  @Test
  void what_is_not_known_is_bad_input() {
    assertThat(run("validate", "--case", "erlang-x")).isEqualTo(2);
    assertThat(err.toString(StandardCharsets.UTF_8)).contains("no case begins with 'erlang-x'");
    assertThat(run("validate", "--effort", "0")).isEqualTo(2);
    assertThat(run("validate", "--threads", "257")).isEqualTo(2);
  }
}
