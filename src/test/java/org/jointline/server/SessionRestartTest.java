package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jointline.live.file.CommandLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions outlive their server. */
class SessionRestartTest {
  private static final String SURGE =
      "{\"command\":\"surge\",\"line\":\"101\",\"factor\":2,\"for\":\"1 h\"}";

  @TempDir private Path data;
  private final HttpClient client = HttpClient.newHttpClient();

  private static JsonNode saved(TestServer server, String id) throws Exception {
    for (JsonNode each : server.json(Room.SESSIONS).get("saved")) {
      if (each.get("id").textValue().equals(id)) {
        return each;
      }
    }
    throw new AssertionError("session " + id + " is not saved");
  }

  @Test
  void a_server_that_is_stopped_saves_its_sessions() throws Exception {
    String id;
    JsonNode last;
    try (TestServer server = new TestServer(Room.options(data))) {
      Room room = Room.open(server, "\"paused\":true,\"at\":\"Tue 10:00\"");
      room.until(frame -> frame.get("time").textValue().startsWith("2015-09-08T10:00:00"));
      room.command(SURGE);
      last = room.step("40 min", 40 * 60_000_000L);
      id = room.id();
    }
    try (TestServer server = new TestServer(Room.options(data))) {
      JsonNode saved = saved(server, id);
      assertThat(saved.get("reached").textValue()).isEqualTo(last.get("time").textValue());
      assertThat(saved.get("name")).isEqualTo(last.get("name"));
      HttpResponse<String> asked = server.get(Room.SESSIONS + "/" + id);
      assertThat(asked.statusCode()).isEqualTo(409);
      assertThat(asked.body()).contains("is saved", "/resume");
      assertThat(server.get(Room.SESSIONS + "/" + id + "/log").body()).contains("surge");
      Room room = Room.of(server, id);
      room.good("/resume", "{}");
      assertThat(SessionsPartTest.withoutSession(room.frame()))
          .isEqualTo(SessionsPartTest.withoutSession(last));
      assertThat(room.refused("/resume", "{}", 409)).contains("runs already");
      assertThat(server.json(Room.SESSIONS).get("saved")).isEmpty();
      // it goes on, and its commands are kept as before
      room.command("{\"command\":\"close line\",\"line\":\"council\"}");
      assertThat(server.get(room.path("/log")).body()).contains("surge", "close line");
      assertThat(Room.open(server, "\"paused\":true").id()).isNotEqualTo(id);
    }
  }

  @Test
  void a_text_that_was_sent_is_saved_with_its_session() throws Exception {
    String text = Files.readString(Path.of("scenarios/examples/01-one-line.yaml"));
    String body = new JsonMapper().createObjectNode().put("text", text).toString();
    String id;
    try (TestServer server = new TestServer(Room.options(data))) {
      id = Room.post(server, body).id();
    }
    assertThat(data.resolve("sessions").resolve(id).resolve("scenario.yaml")).hasContent(text);
    try (TestServer server = new TestServer(Room.options(data))) {
      Room room = Room.of(server, id);
      room.good("/resume", "{}");
      assertThat(room.frame().get("paused").booleanValue()).isTrue();
      room.delete();
      assertThat(server.json(Room.SESSIONS).get("saved")).isEmpty();
    }
  }

  @Test
  void a_saved_session_is_deleted_without_being_run() throws Exception {
    String id;
    try (TestServer server = new TestServer(Room.options(data))) {
      id = Room.open(server, "\"paused\":true").id();
    }
    try (TestServer server = new TestServer(Room.options(data))) {
      assertThat(saved(server, id).get("id").textValue()).isEqualTo(id);
      Room.of(server, id).delete();
      assertThat(data.resolve("sessions").resolve(id)).doesNotExist();
      assertThat(server.post(Room.SESSIONS + "/" + id + "/resume", "{}").statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void two_servers_do_not_run_the_same_session() throws Exception {
    try (TestServer one = new TestServer(Room.options(data))) {
      Room room = Room.open(one, "\"paused\":true");
      try (TestServer two = new TestServer(Room.options(data))) {
        assertThat(two.json(Room.SESSIONS).get("saved")).isEmpty();
        assertThat(Room.open(two, "\"paused\":true").id()).isNotEqualTo(room.id());
      }
    }
  }

  /** A server in a process of its own, which is told its data folder and tells its port. */
  static final class Child {
    private Child() {}

    public static void main(String[] args) throws Exception {
      Serving serving = Serving.start(Room.options(Path.of(args[0])));
      System.out.println(serving.port());
      System.out.flush();
      Thread.currentThread().join();
    }
  }

  private static Process child(Path data) throws Exception {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            Child.class.getName(),
            data.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Gets, or posts JSON if there is any. */
  private String ask(URI uri, String json) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri);
    if (!json.isEmpty()) {
      request
          .header("Content-Type", "application/json")
          .POST(HttpRequest.BodyPublishers.ofString(json));
    }
    HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
    return answer.body();
  }

  private JsonNode until(URI uri, Predicate<JsonNode> wanted) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    JsonNode json = TestServer.parsed(ask(uri, ""));
    while (!wanted.test(json)) {
      assertThat(System.nanoTime()).isLessThan(end);
      json = TestServer.parsed(ask(uri, ""));
    }
    return json;
  }

  @Test
  void a_server_that_is_killed_loses_no_command_and_a_second_at_most() throws Exception {
    Process process = child(data);
    JsonNode before;
    String id;
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      URI base = URI.create("http://127.0.0.1:" + out.readLine() + Room.SESSIONS);
      String made = ask(base, "{\"scenario\":\"" + Room.JOINT + "\",\"speed\":3600}");
      id = TestServer.parsed(made).get("id").textValue();
      URI session = URI.create(base + "/" + id);
      until(session, frame -> frame.get("elapsed").doubleValue() > 8 * 3600);
      ask(URI.create(session + "/commands"), SURGE);
      long tick = TestServer.parsed(ask(session, "")).get("tick").longValue();
      before = until(session, frame -> frame.get("tick").longValue() > tick + 7_200_000_000L);
      process.destroyForcibly();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }
    CommandLog log =
        CommandLog.read(
            "log", Files.readString(data.resolve("sessions").resolve(id).resolve("log.jsonl")));
    assertThat(log.commands()).hasSize(1);
    assertThat(log.reached()).isGreaterThan(log.commands().get(0).tick());
    try (TestServer server = new TestServer(Room.options(data))) {
      Room room = Room.of(server, id);
      room.good("/resume", "{}");
      JsonNode now = room.frame();
      assertThat(now.get("tick").longValue()).isEqualTo(log.reached());
      // on to where the killed server was seen last: the same calls, the same agents
      long missing = before.get("tick").longValue() - log.reached();
      assertThat(missing).as("ticks").isLessThan(3 * 3600 * 1_000_000L);
      if (missing > 0) {
        now = room.step("PT" + missing / 1e6 + "S", missing);
        assertThat(now.get("lines")).isEqualTo(before.get("lines"));
        assertThat(now.get("groups")).isEqualTo(before.get("groups"));
      }
    }
  }
}
