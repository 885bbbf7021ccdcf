package org.jointline.live.file;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jointline.scenario.file.Durations;

/** Reads the fields of one JSON object, collecting everything that is wrong with them. */
final class Fields {
  private final JsonNode object;
  private final Set<String> known = new TreeSet<>();
  private final List<String> problems = new ArrayList<>();

  Fields(JsonNode object, String... alwaysKnown) {
    this.object = object;
    known.addAll(List.of(alwaysKnown));
  }

  private Optional<JsonNode> find(String key) {
    known.add(key);
    JsonNode value = object.get(key);
    return value == null || value.isNull() ? Optional.empty() : Optional.of(value);
  }

  private void wrong(String key, String rule, JsonNode value) {
    problems.add(key + " " + rule + ", got " + value);
  }

  private <T> T missing(String key, T instead) {
    problems.add(key + " is missing");
    return instead;
  }

  String text(String key) {
    Optional<JsonNode> value = find(key);
    if (value.isEmpty()) {
      return missing(key, "");
    }
    return text(key, value.get());
  }

  private String text(String key, JsonNode value) {
    if (!value.isTextual() || value.textValue().length() > 500) {
      wrong(key, "must be a text of at most 500 characters", value);
      return "";
    }
    return value.textValue();
  }

  String optionalText(String key) {
    return find(key).map(v -> text(key, v)).orElse("");
  }

  List<String> texts(String key) {
    Optional<JsonNode> value = find(key);
    if (value.isEmpty()) {
      return missing(key, List.of());
    }
    if (!value.get().isArray()) {
      wrong(key, "must be a list", value.get());
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (JsonNode item : value.get()) {
      texts.add(text(key, item));
    }
    return texts;
  }

  int whole(String key) {
    Optional<JsonNode> value = find(key);
    if (value.isEmpty()) {
      return missing(key, 0);
    }
    if (!value.get().isIntegralNumber() || !value.get().canConvertToInt()) {
      wrong(key, "must be a whole number", value.get());
      return 0;
    }
    return value.get().intValue();
  }

  double number(String key) {
    Optional<JsonNode> value = find(key);
    if (value.isEmpty()) {
      return missing(key, 0.0);
    }
    if (!value.get().isNumber()) {
      wrong(key, "must be a number", value.get());
      return 0;
    }
    return value.get().doubleValue();
  }

  Duration duration(String key) {
    return find(key).map(v -> duration(key, v)).orElseGet(() -> missing(key, Duration.ZERO));
  }

  Optional<Duration> optionalDuration(String key) {
    return find(key).map(v -> duration(key, v));
  }

  private Duration duration(String key, JsonNode value) {
    try {
      if (value.isTextual()) {
        return Durations.of(value.textValue());
      }
      wrong(key, "must be a duration such as 20 s, 7 min or 1.5 h", value);
    } catch (IllegalArgumentException e) {
      problems.add(key + " " + e.getMessage());
    }
    return Duration.ZERO;
  }

  /** One of several words; the first where it is none. */
  <T extends Enum<T>> T choice(String key, Class<T> choices) {
    String word = text(key);
    List<String> words = new ArrayList<>();
    for (T choice : choices.getEnumConstants()) {
      String name = choice.name().toLowerCase(java.util.Locale.ROOT);
      if (name.equals(word)) {
        return choice;
      }
      words.add(name);
    }
    if (!word.isEmpty()) {
      problems.add(key + " must be " + String.join(" or ", words) + ", got " + word);
    }
    return choices.getEnumConstants()[0];
  }

  /** Everything that was wrong, fields that nobody asked for included. */
  List<String> problems() {
    List<String> all = new ArrayList<>(problems);
    for (Iterator<String> names = object.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (!known.contains(name)) {
        all.add("'" + name + "' is not known here; known are " + String.join(", ", known));
      }
    }
    return all;
  }
}
