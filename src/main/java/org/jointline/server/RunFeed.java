package org.jointline.server;

import io.vertx.core.Vertx;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A run's progress for all who read it: server-sent events, the latest state at most five times a
 * second, whose text is made once for all. Ends with its last reader. Belongs to the event loop.
 */
final class RunFeed {
  private static final long EVERY_MILLIS = 200;

  /** The last event's id; a browser that comes back with it is told that there is no more. */
  static final String LAST = "over";

  private final Vertx vertx;
  private final BatchRun run;
  private final Set<RunStream> readers = new LinkedHashSet<>();
  private final long timer;
  private String event = "";
  private boolean over;

  RunFeed(Vertx vertx, BatchRun run) {
    this.vertx = vertx;
    this.run = run;
    look();
    timer = vertx.setPeriodic(EVERY_MILLIS, ignored -> tick());
  }

  private void look() {
    // asked first: what comes after it is then the last there is
    over = run.state().isOver();
    String id = over ? "id: " + LAST + "\n" : "";
    event = "event: run\n" + id + "data: " + RunJson.event(run) + "\n\n";
  }

  private void tick() {
    look();
    List.copyOf(readers).forEach(this::tell);
  }

  private void tell(RunStream reader) {
    if (reader.tell(event) && over) {
      reader.end();
    }
  }

  /** A new reader, who gets the latest state at once. */
  void add(RunStream reader) {
    readers.add(reader);
    tell(reader);
  }

  /** A reader is gone. */
  void remove(RunStream reader) {
    readers.remove(reader);
    if (readers.isEmpty()) {
      vertx.cancelTimer(timer);
    }
  }

  int readers() {
    return readers.size();
  }

  /** Ends all answers. */
  void end() {
    List.copyOf(readers).forEach(RunStream::end);
  }
}
