package org.jointline.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.jointline.live.Fans;
import org.jointline.stats.Estimate;

/** Futures as JSON: for each branch and line an array of values, one for each step. */
final class FansJson {
  private FansJson() {}

  /**
   * @param seconds of wall the answer took
   */
  static ObjectNode of(Fans fans, double seconds) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("time", FrameJson.time(fans.time()));
    result.put("horizon", fans.horizon().toSeconds()).put("step", fans.step().toSeconds());
    result.put("futures", fans.futures());
    result.put("seconds", Rounded.to(1000, seconds));
    ArrayNode branches = result.putArray("branches");
    for (Fans.Branch branch : fans.branches()) {
      ObjectNode to = branches.addObject().put("name", branch.name());
      ArrayNode lines = to.putArray("lines");
      branch.lines().forEach(line -> line(lines.addObject(), line));
    }
    return result;
  }

  private static void line(ObjectNode to, Fans.Line line) {
    to.put("id", line.id()).put("name", line.name());
    Rounded.fine(to, "target", line.target());
    if (line.serviceLevel().isPresent()) {
      fan(to.putObject("serviceLevel"), line.serviceLevel().get());
    } else {
      to.putNull("serviceLevel");
    }
    fan(to.putObject("waiting"), line.waiting());
    Rounded.fine(to, "miss", line.miss());
    estimate(to, "service", line.service());
    estimate(to, "against", line.against());
  }

  private static void fan(ObjectNode to, Fans.Fan fan) {
    values(to.putArray("mean"), fan.mean());
    values(to.putArray("p10"), fan.p10());
    values(to.putArray("p25"), fan.p25());
    values(to.putArray("p50"), fan.p50());
    values(to.putArray("p75"), fan.p75());
    values(to.putArray("p90"), fan.p90());
  }

  private static void values(ArrayNode to, double[] values) {
    for (double value : values) {
      if (Double.isFinite(value)) {
        to.add(Rounded.to(10_000, value));
      } else {
        to.addNull();
      }
    }
  }

  private static void estimate(ObjectNode to, String key, Optional<Estimate> estimate) {
    if (estimate.isEmpty()) {
      to.putNull(key);
      return;
    }
    ObjectNode object = to.putObject(key);
    Rounded.fine(object, "mean", estimate.get().mean());
    Rounded.fine(object, "low", estimate.get().low());
    Rounded.fine(object, "high", estimate.get().high());
  }
}
