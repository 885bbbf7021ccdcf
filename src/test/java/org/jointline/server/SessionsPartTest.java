package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SessionsPartTest {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final String MONDAY = "\"paused\":true,\"at\":\"Mon 09:00\"";
  private static final long MINUTE = 60_000_000L;

  @TempDir private static Path data;
  private static TestServer server;

  @BeforeAll
  static void start() throws Exception {
    server = new TestServer(Room.options(data));
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  /** A paused room on Monday at nine. */
  private static Room monday() throws Exception {
    Room room = Room.open(server, MONDAY);
    room.until(frame -> frame.get("time").textValue().startsWith("2015-09-07T09:00:00"));
    return room;
  }

  @Test
  void a_session_of_a_shipped_scenario_runs_by_itself() throws Exception {
    Room room = Room.open(server, "\"speed\":600");
    JsonNode first = room.frame();
    assertThat(first.get("session").textValue()).isEqualTo(room.id());
    assertThat(first.get("speed").intValue()).isEqualTo(600);
    assertThat(first.get("paused").booleanValue()).isFalse();
    long tick = first.get("tick").longValue();
    room.until(frame -> frame.get("tick").longValue() > tick + 10 * MINUTE);
    room.delete();
  }

  @Test
  void a_session_of_a_text_that_is_sent_runs_to_its_end_at_full_speed() throws Exception {
    ObjectNode body = MAPPER.createObjectNode();
    body.put("text", Files.readString(Path.of("scenarios/examples/01-one-line.yaml")));
    body.put("speed", "max").put("seed", 9);
    Room room = Room.post(server, body.toString());
    JsonNode end = room.until(frame -> frame.get("over").booleanValue());
    assertThat(end.get("speed").textValue()).isEqualTo("max");
    assertThat(end.get("lines").get(0).get("waiting").intValue()).isZero();
    room.delete();
  }

  @Test
  void time_passes_step_by_step_and_stands_between() throws Exception {
    Room room = monday();
    long tick = room.frame().get("tick").longValue();
    JsonNode after = room.step("5 min", 5 * MINUTE);
    assertThat(after.get("tick").longValue()).isEqualTo(tick + 5 * MINUTE);
    assertThat(after.get("paused").booleanValue()).isTrue();
    assertThat(room.good("/pace", "{\"speed\":2.5,\"paused\":false}").toString())
        .isEqualTo("{\"speed\":2.5,\"paused\":false}");
    room.until(frame -> frame.get("tick").longValue() > tick + 5 * MINUTE);
    room.pace("{\"paused\":true}");
    assertThat(room.frame().get("paused").booleanValue()).isTrue();
    room.delete();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|give speed, paused or both",
        "{\"speed\":0}|speed must be a number from 0.1 to 10000 or \"max\", got 0",
        "{\"speed\":\"fast\"}|speed must be a number",
        "{\"paused\":1}|paused must be true or false, got 1",
        "{\"step\":\"5 mn\"}|unknown unit 'mn'",
        "{\"step\":\"5 min\",\"paused\":false}|give speed, paused or both; or step",
        "{\"step\":5}|step must be a text",
        "{\"pause\":true}|unknown key 'pause'"
      })
  void a_pace_that_is_none_is_refused(String body, String why) throws Exception {
    Room room = Room.open(server, "\"paused\":true");
    assertThat(room.refused("/pace", body, 422)).contains(why);
    room.delete();
  }

  @Test
  void every_command_shows_in_the_frame_that_follows() throws Exception {
    Room room = monday();
    room.command("{\"command\":\"change staffing\",\"group\":\"advisers\",\"change\":-2}");
    assertThat(group(room, "advisers").get("extra").intValue()).isEqualTo(-2);
    int planned = group(room, "call takers").get("planned").intValue();
    room.command(
        "{\"command\":\"send away\",\"group\":\"call takers\",\"agents\":1,\"why\":\"sick\"}");
    assertThat(group(room, "call takers").get("onDuty").intValue()).isLessThanOrEqualTo(planned);
    assertThat(group(room, "call takers").get("extra").intValue()).isEqualTo(-1);
    room.command("{\"command\":\"close line\",\"line\":\"council\"}");
    assertThat(line(room, "council").get("open").booleanValue()).isFalse();
    room.command("{\"command\":\"open line\",\"line\":\"council\"}");
    assertThat(line(room, "council").get("open").booleanValue()).isTrue();
    room.command("{\"command\":\"set mode\",\"mode\":\"independent\"}");
    assertThat(room.frame().get("mode").textValue()).isEqualTo("independent");
    room.command("{\"command\":\"close site\",\"groups\":[\"contact handlers\"]}");
    assertThat(group(room, "contact handlers").get("open").booleanValue()).isFalse();
    room.command("{\"command\":\"open site\",\"groups\":[\"contact handlers\"]}");
    assertThat(group(room, "contact handlers").get("open").booleanValue()).isTrue();
    room.command("{\"command\":\"surge\",\"line\":\"999\",\"factor\":2.5,\"for\":\"30 min\"}");
    JsonNode done =
        room.command(
            "{\"command\":\"incident\",\"line\":\"999\",\"calls\":50,\"over\":\"15 min\","
                + "\"about\":\"crash on London Wall\"}");
    assertThat(done.get("text").textValue()).contains("50", "999", "crash on London Wall");
    long offered = line(room, "999").get("today").get("offered").longValue();
    JsonNode after = room.step("20 min", 20 * MINUTE);
    assertThat(Room.part(after, "lines", "999").get("today").get("offered").longValue())
        .isGreaterThanOrEqualTo(offered + 50);
    assertThat(after.get("events").toString()).contains("crash on London Wall");
    room.delete();
  }

  @Test
  void the_outline_tells_the_rules_as_they_stand() throws Exception {
    Room room = monday();
    room.command(
        "{\"command\":\"set reserve\",\"line\":\"101\",\"group\":\"call takers\",\"agents\":3}");
    room.command(
        "{\"command\":\"set overflow\",\"line\":\"101\",\"group\":\"advisers\",\"after\":\"90 s\"}");
    JsonNode outline = server.json(room.path("/scenario"));
    JsonNode groups = Room.part(outline, "lines", "101").get("groups");
    assertThat(groups.toString())
        .contains("{\"id\":\"call takers\",\"after\":\"0 s\",\"reserve\":3}")
        .contains("{\"id\":\"advisers\",\"after\":\"90 s\",\"reserve\":0}");
    assertThat(outline.get("modes").toString()).isEqualTo("[\"joint\",\"independent\"]");
    assertThat(outline.get("start").textValue()).isEqualTo("2015-09-07T00:00:00+01:00");
    room.delete();
  }

  private static JsonNode group(Room room, String id) throws Exception {
    return Room.part(room.frame(), "groups", id);
  }

  private static JsonNode line(Room room, String id) throws Exception {
    return Room.part(room.frame(), "lines", id);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"command\":\"close line\",\"line\":\"911\"}|no line '911'",
        "{\"command\":\"close line\"}|line is missing",
        "{\"command\":\"close line\",\"line\":\"101\",\"why\":\"x\"}|is not known here",
        "{\"command\":\"explode\"}|command must be change staffing",
        "{\"command\":\"surge\",\"line\":\"999\",\"factor\":100,\"for\":\"1 h\"}|factor",
        "{\"command\":\"set mode\",\"mode\":\"solo\"}|mode must be joint or independent",
        "{\"command\":\"change staffing\",\"group\":\"advisers\",\"change\":-99}|advisers"
      })
  void an_impossible_command_is_refused_with_the_reason(String body, String why) throws Exception {
    Room room = monday();
    assertThat(room.refused("/commands", body, 422)).containsIgnoringCase(why);
    assertThat(server.get(room.path("/log")).body()).doesNotContain("command");
    room.delete();
  }

  @Test
  void a_request_that_is_no_json_is_told_where() throws Exception {
    Room room = Room.open(server, "\"paused\":true");
    assertThat(room.refused("/commands", "{\"command\":", 400)).startsWith("body:1:");
    assertThat(room.refused("/commands", "[]", 400)).contains("one JSON object");
    room.delete();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|give either scenario",
        "{\"scenario\":\"nothing\"}|no scenario 'nothing'",
        "{\"scenario\":\"../../etc/passwd\"}|no scenario",
        "{\"scenario\":\"city-jccr-2015/overflow\",\"at\":\"noon\"}|at must be a time",
        "{\"scenario\":\"city-jccr-2015/overflow\",\"at\":\"2016-01-01 09:00\"}|at must be from",
        "{\"scenario\":\"city-jccr-2015/overflow\",\"seed\":-1}|seed must be a whole number",
        "{\"scenario\":\"city-jccr-2015/overflow\",\"log\":\"x\",\"seed\":1}|a log has its own",
        "{\"scenario\":\"city-jccr-2015/overflow\",\"log\":\"x\"}|is no JSON",
        "{\"text\":\"name: half\"}|",
        "{\"text\":\"extends: /etc/passwd\"}|"
      })
  void a_session_that_cannot_be_begun_is_refused(String body, String why) throws Exception {
    HttpResponse<String> answer = server.post(Room.SESSIONS, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(TestServer.json(answer).get("detail").textValue()).contains(why == null ? "" : why);
  }

  @Test
  void a_log_opens_the_same_session_again() throws Exception {
    Room room = monday();
    room.command("{\"command\":\"incident\",\"line\":\"999\",\"calls\":30,\"over\":\"10 min\"}");
    room.step("7 min", 7 * MINUTE);
    room.command("{\"command\":\"change staffing\",\"group\":\"advisers\",\"change\":2}");
    JsonNode frame = room.step("30 min", 30 * MINUTE);
    HttpResponse<String> log = server.get(room.path("/log"));
    assertThat(log.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("attachment", room.id() + ".jsonl");
    assertThat(log.body().lines()).hasSize(4);
    ObjectNode body = MAPPER.createObjectNode();
    Room again =
        Room.post(server, body.put("scenario", Room.JOINT).put("log", log.body()).toString());
    assertThat(withoutSession(again.frame())).isEqualTo(withoutSession(frame));
    assertThat(server.get(again.path("/log")).body()).isEqualTo(log.body());
    room.delete();
    again.delete();
  }

  /** All but what belongs to the clock and not to the room. */
  static JsonNode withoutSession(JsonNode frame) {
    return ((ObjectNode) frame.deepCopy()).without(List.of("session", "speed", "lag"));
  }

  @Test
  void a_log_of_another_scenario_is_refused() throws Exception {
    Room room = monday();
    String log = server.get(room.path("/log")).body();
    ObjectNode body = MAPPER.createObjectNode();
    body.put("scenario", "city-jccr-2015/alone").put("log", log);
    HttpResponse<String> answer = server.post(Room.SESSIONS, body.toString());
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("differs from that");
    room.delete();
  }

  @Test
  void a_fork_tells_how_it_may_go_on_and_the_session_does_not_notice() throws Exception {
    Room room = monday();
    JsonNode before = room.frame();
    JsonNode fans =
        room.good(
            "/forks",
            "{\"horizon\":\"1 h\",\"futures\":50,\"alternatives\":[{\"name\":\"lend two\","
                + "\"commands\":[{\"command\":\"change staffing\",\"group\":\"advisers\","
                + "\"change\":2}]}]}");
    assertThat(fans.get("futures").intValue()).isEqualTo(50);
    assertThat(fans.get("horizon").intValue()).isEqualTo(3600);
    assertThat(fans.get("branches")).hasSize(2);
    JsonNode council = Room.part(fans.get("branches").get(1), "lines", "council");
    assertThat(council.get("serviceLevel").get("p50")).hasSize(3600 / fans.get("step").intValue());
    assertThat(council.get("against").get("mean").isNumber()).isTrue();
    assertThat(room.frame()).isEqualTo(before);
    room.delete();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"horizon\":\"3 days\"}|horizon must be from 1 min to 24 h",
        "{\"futures\":100000}|futures must be a whole number from 1 to 5,000",
        "{\"alternatives\":[1,2,3,4]}|alternatives must be a list of at most 3",
        "{\"alternatives\":[{\"name\":\"x\"}]}|alternatives[0] must have a name",
        "{\"alternatives\":[{\"name\":\"x\",\"commands\":[{\"command\":\"close line\"}]}]}|alternatives[0].commands[0]: line is missing",
        "{\"alternatives\":[{\"name\":\"x\",\"commands\":[{\"command\":\"close line\",\"line\":\"1\"}]}]}|no line '1'"
      })
  void a_question_that_is_none_is_refused(String body, String why) throws Exception {
    Room room = monday();
    assertThat(room.refused("/forks", body, 422)).contains(why);
    room.delete();
  }

  @Test
  void the_history_is_of_the_last_two_hours() throws Exception {
    Room room = monday();
    JsonNode history = server.json(room.path("/history"));
    assertThat(history.get("sliceMinutes").intValue()).isEqualTo(5);
    assertThat(history.get("slices").size()).isBetween(24, 25);
    assertThat(history.get("slices").get(0).get("lines")).hasSize(3);
    room.delete();
  }

  @Test
  void a_deleted_session_is_gone() throws Exception {
    Room room = Room.open(server, "\"paused\":true");
    assertThat(server.json(Room.SESSIONS).get("sessions").toString()).contains(room.id());
    room.delete();
    for (String rest : List.of("", "/frames", "/history", "/log", "/scenario")) {
      assertThat(server.get(room.path(rest)).statusCode()).as(rest).isEqualTo(404);
    }
    assertThat(server.delete(room.path("")).statusCode()).isEqualTo(404);
    assertThat(server.json(Room.SESSIONS).toString()).doesNotContain("\"" + room.id() + "\"");
    assertThat(data.resolve("sessions").resolve(room.id())).doesNotExist();
  }

  @Test
  void only_an_id_is_looked_for() throws Exception {
    for (String id : List.of("s999", "x", "..%2F..%2Fetc", "%2e%2e", "s1%00")) {
      assertThat(server.get(Room.SESSIONS + "/" + id + "/log").statusCode())
          .as(id)
          .isBetween(400, 404);
    }
  }

  @Test
  void a_flood_of_commands_is_stemmed_and_the_session_lives() throws Exception {
    Room room = monday();
    String command = "{\"command\":\"set overflow\",\"line\":\"101\",\"group\":\"advisers\",";
    List<CompletableFuture<Integer>> answers =
        IntStream.range(0, 1000)
            .mapToObj(
                i ->
                    server
                        .postLater(room.path("/commands"), command + "\"after\":\"" + i + " s\"}")
                        .thenApply(HttpResponse::statusCode))
            .toList();
    List<Integer> statuses = answers.stream().map(CompletableFuture::join).toList();
    assertThat(statuses).containsOnly(200, 429).contains(200);
    long done = statuses.stream().filter(status -> status == 200).count();
    assertThat(server.get(room.path("/log")).body().lines().filter(l -> l.contains("command")))
        .hasSize((int) done);
    room.delete();
  }

  @Test
  void there_is_a_limit_for_each_client_and_for_all(@TempDir Path other) throws Exception {
    ServerOptions.Limits two = new ServerOptions.Limits(3, 2, 1, 1, 1 << 20, 100_000, 100_000, 100);
    try (TestServer small = new TestServer(Room.options(other).withLimits(two))) {
      Room first = Room.open(small, "\"paused\":true");
      Room.open(small, "\"paused\":true");
      HttpResponse<String> third =
          small.post(Room.SESSIONS, "{\"scenario\":\"" + Room.JOINT + "\"}");
      assertThat(third.statusCode()).isEqualTo(429);
      assertThat(third.body()).contains("one client may run 2 sessions at most");
      first.delete();
      Room.open(small, "\"paused\":true");
    }
  }
}
