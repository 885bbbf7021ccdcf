package org.jointline.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One of the Grafana boards in {@code dashboards}. */
record Board(String file, JsonNode json) {
  static final Path FOLDER = Path.of("dashboards");
  private static final Pattern LABEL_VALUES = Pattern.compile("label_values\\((.*), \\w+\\)");

  static List<Board> all() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      List<Board> boards = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
        boards.add(
            new Board(file.getFileName().toString(), new ObjectMapper().readTree(file.toFile())));
      }
      return boards;
    }
  }

  static List<Query> allQueries() throws IOException {
    return all().stream().flatMap(board -> board.queries().stream()).toList();
  }

  /** Every panel that shows something, also those in collapsed rows. */
  List<JsonNode> panels() {
    List<JsonNode> panels = new ArrayList<>();
    collect(json.path("panels"), panels);
    panels.removeIf(panel -> panel.path("type").asText().equals("row"));
    return panels;
  }

  private static void collect(JsonNode from, List<JsonNode> panels) {
    for (JsonNode panel : from) {
      panels.add(panel);
      collect(panel.path("panels"), panels);
    }
  }

  List<JsonNode> variables() {
    return list(json.at("/templating/list"));
  }

  /** Everything it asks Prometheus: for panels, for marks in the charts and for the variables. */
  List<Query> queries() {
    List<Query> queries = new ArrayList<>();
    for (JsonNode panel : panels()) {
      for (JsonNode target : panel.path("targets")) {
        queries.add(query(panel.path("title").asText(), target.path("refId"), target.path("expr")));
      }
    }
    for (JsonNode mark : list(json.at("/annotations/list"))) {
      if (mark.has("expr")) {
        queries.add(query("marks", mark.path("name"), mark.path("expr")));
      }
    }
    for (JsonNode variable : variables()) {
      Matcher values = LABEL_VALUES.matcher(variable.at("/query/query").asText());
      if (values.matches()) {
        String name = variable.path("name").asText();
        queries.add(new Query(file + ", variable " + name, values.group(1)));
      }
    }
    return queries;
  }

  private Query query(String part, JsonNode which, JsonNode expression) {
    return new Query(file + ", " + part + " " + which.asText(), expression.asText());
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> all = new ArrayList<>();
    array.forEach(all::add);
    return all;
  }

  @Override
  public String toString() {
    return file;
  }
}
