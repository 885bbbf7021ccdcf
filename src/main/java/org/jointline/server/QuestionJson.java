package org.jointline.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jointline.live.Command;
import org.jointline.live.Question;
import org.jointline.live.RefusedException;
import org.jointline.live.file.CommandJson;
import org.jointline.scenario.file.Durations;

/** What-if questions in requests. */
final class QuestionJson {
  static final String[] KEYS = {"horizon", "futures", "alternatives"};
  private static final Duration SHORTEST_HORIZON = Duration.ofMinutes(1);
  private static final String USUAL_HORIZON = "2 h";
  private static final int USUAL_FUTURES = 500;
  private static final int LONGEST_NAME = 60;
  private static final int MOST_COMMANDS = 20;

  private QuestionJson() {}

  /**
   * @throws Problem 422 with the place of what is wrong
   */
  static Question read(ObjectNode body) {
    Duration horizon = duration(body, "horizon", USUAL_HORIZON);
    if (horizon.compareTo(SHORTEST_HORIZON) < 0
        || horizon.compareTo(Question.LONGEST_HORIZON) > 0) {
      throw Problem.unusable("horizon must be from 1 min to 24 h");
    }
    int futures = Json.number(body, "futures", 1, Question.MOST_FUTURES).orElse(USUAL_FUTURES);
    return new Question(horizon, futures, alternatives(body.get("alternatives")));
  }

  /**
   * @throws Problem 422 if it is no duration
   */
  static Duration duration(ObjectNode body, String key, String otherwise) {
    String text = Json.text(body, key);
    try {
      return Durations.of(text == null ? otherwise : text);
    } catch (IllegalArgumentException e) {
      throw Problem.unusable(key + " " + e.getMessage());
    }
  }

  private static List<Question.Alternative> alternatives(JsonNode value) {
    List<Question.Alternative> result = new ArrayList<>();
    if (value == null || value.isNull()) {
      return result;
    }
    if (!value.isArray() || value.size() > Question.MOST_ALTERNATIVES) {
      throw Problem.unusable("alternatives must be a list of at most 3");
    }
    for (int i = 0; i < value.size(); i++) {
      result.add(alternative("alternatives[" + i + "]", value.get(i)));
    }
    return result;
  }

  private static Question.Alternative alternative(String path, JsonNode value) {
    String name = value.path("name").asText("");
    JsonNode commands = value.path("commands");
    boolean good =
        value.isObject()
            && value.size() == 2
            && !name.isBlank()
            && name.length() <= LONGEST_NAME
            && commands.isArray()
            && !commands.isEmpty()
            && commands.size() <= MOST_COMMANDS;
    if (!good) {
      throw Problem.unusable(
          path
              + " must have a name of at most "
              + LONGEST_NAME
              + " letters and commands, a list of 1 to "
              + MOST_COMMANDS
              + ", and nothing else");
    }
    List<Command> read = new ArrayList<>();
    for (int i = 0; i < commands.size(); i++) {
      read.add(command(path + ".commands[" + i + "]", commands.get(i)));
    }
    return new Question.Alternative(name, read);
  }

  private static Command command(String path, JsonNode value) {
    try {
      return CommandJson.read(value);
    } catch (RefusedException e) {
      throw Problem.unusable(path + ": " + e.getMessage());
    }
  }
}
