package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScenariosPartTest {
  private static final Path ONE_LINE = Path.of("scenarios/examples/01-one-line.yaml");
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = TestServer.shipped();
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void all_shipped_scenarios_are_listed_with_what_a_card_shows() throws Exception {
    List<String> ids = new ArrayList<>();
    for (JsonNode one : server.json("/api/v1/scenarios").get("scenarios")) {
      ids.add(one.get("id").textValue());
      assertThat(one.get("runnable").booleanValue()).as(one.toString()).isTrue();
      assertThat(one.get("lines").intValue()).isPositive();
      assertThat(one.get("organisations")).isNotEmpty();
    }
    assertThat(ids).contains("city-jccr-2015/overflow", "examples/01-one-line");
  }

  @Test
  void one_is_read_by_its_id_with_the_slash_as_it_comes() throws Exception {
    JsonNode encoded = server.json("/api/v1/scenarios/examples%2F01-one-line");
    assertThat(encoded.get("text").textValue()).isEqualTo(Files.readString(ONE_LINE));
    assertThat(server.json("/api/v1/scenarios/examples/01-one-line")).isEqualTo(encoded);
  }

  @Test
  void an_unknown_one_is_told() throws Exception {
    HttpResponse<String> missing = server.get("/api/v1/scenarios/nothing");
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(TestServer.json(missing).get("detail").textValue())
        .contains("no scenario 'nothing'");
  }

  @Test
  void a_faulty_one_is_listed_and_read_with_its_problems(@TempDir Path folder) throws Exception {
    Files.writeString(folder.resolve("half.yaml"), "name: half\n");
    ServerOptions options = ServerOptions.local(0, List.of(folder), folder.resolve("data"), "0");
    try (TestServer other = new TestServer(options)) {
      JsonNode card = other.json("/api/v1/scenarios").get("scenarios").get(0);
      assertThat(card.get("runnable").booleanValue()).isFalse();
      assertThat(card.get("problem").textValue()).contains("half.yaml");
      JsonNode read = other.json("/api/v1/scenarios/half");
      assertThat(read.get("text").textValue()).isEqualTo("name: half\n");
      assertThat(read.get("problems")).isNotEmpty();
    }
  }

  @Test
  void a_good_text_is_ok() throws Exception {
    JsonNode answer = check("application/yaml", Files.readString(ONE_LINE));
    assertThat(answer.get("ok").booleanValue()).isTrue();
    assertThat(answer.get("warnings").isArray()).isTrue();
  }

  @Test
  void a_faulty_text_is_told_with_every_place() throws Exception {
    String text = Files.readString(ONE_LINE).replaceFirst("name:", "nmae:");
    JsonNode problem = check("text/plain", text).get("problems").get(0);
    assertThat(problem.get("line").intValue()).isPositive();
    assertThat(problem.get("message").textValue()).isNotEmpty();
  }

  @Test
  void a_text_cannot_reach_files() throws Exception {
    JsonNode answer = check("application/yaml", "extends: ../../etc/passwd\n");
    assertThat(answer.get("ok").booleanValue()).isFalse();
    assertThat(answer.get("problems").get(0).get("message").textValue())
        .contains("a text that was sent cannot name a file");
  }

  private static JsonNode check(String type, String text) throws Exception {
    HttpResponse<String> response = server.post("/api/v1/scenarios/check", type, text);
    assertThat(response.statusCode()).isEqualTo(200);
    return TestServer.json(response);
  }
}
