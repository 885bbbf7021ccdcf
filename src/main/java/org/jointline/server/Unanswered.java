package org.jointline.server;

import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import java.util.TreeSet;

/** What no route has answered: a path that is not there, or one that has other methods. */
final class Unanswered {
  private final Router router;

  Unanswered(Router router) {
    this.router = router;
  }

  void refuse(RoutingContext ctx) {
    Set<String> allowed = new TreeSet<>();
    for (Route route : router.getRoutes()) {
      if (route.methods() != null && matches(route, ctx.normalizedPath())) {
        route.methods().stream().map(HttpMethod::name).forEach(allowed::add);
      }
    }
    if (allowed.isEmpty() || allowed.contains(ctx.request().method().name())) {
      ctx.fail(404);
    } else {
      ctx.response().putHeader("Allow", String.join(", ", allowed));
      ctx.fail(405);
    }
  }

  private static boolean matches(Route route, String path) {
    return route.getPath() != null && path.matches(route.getPath().replaceAll(":\\w+", "[^/]+"));
  }
}
