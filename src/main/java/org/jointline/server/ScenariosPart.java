package org.jointline.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.concurrent.Callable;
import org.jointline.scenario.Organisation;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.ScenarioWarnings;
import org.jointline.scenario.file.ScenarioProblems;

/** Scenarios: what there is, what one says, and whether a text would be one. */
final class ScenariosPart implements Part {
  private static final String BASE = "/api/v1/scenarios";

  private final Vertx vertx;
  private final ScenarioShelf shelf;

  ScenariosPart(Vertx vertx, ScenarioShelf shelf) {
    this.vertx = vertx;
    this.shelf = shelf;
  }

  @Override
  public void mount(Router router) {
    router.get(BASE).handler(ctx -> answer(ctx, this::list));
    router.post(BASE + "/check").handler(ScenariosPart::checkText);
    router.get(BASE + "/:id").handler(ctx -> one(ctx, ctx.pathParam("id")));
    // an id holds a slash that some clients do not encode
    router
        .get(BASE + "/:folder/:name")
        .handler(ctx -> one(ctx, ctx.pathParam("folder") + "/" + ctx.pathParam("name")));
  }

  private void one(RoutingContext ctx, String id) {
    answer(ctx, () -> read(id));
  }

  private void answer(RoutingContext ctx, Callable<ObjectNode> work) {
    vertx
        .executeBlocking(work, false)
        .onSuccess(json -> Json.answer(ctx, 200, json))
        .onFailure(ctx::fail);
  }

  private ObjectNode list() {
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray("scenarios");
    for (ScenarioShelf.Item item : shelf.items()) {
      ObjectNode card = list.addObject();
      if (item.scenario().isPresent()) {
        describe(card, item.id(), item.scenario().get());
      } else {
        unusable(card, item.id());
        card.put("problem", item.problem());
      }
    }
    return json;
  }

  private ObjectNode read(String id) {
    ObjectNode json = Json.object();
    try {
      ScenarioShelf.Shelved found = shelf.find(id).orElseThrow(() -> unknown(id));
      describe(json, id, found.scenario());
      json.put("hash", found.hash());
      json.put("text", found.text());
    } catch (ScenarioProblems faulty) {
      unusable(json, id);
      json.put("text", shelf.text(id).orElseThrow(() -> unknown(id)));
      Problem.list(json.putArray("problems"), faulty.problems());
    }
    return json;
  }

  private static void unusable(ObjectNode json, String id) {
    json.put("id", id).put("name", id).put("description", "").put("runnable", false);
  }

  static Problem unknown(String id) {
    return Problem.notFound(
        "no scenario '" + Json.shortened(id) + "'; /api/v1/scenarios lists what there is");
  }

  private static void describe(ObjectNode json, String id, Scenario scenario) {
    json.put("id", id).put("name", scenario.name()).put("description", scenario.description());
    ArrayNode organisations = json.putArray("organisations");
    scenario.organisations().stream().map(Organisation::name).forEach(organisations::add);
    json.put("lines", scenario.callTypes().size());
    json.put("groups", scenario.agentGroups().size());
    Json.put(json, "days", scenario.calendar().length().toMinutes() / 1440.0);
    json.put("replications", scenario.experiment().replications());
    json.put("seed", scenario.experiment().seed());
    json.put("runnable", true);
  }

  private static void checkText(RoutingContext ctx) {
    String text = Json.text(ctx);
    ctx.vertx()
        .executeBlocking(() -> checked(text), false)
        .onSuccess(json -> Json.answer(ctx, 200, json))
        .onFailure(ctx::fail);
  }

  private static ObjectNode checked(String text) {
    ObjectNode json = Json.object();
    try {
      Scenario scenario = ScenarioShelf.posted(text).scenario();
      json.put("ok", true).put("name", scenario.name());
      ScenarioWarnings.of(scenario).forEach(json.putArray("warnings")::add);
    } catch (ScenarioProblems found) {
      json.put("ok", false);
      Problem.list(json.putArray("problems"), found.problems());
    }
    return json;
  }

  @Override
  public Future<Void> close() {
    return Future.succeededFuture();
  }
}
