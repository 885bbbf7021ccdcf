package org.jointline.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jointline.experiment.Summary;
import org.jointline.experiment.Summary.CallTypeResult;
import org.jointline.measure.Measure;
import org.jointline.scenario.CallType;
import org.jointline.stats.Estimate;

/** Runs as JSON. */
final class RunJson {
  /** What a comparison shows of a line beside its service level, by key. */
  private static final Map<String, Measure> COMPARED = new LinkedHashMap<>();

  static {
    COMPARED.put("offered", Measure.OFFERED);
    COMPARED.put("asa", Measure.ASA);
    COMPARED.put("waitP90", Measure.WAIT_P90);
    COMPARED.put("abandonedShare", Measure.ABANDONED_SHARE);
  }

  private RunJson() {}

  static ObjectNode run(BatchRun run) {
    ObjectNode json = Json.object();
    json.put("id", run.id()).put("name", run.scenario().name());
    json.put("scenario", run.scenarioId().isEmpty() ? null : run.scenarioId());
    json.put("seed", run.scenario().experiment().seed());
    json.put("confidence", run.scenario().experiment().confidence());
    json.put("state", run.state().word());
    json.put("done", run.done()).put("planned", run.planned());
    Json.put(json, "rate", run.rate());
    Json.put(json, "seconds", run.seconds());
    ArrayNode lines = json.putArray("lines");
    Optional<Convergence.Point> last = run.convergence().last();
    for (int i = 0; i < run.scenario().callTypes().size(); i++) {
      CallType type = run.scenario().callTypes().get(i);
      ObjectNode line = lines.addObject().put("id", type.id()).put("name", type.name());
      int index = i;
      serviceLevel(line, last.flatMap(point -> point.lines().get(index)));
      line.put("target", type.target().map(t -> t.share()).orElse(null));
    }
    json.put("problem", run.problem());
    return json;
  }

  /** With the latest point of its convergence. */
  static ObjectNode event(BatchRun run) {
    ObjectNode json = run(run);
    run.convergence().last().ifPresent(last -> json.set("point", point(run, last)));
    return json;
  }

  static ObjectNode convergence(BatchRun run) {
    ObjectNode json = Json.object();
    ArrayNode points = json.putArray("points");
    run.convergence().points().forEach(point -> points.add(point(run, point)));
    return json;
  }

  private static ObjectNode point(BatchRun run, Convergence.Point point) {
    ObjectNode json = Json.object().put("done", point.done());
    ArrayNode lines = json.putArray("lines");
    for (int i = 0; i < point.lines().size(); i++) {
      ObjectNode line = lines.addObject().put("id", run.scenario().callTypes().get(i).id());
      serviceLevel(line, point.lines().get(i));
    }
    return json;
  }

  private static void serviceLevel(ObjectNode to, Optional<Estimate> estimate) {
    Json.put(to, "serviceLevel", estimate.map(Estimate::mean).orElse(Double.NaN));
    Json.put(to, "low", estimate.map(Estimate::low).orElse(Double.NaN));
    Json.put(to, "high", estimate.map(Estimate::high).orElse(Double.NaN));
  }

  /** Runs side by side; a line that a run does not have is null there. */
  static ObjectNode compared(List<BatchRun> runs, List<Summary> summaries) {
    Map<String, String> names = new LinkedHashMap<>();
    for (Summary summary : summaries) {
      summary.callTypes().forEach(type -> names.putIfAbsent(type.id(), type.name()));
    }
    ObjectNode json = Json.object();
    ArrayNode list = json.putArray("runs");
    runs.forEach(run -> list.add(run(run)));
    ArrayNode lines = json.putArray("lines");
    names.forEach(
        (id, name) -> {
          ArrayNode values = lines.addObject().put("id", id).put("name", name).putArray("values");
          for (Summary summary : summaries) {
            summary.callTypes().stream()
                .filter(type -> type.id().equals(id))
                .findFirst()
                .ifPresentOrElse(type -> values.add(value(type)), values::addNull);
          }
        });
    return json;
  }

  private static ObjectNode value(CallTypeResult type) {
    ObjectNode json = Json.object();
    serviceLevel(json, type.target().flatMap(Summary.TargetResult::achieved));
    json.put("target", type.target().map(Summary.TargetResult::share).orElse(null));
    json.put(
        "met", type.target().filter(t -> t.achieved().isPresent()).map(t -> t.met()).orElse(null));
    COMPARED.forEach((key, measure) -> estimate(json, key, type.measures().get(measure)));
    return json;
  }

  private static void estimate(ObjectNode to, String key, Estimate estimate) {
    Json.put(to, key, estimate == null ? Double.NaN : estimate.mean());
    Json.put(to, key + "Low", estimate == null ? Double.NaN : estimate.low());
    Json.put(to, key + "High", estimate == null ? Double.NaN : estimate.high());
  }
}
