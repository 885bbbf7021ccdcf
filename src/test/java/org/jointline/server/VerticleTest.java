package org.jointline.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import io.vertx.junit5.Checkpoint;
import io.vertx.junit5.VertxExtension;
import io.vertx.junit5.VertxTestContext;
import java.net.BindException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The server as a verticle among others: what it starts, it ends. */
@ExtendWith(VertxExtension.class)
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class VerticleTest {
  private static final String HOST = "127.0.0.1";

  @TempDir private Path data;

  /** A client that nobody refers to is closed by the collector. */
  private HttpClient client;

  @BeforeEach
  void connect(Vertx vertx) {
    client = vertx.createHttpClient();
  }

  private Future<JsonObject> send(HttpMethod method, int port, String path, JsonObject body) {
    return client
        .request(method, port, HOST, path)
        .compose(
            request ->
                body == null
                    ? request.send()
                    : request.putHeader("Content-Type", "application/json").send(body.toBuffer()))
        .compose(HttpClientResponse::body)
        .map(text -> text.length() == 0 ? new JsonObject() : new JsonObject(text));
  }

  private static long sessionThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("session-"))
        .count();
  }

  @Test
  void a_session_is_watched_commanded_and_ends_with_the_verticle(
      Vertx vertx, VertxTestContext context) {
    JointlineServer server = new JointlineServer(Room.options(data));
    Checkpoint frames = context.checkpoint();
    Checkpoint command = context.checkpoint();
    vertx
        .deployVerticle(server)
        .compose(
            id ->
                send(
                    HttpMethod.POST,
                    server.port(),
                    "/api/v1/sessions",
                    new JsonObject()
                        .put("scenario", "city-jccr-2015/overflow")
                        .put("at", "Mon 09:00")
                        .put("speed", 60)))
        .compose(
            session -> {
              String path = "/api/v1/sessions/" + session.getString("id");
              watch(server.port(), path + "/frames", frames, context);
              return send(
                  HttpMethod.POST,
                  server.port(),
                  path + "/commands",
                  new JsonObject().put("command", "close line").put("line", "council"));
            })
        .onComplete(
            context.succeeding(
                answer ->
                    context.verify(
                        () -> {
                          assertThat(answer.getString("text"))
                              .isEqualTo("Council closed to new calls");
                          command.flag();
                        })));
  }

  private void watch(int port, String path, Checkpoint frames, VertxTestContext context) {
    client
        .request(HttpMethod.GET, port, HOST, path)
        .compose(request -> request.send())
        .onComplete(
            context.succeeding(
                response -> {
                  assertThat(response.getHeader("Content-Type")).startsWith("text/event-stream");
                  int[] left = {3};
                  response.handler(
                      (Buffer chunk) -> {
                        if (chunk.toString().contains("event: frame") && --left[0] == 0) {
                          frames.flag();
                        }
                      });
                }));
  }

  @Test
  void what_it_started_ends_when_it_is_undeployed(Vertx vertx, VertxTestContext context) {
    JointlineServer server = new JointlineServer(Room.options(data));
    long before = sessionThreads();
    vertx
        .deployVerticle(server)
        .compose(
            id ->
                send(
                        HttpMethod.POST,
                        server.port(),
                        "/api/v1/sessions",
                        new JsonObject().put("scenario", "city-jccr-2015/overflow"))
                    .compose(
                        session -> {
                          assertThat(session.getString("id")).isNotNull();
                          assertThat(sessionThreads()).isEqualTo(before + 1);
                          return vertx.undeploy(id);
                        }))
        .compose(
            undeployed ->
                vertx.executeBlocking(
                    () -> {
                      while (sessionThreads() > before) {
                        Thread.onSpinWait();
                      }
                      return true;
                    }))
        .onComplete(context.succeedingThenComplete());
  }

  @Test
  void a_port_in_use_fails_the_deployment(Vertx vertx, VertxTestContext context) {
    JointlineServer first = new JointlineServer(Room.options(data));
    vertx
        .deployVerticle(first)
        .compose(
            id ->
                vertx.deployVerticle(
                    new JointlineServer(
                        ServerOptions.local(first.port(), List.of(), data, "0.0.0"))))
        .onComplete(
            context.failing(
                e ->
                    context.verify(
                        () -> {
                          assertThat(e).isInstanceOf(BindException.class);
                          context.completeNow();
                        })));
  }
}
