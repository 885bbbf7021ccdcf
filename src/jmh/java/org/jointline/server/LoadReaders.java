package org.jointline.server;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.parsetools.RecordParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Readers of many sessions' frames, all on one event loop, and what they heard. */
final class LoadReaders implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;
  private static final int MOST_READERS = 2000;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final List<HttpClient> clients = new ArrayList<>();
  private final HttpClient own = vertx.createHttpClient();
  private final int port;
  private Heard heard = new Heard();

  LoadReaders(int port) {
    this.port = port;
  }

  /** What came in since it was last asked. */
  static final class Heard {
    private long[] gaps = new long[1024];
    private long[] ages = new long[1024];
    private int frames;
    private long bytes;

    private void frame(long gapNanos, long ageNanos) {
      if (frames == gaps.length) {
        gaps = Arrays.copyOf(gaps, 2 * frames);
        ages = Arrays.copyOf(ages, 2 * frames);
      }
      gaps[frames] = gapNanos;
      ages[frames++] = ageNanos;
    }

    int frames() {
      return frames;
    }

    long bytes() {
      return bytes;
    }

    /** Time between two frames of one reader that only one in a hundred exceeds. */
    double gapMillis99() {
      return percentile99(gaps);
    }

    /** How old a frame is when it is read, beyond the youngest of its session. */
    double ageMillis99() {
      return percentile99(ages);
    }

    private double percentile99(long[] nanos) {
      if (frames == 0) {
        return Double.NaN;
      }
      long[] sorted = Arrays.copyOf(nanos, frames);
      Arrays.sort(sorted);
      return sorted[(int) (0.99 * (frames - 1))] / 1e6;
    }
  }

  /** Begins a session as the client of that number, who has an address of its own. */
  String begin(int client, JsonObject wanted) throws Exception {
    while (clients.size() <= client) {
      clients.add(client("127.0.0." + (2 + clients.size())));
    }
    return await(
        call(client, HttpMethod.POST, "", wanted.toBuffer())
            .compose(answer -> answer.body().map(body -> id(answer, body))));
  }

  private HttpClient client(String address) {
    return vertx
        .httpClientBuilder()
        .with(new HttpClientOptions().setLocalAddress(address))
        .with(new PoolOptions().setHttp1MaxSize(MOST_READERS))
        .build();
  }

  private static String id(HttpClientResponse answer, Buffer body) {
    if (answer.statusCode() != 201) {
      throw new IllegalStateException("no session: " + body);
    }
    return body.toJsonObject().getString("id");
  }

  void end(int client, String id) throws Exception {
    await(call(client, HttpMethod.DELETE, "/" + id, Buffer.buffer()).compose(a -> a.body()));
  }

  /** What the server says of itself. */
  String metrics() throws Exception {
    RequestOptions options = new RequestOptions().setHost("127.0.0.1").setPort(port);
    return await(
        own.request(options.setURI("/metrics"))
            .compose(request -> request.send())
            .compose(answer -> answer.body())
            .map(body -> body.toString()));
  }

  /** Lets so many readers read the session's frames until it ends. */
  Watch read(int client, String id, double speed, int readers) throws Exception {
    Watch watch = new Watch(speed);
    List<Future<?>> opened = new ArrayList<>();
    for (int i = 0; i < readers; i++) {
      opened.add(
          call(client, HttpMethod.GET, "/" + id + "/frames", Buffer.buffer())
              .onSuccess(answer -> listen(answer, watch)));
    }
    await(Future.all(opened));
    return watch;
  }

  private void listen(HttpClientResponse answer, Watch watch) {
    if (answer.statusCode() != 200) {
      throw new IllegalStateException("no frames: " + answer.statusCode());
    }
    long[] last = {0};
    answer.exceptionHandler(ignored -> {});
    answer.handler(
        RecordParser.newDelimited(
            "\n",
            line -> {
              if (startsWith(line, "id: ")) {
                long now = System.nanoTime();
                if (last[0] != 0) {
                  add(
                      now - last[0],
                      watch.age(now, Long.parseLong(line.getString(4, line.length()))));
                }
                last[0] = now;
              } else if (startsWith(line, "data: ") && !watch.over) {
                watch.over = line.toString().contains("\"over\":true");
              }
            }));
  }

  private static boolean startsWith(Buffer line, String word) {
    return line.length() > word.length() && line.getString(0, word.length()).equals(word);
  }

  private synchronized void add(long gapNanos, long ageNanos) {
    heard.frame(gapNanos, ageNanos);
  }

  synchronized Heard heard() {
    Heard old = heard;
    heard = new Heard();
    return old;
  }

  /** What is known of a session's clock by its frames. */
  static final class Watch {
    private final double nanosPerTick;
    private double youngest = Double.POSITIVE_INFINITY;
    private volatile boolean over;

    /**
     * @param speed simulated seconds a second
     */
    Watch(double speed) {
      nanosPerTick = 1e3 / speed;
    }

    boolean isOver() {
      return over;
    }

    /** By the session's own steady clock, and with the youngest frame of all as the measure. */
    private long age(long nanos, long tick) {
      double behind = nanos - tick * nanosPerTick;
      youngest = Math.min(youngest, behind);
      return (long) (behind - youngest);
    }
  }

  private Future<HttpClientResponse> call(int client, HttpMethod method, String path, Buffer body) {
    RequestOptions options =
        new RequestOptions()
            .setMethod(method)
            .setHost("127.0.0.1")
            .setPort(port)
            .setURI("/api/v1/sessions" + path);
    if (body.length() > 0) {
      options.putHeader("Content-Type", "application/json");
    }
    return clients.get(client).request(options).compose(request -> request.send(body));
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
