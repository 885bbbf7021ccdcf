package org.jointline.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jointline.live.Command;
import org.jointline.live.Fans;
import org.jointline.live.LiveSession;
import org.jointline.live.Question;
import org.jointline.live.RefusedException;
import org.jointline.live.TimedCommand;
import org.jointline.live.file.CommandJson;

/** Commands, pace and what-if questions to a session. On the event loop. */
final class SessionCommands {
  /** The workers are two, so that one client cannot hold up all others. */
  private static final int FORKS_PER_CLIENT = 1;

  /** About as long as a fork takes at most. */
  private static final String FORK_SECONDS = "10";

  private final SessionHub hub;
  private final SessionLimits limits;
  private final Forks forks;
  private final ClientShares forking = new ClientShares(FORKS_PER_CLIENT);

  SessionCommands(SessionHub hub, SessionLimits limits) {
    this.hub = hub;
    this.limits = limits;
    this.forks = new Forks(limits.waitingForks());
  }

  void mount(Router router, String session) {
    router.post(session + "/commands").handler(this::command);
    router.post(session + "/pace").handler(this::pace);
    router.post(session + "/forks").handler(this::fork);
  }

  private void command(RoutingContext ctx) {
    OpenSession session = hub.get(SessionsPart.id(ctx));
    Command command;
    try {
      command = CommandJson.read(Json.anyBody(ctx));
    } catch (RefusedException e) {
      session.refused().increment();
      throw Problem.unusable(e.getMessage());
    }
    Future<ObjectNode> done =
        hub.answer(session.runner().command(command, SessionCommands::said))
            .onSuccess(ignored -> session.done().increment())
            .onFailure(ignored -> session.refused().increment());
    SessionsPart.reply(ctx, done, answer -> Json.answer(ctx, 200, answer));
  }

  /** What was done and when. On the session's thread. */
  private static ObjectNode said(LiveSession session, TimedCommand done) {
    return Json.object()
        .put("tick", done.tick())
        .put("time", FrameJson.time(session.snapshot().time()))
        .put("text", session.describe(done.command()));
  }

  private void pace(RoutingContext ctx) {
    OpenSession session = hub.get(SessionsPart.id(ctx));
    PaceChange change = PaceChange.read(Json.body(ctx, PaceChange.KEYS));
    SessionsPart.reply(
        ctx,
        hub.answer(session.runner().change(change::on)),
        pace -> {
          ObjectNode answer = Json.object();
          pace.put(answer);
          Json.answer(ctx, 200, answer);
        });
  }

  private void fork(RoutingContext ctx) {
    OpenSession session = hub.get(SessionsPart.id(ctx));
    Question question = QuestionJson.read(Json.body(ctx, QuestionJson.KEYS));
    if (session.forking().get() >= limits.forks()) {
      throw tooMany(ctx, "a session answers " + limits.forks() + " forks at once");
    }
    String client = SessionsPart.client(ctx);
    if (!forking.take(client)) {
      throw tooMany(ctx, "one client may ask for one fork at a time; wait for its answer");
    }
    session.forking().incrementAndGet();
    session.forks().increment();
    long began = System.nanoTime();
    SessionsPart.reply(
        ctx,
        hub.answer(answer(ctx, session, question))
            .onComplete(
                ignored -> {
                  session.forking().decrementAndGet();
                  forking.giveBack(client);
                }),
        fans -> Json.answer(ctx, 200, FansJson.of(fans, (System.nanoTime() - began) / 1e9)));
  }

  private static Problem tooMany(RoutingContext ctx, String detail) {
    ctx.response().putHeader("Retry-After", FORK_SECONDS);
    return Problem.of(429, "Too many forks", detail);
  }

  /** Given up once the client has gone away or the session has ended. */
  private CompletableFuture<Fans> answer(
      RoutingContext ctx, OpenSession session, Question question) {
    AtomicBoolean gone = new AtomicBoolean();
    ctx.response().closeHandler(ignored -> gone.set(true));
    SessionRunner runner = session.runner();
    return runner
        .ask(live -> live.whatIf(question))
        .thenCompose(frozen -> forks.answer(frozen, () -> gone.get() || runner.isEnding()))
        .thenApply(
            fans -> {
              if (runner.isEnding()) {
                throw runner.gone();
              }
              return fans;
            });
  }

  void close() {
    forks.close();
  }
}
