package org.jointline.server;

import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointline.live.Command;
import org.jointline.live.LiveSession;
import org.jointline.live.RefusedException;
import org.jointline.live.TimedCommand;
import org.jointline.live.file.CommandLog;

/**
 * Keeps a session's commands and progress on disk: no command counts that is not kept. Belongs to
 * the session's thread.
 */
final class SessionRecord implements Closeable {
  private static final Logger LOG = Logger.getLogger(SessionRecord.class.getName());
  private static final long MARK_NANOS = TimeUnit.SECONDS.toNanos(1);

  private final SessionFolder folder;
  private final SessionFolder.Origin origin;
  private final String header;
  private final LogFile file;
  private long markedTick;
  private long markedNanos;
  private boolean failing;

  private SessionRecord(
      SessionFolder folder, SessionFolder.Origin origin, String header, LogFile file, long tick) {
    this.folder = folder;
    this.origin = origin;
    this.header = header;
    this.file = file;
    this.markedTick = tick;
  }

  /** A record that holds all that a session has behind it. */
  static SessionRecord begin(
      SessionFolder folder, SessionFolder.Origin origin, String header, LiveSession session)
      throws IOException {
    LogFile file = folder.newLog(text(header, origin, session));
    return new SessionRecord(folder, origin, header, file, session.tick());
  }

  private static String text(String header, SessionFolder.Origin origin, LiveSession session) {
    StringBuilder text = new StringBuilder(header);
    for (TimedCommand each : session.log()) {
      text.append(CommandLog.line(each, origin.time(each.tick())));
    }
    return text.append(CommandLog.reached(session.tick())).toString();
  }

  /** The log so far. */
  String text(LiveSession session) {
    return text(header, origin, session);
  }

  /** Carries out a command, once the disk has room for it. */
  TimedCommand apply(LiveSession session, Command command) throws RefusedException {
    long tick = session.tick();
    try {
      file.prepare(CommandLog.line(new TimedCommand(tick, command), origin.time(tick)));
    } catch (IOException e) {
      throw new RefusedException(
          "it cannot be kept on disk, so nothing was changed: " + e.getMessage());
    }
    try {
      TimedCommand done = session.apply(command);
      file.keep();
      return done;
    } catch (RefusedException | RuntimeException | Error e) {
      file.drop();
      throw e;
    } catch (IOException e) {
      throw Problem.of(
          500, "Not kept", "it was carried out but could not be forced to disk: " + e.getMessage());
    }
  }

  /** Nanoseconds until a mark is due; none is while the session stands. */
  long untilMark(LiveSession session, long now) {
    return session.tick() == markedTick
        ? Long.MAX_VALUE
        : Math.max(0, markedNanos + MARK_NANOS - now);
  }

  /** Marks how far the session has come, if it is time to. */
  void mark(LiveSession session, long now) {
    if (untilMark(session, now) == 0) {
      markedNanos = now;
      mark(session);
    }
  }

  /**
   * A mark that fails is told once: the session goes on, and would be resumed from further back.
   */
  private void mark(LiveSession session) {
    try {
      file.mark(CommandLog.reached(session.tick()));
      markedTick = session.tick();
      failing = false;
    } catch (IOException e) {
      if (!failing) {
        LOG.log(Level.WARNING, "A session''s progress cannot be kept on disk: {0}", e.toString());
      }
      failing = true;
    }
  }

  /** Marks the end and forces it to disk. */
  void finish(LiveSession session) {
    mark(session);
    try {
      file.force();
    } catch (IOException e) {
      LOG.log(Level.WARNING, "A session''s end could not be forced to disk: {0}", e.toString());
    }
  }

  /** Takes the session off the disk. */
  void delete() throws IOException {
    file.close();
    folder.delete();
  }

  @Override
  public void close() throws IOException {
    file.close();
    folder.close();
  }
}
