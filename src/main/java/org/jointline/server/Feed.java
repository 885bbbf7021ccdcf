package org.jointline.server;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerResponse;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * The readers of one session's frames: each gets the latest frame, at most five a second, and one
 * that is slow or gone does not hold up the others.
 *
 * <p>A frame may be offered from any thread; everything else happens on the one event loop.
 */
final class Feed {
  private static final Logger LOG = Logger.getLogger(Feed.class.getName());
  private static final long FRAME_MILLIS = TimeUnit.NANOSECONDS.toMillis(SessionRunner.FRAME_NANOS);

  private final Vertx vertx;
  private final Context loop;
  private final Set<Reader> readers = new LinkedHashSet<>();
  private final AtomicBoolean due = new AtomicBoolean();
  private final LongAdder sent = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private volatile int size;
  private volatile Frame latest;
  private long sentNanos = System.nanoTime() - SessionRunner.FRAME_NANOS;

  /**
   * @param loop the event loop on which requests come in
   */
  Feed(Vertx vertx, Context loop) {
    this.vertx = vertx;
    this.loop = loop;
  }

  /** Takes the latest frame; its text is made here, on the session's thread. */
  void offer(Frame frame) {
    latest = frame;
    if (size > 0) {
      frame.event();
      if (due.compareAndSet(false, true)) {
        loop.runOnContext(ignored -> sendWhenDue());
      }
    }
  }

  private void sendWhenDue() {
    long wait = FRAME_MILLIS - TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - sentNanos);
    if (wait > 0) {
      vertx.setTimer(wait, ignored -> send());
    } else {
      send();
    }
  }

  private void send() {
    due.set(false);
    sentNanos = System.nanoTime();
    Frame frame = latest;
    for (Reader reader : List.copyOf(readers)) {
      give(reader, frame);
    }
  }

  /** Whatever goes wrong with one reader is no other reader's business. */
  private void give(Reader reader, Frame frame) {
    try {
      switch (reader.give(frame)) {
        case SENT -> sent.increment();
        case DROPPED -> dropped.increment();
        case GONE -> remove(reader);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.FINE, "A reader is gone", e);
      remove(reader);
    }
  }

  /**
   * A new reader, who gets the latest frame at once.
   *
   * @param gone told once, when the reader is gone
   */
  void add(HttpServerResponse response, Runnable gone) {
    Reader reader = new Reader(response);
    AtomicBoolean told = new AtomicBoolean();
    response.closeHandler(ignored -> leave(reader, told, gone));
    response.endHandler(ignored -> leave(reader, told, gone));
    response.exceptionHandler(ignored -> leave(reader, told, gone));
    response.drainHandler(ignored -> catchUp(reader));
    readers.add(reader);
    size = readers.size();
    give(reader, latest);
  }

  private void leave(Reader reader, AtomicBoolean told, Runnable gone) {
    remove(reader);
    if (told.compareAndSet(false, true)) {
      gone.run();
    }
  }

  private void remove(Reader reader) {
    readers.remove(reader);
    size = readers.size();
  }

  private void catchUp(Reader reader) {
    if (readers.contains(reader) && !reader.hasSeen(latest)) {
      give(reader, latest);
    }
  }

  /**
   * Every half-second or so: says the latest frame again to those who heard nothing for a while.
   */
  void tick(long now) {
    for (Reader reader : List.copyOf(readers)) {
      if (reader.isStalled(now)) {
        remove(reader);
        reader.cut();
      } else {
        nudge(reader, now);
      }
    }
  }

  private void nudge(Reader reader, long now) {
    if (reader.isQuiet(now)) {
      give(reader, latest);
    }
    reader.heartbeat(now);
  }

  int readers() {
    return size;
  }

  long sent() {
    return sent.sum();
  }

  long dropped() {
    return dropped.sum();
  }

  /** Ends every reader's stream. */
  void close() {
    List.copyOf(readers).forEach(Reader::end);
    readers.clear();
    size = 0;
  }
}
