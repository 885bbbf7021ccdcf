package org.jointline.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jointline.live.Snapshot;

/** A snapshot as the JSON that boards read. */
final class FrameJson {
  private FrameJson() {}

  static ObjectNode of(String session, long startTick, Snapshot snapshot, Pace pace) {
    ObjectNode frame = JsonNodeFactory.instance.objectNode();
    frame.put("session", session);
    frame.put("name", snapshot.name());
    frame.put("tick", snapshot.tick());
    frame.put("time", time(snapshot.time()));
    Rounded.seconds(frame, "elapsed", (snapshot.tick() - startTick) / 1e6);
    frame.put("ends", time(snapshot.ends()));
    pace.put(frame);
    Rounded.seconds(frame, "lag", pace.lag());
    frame.put("over", snapshot.over());
    frame.put("mode", word(snapshot.mode()));
    ArrayNode lines = frame.putArray("lines");
    snapshot.lines().forEach(line -> line(lines.addObject(), line));
    ArrayNode groups = frame.putArray("groups");
    snapshot.groups().forEach(group -> group(groups.addObject(), group));
    ArrayNode organisations = frame.putArray("organisations");
    snapshot.organisations().forEach(party -> party(organisations.addObject(), party));
    ArrayNode flows = frame.putArray("flows");
    snapshot.flows().forEach(flow -> flow(flows.addObject(), flow));
    ArrayNode events = frame.putArray("events");
    snapshot.events().forEach(event -> event(events.addObject(), event));
    return frame;
  }

  /** Local time with offset, to the second. */
  static String time(ZonedDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time.truncatedTo(ChronoUnit.SECONDS));
  }

  static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  private static void line(ObjectNode to, Snapshot.Line line) {
    to.put("id", line.id()).put("name", line.name()).put("owner", line.owner());
    to.put("open", line.open()).put("waiting", line.waiting());
    Rounded.seconds(to, "longestWait", line.longestWaitSeconds());
    ArrayNode waits = to.putArray("waits");
    line.waits().forEach(wait -> waits.add(Rounded.to(10, wait)));
    target(to, line);
    calls(to.putObject("interval"), line.interval());
    calls(to.putObject("recent"), line.recent());
    ObjectNode today = to.putObject("today");
    calls(today, line.today());
    Rounded.seconds(today, "asa", line.today().asaSeconds());
    to.put("state", word(line.state()));
  }

  private static void target(ObjectNode to, Snapshot.Line line) {
    if (line.target().isEmpty()) {
      to.putNull("target");
      return;
    }
    Snapshot.Promise promise = line.target().get();
    to.putObject("target")
        .put("within", promise.withinSeconds())
        .put("share", promise.share())
        .put("base", promise.base());
  }

  private static void calls(ObjectNode to, Snapshot.Calls calls) {
    to.put("offered", calls.offered()).put("answered", calls.answered());
    to.put("within", calls.within()).put("abandoned", calls.abandoned());
    to.put("blocked", calls.blocked());
    Rounded.fine(to, "serviceLevel", calls.serviceLevel());
  }

  private static void group(ObjectNode to, Snapshot.Group group) {
    to.put("id", group.id()).put("name", group.name()).put("employer", group.employer());
    to.put("planned", group.planned()).put("extra", group.extra());
    to.put("onDuty", group.onDuty()).put("idle", group.idle());
    to.put("talking", group.talking()).put("afterCall", group.afterCall());
    to.put("leaving", group.leaving()).put("open", group.open());
    ObjectNode onCalls = to.putObject("onCalls");
    for (Map.Entry<String, Integer> each : new TreeMap<>(group.onCalls()).entrySet()) {
      onCalls.put(each.getKey(), each.getValue());
    }
  }

  private static void party(ObjectNode to, Snapshot.Party party) {
    to.put("id", party.id()).put("name", party.name()).put("waiting", party.waiting());
    Rounded.fine(to, "serviceLevel", party.serviceLevel());
    to.put("onDuty", party.onDuty()).put("idle", party.idle());
  }

  private static void flow(ObjectNode to, Snapshot.Flow flow) {
    to.put("owner", flow.owner()).put("employer", flow.employer());
    to.put("today", flow.today()).put("recent", flow.recent());
    Rounded.seconds(to, "secondsToday", flow.handleTimeToday().toMillis() / 1e3);
  }

  private static void event(ObjectNode to, Snapshot.Event event) {
    to.put("tick", event.tick()).put("time", time(event.time()));
    to.put("text", event.text()).put("kind", word(event.kind()));
  }
}
