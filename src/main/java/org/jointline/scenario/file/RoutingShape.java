package org.jointline.scenario.file;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jointline.scenario.AgentSelection;
import org.jointline.scenario.Guard;
import org.jointline.scenario.Routing;

/** {@code routing:} of a call type. */
final class RoutingShape {
  private static final int PLACE_IN_LIST = 0;

  private static final Key<String> GROUP =
      Key.required("group", Values.name(Names.Sort.AGENT_GROUP), "An agent group.", "advisers");
  private static final Key<Duration> AFTER =
      Key.optional(
          "after",
          Values.DURATION,
          Duration.ZERO,
          "at once",
          "The group may take a call once it has waited this long.",
          "20 s");
  private static final Key<Integer> RESERVE =
      Key.optional(
          "reserve",
          Values.count(0, 10_000),
          0,
          "none",
          "The group takes a call only while more than this many of its agents are idle.",
          2);
  private static final Key<Integer> RANK =
      Key.optional(
          "rank",
          Values.count(1, 1000),
          PLACE_IN_LIST,
          "the place in the list",
          "Groups of equal rank are one pool of which the longest idle is taken.",
          1);

  private static final Kind<Routing.Step> STEP =
      new Either<>(
          "routing step",
          List.of(
              Values.name(Names.Sort.AGENT_GROUP)
                  .as(
                      group ->
                          new Routing.Step(group, PLACE_IN_LIST, Duration.ZERO, 0, Guard.NONE)),
              Shape.of(
                  "helping group",
                  "A group that may take the call, and when.",
                  List.of(
                      GROUP,
                      AFTER,
                      RESERVE,
                      RANK,
                      GuardShape.HOURS,
                      GuardShape.MODES,
                      GuardShape.WHEN),
                  RoutingShape::step)));

  private static final Kind<List<Routing.Step>> STEPS = new Listed<>(STEP).as(RoutingShape::ranked);

  private static final Key<AgentSelection> SELECTION =
      Key.optional(
          "agent selection",
          Values.oneOf("agent selection", AgentSelection.values(), AgentSelection::words),
          AgentSelection.RANK_THEN_LONGEST_IDLE,
          "rank then longest idle",
          "Which of the agents that may take a call gets it.",
          "longest idle");
  private static final Key<List<Routing.Step>> GROUPS =
      Key.optional(
          "groups",
          STEPS,
          List.of(),
          "every group with the skill, in file order, at once",
          "Groups in rank order.",
          "[police, {group: corporation, after: 20 s}]");

  /** Without steps where the file names none. */
  static final Kind<Routing> KIND =
      new Either<>(
          "routing",
          List.of(
              STEPS.as(steps -> new Routing(steps, AgentSelection.RANK_THEN_LONGEST_IDLE)),
              Shape.of(
                  "routing rules",
                  "Which groups may take the call, and which agent gets it.",
                  List.of(SELECTION, GROUPS),
                  RoutingShape::routing)));

  private RoutingShape() {}

  private static Routing.Step step(Found found) {
    String group = found.get(GROUP);
    return group == null
        ? null
        : new Routing.Step(
            group,
            found.get(RANK, PLACE_IN_LIST),
            found.get(AFTER, Duration.ZERO),
            found.get(RESERVE, 0),
            GuardShape.guard(found));
  }

  private static List<Routing.Step> ranked(List<Routing.Step> steps) {
    List<Routing.Step> ranked = new ArrayList<>();
    for (Routing.Step step : steps) {
      int rank = step.rank() == PLACE_IN_LIST ? ranked.size() + 1 : step.rank();
      ranked.add(new Routing.Step(step.group(), rank, step.after(), step.reserve(), step.guard()));
    }
    return ranked;
  }

  private static Routing routing(Found found) {
    return new Routing(
        found.get(GROUPS, List.of()), found.get(SELECTION, AgentSelection.RANK_THEN_LONGEST_IDLE));
  }
}
