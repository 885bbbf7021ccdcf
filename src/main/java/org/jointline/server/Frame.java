package org.jointline.server;

import io.vertx.core.buffer.Buffer;
import java.util.Optional;
import org.jointline.live.Snapshot;

/** What a session looked like at one moment, with its texts, which are made once. */
final class Frame {
  private final String session;
  private final long startTick;
  private final Snapshot snapshot;
  private final Pace pace;
  private final Optional<String> fault;
  private String json;
  private Buffer event;

  /**
   * @param startTick first that counts
   * @param fault why the session cannot go on, if so
   */
  Frame(String session, long startTick, Snapshot snapshot, Pace pace, Optional<String> fault) {
    this.session = session;
    this.startTick = startTick;
    this.snapshot = snapshot;
    this.pace = pace;
    this.fault = fault;
  }

  Snapshot snapshot() {
    return snapshot;
  }

  Pace pace() {
    return pace;
  }

  /** Whether the session cannot go on. */
  boolean isFaulty() {
    return fault.isPresent();
  }

  /** One line. */
  synchronized String json() {
    if (json == null) {
      var object = FrameJson.of(session, startTick, snapshot, pace);
      fault.ifPresent(why -> object.put("fault", why));
      json = object.toString();
    }
    return json;
  }

  /** As a server-sent event. */
  synchronized Buffer event() {
    if (event == null) {
      event =
          Buffer.buffer(
              "event: frame\nid: " + snapshot.tick() + "\ndata: " + json() + "\n\n", "UTF-8");
    }
    return event;
  }
}
