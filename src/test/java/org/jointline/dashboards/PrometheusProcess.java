package org.jointline.dashboards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A Prometheus of the tests' own, on loopback, with the configuration and the rules that are
 * shipped; only its target is another, and it looks every second.
 */
final class PrometheusProcess implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient http = HttpClient.newHttpClient();
  private final Path log;
  private final Process process;
  private final String address;

  private PrometheusProcess(Path log, Process process, String address) {
    this.log = log;
    this.process = process;
    this.address = address;
  }

  /**
   * Starts one and waits until it answers.
   *
   * @param target host and port to scrape
   * @param folder for all its files; it is made
   */
  static PrometheusProcess start(Path program, String target, Path folder) throws Exception {
    Files.createDirectories(folder);
    Path log = folder.resolve("prometheus.log");
    String listen = "127.0.0.1:" + freePort();
    Process process =
        new ProcessBuilder(
                program.toString(),
                "--config.file=" + configuration(target, folder),
                "--storage.tsdb.path=" + folder.resolve("data"),
                "--web.listen-address=" + listen,
                "--log.level=warn")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    PrometheusProcess started = new PrometheusProcess(log, process, "http://" + listen);
    try {
      started.until("1");
    } catch (Exception | AssertionError e) {
      started.close();
      throw e;
    }
    return started;
  }

  private static Path configuration(String target, Path folder) throws IOException {
    String shipped = Files.readString(RuleFile.PROMETHEUS.resolve("prometheus.yml"));
    String own =
        shipped
            .replace("127.0.0.1:8080", target)
            .replace("rules/*", RuleFile.FOLDER.toAbsolutePath() + "/*")
            .replace("_interval: 5s", "_interval: 1s");
    return Files.writeString(folder.resolve("prometheus.yml"), own);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Its whole answer to a question about now. */
  JsonNode ask(String expression) throws IOException, InterruptedException {
    return get("/api/v1/query?query=" + URLEncoder.encode(expression, StandardCharsets.UTF_8));
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address + path)).build();
    return new ObjectMapper()
        .readTree(http.send(request, HttpResponse.BodyHandlers.ofString()).body());
  }

  /** Waits until the answer is not empty. */
  void until(String expression) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (!hasAnswer(expression)) {
      if (!process.isAlive() || System.nanoTime() > deadline) {
        throw new AssertionError("no answer to " + expression + "; " + Files.readString(log));
      }
      TimeUnit.MILLISECONDS.sleep(200);
    }
  }

  private boolean hasAnswer(String expression) throws IOException, InterruptedException {
    try {
      return !ask(expression).at("/data/result").isEmpty();
    } catch (IOException e) {
      // it does not listen yet, or is not ready and answers with a sentence
      return false;
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(10, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
