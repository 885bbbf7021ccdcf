package org.jointline.server;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointline.live.RefusedException;
import org.jointline.live.Snapshot;

/**
 * The sessions that run, and those that are saved. On the event loop, but for {@link #open}; files
 * and replays are left to workers.
 */
final class SessionHub {
  private static final Logger LOG = Logger.getLogger(SessionHub.class.getName());
  private static final long TICK_MILLIS = 500;

  private final Vertx vertx;
  private final Context loop;
  private final SessionStarter starter;
  private final SessionLimits limits;
  private final ClientShares shares;
  private final Map<String, OpenSession> open =
      new ConcurrentSkipListMap<>(Comparator.comparingInt(SessionFolders::number));
  private final Map<String, SavedSession> saved =
      new TreeMap<>(Comparator.comparingInt(SessionFolders::number));

  /** Saved ones that are being resumed or deleted. */
  private final Set<String> busy = new HashSet<>();

  private final Promise<Void> scanned = Promise.promise();
  private final long timer;
  private int beginning;
  private int lastNumber;
  private boolean closed;

  /** Made on the event loop that serves requests. */
  SessionHub(Vertx vertx, SessionStarter starter, SessionLimits limits) {
    this.vertx = vertx;
    this.loop = vertx.getOrCreateContext();
    this.starter = starter;
    this.limits = limits;
    this.shares = new ClientShares(limits.sessionsPerClient());
    this.timer = vertx.setPeriodic(TICK_MILLIS, ignored -> tick());
    work(starter::saved).onComplete(found -> scanned(found.result(), found.cause()));
  }

  private void scanned(List<SavedSession> found, Throwable failure) {
    if (failure != null) {
      LOG.log(Level.WARNING, "Saved sessions cannot be listed: {0}", failure.toString());
    } else {
      found.forEach(each -> saved.put(each.id(), each));
      found.forEach(each -> lastNumber = Math.max(lastNumber, SessionFolders.number(each.id())));
    }
    scanned.complete();
  }

  private void tick() {
    long now = System.nanoTime();
    open.values().forEach(each -> each.feed().tick(now));
  }

  /** All that run, lowest id first; from any thread. */
  Collection<OpenSession> open() {
    return open.values();
  }

  /** The saved ones that do not run, once they are known. */
  Future<List<SavedSession>> saved() {
    return scanned.future().map(ignored -> List.copyOf(saved.values()));
  }

  /**
   * One that runs.
   *
   * @throws Problem 404, or 409 if it is saved
   */
  OpenSession get(String id) {
    OpenSession session = open.get(checked(id));
    if (session != null) {
      return session;
    }
    if (saved.containsKey(id)) {
      throw Problem.of(
          409, "Saved", "session " + id + " is saved; POST /api/v1/sessions/" + id + "/resume");
    }
    throw unknown(id);
  }

  private static String checked(String id) {
    if (!SessionFolders.isId(id)) {
      throw unknown(id);
    }
    return id;
  }

  private static Problem unknown(String id) {
    return Problem.notFound("there is no session '" + Json.shortened(id) + "'");
  }

  /** Begins a session. */
  Future<OpenSession> create(NewSession wanted, String client) {
    return scanned
        .future()
        .compose(
            ignored -> {
              if (saved.size() + open.size() + beginning >= limits.saved()) {
                throw tooMany(limits.saved() + " sessions are kept here; delete some first");
              }
              int number = ++lastNumber;
              return begin(client, () -> starter.begin(wanted, number));
            });
  }

  /** Brings a saved session back. */
  Future<OpenSession> resume(String id, String client) {
    checked(id);
    return scanned
        .future()
        .compose(
            ignored -> {
              claim(id);
              return begin(client, () -> starter.resume(id))
                  .onComplete(
                      done -> {
                        busy.remove(id);
                        if (done.succeeded()) {
                          saved.remove(id);
                        }
                      });
            });
  }

  /** A saved session is for one request at a time. */
  private void claim(String id) {
    if (open.containsKey(id)) {
      throw Problem.of(409, "Running", "session " + id + " runs already");
    }
    if (!saved.containsKey(id)) {
      throw unknown(id);
    }
    if (!busy.add(id)) {
      throw Problem.of(409, "Busy", "session " + id + " is being resumed or deleted");
    }
  }

