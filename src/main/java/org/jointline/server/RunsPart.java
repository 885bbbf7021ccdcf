package org.jointline.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.WorkerExecutor;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jointline.experiment.Summary;
import org.jointline.report.CsvReport;
import org.jointline.report.HtmlReport;
import org.jointline.report.JsonReport;
import org.jointline.scenario.Experiment;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.file.ScenarioProblems;

/** Batch runs: start, watch, cancel, read the results, compare. */
final class RunsPart implements Part {
  private static final String BASE = "/api/v1/runs";
  private static final int MOST_COMPARED = 4;

  /** The report's own policy names its scripts; this one shuts it off from the rest. */
  private static final String REPORT_POLICY =
      "sandbox allow-scripts allow-modals allow-popups; default-src 'none'; "
          + "script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data:; "
          + "base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

  private final ScenarioShelf shelf;
  private final Runs runs;
  private final WorkerExecutor reports;
  private final RunFeeds feeds;

  RunsPart(Vertx vertx, ServerOptions options, ScenarioShelf shelf) {
    this.shelf = shelf;
    runs = new Runs(options);
    feeds = new RunFeeds(vertx);
    reports = vertx.createSharedWorkerExecutor("reports", 2);
  }

  /** All runs, for metrics. */
  Runs runs() {
    return runs;
  }

  @Override
  public void mount(Router router) {
    router.post(BASE).handler(this::start);
    router.get(BASE).handler(this::list);
    router.get(BASE + "/:id").handler(ctx -> Json.answer(ctx, 200, RunJson.run(run(ctx))));
    router.delete(BASE + "/:id").handler(this::remove);
    router
        .get(BASE + "/:id/convergence")
        .handler(ctx -> Json.answer(ctx, 200, RunJson.convergence(run(ctx))));
    router.get(BASE + "/:id/events").handler(this::events);
    router.get(BASE + "/:id/report.html").handler(this::html);
    router.get(BASE + "/:id/results.json").handler(this::json);
    router.get(BASE + "/:id/results.csv").handler(this::csv);
    router.get("/api/v1/compare").handler(this::compare);
  }

  private void start(RoutingContext ctx) {
    ObjectNode body = Json.body(ctx, "scenario", "text", "replications", "seed");
    String id = Json.text(body, "scenario");
    String text = Json.text(body, "text");
    if ((id == null) == (text == null)) {
      throw Problem.unusable("give either scenario, an id, or text, a scenario's text");
    }
    OptionalInt replications = Json.number(body, "replications", 1, Experiment.MOST_REPLICATIONS);
    OptionalLong seed = Json.whole(body, "seed", 0, Experiment.MOST_SEED);
    ctx.vertx()
        .executeBlocking(() -> add(shelved(id, text), replications, seed), false)
        .onSuccess(
            run -> {
              ctx.response().putHeader("Location", BASE + "/" + run.id());
              Json.answer(ctx, 202, RunJson.run(run));
            })
        .onFailure(ctx::fail);
  }

  private ScenarioShelf.Shelved shelved(String id, String text) throws ScenarioProblems {
    return id == null
        ? ScenarioShelf.posted(text)
        : shelf.find(id).orElseThrow(() -> ScenariosPart.unknown(id));
  }

  private BatchRun add(ScenarioShelf.Shelved from, OptionalInt replications, OptionalLong seed) {
    Scenario scenario = from.scenario();
    Experiment experiment = scenario.experiment();
    if (replications.isPresent()) {
      experiment = experiment.exactly(replications.getAsInt());
    }
    if (seed.isPresent()) {
      experiment = experiment.withSeed(seed.getAsLong());
    }
    return runs.add(from, scenario.with(experiment));
  }

  private void list(RoutingContext ctx) {
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray("runs");
    runs.all().forEach(run -> list.add(RunJson.run(run)));
    Json.answer(ctx, 200, json);
  }

  private BatchRun run(RoutingContext ctx) {
    return run(ctx.pathParam("id"));
  }

  private BatchRun run(String id) {
    return runs.find(id)
        .orElseThrow(
            () ->
                Problem.notFound(
                    "no run '" + Json.shortened(id) + "'; it may have been forgotten"));
  }

  private void remove(RoutingContext ctx) {
    runs.remove(run(ctx));
    ctx.response().setStatusCode(204).end();
  }

  private void events(RoutingContext ctx) {
    feeds.open(ctx, run(ctx));
  }

  private void html(RoutingContext ctx) {
    Summary summary = summary(run(ctx));
    ctx.response()
        .putHeader("Content-Security-Policy", REPORT_POLICY)
        .putHeader("X-Frame-Options", "SAMEORIGIN");
    send(ctx, "text/html; charset=utf-8", () -> written(out -> HtmlReport.write(summary, out)));
  }

  private void json(RoutingContext ctx) {
    Summary summary = summary(run(ctx));
    send(ctx, "application/json", () -> written(out -> JsonReport.write(summary, out)));
  }

  private void csv(RoutingContext ctx) {
    BatchRun run = run(ctx);
    Summary summary = summary(run);
    String asked = ctx.request().getParam("table", "call-types");
    String file = asked.replace('-', '_') + ".csv";
    if (!CsvReport.TABLES.contains(file)) {
      throw Problem.unusable(
          "no table '"
              + Json.shortened(asked)
              + "'; one of "
              + String.join(", ", CsvReport.TABLES).replace(".csv", "").replace('_', '-'));
    }
    ctx.response()
        .putHeader("Content-Disposition", "attachment; filename=\"" + run.id() + "-" + file + "\"");
    send(
        ctx,
        "text/csv; charset=utf-8; header=present",
        () -> written(out -> CsvReport.write(summary, file, out)));
  }

  private static Summary summary(BatchRun run) {
    return run.summary()
        .orElseThrow(
            () -> Problem.of(409, "No results", "run " + run.id() + " is " + run.state().word()));
  }

  private void send(RoutingContext ctx, String type, Callable<Buffer> content) {
    reports
        .executeBlocking(content, false)
        .onSuccess(
            buffer ->
                ctx.response()
                    .putHeader("Content-Type", type)
                    .putHeader("Cache-Control", "no-store")
                    .end(buffer))
        .onFailure(ctx::fail);
  }

  private static Buffer written(Writing writing) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);
    writing.to(out);
    return Buffer.buffer(out.toByteArray());
  }

  /** Writes something. */
  private interface Writing {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  private void compare(RoutingContext ctx) {
    String asked = ctx.request().getParam("runs", "");
    String[] ids = asked.split(",", -1);
    if (asked.isEmpty() || ids.length < 2 || ids.length > MOST_COMPARED) {
      throw Problem.unusable("runs must name from 2 to " + MOST_COMPARED + " runs, such as r1,r2");
    }
    List<BatchRun> compared = new ArrayList<>();
    List<Summary> summaries = new ArrayList<>();
    for (String id : ids) {
      BatchRun run = run(id);
      compared.add(run);
      summaries.add(summary(run));
    }
    Json.answer(ctx, 200, RunJson.compared(compared, summaries));
  }

  @Override
  public Future<Void> close() {
    feeds.close();
    runs.close();
    return reports.close();
  }
}
