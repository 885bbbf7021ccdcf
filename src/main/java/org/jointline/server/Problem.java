package org.jointline.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jointline.scenario.file.ScenarioProblems;

/**
 * Why a request is refused, as {@code application/problem+json} (RFC 9457). A handler throws it, or
 * fails its future or context with it, and {@link #failed} answers.
 */
final class Problem extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final Logger LOG = Logger.getLogger(Problem.class.getName());
  private static final String CONTENT_TYPE = "application/problem+json";

  private static final int TOO_LARGE = 413;

  private final int status;
  private final String title;
  private final transient List<org.jointline.scenario.file.Problem> problems;

  private Problem(
      int status, String title, String detail, List<org.jointline.scenario.file.Problem> problems) {
    super(detail, null, false, false);
    this.status = status;
    this.title = title;
    this.problems = List.copyOf(problems);
  }

  /**
   * @param status of HTTP
   * @param title the kind of problem, in a few words
   * @param detail the rule, the value and what to do, in a sentence; may be empty
   */
  static Problem of(int status, String title, String detail) {
    return new Problem(status, title, detail, List.of());
  }

  /** A scenario that cannot be used, with every place in it. */
  static Problem of(int status, String title, ScenarioProblems found) {
    return new Problem(status, title, found.getMessage(), found.problems());
  }

  static Problem notFound(String detail) {
    return of(404, "Not found", detail);
  }

  /** A request that is understood and cannot be done. */
  static Problem unusable(String detail) {
    return of(422, "Cannot be done", detail);
  }

  int status() {
    return status;
  }

  /**
   * Answers a request that failed; a fault of the server is logged and told without its details.
   */
  static void failed(RoutingContext ctx) {
    HttpServerResponse response = ctx.response();
    if (response.ended() || response.closed()) {
      return;
    }
    if (response.headWritten()) {
      response.reset();
      return;
    }
    from(ctx).write(ctx);
  }

  private static Problem from(RoutingContext ctx) {
    if (ctx.failure() instanceof Problem problem) {
      return problem;
    }
    if (ctx.failure() instanceof ScenarioProblems found) {
      return of(422, "The scenario has problems", found);
    }
    int status = ctx.statusCode() < 0 ? 500 : ctx.statusCode();
    if (status >= 500) {
      boolean named = ctx.currentRoute() != null && ctx.currentRoute().getPath() != null;
      String route = named ? " " + ctx.currentRoute().getPath() : "";
      LOG.log(Level.SEVERE, ctx.request().method() + route + " failed", ctx.failure());
    }
    return of(status, HttpResponseStatus.valueOf(status).reasonPhrase(), detail(status));
  }

  private static String detail(int status) {
    return switch (status) {
      case 404 -> "there is nothing here; /openapi.json lists what there is";
      case 405 -> "this can be read or changed in another way; see /openapi.json";
      case 413 -> "the body is larger than this server takes";
      case 500 -> "this is a fault of Jointline; the server's log tells more";
      default -> "";
    };
  }

  /** Answers a request. */
  void write(RoutingContext ctx) {
    if (status == TOO_LARGE) {
      // the rest of the body is not waited for
      ctx.response().putHeader("Connection", "close");
      ctx.response().endHandler(sent -> ctx.request().connection().close());
    }
    ctx.response()
        .setStatusCode(status)
        .putHeader("Content-Type", CONTENT_TYPE)
        .putHeader("Cache-Control", "no-store")
        .end(json().toString());
  }

  private ObjectNode json() {
    ObjectNode json = Json.object();
    json.put("type", "about:blank").put("title", title).put("status", status);
    if (!getMessage().isEmpty()) {
      json.put("detail", getMessage());
    }
    if (!problems.isEmpty()) {
      list(json.putArray("problems"), problems);
    }
    return json;
  }

  /** Problems with their places. */
  static void list(ArrayNode to, List<org.jointline.scenario.file.Problem> problems) {
    for (org.jointline.scenario.file.Problem problem : problems) {
      to.addObject()
          .put("file", problem.file())
          .put("line", problem.line())
          .put("column", problem.column())
          .put("path", problem.path())
          .put("message", problem.message())
          .put("suggestion", problem.suggestion());
    }
  }
}
