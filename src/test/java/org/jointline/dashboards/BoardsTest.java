package org.jointline.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Boards are laid out, named and described as a reader may expect. */
class BoardsTest {
  private static final int COLUMNS = 24;
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{?([a-z]+)}?");
  private static final Pattern RATE =
      Pattern.compile("\\b(?:rate|irate|increase|delta)\\(([^()]*)\\[([^]]*)]");

  static List<Board> boards() throws IOException {
    return Board.all();
  }

  @Test
  void there_are_three_with_a_uid_each() throws IOException {
    assertThat(boards()).hasSize(3);
    assertThat(boards()).extracting(b -> b.json().path("uid").asText()).doesNotHaveDuplicates();
    assertThat(boards()).allSatisfy(b -> assertThat(b.json().path("uid").asText()).isNotBlank());
  }

  @ParameterizedTest
  @MethodSource("boards")
  void a_board_can_be_imported_and_refreshes(Board board) {
    JsonNode json = board.json();
    assertThat(json.has("id")).as("a number of some other Grafana").isFalse();
    assertThat(json.path("schemaVersion").asInt()).isGreaterThanOrEqualTo(39);
    assertThat(json.path("refresh").asText()).isEqualTo("5s");
    assertThat(json.path("title").asText()).startsWith("Jointline: ");
    assertThat(json.path("description").asText()).isNotBlank();
  }

  @ParameterizedTest
  @MethodSource("boards")
  void a_panel_says_what_it_is_and_in_what_unit(Board board) {
    assertThat(board.panels()).isNotEmpty();
    for (JsonNode panel : board.panels()) {
      assertThat(panel.path("title").asText()).as("title of %s", panel.path("id")).isNotBlank();
      String title = panel.path("title").asText();
      assertThat(panel.path("description").asText()).as(title).endsWith(".");
      assertThat(panel.at("/fieldConfig/defaults/unit").asText()).as(title).isNotBlank();
      assertThat(panel.path("targets")).as(title).isNotEmpty();
    }
    assertThat(board.panels()).extracting(p -> p.path("title").asText()).doesNotHaveDuplicates();
    assertThat(board.panels()).extracting(p -> p.path("id").asInt()).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @MethodSource("boards")
  void panels_lie_side_by_side_within_the_width(Board board) {
    Set<List<Integer>> taken = new HashSet<>();
    for (JsonNode panel : board.panels()) {
      JsonNode place = panel.path("gridPos");
      int left = place.path("x").asInt(-1);
      int width = place.path("w").asInt();
      assertThat(left).isNotNegative();
      assertThat(left + width).isLessThanOrEqualTo(COLUMNS);
      assertThat(width * place.path("h").asInt()).isPositive();
      for (int x = left; x < left + width; x++) {
        for (int y = 0; y < place.path("h").asInt(); y++) {
          assertThat(taken.add(List.of(x, y + place.path("y").asInt(-1))))
              .as("%s overlaps another panel", panel.path("title"))
              .isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("boards")
  void whoever_imports_a_board_chooses_its_data_source(Board board) {
    List<String> sources = new ArrayList<>();
    for (JsonNode source : board.json().findValues("datasource")) {
      if (!source.path("type").asText().equals("grafana")) {
        sources.add(source.path("uid").asText());
      }
    }
    assertThat(sources).hasSizeGreaterThan(board.panels().size()).containsOnly("${datasource}");
    assertThat(board.variables().get(0).path("name").asText()).isEqualTo("datasource");
  }

  @ParameterizedTest
  @MethodSource("boards")
  void variables_are_declared_before_use_and_all_are_used(Board board) {
    List<String> declared = new ArrayList<>(List.of("datasource"));
    Set<String> used = new HashSet<>(declared);
    for (JsonNode variable : board.variables()) {
      assertThat(variable.path("label").asText()).isNotBlank();
      assertThat(variable.path("definition").asText())
          .as("what is shown is what is asked")
          .isEqualTo(variable.at("/query/query").asText());
      assertThat(declared).containsAll(variables(variable.at("/query/query").asText()));
      declared.add(variable.path("name").asText());
    }
    for (Query query : board.queries()) {
      assertThat(declared).as(query.place()).containsAll(variables(query.expression()));
      if (!query.place().contains(", variable ")) {
        used.addAll(variables(query.expression()));
      }
    }
    assertThat(used).containsExactlyInAnyOrderElementsOf(new HashSet<>(declared));
  }

  @Test
  void the_live_board_can_be_narrowed_down() throws IOException {
    Board live =
        boards().stream().filter(b -> b.file().startsWith("live")).findFirst().orElseThrow();
    assertThat(live.variables())
        .extracting(v -> v.path("name").asText())
        .containsExactly("datasource", "server", "session", "organisation", "line");
  }

  @ParameterizedTest
  @MethodSource("boards")
  void a_rate_is_taken_over_a_span_that_fits_the_scrapes(Board board) {
    for (Query query : board.queries()) {
      Matcher rate = RATE.matcher(query.expression());
      while (rate.find()) {
        boolean whole = rate.group().startsWith("increase") && rate.group(2).equals("$__range");
        assertThat(whole || rate.group(2).equals("$__rate_interval")).as(query.place()).isTrue();
      }
    }
  }

  /** A colour that warns goes with words or a number beside its name, so that it is never alone. */
  @ParameterizedTest
  @MethodSource("boards")
  void colour_is_never_the_only_sign(Board board) {
    for (JsonNode panel : board.panels()) {
      if (panel.path("type").asText().equals("state-timeline")) {
        JsonNode words = panel.at("/fieldConfig/defaults/mappings/0/options");
        for (JsonNode step : panel.at("/fieldConfig/defaults/thresholds/steps")) {
          String from = step.path("value").isNull() ? "0" : step.path("value").asText();
          assertThat(words.path(from).path("text").asText()).isNotBlank();
        }
      }
    }
  }

  private static List<String> variables(String query) {
    return VARIABLE.matcher(query).results().map(found -> found.group(1)).toList();
  }
}
