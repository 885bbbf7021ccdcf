package org.jointline.live.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jointline.live.Command;
import org.jointline.live.RefusedException;
import org.jointline.live.TimedCommand;
import org.jointline.scenario.file.ScenarioProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CommandLogTest {
  private static final ZonedDateTime TIME =
      ZonedDateTime.of(2026, 9, 7, 9, 12, 33, 456_789_000, ZoneId.of("Europe/London"));
  private static final String HEADER = CommandLog.header("0.1.0", "A week", "abc", 2012);

  static List<Command> commands() {
    return List.of(
        new Command.ChangeStaffing("police", -2, Optional.of(Duration.ofHours(2)), "lent"),
        new Command.ChangeStaffing("police", 4, Optional.empty(), ""),
        new Command.SendAway("police", 1, Command.Why.BREAK, Optional.of(Duration.ofMinutes(15))),
        new Command.SendAway("police", 3, Command.Why.SICK, Optional.empty()),
        new Command.SetLine("999", false),
        new Command.SetLine("999", true),
        new Command.SetReserve("101", "police", 3),
        new Command.SetOverflow("101", "police", Duration.ofSeconds(30)),
        new Command.SetOverflow("101", "police", Duration.ZERO),
        new Command.SetOverflow("101", "police", Duration.ofMillis(1500)),
        new Command.SetMode(Command.Mode.INDEPENDENT),
        new Command.SetMode(Command.Mode.JOINT),
        new Command.Surge("999", 2.5, Duration.ofMinutes(30)),
        new Command.Incident("999", 50, Duration.ofMinutes(15), "crash on \"London Wall\"\n"),
        new Command.Incident("999", 50, Duration.ofMinutes(15), ""),
        new Command.SetSite(List.of("police", "corporation"), false),
        new Command.SetSite(List.of("police"), true));
  }

  @Test
  void every_kind_of_command_is_tried() {
    assertThat(commands().stream().map(Object::getClass).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder(Command.class.getPermittedSubclasses());
  }

  @ParameterizedTest
  @MethodSource("commands")
  void what_is_written_is_read_again(Command command) throws RefusedException, ScenarioProblems {
    assertThat(CommandJson.read(CommandJson.write(command))).isEqualTo(command);
    TimedCommand timed = new TimedCommand(123_456_789L, command);
    CommandLog log =
        CommandLog.read(
            "log", HEADER + CommandLog.line(timed, TIME) + CommandLog.reached(2_000_000_000L));
    assertThat(log)
        .isEqualTo(new CommandLog("0.1.0", "A week", "abc", 2012, List.of(timed), 2_000_000_000L));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{\"command\":\"surge\",\"line\":\"999\",\"factor\":\"2\",\"for\":5}"
            + "|factor must be a number, got \"2\"; for must be a duration such as 20 s, 7 min or"
            + " 1.5 h, got 5",
        "{\"command\":\"incident\",\"line\":\"999\",\"calls\":1.5,\"ovr\":\"1 h\"}"
            + "|calls must be a whole number, got 1.5; over is missing; 'ovr' is not known here;"
            + " known are about, calls, command, line, over",
        "{\"command\":\"send away\",\"group\":7,\"agents\":1,\"why\":\"tired\"}"
            + "|group must be a text of at most 500 characters, got 7; why must be break or sick,"
            + " got tired",
        "{\"command\":\"close site\",\"groups\":\"all\"}|groups must be a list, got \"all\"",
        "{\"command\":\"fly\"}|command must be change staffing, send away, open line, close line,"
            + " set reserve, set overflow, set mode, surge, incident, open site or close site, got"
            + " 'fly'",
        "[]|a command must be a JSON object such as {\"command\":\"close line\",\"line\":\"council\"}"
      })
  void every_wrong_field_is_named(String json, String reason) throws Exception {
    RefusedException refused =
        catchThrowableOfType(
            RefusedException.class, () -> CommandJson.read(new ObjectMapper().readTree(json)));
    assertThat(refused).hasMessage(reason);
  }

  @Test
  void every_problem_of_a_log_is_named_with_its_line() {
    String text =
        HEADER
            + "{\"tick\":50,\"time\":\"x\",\"command\":\"fly\"}\n"
            + "\n"
            + "{nonsense\n"
            + "{\"tick\":40,\"command\":\"close line\",\"line\":\"999\"}\n"
            + "{\"reached\":\"far\"}\n";
    assertThat(problems(text))
        .hasSize(4)
        .satisfies(p -> assertThat(p.get(0)).startsWith("a.jsonl:2:1: command must be"))
        .satisfies(p -> assertThat(p.get(1)).startsWith("a.jsonl:4:1: is no JSON"))
        .satisfies(
            p ->
                assertThat(p.get(2))
                    .isEqualTo("a.jsonl:5:1: tick must be a whole number of 50 or more, got 40"))
        .satisfies(
            p ->
                assertThat(p.get(3))
                    .isEqualTo("a.jsonl:6:1: reached must be a tick of 50 or more, got \"far\""));
  }

  @Test
  void a_file_that_is_no_log_says_what_a_log_is() {
    assertThat(problems("")).singleElement().asString().contains("is empty; a log begins with");
    assertThat(problems("{\"a\":1}\n")).first().asString().contains("must be the first line");
    assertThat(problems("name: x\n")).first().asString().contains("is no JSON");
  }

  /** The program was ended in the middle of a line: what came before is good. */
  @Test
  void a_last_line_that_was_cut_off_is_left_out() throws ScenarioProblems {
    TimedCommand timed = new TimedCommand(5, new Command.SetLine("999", false));
    String whole = HEADER + CommandLog.line(timed, TIME);
    for (int cut = 1; cut < 30; cut++) {
      String second = CommandLog.line(new TimedCommand(7, timed.command()), TIME);
      CommandLog log =
          CommandLog.read("log", whole + second.substring(0, second.length() - 1 - cut));
      assertThat(log.commands()).containsExactly(timed);
    }
  }

  private static List<String> problems(String text) {
    ScenarioProblems found =
        catchThrowableOfType(ScenarioProblems.class, () -> CommandLog.read("a.jsonl", text));
    return found.problems().stream().map(Object::toString).toList();
  }
}
