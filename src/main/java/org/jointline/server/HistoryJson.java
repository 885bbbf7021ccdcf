package org.jointline.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jointline.live.History;

/** The last two hours as JSON, slice by slice. */
final class HistoryJson {
  private HistoryJson() {}

  static ObjectNode of(History history) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("sliceMinutes", history.slice().toMinutes());
    ArrayNode slices = result.putArray("slices");
    history.slices().forEach(slice -> slice(slices.addObject(), slice));
    return result;
  }

  private static void slice(ObjectNode to, History.Slice slice) {
    to.put("time", FrameJson.time(slice.time()));
    ArrayNode lines = to.putArray("lines");
    slice.lines().forEach(line -> line(lines.addObject(), line));
    ArrayNode groups = to.putArray("groups");
    slice.groups().forEach(group -> group(groups.addObject(), group));
  }

  private static void line(ObjectNode to, History.Line line) {
    to.put("id", line.id()).put("offered", line.offered()).put("answered", line.answered());
    to.put("within", line.within()).put("abandoned", line.abandoned());
    Rounded.fine(to, "serviceLevel", line.serviceLevel());
    Rounded.seconds(to, "maxWait", line.maxWaitSeconds());
    to.put("waiting", line.waiting());
  }

  private static void group(ObjectNode to, History.Group group) {
    to.put("id", group.id());
    Rounded.fine(to, "onDuty", group.onDuty());
    Rounded.fine(to, "talking", group.talking());
    Rounded.fine(to, "afterCall", group.afterCall());
    Rounded.fine(to, "idle", group.idle());
  }
}
