package org.jointline.server;

import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** {@code /metrics}: sessions, background runs and the server's health in Prometheus' format. */
final class MetricsPart implements Part {
  private static final String TEXT = "text/plain; version=0.0.4; charset=utf-8";

  /** Their names break Prometheus' own rules. */
  private static final List<String> OUT_OF_STYLE = List.of("process.cpu.time", "system.cpu.count");

  private final Vertx vertx;
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final JvmGcMetrics collector = new JvmGcMetrics();
  private final RequestFigures requests;
  private final LoopLag lag;

  /**
   * Made on the event loop that serves requests.
   *
   * @param sessions those that run; asked from the thread of the scrape
   */
  MetricsPart(Vertx vertx, Supplier<Collection<OpenSession>> sessions, BatchFigures batches) {
    this.vertx = vertx;
    for (String name : OUT_OF_STYLE) {
      registry.config().meterFilter(MeterFilter.denyNameStartsWith(name));
    }
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    collector.bindTo(registry);
    PrometheusRegistry plain = registry.getPrometheusRegistry();
    requests = new RequestFigures(plain);
    lag = new LoopLag(vertx);
    GaugeWithCallback.builder()
        .name("jointline_event_loop_lag_seconds")
        .help("Worst delay of a timer on the event loop in the last 15 s")
        .callback(gauge -> gauge.call(lag.worstSeconds()))
        .register(plain);
    plain.register(new SessionSeries(sessions));
    plain.register(new BatchSeries(batches));
  }

  /** Counts requests; to be mounted before every other handler. */
  Handler<RoutingContext> requests() {
    return requests;
  }

  @Override
  public void mount(Router router) {
    requests.know(router);
    router.get("/metrics").handler(this::scrape);
  }

  private void scrape(RoutingContext ctx) {
    SessionsPart.reply(
        ctx,
        vertx.executeBlocking(registry::scrape, false),
        text ->
            ctx.response()
                .putHeader("Content-Type", TEXT)
                .putHeader("Cache-Control", "no-store")
                .end(text));
  }

  @Override
  public Future<Void> close() {
    lag.close();
    collector.close();
    registry.close();
    return Future.succeededFuture();
  }
}
