package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs from start to report, as a page would have them. */
class RunsPartTest {
  private static final String RUNS = "/api/v1/runs";
  private static final String PILOT = "city-2012/pilot";

  /** Far more than anybody waits for. */
  private static final String ENDLESS =
      "{\"scenario\": \"city-jccr-2015/overflow\", \"replications\": 1000000}";

  private TestServer server;

  @BeforeEach
  void start() throws Exception {
    server = TestServer.shipped();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void a_run_goes_from_start_to_report() throws Exception {
    HttpResponse<String> started = run(PILOT, 60, 7);
    assertThat(started.statusCode()).isEqualTo(202);
    String path = started.headers().firstValue("Location").orElseThrow();
    assertThat(path).isEqualTo(RUNS + "/r1");
    JsonNode over = over("r1");
    assertThat(over.get("state").textValue()).isEqualTo("done");
    assertThat(over.get("done").intValue()).isEqualTo(60);
    assertThat(over.get("planned").intValue()).isEqualTo(60);
    assertThat(over.get("scenario").textValue()).isEqualTo(PILOT);
    assertThat(over.get("rate").doubleValue()).isPositive();
    JsonNode line = over.get("lines").get(0);
    assertThat(line.get("serviceLevel").doubleValue())
        .isBetween(line.get("low").doubleValue(), line.get("high").doubleValue());

    HttpResponse<String> html = server.get(path + "/report.html");
    assertThat(html.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(html.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("sandbox allow-scripts");
    assertThat(html.body()).startsWith("<!DOCTYPE html>").contains("--replications 60 --seed 7");

    JsonNode results = server.json(path + "/results.json");
    assertThat(results.get("provenance").get("replications").intValue()).isEqualTo(60);
    assertThat(
            results.get("callTypes").get(0).get("target").get("achieved").get("mean").doubleValue())
        .isCloseTo(line.get("serviceLevel").doubleValue(), offset(1e-6));

    List<JsonNode> points = list(server.json(path + "/convergence").get("points"));
    assertThat(points.get(points.size() - 1).get("done").intValue()).isEqualTo(60);
    assertThat(server.json(RUNS).get("runs")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "'', call_type",
    "?table=call-types, call_type",
    "?table=agent-groups, agent_group",
    "?table=organisations, organisation",
    "?table=answered-by, call_type",
    "?table=call-type-intervals, call_type",
    "?table=agent-group-intervals, agent_group"
  })
  void tables_are_as_files_of_a_run(String query, String firstColumn) throws Exception {
    run(PILOT, 2, 1);
    over("r1");
    HttpResponse<String> csv = server.get(RUNS + "/r1/results.csv" + query);
    assertThat(csv.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/csv");
    assertThat(csv.body()).startsWith(firstColumn + ",");
    assertThat(csv.body().lines().count()).isGreaterThan(1);
  }

  @Test
  void an_unknown_table_is_told_with_what_there_is() throws Exception {
    run(PILOT, 2, 1);
    over("r1");
    HttpResponse<String> refused = server.get(RUNS + "/r1/results.csv?table=../../x");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(detail(refused)).contains("call-types, agent-groups");
  }

  @Test
  void a_text_is_run() throws Exception {
    String text = Files.readString(Path.of("scenarios/examples/01-one-line.yaml"));
    String body = "{\"text\": " + quoted(text) + ", \"replications\": 5}";
    assertThat(server.post(RUNS, body).statusCode()).isEqualTo(202);
    assertThat(over("r1").get("scenario").isNull()).isTrue();
  }

  @Test
  void a_faulty_text_is_refused_with_its_places() throws Exception {
    HttpResponse<String> refused = server.post(RUNS, "{\"text\": \"name: x\\n\"}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(TestServer.json(refused).get("problems")).isNotEmpty();
  }

  @Test
  void progress_is_streamed_until_it_is_over() throws Exception {
    run(PILOT, 200, 1);
    List<JsonNode> events = new ArrayList<>();
    HttpResponse<Stream<String>> response = server.lines(RUNS + "/r1/events");
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
    try (Stream<String> lines = response.body()) {
      // it ends with the run
      for (String line : (Iterable<String>) lines::iterator) {
        if (line.startsWith("data: ")) {
          events.add(TestServer.parsed(line.substring(6)));
        }
      }
    }
    JsonNode last = events.get(events.size() - 1);
    assertThat(last.get("state").textValue()).isEqualTo("done");
    assertThat(last.get("point").get("done").intValue()).isEqualTo(200);
    HttpResponse<String> again =
        server.send(server.request(RUNS + "/r1/events").header("Last-Event-ID", "over"));
    assertThat(again.statusCode()).isEqualTo(204);
    // more than one client may read at once, and more than a run may have: each gives its place
    // back
    for (int i = 0; i < 120; i++) {
      HttpResponse<String> late = server.get(RUNS + "/r1/events");
      assertThat(late.statusCode()).isEqualTo(200);
      assertThat(late.body()).contains("id: over");
    }
  }

  @Test
  void a_run_going_on_narrows_and_can_be_cancelled_and_forgotten() throws Exception {
    server.post(RUNS, ENDLESS);
    List<JsonNode> points =
        list(server.until(RUNS + "/r1/convergence", RunsPartTest::isLong).get("points"));
    assertThat(width(points.get(points.size() - 1))).isLessThan(width(points.get(0)));
    assertThat(server.get(RUNS + "/r1/report.html").statusCode()).isEqualTo(409);
    assertThat(server.delete(RUNS + "/r1").statusCode()).isEqualTo(204);
    JsonNode cancelled = over("r1");
    assertThat(cancelled.get("state").textValue()).isEqualTo("cancelled");
    int done = cancelled.get("done").intValue();
    assertThat(server.get(RUNS + "/r1/report.html").body()).contains("--replications " + done);
    assertThat(server.delete(RUNS + "/r1").statusCode()).isEqualTo(204);
    assertThat(server.get(RUNS + "/r1").statusCode()).isEqualTo(404);
  }

  /** Twenty times as many replications as at first: intervals are much narrower then. */
  private static boolean isLong(JsonNode convergence) {
    List<JsonNode> points = list(convergence.get("points"));
    return !points.isEmpty()
        && points.get(points.size() - 1).get("done").intValue()
            > 20 * points.get(0).get("done").intValue();
  }

  private static double width(JsonNode point) {
    double widest = 0;
    for (JsonNode line : point.get("lines")) {
      double width = line.get("high").doubleValue() - line.get("low").doubleValue();
      widest = Math.max(widest, width);
    }
    return widest;
  }

  @Test
  void one_runs_and_a_few_wait() throws Exception {
    server.close();
    ServerOptions.Limits two = new ServerOptions.Limits(20, 5, 2, 20, 1 << 20, 100, 400, 1000);
    server = new TestServer(TestServer.options().withLimits(two));
    server.post(RUNS, ENDLESS);
    server.until(RUNS + "/r1", run -> run.get("state").textValue().equals("running"));
    server.post(RUNS, ENDLESS);
    server.post(RUNS, ENDLESS);
    HttpResponse<String> refused = server.post(RUNS, ENDLESS);
    assertThat(refused.statusCode()).isEqualTo(503);
    assertThat(detail(refused)).contains("at most 2 may wait");
    assertThat(server.delete(RUNS + "/r2").statusCode()).isEqualTo(204);
    assertThat(server.get(RUNS + "/r2").statusCode()).isEqualTo(404);
    assertThat(server.json(RUNS + "/r3").get("state").textValue()).isEqualTo("queued");
    server.delete(RUNS + "/r1");
    server.until(RUNS + "/r3", run -> run.get("state").textValue().equals("running"));
  }

  @Test
  void only_so_many_are_kept() throws Exception {
    server.close();
    ServerOptions.Limits one = new ServerOptions.Limits(20, 5, 2, 1, 1 << 20, 100, 400, 1000);
    server = new TestServer(TestServer.options().withLimits(one));
    for (int i = 1; i <= 3; i++) {
      run(PILOT, 1, 1);
      over("r" + i);
    }
    assertThat(server.json(RUNS).get("runs")).hasSize(2);
    assertThat(server.get(RUNS + "/r1").statusCode()).isEqualTo(404);
  }

  @Test
  void two_are_compared_line_by_line() throws Exception {
    run("city-jccr-2015/alone", 3, 1);
    run("city-jccr-2015/pooled", 3, 1);
    run("examples/01-one-line", 3, 1);
    over("r3");
    JsonNode compared = server.json("/api/v1/compare?runs=r1,r2,r3");
    assertThat(compared.get("runs")).hasSize(3);
    JsonNode first = compared.get("lines").get(0).get("values");
    assertThat(first).hasSize(3);
    assertThat(first.get(0).get("asa").isNumber()).isTrue();
    assertThat(first.get(0).get("serviceLevel").doubleValue())
        .isEqualTo(server.json(RUNS + "/r1").get("lines").get(0).get("serviceLevel").doubleValue());
    assertThat(first.get(2).isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"'', 422", "r1, 422", "'r1,r9', 404", "'r1,r1,r1,r1,r1', 422"})
  void a_comparison_needs_runs_that_are_there(String ids, int status) throws Exception {
    run(PILOT, 1, 1);
    over("r1");
    assertThat(server.get("/api/v1/compare?runs=" + ids).statusCode()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{ | 400",
        "[] | 400",
        "'' | 400",
        "{\"scenario\": \"a\", \"scenario\": \"b\"} | 400",
        "{} {} | 400",
        "{} | 422",
        "{\"scenario\": 1} | 422",
        "{\"scenario\": \"a\", \"text\": \"b\"} | 422",
        "{\"scenario\": \"nothing\"} | 404",
        "{\"scenario\": \"../../pom\"} | 404",
        "{\"scenario\": \"examples/01-one-line\", \"replications\": 0} | 422",
        "{\"scenario\": \"examples/01-one-line\", \"replications\": 1.5} | 422",
        "{\"scenario\": \"examples/01-one-line\", \"replications\": 1e99} | 422",
        "{\"scenario\": \"examples/01-one-line\", \"replications\": 1000001} | 422",
        "{\"scenario\": \"examples/01-one-line\", \"seed\": -1} | 422",
        "{\"scenario\": \"examples/01-one-line\", \"sed\": 1} | 422"
      })
  void what_makes_no_sense_is_refused(String body, int status) throws Exception {
    HttpResponse<String> refused = server.post(RUNS, body);
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(status);
    assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    assertThat(server.json(RUNS).get("runs")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/convergence", "/events", "/report.html", "/results.json"})
  void a_run_that_is_not_there_is_told(String path) throws Exception {
    assertThat(server.get(RUNS + "/r1" + path).statusCode()).isEqualTo(404);
  }

  @Test
  void a_run_has_so_many_readers_and_a_client_too() throws Exception {
    server.post(RUNS, ENDLESS);
    String events = RUNS + "/r1/events";
    List<Socket> readers = new ArrayList<>();
    try {
      for (int i = 0; i < 50; i++) {
        readers.add(reader("127.0.0.1"));
      }
      HttpResponse<String> refused = server.get(events);
      assertThat(refused.statusCode()).isEqualTo(429);
      assertThat(detail(refused)).contains("one client may read 50");
      for (int i = 0; i < 50; i++) {
        readers.add(reader("127.0.0.2"));
      }
      assertThat(detail(server.get(events))).contains("a run has at most 100 readers");
      for (Socket socket : readers) {
        socket.close();
      }
      // whoever is gone makes room
      try (Stream<String> lines = untilRoom(events).body()) {
        assertThat(lines.limit(5)).anyMatch(line -> line.startsWith("data: "));
      }
    } finally {
      for (Socket socket : readers) {
        socket.close();
      }
    }
  }

  /** Somebody at an address of this machine who has read the first event. */
  private Socket reader(String address) throws Exception {
    Socket socket = new Socket();
    socket.setSoTimeout(60_000);
    socket.bind(new InetSocketAddress(address, 0));
    socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
    String request = "GET " + RUNS + "/r1/events HTTP/1.1\r\nHost: localhost:" + server.port();
    socket.getOutputStream().write((request + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    assertThat(in.readLine()).isEqualTo("HTTP/1.1 200 OK");
    String line = in.readLine();
    while (!line.startsWith("data: ")) {
      line = in.readLine();
    }
    return socket;
  }

  private HttpResponse<Stream<String>> untilRoom(String path) throws Exception {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (true) {
      HttpResponse<Stream<String>> answer = server.lines(path);
      if (answer.statusCode() == 200) {
        return answer;
      }
      answer.body().close();
      assertThat(System.nanoTime()).isLessThan(end);
      Thread.sleep(20);
    }
  }

  @Test
  void stopping_the_server_stops_a_run_and_its_readers() throws Exception {
    server.post(RUNS, ENDLESS);
    HttpResponse<Stream<String>> reader = server.lines(RUNS + "/r1/events");
    server.serving().close();
    try (Stream<String> lines = reader.body()) {
      assertThat(lines).anyMatch(line -> line.startsWith("data: "));
    }
  }

  private HttpResponse<String> run(String id, int replications, int seed) throws Exception {
    return server.post(
        RUNS,
        String.format(
            "{\"scenario\": \"%s\", \"replications\": %d, \"seed\": %d}", id, replications, seed));
  }

  private JsonNode over(String id) throws Exception {
    return server.until(
        RUNS + "/" + id,
        run -> !List.of("queued", "running").contains(run.get("state").textValue()));
  }

  private static String detail(HttpResponse<String> problem) throws Exception {
    return TestServer.json(problem).get("detail").textValue();
  }

  private static List<JsonNode> list(JsonNode array) {
    List<JsonNode> list = new ArrayList<>();
    array.forEach(list::add);
    return list;
  }

  private static String quoted(String text) {
    return Json.object().textNode(text).toString();
  }
}
