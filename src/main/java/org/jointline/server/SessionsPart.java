package org.jointline.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.function.Consumer;
import org.jointline.live.LiveSession;
import org.jointline.live.RefusedException;

/** The routes of live sessions. Nothing here waits: answers come when they are there. */
final class SessionsPart implements Part {
  static final String SESSIONS = "/api/v1/sessions";
  private static final String ONE = SESSIONS + "/:id";

  private final SessionHub hub;
  private final SessionCommands commands;
  private final SessionFrames frames;

  /** Made on the event loop that serves requests. */
  SessionsPart(SessionHub hub, SessionLimits limits) {
    this.hub = hub;
    this.commands = new SessionCommands(hub, limits);
    this.frames = new SessionFrames(hub, limits);
  }

  @Override
  public void mount(Router router) {
    router.post(SESSIONS).handler(this::create);
    router.get(SESSIONS).handler(this::list);
    router.get(ONE).handler(this::frame);
    router.delete(ONE).handler(this::delete);
    router.get(ONE + "/history").handler(this::history);
    router.get(ONE + "/log").handler(this::log);
    router.get(ONE + "/scenario").handler(this::scenario);
    router.post(ONE + "/resume").handler(this::resume);
    commands.mount(router, ONE);
    frames.mount(router, ONE);
  }

  private void create(RoutingContext ctx) {
    // a log may be long, and the event loop is not to wait until it has been read
    Future<NewSession> wanted =
        ctx.vertx().executeBlocking(() -> NewSession.read(Json.body(ctx, NewSession.KEYS)), false);
    reply(
        ctx,
        wanted.compose(read -> hub.create(read, client(ctx))),
        made -> {
          ctx.response().putHeader("Location", SESSIONS + "/" + made.id());
          Json.answer(ctx, 201, Json.object().put("id", made.id()));
        });
  }

  private void list(RoutingContext ctx) {
    reply(ctx, hub.saved(), saved -> Json.answer(ctx, 200, listed(saved)));
  }

  private ObjectNode listed(List<SavedSession> saved) {
    ObjectNode result = Json.object();
    ArrayNode running = result.putArray("sessions");
    for (OpenSession session : hub.open()) {
      Frame frame = session.runner().latest();
      ObjectNode to = running.addObject().put("id", session.id());
      to.put("name", frame.snapshot().name());
      to.put("time", FrameJson.time(frame.snapshot().time()));
      frame.pace().put(to);
      to.put("over", frame.snapshot().over()).put("saved", false);
    }
    ArrayNode kept = result.putArray("saved");
    for (SavedSession each : saved) {
      kept.addObject().put("id", each.id()).put("name", each.name()).put("reached", each.reached());
    }
    return result;
  }

  private void frame(RoutingContext ctx) {
    String json = session(ctx).runner().latest().json();
    ctx.response()
        .putHeader("Content-Type", "application/json")
        .putHeader("Cache-Control", "no-store")
        .end(json);
  }

  private void delete(RoutingContext ctx) {
    reply(ctx, hub.delete(id(ctx)), done -> ctx.response().setStatusCode(204).end());
  }

  private void history(RoutingContext ctx) {
    ask(ctx, session -> HistoryJson.of(session.history()));
  }

  private void scenario(RoutingContext ctx) {
    ask(ctx, OutlineJson::of);
  }

  private void ask(RoutingContext ctx, Letter.Act<ObjectNode> act) {
    reply(ctx, hub.answer(session(ctx).runner().ask(act)), answer -> Json.answer(ctx, 200, answer));
  }

  private void log(RoutingContext ctx) {
    String id = id(ctx);
    reply(
        ctx,
        hub.log(id),
        text ->
            ctx.response()
                .putHeader("Content-Type", "application/jsonl; charset=utf-8")
                .putHeader(
                    "Content-Disposition", "attachment; filename=\"jointline-" + id + ".jsonl\"")
                .putHeader("Cache-Control", "no-store")
                .end(text));
  }

  private void resume(RoutingContext ctx) {
    reply(
        ctx,
        hub.resume(id(ctx), client(ctx)),
        made -> Json.answer(ctx, 200, Json.object().put("id", made.id())));
  }

  private OpenSession session(RoutingContext ctx) {
    return hub.get(id(ctx));
  }

  static String id(RoutingContext ctx) {
    return ctx.pathParam("id");
  }

  static String client(RoutingContext ctx) {
    return String.valueOf(ctx.request().remoteAddress().hostAddress());
  }

  /** Answers once there is an answer, if somebody still waits for it. */
  static <T> void reply(RoutingContext ctx, Future<T> future, Consumer<T> answer) {
    future.onComplete(
        done -> {
          if (ctx.response().closed()) {
            return;
          }
          try {
            if (done.failed()) {
              throw failure(done.cause());
            }
            answer.accept(done.result());
          } catch (Throwable e) {
            ctx.fail(e);
          }
        });
  }

  private static Throwable failure(Throwable cause) {
    boolean impossible = cause instanceof RefusedException || LiveSession.isOverload(cause);
    return impossible ? Problem.unusable(cause.getMessage()) : cause;
  }

  @Override
  public Future<Void> close() {
    commands.close();
    return hub.close();
  }
}
