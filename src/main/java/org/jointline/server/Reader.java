package org.jointline.server;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import java.util.concurrent.TimeUnit;

/**
 * One reader of a session's frames. It is given the latest frame if it has read what it was given
 * before; otherwise that frame is left out for it, and it gets the latest once it has read on. So
 * what is kept for a reader that stopped reading does not grow. On the event loop.
 */
final class Reader {
  private static final int QUEUE_BYTES = 32 * 1024;
  private static final Buffer FIRST = Buffer.buffer("retry: 1000\n\n");
  private static final Buffer HEARTBEAT = Buffer.buffer(": still here\n\n");
  private static final long QUIET_NANOS = TimeUnit.SECONDS.toNanos(1);
  private static final long HEARTBEAT_NANOS = TimeUnit.SECONDS.toNanos(10);
  private static final long STALLED_NANOS = TimeUnit.SECONDS.toNanos(60);

  private final HttpServerResponse response;
  private Frame given;
  private long givenNanos;
  private long heartbeatNanos = System.nanoTime();
  private long freeNanos = System.nanoTime();

  Reader(HttpServerResponse response) {
    this.response = response;
    response
        .setChunked(true)
        .setWriteQueueMaxSize(QUEUE_BYTES)
        .putHeader("Content-Type", "text/event-stream")
        .putHeader("Cache-Control", "no-store")
        .putHeader("X-Accel-Buffering", "no");
    response.write(FIRST);
  }

  /** What became of a frame. */
  enum Outcome {
    SENT,
    DROPPED,
    GONE
  }

  Outcome give(Frame frame) {
    if (response.closed() || response.ended()) {
      return Outcome.GONE;
    }
    if (isFull()) {
      return Outcome.DROPPED;
    }
    response.write(frame.event());
    given = frame;
    givenNanos = System.nanoTime();
    return Outcome.SENT;
  }

  /** A closed response may throw when asked; it is not full. */
  private boolean isFull() {
    if (!response.closed() && response.writeQueueFull()) {
      return true;
    }
    freeNanos = System.nanoTime();
    return false;
  }

  /** Whether it has seen nothing for a while, so that the latest frame should be said again. */
  boolean isQuiet(long now) {
    return now - givenNanos >= QUIET_NANOS;
  }

  boolean hasSeen(Frame frame) {
    return given == frame;
  }

  /** Finds out whether it is still there. */
  void heartbeat(long now) {
    if (now - heartbeatNanos >= HEARTBEAT_NANOS && !response.closed() && !isFull()) {
      heartbeatNanos = now;
      response.write(HEARTBEAT);
    }
  }

  /** Whether it has read nothing for so long that nobody can be there. */
  boolean isStalled(long now) {
    return isFull() && now - freeNanos >= STALLED_NANOS;
  }

  void end() {
    if (!response.closed() && !response.ended()) {
      response.end();
    }
  }

  /** Ends the connection without waiting for what was not read. */
  void cut() {
    response.reset();
  }
}
