package org.jointline.scenario;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which call types get calls at all: their own, or by way of others, as callers are passed on,
 * choose another line, call again there, report twice, or are sent there by a message.
 */
final class CallsFromOthers {
  private CallsFromOthers() {}

  /** Ids of the call types that somebody may come to. */
  static Set<String> reached(Scenario scenario, Workload workload) {
    Set<String> reached = new LinkedHashSet<>();
    for (CallType type : scenario.callTypes()) {
      if (workload.calls(type) > 0) {
        reached.add(type.id());
      }
    }
    int before = -1;
    while (reached.size() > before) {
      before = reached.size();
      for (CallType type : scenario.callTypes()) {
        if (reached.contains(type.id())) {
          follow(type.journey(), reached);
          follow(scenario.rules().messages(), type, reached);
        }
      }
    }
    return reached;
  }

  private static void follow(Journey journey, Set<String> reached) {
    journey.then().stream().filter(b -> b.share() > 0).forEach(b -> reached.add(b.to()));
    journey.announcement().ifPresent(a -> choose(a.options(), reached));
    journey.redial().ifPresent(r -> choose(r.to(), reached));
    journey.duplicates().filter(d -> d.share() > 0).ifPresent(d -> reached.add(d.to()));
    journey.callBack().filter(c -> c.accepted() > 0).flatMap(CallBack::to).ifPresent(reached::add);
  }

  private static void choose(List<Journey.Option> options, Set<String> reached) {
    options.stream().filter(o -> o.share() > 0).forEach(o -> reached.add(o.to()));
  }

  private static void follow(List<Rules.Message> messages, CallType type, Set<String> reached) {
    messages.stream()
        .filter(m -> m.share() > 0 && m.callTypes().contains(type.id()))
        .forEach(m -> m.to().ifPresent(reached::add));
  }
}
