package org.jointline.server;

import io.vertx.core.Vertx;
import java.util.concurrent.TimeUnit;

/** How late the event loop is: a timer's worst delay over the last seconds. */
final class LoopLag implements AutoCloseable {
  private static final long PERIOD_MILLIS = 250;

  /** Fifteen seconds' worth: no scrape at the usual pace misses a delay. */
  private static final int KEPT = 60;

  private final Vertx vertx;
  private final long[] delays = new long[KEPT];
  private int next;
  private long timer;
  private volatile double worstSeconds;

  /** Made on the event loop. */
  LoopLag(Vertx vertx) {
    this.vertx = vertx;
    arm();
  }

  private void arm() {
    long due = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PERIOD_MILLIS);
    timer = vertx.setTimer(PERIOD_MILLIS, ignored -> rang(System.nanoTime() - due));
  }

  private void rang(long lateNanos) {
    delays[next] = Math.max(0, lateNanos);
    next = (next + 1) % KEPT;
    long worst = 0;
    for (long delay : delays) {
      worst = Math.max(worst, delay);
    }
    worstSeconds = worst / 1e9;
    arm();
  }

  double worstSeconds() {
    return worstSeconds;
  }

  @Override
  public void close() {
    vertx.cancelTimer(timer);
  }
}
