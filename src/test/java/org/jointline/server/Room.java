package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/** One live session of a test server, and what is asked of it. */
final class Room {
  static final String SESSIONS = "/api/v1/sessions";
  static final String JOINT = "city-jccr-2015/overflow";

  private final TestServer server;
  private final String id;

  private Room(TestServer server, String id) {
    this.server = server;
    this.id = id;
  }

  /** With the shipped scenarios, and clients that may ask as often as they like. */
  static ServerOptions options(Path data) {
    return ServerOptions.local(0, List.of(Path.of("scenarios")), data, "0.0.0")
        .withLimits(new ServerOptions.Limits(20, 20, 10, 20, 1 << 20, 1_000_000, 1_000_000, 2000));
  }

  /** A joint control room with one more key in the request, such as a speed. */
  static Room open(TestServer server, String key) throws Exception {
    return post(server, "{\"scenario\":\"" + JOINT + "\"," + key + "}");
  }

  static Room post(TestServer server, String json) throws Exception {
    HttpResponse<String> made = server.post(SESSIONS, json);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String id = TestServer.json(made).get("id").textValue();
    assertThat(made.headers().firstValue("Location")).hasValue(SESSIONS + "/" + id);
    return new Room(server, id);
  }

  static Room of(TestServer server, String id) {
    return new Room(server, id);
  }

  String id() {
    return id;
  }

  String path(String rest) {
    return SESSIONS + "/" + id + rest;
  }

  JsonNode frame() throws Exception {
    return server.json(path(""));
  }

  JsonNode until(java.util.function.Predicate<JsonNode> wanted) throws Exception {
    return server.until(path(""), wanted);
  }

  /** The first line of a kind, and group, in a frame. */
  static JsonNode part(JsonNode frame, String list, String id) {
    for (JsonNode each : frame.get(list)) {
      if (each.get("id").textValue().equals(id)) {
        return each;
      }
    }
    throw new AssertionError("no " + id + " in " + frame);
  }

  JsonNode good(String rest, String json) throws Exception {
    HttpResponse<String> answer = server.post(path(rest), json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return TestServer.json(answer);
  }

  JsonNode command(String json) throws Exception {
    return good("/commands", json);
  }

  void pace(String json) throws Exception {
    good("/pace", json);
  }

  /** Lets so much time pass and waits until it has. */
  JsonNode step(String duration, long ticks) throws Exception {
    long goal = frame().get("tick").longValue() + ticks;
    pace("{\"step\":\"" + duration + "\"}");
    return until(frame -> frame.get("tick").longValue() >= goal);
  }

  /** Why something is refused. */
  String refused(String rest, String json, int status) throws Exception {
    HttpResponse<String> answer = server.post(path(rest), json);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    return TestServer.json(answer).get("detail").textValue();
  }

  void delete() throws Exception {
    assertThat(server.delete(path("")).statusCode()).isEqualTo(204);
  }
}
