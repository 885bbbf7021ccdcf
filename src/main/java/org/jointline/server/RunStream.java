package org.jointline.server;

import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/**
 * One reader of a run's progress: server-sent events, the latest state at most five times a second.
 * A reader that reads too slowly misses what came between. Belongs to the event loop.
 */
final class RunStream {
  private static final long EVERY_MILLIS = 200;

  /** A sign of life where there is no news, in ticks of the timer. */
  private static final int SILENT_TICKS = 75;

  /** The last event's id; a browser that comes back with it is told that there is no more. */
  private static final String LAST = "over";

  private final HttpServerResponse response;
  private final BatchRun run;
  private final Set<RunStream> open;
  private String sent = "";
  private int silent;
  private boolean ended;

  private RunStream(HttpServerResponse response, BatchRun run, Set<RunStream> open) {
    this.response = response;
    this.run = run;
    this.open = open;
  }

  /**
   * Begins to answer.
   *
   * @param open all streams that have not ended; this one is among them until it has
   */
  static void open(RoutingContext ctx, BatchRun run, Set<RunStream> open) {
    HttpServerResponse response = ctx.response();
    if (run.state().isOver() && LAST.equals(ctx.request().getHeader("Last-Event-ID"))) {
      response.setStatusCode(204).end();
      return;
    }
    response
        .putHeader("Content-Type", "text/event-stream")
        .putHeader("Cache-Control", "no-store")
        .setChunked(true);
    response.write("retry: 2000\n\n");
    RunStream stream = new RunStream(response, run, open);
    open.add(stream);
    long timer = ctx.vertx().setPeriodic(EVERY_MILLIS, t -> stream.tick());
    ctx.addEndHandler(
        over -> {
          ctx.vertx().cancelTimer(timer);
          stream.end();
        });
    stream.tick();
  }

  private void tick() {
    if (ended || response.closed() || response.writeQueueFull()) {
      return;
    }
    // asked first: what comes after it is then the last there is
    boolean over = run.state().isOver();
    String data = RunJson.event(run).toString();
    if (!data.equals(sent)) {
      sent = data;
      silent = 0;
      response.write(
          "event: run\n" + (over ? "id: " + LAST + "\n" : "") + "data: " + data + "\n\n");
    } else if (++silent >= SILENT_TICKS) {
      silent = 0;
      response.write(": still here\n\n");
    }
    if (over) {
      end();
    }
  }

  /** Ends the answer. */
  void end() {
    if (ended) {
      return;
    }
    ended = true;
    open.remove(this);
    if (!response.ended() && !response.closed()) {
      response.end();
    }
  }
}
