package org.jointline.server;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;

/**
 * Counts requests and how long they take until their answer begins: a stream of frames has begun
 * long before it ends. To be mounted before every other handler.
 */
final class RequestFigures implements Handler<RoutingContext> {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "DELETE", "OPTIONS");

  private final Counter requests;
  private final Histogram seconds;
  private Router router;
  private RoutePatterns patterns;

  RequestFigures(PrometheusRegistry registry) {
    requests =
        Counter.builder()
            .name("jointline_http_requests_total")
            .help("Requests answered, by route")
            .withoutExemplars()
            .labelNames("route", "method", "status")
            .register(registry);
    seconds =
        Histogram.builder()
            .name("jointline_http_request_seconds")
            .help("Time from a request to the beginning of its answer, by route")
            .withoutExemplars()
            .labelNames("route", "method")
            .classicOnly()
            .classicUpperBounds(0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
            .register(registry);
  }

  @Override
  public void handle(RoutingContext ctx) {
    long began = System.nanoTime();
    ctx.addHeadersEndHandler(ignored -> count(ctx, System.nanoTime() - began));
    ctx.next();
  }

  private void count(RoutingContext ctx, long nanos) {
    String route = route(ctx);
    String method = ctx.request().method().name();
    String known = METHODS.contains(method) ? method : RoutePatterns.OTHER;
    int status = ctx.response().getStatusCode();
    requests.labelValues(route, known, String.valueOf(status)).inc();
    seconds.labelValues(route, known).observe(nanos / 1e9);
  }

  /** Learns the router's routes when the first request comes: by then all are mounted. */
  void know(Router router) {
    this.router = router;
  }

  private String route(RoutingContext ctx) {
    if (patterns == null) {
      patterns = new RoutePatterns(router.getRoutes());
    }
    // as it came: a path that cannot be normalised is counted too, and must be answered
    String path = ctx.request().path();
    return path == null ? RoutePatterns.OTHER : patterns.of(path);
  }
}
