package org.jointline.server;

import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/** Whether the server is alive and takes work, for whoever watches over it. */
final class HealthPart implements Part {
  private boolean stopping;

  @Override
  public void mount(Router router) {
    for (String base : new String[] {"", "/api/v1"}) {
      router.get(base + "/health/live").handler(ctx -> answer(ctx, true));
      router.get(base + "/health/ready").handler(ctx -> answer(ctx, !stopping));
    }
  }

  private static void answer(RoutingContext ctx, boolean good) {
    Json.answer(ctx, good ? 200 : 503, Json.object().put("status", good ? "up" : "stopping"));
  }

  @Override
  public Future<Void> close() {
    stopping = true;
    return Future.succeededFuture();
  }
}
