package org.jointline.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointline.live.Command;
import org.jointline.live.LiveSession;
import org.jointline.live.Snapshot;
import org.jointline.live.TimedCommand;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Routing;
import org.jointline.scenario.Scenario;

/** What may be commanded in a session: its lines, groups and rules as they stand now. */
final class OutlineJson {
  private final Map<Rule, Duration> afters = new HashMap<>();
  private final Map<Rule, Integer> reserves = new HashMap<>();

  private OutlineJson(List<TimedCommand> log) {
    for (TimedCommand each : log) {
      if (each.command() instanceof Command.SetOverflow set) {
        afters.put(new Rule(set.line(), set.group()), set.after());
      } else if (each.command() instanceof Command.SetReserve set) {
        reserves.put(new Rule(set.line(), set.group()), set.agents());
      }
    }
  }

  /** On the session's thread. */
  static ObjectNode of(LiveSession session) {
    ObjectNode outline =
        new OutlineJson(session.log()).outline(session.scenario(), session.snapshot());
    return outline
        .put("start", FrameJson.time(session.time(session.startTick())))
        .put("ends", FrameJson.time(session.time(session.endTick())));
  }

  private ObjectNode outline(Scenario scenario, Snapshot now) {
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    result.put("name", scenario.name());
    ArrayNode lines = result.putArray("lines");
    for (int i = 0; i < scenario.callTypes().size(); i++) {
      line(lines.addObject(), scenario.callTypes().get(i), now.lines().get(i).open());
    }
    ArrayNode groups = result.putArray("groups");
    scenario
        .agentGroups()
        .forEach(
            group ->
                groups
                    .addObject()
                    .put("id", group.id())
                    .put("name", group.name())
                    .put("employer", group.employer()));
    ArrayNode organisations = result.putArray("organisations");
    scenario
        .organisations()
        .forEach(each -> organisations.addObject().put("id", each.id()).put("name", each.name()));
    ArrayNode modes = result.putArray("modes").add("joint");
    if (scenario.organisations().size() > 1) {
      modes.add("independent");
    }
    return result;
  }

  private void line(ObjectNode to, CallType type, boolean open) {
    to.put("id", type.id()).put("name", type.name()).put("owner", type.owner());
    ArrayNode groups = to.putArray("groups");
    for (Routing.Step step : type.routing().steps()) {
      Rule rule = new Rule(type.id(), step.group());
      groups
          .addObject()
          .put("id", step.group())
          .put("after", text(afters.getOrDefault(rule, step.after())))
          .put("reserve", reserves.getOrDefault(rule, step.reserve()));
    }
    to.put("open", open);
    if (type.target().isEmpty()) {
      to.putNull("target");
      return;
    }
    to.putObject("target")
        .put("within", type.target().get().within().toMillis() / 1e3)
        .put("share", type.target().get().share())
        .put("base", type.target().get().base().words());
  }

  /** As a command would say it. */
  private static String text(Duration duration) {
    return duration.getNano() == 0 ? duration.toSeconds() + " s" : duration.toString();
  }

  /** A step of a line's routing. */
  private record Rule(String line, String group) {}
}
