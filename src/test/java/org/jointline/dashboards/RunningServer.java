package org.jointline.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jointline.server.ServerOptions;
import org.jointline.server.Serving;

/**
 * A server with a session of the joint control room on a Monday morning, ten minutes a second, and
 * a run in the background.
 */
final class RunningServer implements AutoCloseable {
  private static final String SCENARIO = "\"scenario\": \"city-jccr-2015/overflow\"";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Serving serving;

  private RunningServer(Serving serving) {
    this.serving = serving;
  }

  /**
   * @param folder for its sessions
   */
  static RunningServer start(Path folder) throws Exception {
    RunningServer server =
        new RunningServer(
            Serving.start(ServerOptions.local(0, List.of(Path.of("scenarios")), folder, "test")));
    try {
      server.fill();
    } catch (Exception | AssertionError e) {
      server.close();
      throw e;
    }
    // so that there is a collection to report
    System.gc();
    return server;
  }

  private void fill() throws IOException, InterruptedException {
    post("sessions", "{" + SCENARIO + ", \"at\": \"Mon 09:00\", \"speed\": 600, \"seed\": 2012}");
    post("runs", "{" + SCENARIO + ", \"replications\": 100000}");
    awaitEstimates();
  }

  /** A run is sure of nothing before its first replications are done. */
  private void awaitEstimates() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
    while (!metrics().contains("jointline_batch_half_width_ratio{")) {
      assertThat(System.nanoTime()).as("the run has no estimates").isLessThan(deadline);
      TimeUnit.MILLISECONDS.sleep(100);
    }
  }

  /** Gives the session a command. */
  void command() throws IOException, InterruptedException {
    post(
        "sessions/s1/commands",
        "{\"command\": \"surge\", \"line\": \"999\", \"factor\": 1.5, \"for\": \"30 min\"}");
  }

  private void post(String path, String json) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(serving.address() + "api/v1/" + path))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json))
            .build();
    HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
    assertThat(answer.statusCode()).as(path + ": " + answer.body()).isBetween(200, 299);
  }

  String hostAndPort() {
    return "127.0.0.1:" + serving.port();
  }

  /** What it exports now. */
  String metrics() throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(serving.address() + "metrics")).build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  @Override
  public void close() {
    serving.close();
  }
}