  private Future<OpenSession> begin(String client, Callable<SessionStarter.Begun> work) {
    if (open.size() + beginning >= limits.sessions()) {
      return Future.failedFuture(
          tooMany("this server runs " + limits.sessions() + " sessions at most; delete one first"));
    }
    if (!shares.take(client)) {
      return Future.failedFuture(
          tooMany(
              "one client may run "
                  + limits.sessionsPerClient()
                  + " sessions at most; delete one first"));
    }
    beginning++;
    return work(work)
        .recover(failure -> Future.failedFuture(said(failure)))
        .compose(begun -> run(begun, client))
        .onComplete(ignored -> beginning--)
        .onFailure(ignored -> shares.giveBack(client));
  }

  private static Problem tooMany(String detail) {
    return Problem.of(429, "Too many sessions", detail);
  }

  private static Throwable said(Throwable failure) {
    if (failure instanceof RefusedException) {
      return Problem.unusable(failure.getMessage());
    }
    return failure instanceof IOException ? diskFault(failure) : failure;
  }

  private static Problem diskFault(Throwable failure) {
    LOG.log(Level.WARNING, "Sessions cannot be kept on disk: {0}", failure.toString());
    return Problem.of(
        507, "Not kept", "the session cannot be kept on disk; the server's log tells more");
  }

  private Future<OpenSession> run(SessionStarter.Begun begun, String client) {
    Feed feed = new Feed(vertx, loop);
    SessionRunner runner =
        new SessionRunner(begun.id(), begun.session(), begun.disk(), limits.mailbox(), feed::offer);
    OpenSession session =
        new OpenSession(begun.id(), client, begun.session().scenario(), runner, feed);
    runner.start();
    if (closed) {
      return end(session, runner::close)
          .compose(ignored -> Future.failedFuture(Problem.of(503, "Stopping", "")));
    }
    open.put(begun.id(), session);
    answer(runner.ended()).onComplete(ignored -> fallen(session));
    return Future.succeededFuture(session);
  }

  /** A session that ended without being told to stays on disk, to be resumed. */
  private void fallen(OpenSession session) {
    String id = session.id();
    if (!open.remove(id, session)) {
      return;
    }
    shares.giveBack(session.client());
    Snapshot last = session.runner().latest().snapshot();
    saved.put(id, new SavedSession(id, last.name(), FrameJson.time(last.time())));
    busy.add(id);
    end(session, session.runner()::close)
        .onComplete(
            done -> {
              busy.remove(id);
              if (done.failed()) {
                LOG.log(
                    Level.WARNING,
                    "Session {0} could not be closed: {1}",
                    new Object[] {id, done.cause()});
              }
            });
  }

  /** Ends a session, or forgets a saved one, and takes it off the disk. */
  Future<Void> delete(String id) {
    OpenSession session = open.remove(checked(id));
    if (session != null) {
      shares.giveBack(session.client());
      return end(session, session.runner()::delete);
    }
    return scanned
        .future()
        .compose(
            ignored -> {
              claim(id);
              return work(() -> forget(id)).onComplete(done -> busy.remove(id));
            })
        .onSuccess(ignored -> saved.remove(id));
  }

  private Void forget(String id) throws IOException {
    starter.delete(id);
    return null;
  }

  /** The log of any session, running or saved. */
  Future<String> log(String id) {
    OpenSession session = open.get(checked(id));
    if (session != null) {
      return answer(session.runner().log());
    }
    return scanned
        .future()
        .compose(ignored -> saved.containsKey(id) ? work(() -> starter.log(id)) : unknownLog(id));
  }

  private static Future<String> unknownLog(String id) {
    return Future.failedFuture(unknown(id));
  }

  /** An answer from elsewhere, told on the event loop. */
  <T> Future<T> answer(CompletionStage<T> stage) {
    return Future.fromCompletionStage(stage, loop)
        .recover(failure -> Future.failedFuture(unwrapped(failure)));
  }

  private static Throwable unwrapped(Throwable failure) {
    return failure instanceof CompletionException && failure.getCause() != null
        ? failure.getCause()
        : failure;
  }

  /** Something done with its files, which is where every session ends. */
  private interface Afterwards {
    void run() throws IOException;
  }

  private Future<Void> end(OpenSession session, Afterwards afterwards) {
    session.feed().close();
    return answer(session.runner().end())
        .compose(
            ignored ->
                work(
                    () -> {
                      afterwards.run();
                      return null;
                    }));
  }

  private <T> Future<T> work(Callable<T> work) {
    return vertx.executeBlocking(work, false);
  }

  /** Ends all sessions, which stay on disk to be resumed. */
  Future<Void> close() {
    closed = true;
    vertx.cancelTimer(timer);
    List<Future<Void>> ends =
        open.values().stream().map(each -> end(each, each.runner()::close)).toList();
    open.clear();
    return Future.join(ends).mapEmpty();
  }
}
