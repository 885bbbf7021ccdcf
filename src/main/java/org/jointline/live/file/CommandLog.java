package org.jointline.live.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jointline.live.RefusedException;
import org.jointline.live.TimedCommand;
import org.jointline.scenario.file.Problem;
import org.jointline.scenario.file.ScenarioProblems;

/**
 * A session's log: enough, with its scenario, to make the session again.
 *
 * <p>JSON lines: what it is a log of, then commands with their ticks, and marks of how far the
 * session has come.
 *
 * @param version of the program that wrote it; may be empty
 * @param scenario its name
 * @param hash of the scenario's files
 * @param seed of the session
 * @param commands in order of ticks
 * @param reached tick the session had come to: the last mark or command
 */
public record CommandLog(
    String version,
    String scenario,
    String hash,
    long seed,
    List<TimedCommand> commands,
    long reached) {
  private static final int MOST_PROBLEMS = 100;
  private static final String KIND = "jointline log";
  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();

  public CommandLog {
    commands = List.copyOf(commands);
  }

  /**
   * Reads JSON lines. A last line without a line end that is no JSON is left out: its writer was
   * ended in the middle of it.
   *
   * @param name of the file, for problems
   * @throws ScenarioProblems with every problem and its line
   */
  public static CommandLog read(String name, String text) throws ScenarioProblems {
    return new Reader(name).read(text);
  }

  /** First line of a log, with its line end. */
  public static String header(String version, String scenario, String hash, long seed) {
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    o.put(KIND, 1).put("version", version).put("scenario", scenario);
    o.put("hash", hash).put("seed", seed);
    return o + "\n";
  }

  /**
   * A command's line, with its line end.
   *
   * @param time local time, for people
   */
  public static String line(TimedCommand command, ZonedDateTime time) {
    ObjectNode o = JsonNodeFactory.instance.objectNode();
    o.put("tick", command.tick());
    o.put("time", time.format(DateTimeFormatter.ISO_OFFSET_DATE_TIME));
    o.setAll(CommandJson.write(command.command()));
    return o + "\n";
  }

  /** Line that says how far the session has come, with its line end. */
  public static String reached(long tick) {
    return JsonNodeFactory.instance.objectNode().put("reached", tick) + "\n";
  }

  /** Reads one file. */
  private static final class Reader {
    private final String name;
    private final List<Problem> problems = new ArrayList<>();
    private final List<TimedCommand> commands = new ArrayList<>();
    private JsonNode header = JsonNodeFactory.instance.objectNode();
    private long reached;

    Reader(String name) {
      this.name = name;
    }

    CommandLog read(String text) throws ScenarioProblems {
      String[] lines = text.replaceFirst("^\uFEFF", "").split("\n", -1);
      for (int i = 0; i < lines.length && problems.size() < MOST_PROBLEMS; i++) {
        if (!lines[i].isBlank()) {
          line(lines[i], i + 1, i == lines.length - 1);
        }
      }
      if (header.isEmpty() && problems.isEmpty()) {
        problem(0, "is empty; a log begins with a line such as " + header("", "", "", 1).strip());
      }
      if (!problems.isEmpty()) {
        throw new ScenarioProblems(problems);
      }
      return new CommandLog(
          header.path("version").asText(),
          header.path("scenario").asText(),
          header.path("hash").asText(),
          header.path("seed").asLong(),
          commands,
          reached);
    }

    private void line(String text, int number, boolean cutOff) {
      try {
        JsonNode node = JSON.readTree(text);
        if (header.isEmpty()) {
          readHeader(node, number);
        } else if (node.has("reached") && !node.has("command")) {
          readReached(node, number);
        } else {
          readCommand(node, number);
        }
      } catch (JsonProcessingException e) {
        if (!cutOff || header.isEmpty()) {
          problem(number, "is no JSON: " + e.getOriginalMessage());
        }
      }
    }

    private static boolean isLong(JsonNode node) {
      return node.isIntegralNumber() && node.canConvertToLong();
    }

    private void readHeader(JsonNode node, int number) {
      if (node.path(KIND).asInt() != 1 || !isLong(node.path("seed"))) {
        problem(
            number, "must be the first line of a log, such as " + header("", "", "", 1).strip());
        header = JsonNodeFactory.instance.objectNode().put(KIND, 0);
      } else {
        header = node;
      }
    }

    private void readReached(JsonNode node, int number) {
      JsonNode tick = node.get("reached");
      if (!isLong(tick) || tick.longValue() < reached) {
        problem(number, "reached must be a tick of " + reached + " or more, got " + tick);
      } else {
        reached = tick.longValue();
      }
    }

    private void readCommand(JsonNode node, int number) {
      JsonNode tick = node.path("tick");
      if (!isLong(tick) || tick.longValue() < reached) {
        problem(number, "tick must be a whole number of " + reached + " or more, got " + tick);
        return;
      }
      try {
        reached = tick.longValue();
        commands.add(new TimedCommand(reached, CommandJson.read(node, List.of("tick", "time"))));
      } catch (RefusedException e) {
        problem(number, e.getMessage());
      }
    }

    private void problem(int number, String message) {
      problems.add(new Problem(name, number, number == 0 ? 0 : 1, "", message, ""));
    }
  }
}
