package org.jointline.server;

import io.vertx.core.http.HttpServerResponse;

/**
 * One reader of a run's progress. If it reads too slowly, it misses what came between. Belongs to
 * the event loop.
 */
final class RunStream {
  /** A sign of life where there is no news, in ticks of the feed. */
  private static final int SILENT_TICKS = 75;

  private final HttpServerResponse response;
  private String sent = "";
  private int silent;

  /** Begins to answer. */
  RunStream(HttpServerResponse response) {
    this.response = response;
    response
        .putHeader("Content-Type", "text/event-stream")
        .putHeader("Cache-Control", "no-store")
        .setChunked(true);
    response.write("retry: 2000\n\n");
  }

  /**
   * Sends the latest event unless it was sent already.
   *
   * @return whether the reader has it; not if it has yet to read what came before
   */
  boolean tell(String event) {
    if (response.closed() || response.ended()) {
      return true;
    }
    if (response.writeQueueFull()) {
      return false;
    }
    if (!event.equals(sent)) {
      sent = event;
      silent = 0;
      response.write(event);
    } else if (++silent >= SILENT_TICKS) {
      silent = 0;
      response.write(": still here\n\n");
    }
    return true;
  }

  /** Ends the answer. */
  void end() {
    if (!response.ended() && !response.closed()) {
      response.end();
    }
  }
}
