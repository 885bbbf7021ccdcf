package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.vertx.core.VertxOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A real server on a free port of this machine, and somebody who asks it. Its event loop must never
 * be held up for a tenth of a second; closing says whether it was.
 */
final class TestServer implements AutoCloseable {
  private static final JsonMapper MAPPER = new JsonMapper();
  private static final Duration BETWEEN_QUESTIONS = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static boolean warm;

  private final Serving serving;
  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final BlockedLoops blocked;

  TestServer(ServerOptions options) throws Exception {
    serving = Serving.start(options, watched(new VertxOptions()));
    warmUp();
    blocked = BlockedLoops.watch();
  }

  /**
   * Asks for a bit of everything, once in the life of this process: what is used for the first time
   * is loaded from disk first, on the event loop too.
   */
  private void warmUp() throws Exception {
    if (warm) {
      return;
    }
    warm = true;
    try (Serving other = Serving.start(options(), new VertxOptions())) {
      String base = "http://127.0.0.1:" + other.port();
      String run = "{\"scenario\": \"examples/01-one-line\", \"replications\": 2}";
      for (String path : List.of("/api/v1/runs", "/api/v1/scenarios/check", "/api/v1/runs")) {
        client.send(
            HttpRequest.newBuilder(URI.create(base + path))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(run))
                .build(),
            BodyHandlers.ofString());
      }
      // the stream of the second run ends when both are over
      for (String path :
          List.of(
              "/api/v1/runs/r2/events",
              "/api/v1/runs",
              "/api/v1/runs/r1/convergence",
              "/api/v1/runs/r1/report.html",
              "/api/v1/runs/r1/results.csv",
              "/api/v1/compare?runs=r1,r2",
              "/api/v1/scenarios",
              "/api/v1/nothing",
              "/openapi.json",
              "/login")) {
        client.send(
            HttpRequest.newBuilder(URI.create(base + path)).build(), BodyHandlers.ofString());
      }
    }
  }

  /** With a watch on event loops that are held up for a tenth of a second. */
  static VertxOptions watched(VertxOptions options) {
    return options
        .setMaxEventLoopExecuteTime(100)
        .setMaxEventLoopExecuteTimeUnit(TimeUnit.MILLISECONDS)
        .setWarningExceptionTime(100)
        .setWarningExceptionTimeUnit(TimeUnit.MILLISECONDS)
        .setBlockedThreadCheckInterval(50)
        .setBlockedThreadCheckIntervalUnit(TimeUnit.MILLISECONDS);
  }

  /** With the shipped scenarios. */
  static TestServer shipped() throws Exception {
    return new TestServer(options());
  }

  static ServerOptions options() {
    return ServerOptions.local(
        0, List.of(Path.of("scenarios")), Path.of("target/server-data"), "0.0.0");
  }

  Serving serving() {
    return serving;
  }

  int port() {
    return serving.port();
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + port() + path);
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(uri(path)).timeout(PATIENCE);
  }

  HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), BodyHandlers.ofString());
  }

  HttpResponse<Stream<String>> lines(String path) throws Exception {
    return client.send(request(path).build(), BodyHandlers.ofLines());
  }

  HttpResponse<String> get(String path) throws Exception {
    return send(request(path));
  }

  HttpResponse<String> post(String path, String json) throws Exception {
    return post(path, "application/json", json);
  }

  HttpResponse<String> post(String path, String type, String body) throws Exception {
    return send(
        request(path).header("Content-Type", type).POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Sends JSON without waiting for the answer. */
  CompletableFuture<HttpResponse<String>> postLater(String path, String json) {
    return client.sendAsync(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build(),
        BodyHandlers.ofString());
  }

  HttpResponse<String> delete(String path) throws Exception {
    return send(request(path).DELETE());
  }

  /** The JSON of a good answer. */
  JsonNode json(String path) throws Exception {
    HttpResponse<String> response = get(path);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return json(response);
  }

  static JsonNode json(HttpResponse<String> response) throws IOException {
    return MAPPER.readTree(response.body());
  }

  static JsonNode parsed(String text) throws IOException {
    return MAPPER.readTree(text);
  }

  /** Asks until an answer is as wanted, no oftener than a client may. */
  JsonNode until(String path, Predicate<JsonNode> wanted) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      JsonNode json = json(path);
      if (wanted.test(json)) {
        return json;
      }
      assertThat(System.nanoTime()).as("still %s", json).isLessThan(end);
      LockSupport.parkNanos(BETWEEN_QUESTIONS.toNanos());
    }
  }

  /** Sends a request as it is written, and reads all there is until the server closes. */
  String raw(String text) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** A request of a browser that calls the server by this name. */
  String rawGet(String path, String host) throws IOException {
    return raw("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
  }

  @Override
  public void close() {
    serving.close();
    blocked.assertNone();
  }
}
