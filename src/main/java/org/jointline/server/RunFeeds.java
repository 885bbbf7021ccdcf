package org.jointline.server;

import io.vertx.core.Vertx;
import io.vertx.ext.web.RoutingContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The readers of all runs, of which there are only so many. On the event loop. */
final class RunFeeds {
  private static final int READERS = 100;
  private static final int READERS_PER_CLIENT = 50;

  private final Vertx vertx;
  private final ClientShares shares = new ClientShares(READERS_PER_CLIENT);
  private final Map<BatchRun, RunFeed> feeds = new HashMap<>();

  RunFeeds(Vertx vertx) {
    this.vertx = vertx;
  }

  /**
   * Begins to answer.
   *
   * @throws Problem 429 if the run or the client has too many readers
   */
  void open(RoutingContext ctx, BatchRun run) {
    if (run.state().isOver() && RunFeed.LAST.equals(ctx.request().getHeader("Last-Event-ID"))) {
      ctx.response().setStatusCode(204).end();
      return;
    }
    if (ctx.response().closed()) {
      return;
    }
    RunFeed there = feeds.get(run);
    if (there != null && there.readers() >= READERS) {
      throw tooMany("a run has at most " + READERS + " readers");
    }
    String client = SessionsPart.client(ctx);
    if (!shares.take(client)) {
      throw tooMany("one client may read " + READERS_PER_CLIENT + " streams of runs at once");
    }
    RunFeed feed = feeds.computeIfAbsent(run, added -> new RunFeed(vertx, added));
    RunStream reader = new RunStream(ctx.response());
    // before the first word: a run that is over is told and ended at once
    ctx.addEndHandler(
        over -> {
          shares.giveBack(client);
          feed.remove(reader);
          if (feed.readers() == 0) {
            feeds.remove(run, feed);
          }
        });
    feed.add(reader);
  }

  private static Problem tooMany(String detail) {
    return Problem.of(429, "Too many readers", detail);
  }

  /** Ends all answers. */
  void close() {
    List.copyOf(feeds.values()).forEach(RunFeed::end);
  }
}
