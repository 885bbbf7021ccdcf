package org.jointline.server;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.json.JsonObject;
import io.vertx.core.net.NetClient;
import io.vertx.core.net.NetClientOptions;
import io.vertx.core.net.NetSocket;
import io.vertx.core.parsetools.RecordParser;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Readers of many sessions' frames, all on one event loop, and what they heard. */
final class LoadReaders implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;

  private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
  private final List<NetClient> clients = new ArrayList<>();
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
      String address = "127.0.0." + (2 + clients.size());
      clients.add(vertx.createNetClient(new NetClientOptions().setLocalAddress(address)));
    }
    String answer = await(call(client, "POST", "", wanted.encode()));
    if (!answer.startsWith("HTTP/1.1 201 ")) {
      throw new IllegalStateException("no session: " + answer);
    }
    return new JsonObject(answer.substring(answer.indexOf("\r\n\r\n") + 4)).getString("id");
  }

  void end(int client, String id) throws Exception {
    await(call(client, "DELETE", "/" + id, ""));
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
          clients
              .get(client)
              .connect(port, "127.0.0.1")
              .compose(socket -> listen(socket, "/" + id + "/frames", watch)));
    }
    await(Future.all(opened));
    return watch;
  }

  /** Done when the answer has begun. */
  private Future<Void> listen(NetSocket socket, String path, Watch watch) {
    Promise<Void> begun = Promise.promise();
    long[] last = {0};
    socket.handler(
        RecordParser.newDelimited(
            "\n",
            line -> {
              if (startsWith(line, "id: ")) {
                long now = System.nanoTime();
                if (last[0] != 0) {
                  long tick = Long.parseLong(line.getString(4, line.length()));
                  add(now - last[0], watch.age(now, tick));
                }
                last[0] = now;
              } else if (startsWith(line, "data: ") && !watch.over) {
                watch.over = line.toString().contains("\"over\":true");
              } else if (startsWith(line, "HTTP/1.1 200 ")) {
                begun.tryComplete();
              } else if (startsWith(line, "HTTP/1.1 ")) {
                begun.tryFail("no frames: " + line);
              }
            }));
    socket.exceptionHandler(ignored -> {});
    socket.closeHandler(ignored -> begun.tryFail("no frames"));
    socket.write(request("GET", path, ""));
    return begun.future();
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

  /** By hand, as the library's HTTP client does not let an address be chosen. */
  private Future<String> call(int client, String method, String path, String body) {
    Promise<String> answer = Promise.promise();
    Buffer all = Buffer.buffer();
    return clients
        .get(client)
        .connect(port, "127.0.0.1")
        .compose(
            socket -> {
              socket.handler(all::appendBuffer);
              socket.closeHandler(ignored -> answer.complete(all.toString()));
              socket.write(request(method, path, body));
              return answer.future();
            });
  }

  private String request(String method, String path, String body) {
    return String.format(
        Locale.ROOT,
        "%s /api/v1/sessions%s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nConnection: close\r\n%s\r\n%s",
        method,
        path,
        port,
        body.isEmpty()
            ? ""
            : "Content-Type: application/json\r\nContent-Length: " + body.length() + "\r\n",
        body);
  }

  private static <T> T await(Future<T> future) throws Exception {
    return future.toCompletionStage().toCompletableFuture().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
