package org.jointline.scenario.file;

import java.util.Set;
import org.jointline.scenario.CallType;

/** Which of the measures a stop rule may name are of call types, and which of agent groups. */
final class StopMeasures {
  /** Of a call type that has a target. */
  static final Set<String> OF_TARGET =
      Set.of(
          "serviceLevel",
          "serviceLevelAnswered",
          "serviceLevelExcludingShort",
          "serviceLevelAnsweredOrAbandoned");

  static final Set<String> OF_AGENT_GROUP =
      Set.of(
          "answered",
          "handleSeconds",
          "occupancy",
          "busySeconds",
          "afterCallSeconds",
          "idleSeconds",
          "staffedSeconds",
          "ghostSeconds",
          "paidSeconds",
          "cost",
          "costPerAnsweredCall");

  /** Of call types and of agent groups, each in its own way. */
  private static final Set<String> OF_BOTH = Set.of("answered", "handleSeconds");

  private StopMeasures() {}

  static boolean isOf(CallType type, String measure) {
    return isOfCalls(measure) && (type.target().isPresent() || !OF_TARGET.contains(measure));
  }

  /** Whether call types have it, with a target or without. */
  static boolean isOfCalls(String measure) {
    return OF_BOTH.contains(measure) || !OF_AGENT_GROUP.contains(measure);
  }
}
