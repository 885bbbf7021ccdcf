package org.jointline.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointline.live.Command;
import org.jointline.live.LiveSession;
import org.jointline.live.TimedCommand;

/**
 * Runs a session on a thread of its own. Everybody else sees its latest frame, or sends letters
 * into its bounded mailbox; nobody waits for it.
 *
 * <p>The thread sleeps until a frame or a mark on disk is due; while time stands still, until a
 * letter comes. A session that is behind its clock goes on in slices, with a look into the mailbox
 * between them. Letters are answered after the frame that shows what they did. The thread is woken
 * by unparking and never interrupted, which would close the log under it.
 */
final class SessionRunner {
  private static final Logger LOG = Logger.getLogger(SessionRunner.class.getName());
  static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

  /** Some milliseconds' worth of events. */
  private static final int SLICE_EVENTS = 10_000;

  private final String id;
  private final LiveSession session;
  private final SessionRecord disk;
  private final Consumer<Frame> readers;
  private final BlockingQueue<Letter<?>> mailbox;
  private final Thread thread;
  private final CompletableFuture<Void> ended = new CompletableFuture<>();
  private volatile Frame latest;
  private volatile boolean ending;
  private List<Letter<?>> opened = List.of();
  private long published;
  private Optional<String> fault = Optional.empty();

  /**
   * @param mailbox letters that may wait
   * @param readers told of each frame, on the session's thread
   */
  SessionRunner(
      String id, LiveSession session, SessionRecord disk, int mailbox, Consumer<Frame> readers) {
    this.id = id;
    this.session = session;
    this.disk = disk;
    this.readers = readers;
    this.mailbox = new ArrayBlockingQueue<>(mailbox);
    this.latest = frame();
    this.thread = new Thread(this::run, "session-" + id);
    this.thread.setDaemon(true);
  }

  void start() {
    readers.accept(latest);
    thread.start();
  }

  Frame latest() {
    return latest;
  }

  /**
   * Sends a letter.
   *
   * @return the answer; fails at once with a {@link Problem} if the mailbox is full or the session
   *     has ended
   */
  <T> CompletableFuture<T> ask(Letter.Act<T> act) {
    Letter<T> letter = new Letter<>(act);
    if (!mailbox.offer(letter)) {
      letter.refuse(
          Problem.of(
              429,
              "Too many requests",
              "more requests wait for session " + id + " than it takes; send them more slowly"));
    } else if (ended.isDone()) {
      letter.refuse(gone());
    }
    LockSupport.unpark(thread);
    return letter.answer();
  }

  /**
   * Carries out a command, which is then on disk.
   *
   * @param said makes the answer, on the session's thread
   */
  <T> CompletableFuture<T> command(Command command, BiFunction<LiveSession, TimedCommand, T> said) {
    return change(on -> said.apply(on, disk.apply(on, command)));
  }

  /** As {@link #ask}, for what needs a session that can go on; refused by one that cannot. */
  <T> CompletableFuture<T> change(Letter.Act<T> act) {
    return ask(
        on -> {
          if (fault.isPresent()) {
            throw Problem.unusable(fault.get());
          }
          return act.on(on);
        });
  }

  /** The log up to now. */
  CompletableFuture<String> log() {
    return ask(disk::text);
  }

  /** What those are told who ask for more. */
  Problem gone() {
    return Problem.notFound("session " + id + " has ended");
  }

  /** Ends it, with its progress on disk. */
  CompletableFuture<Void> end() {
    ending = true;
    LockSupport.unpark(thread);
    return ended;
  }

  /** Done once it has ended, whether it was told to or not. */
  CompletableFuture<Void> ended() {
    return ended;
  }

  /** Whether it has ended or is about to; from any thread. */
  boolean isEnding() {
    return ending || ended.isDone();
  }

  private void run() {
    try {
      while (!ending) {
        turn();
      }
      disk.finish(session);
    } catch (RuntimeException | Error e) {
      LOG.log(Level.SEVERE, "Session " + id + " ended by a fault", e);
    } finally {
      try {
        ended.complete(null);
      } finally {
        refuseAll();
      }
    }
  }

  private void turn() {
    boolean there = advance();
    openLetters();
    long now = System.nanoTime();
    boolean moved = session.tick() != latest.snapshot().tick();
    if (!opened.isEmpty() || moved && now - published >= FRAME_NANOS) {
      publish(now);
    }
    boolean asked = !opened.isEmpty();
    opened.forEach(Letter::reply);
    opened = List.of();
    disk.mark(session, now);
    if (there && !asked && mailbox.isEmpty() && !ending) {
      park(now);
    }
  }

  /** Whether it is where its clock says. A fault stops the clock and not the session. */
  private boolean advance() {
    if (fault.isPresent()) {
      return true;
    }
    try {
      return session.advance(System.nanoTime(), SLICE_EVENTS);
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "Session " + id + " cannot go on", e);
      fault = Optional.of("the session cannot go on: " + e.getMessage());
      publish(System.nanoTime());
      return true;
    }
  }

  private void openLetters() {
    opened = new ArrayList<>();
    mailbox.drainTo(opened);
    opened.forEach(letter -> letter.open(session));
  }

  private void publish(long now) {
    published = now;
    latest = frame();
    readers.accept(latest);
  }

  private Frame frame() {
    return new Frame(id, session.startTick(), session.snapshot(), Pace.of(session), fault);
  }

  private void park(long now) {
    boolean shown = session.tick() == latest.snapshot().tick();
    boolean stands = session.isPaused() || session.isOver() || fault.isPresent();
    long untilFrame = stands && shown ? Long.MAX_VALUE : published + FRAME_NANOS - now;
    long wait = Math.min(untilFrame, disk.untilMark(session, now));
    if (wait == Long.MAX_VALUE) {
      LockSupport.park(this);
    } else if (wait > 0) {
      LockSupport.parkNanos(this, wait);
    }
  }

  /** Those that were opened and not answered, and those that wait. */
  private void refuseAll() {
    List<Letter<?>> letters = new ArrayList<>(opened);
    mailbox.drainTo(letters);
    letters.forEach(letter -> letter.refuse(gone()));
  }

  /** Leaves the session to be resumed. After the end. */
  void close() throws IOException {
    disk.close();
  }

  /** Takes it off the disk. After the end. */
  void delete() throws IOException {
    disk.delete();
  }
}
