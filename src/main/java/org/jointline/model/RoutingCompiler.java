package org.jointline.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Routing;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.Urgency;

/** Flattens the routing of a scenario into tables. A new static order is a new case here only. */
final class RoutingCompiler {
  /** One (call type, group) pair, with all its rules. */
  private record Link(int type, int group, int tier, int key, long after, int reserve) {}

  private final Scenario scenario;
  private final Map<String, Integer> groupIndex = new HashMap<>();
  private final List<List<Link>> byType = new ArrayList<>();

  RoutingCompiler(Scenario scenario) {
    this.scenario = scenario;
    for (AgentGroup group : scenario.agentGroups()) {
      groupIndex.put(group.id(), groupIndex.size());
    }
    for (int i = 0; i < scenario.callTypes().size(); i++) {
      byType.add(links(i, scenario.callTypes().get(i)));
    }
  }

  private List<Link> links(int index, CallType type) {
    List<Link> links = new ArrayList<>();
    for (Routing.Step step : type.routing().steps()) {
      int g = groupIndex.get(step.group());
      AgentGroup group = scenario.agentGroups().get(g);
      AgentGroup.Skill skill = skill(group, type.id());
      links.add(
          new Link(
              index,
              g,
              tier(type, step, group, skill),
              key(type, group, skill),
              Timeline.ticks(step.after()),
              step.reserve()));
    }
    links.sort(Comparator.comparingInt(Link::tier));
    return links;
  }

  private static AgentGroup.Skill skill(AgentGroup group, String type) {
    return group.skills().stream()
        .filter(s -> s.callType().equals(type))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "agent group '" + group.id() + "' has no skill for '" + type + "'"));
  }

  /** Groups of the smallest tier are tried first; of equal tiers the longest idle agent. */
  private int tier(CallType type, Routing.Step step, AgentGroup group, AgentGroup.Skill skill) {
    return switch (type.routing().selection()) {
      case RANK_THEN_LONGEST_IDLE, MOST_IDLE_GROUP, RANDOM -> step.rank();
      case LONGEST_IDLE -> 0;
      case FEWEST_SKILLS -> group.skills().size();
      case LOCAL_SPECIALIST_FIRST ->
          (group.employer().equals(type.owner()) ? 0 : scenario.callTypes().size())
              + group.skills().size();
      case FASTEST -> (int) Math.round(group.handleTime(skill, type) * 1_000_000);
    };
  }

  /** Calls of the smallest key are looked at first; of equal keys the longest waiting. */
  private int key(CallType type, AgentGroup group, AgentGroup.Skill skill) {
    return switch (group.callSelection()) {
      case PRIORITY_THEN_LONGEST_WAIT -> anyGrows(group) ? 0 : type.priority();
      case LONGEST_WAIT, WEIGHTED_WAIT -> 0;
      case RANK_ORDER -> skill.rank();
    };
  }

  private static RoutingTable.AgentOrder agentOrder(CallType type) {
    return switch (type.routing().selection()) {
      case RANK_THEN_LONGEST_IDLE, LONGEST_IDLE, FEWEST_SKILLS, LOCAL_SPECIALIST_FIRST, FASTEST ->
          RoutingTable.AgentOrder.TIERS;
      case RANDOM -> RoutingTable.AgentOrder.RANDOM;
      case MOST_IDLE_GROUP -> RoutingTable.AgentOrder.MOST_IDLE;
    };
  }

  private RoutingTable.CallOrder callOrder(AgentGroup group) {
    return switch (group.callSelection()) {
      case PRIORITY_THEN_LONGEST_WAIT ->
          anyGrows(group) ? RoutingTable.CallOrder.GROWING : RoutingTable.CallOrder.KEYS;
      case LONGEST_WAIT, RANK_ORDER -> RoutingTable.CallOrder.KEYS;
      case WEIGHTED_WAIT -> RoutingTable.CallOrder.WEIGHTED;
    };
  }

  private boolean anyGrows(AgentGroup group) {
    return scenario.callTypes().stream()
        .filter(t -> t.urgency().isPresent())
        .flatMap(t -> t.routing().steps().stream())
        .anyMatch(s -> s.group().equals(group.id()));
  }

  RoutingTable compile() {
    List<List<Link>> byGroup = byGroup();
    List<Link> steps = byType.stream().flatMap(List::stream).toList();
    List<Link> entries = byGroup.stream().flatMap(List::stream).toList();
    List<long[]> stages = byType.stream().map(RoutingCompiler::stages).toList();
    return new RoutingTable(
        scenario.callTypes().stream()
            .map(RoutingCompiler::agentOrder)
            .toArray(RoutingTable.AgentOrder[]::new),
        firsts(byType.stream().map(List::size).toList()),
        steps.stream().mapToInt(Link::group).toArray(),
        steps.stream().mapToInt(Link::tier).toArray(),
        steps.stream().mapToLong(Link::after).toArray(),
        steps.stream().mapToInt(Link::reserve).toArray(),
        scenario.agentGroups().stream().map(this::callOrder).toArray(RoutingTable.CallOrder[]::new),
        firsts(byGroup.stream().map(List::size).toList()),
        entries.stream().mapToInt(Link::type).toArray(),
        entries.stream().mapToInt(Link::key).toArray(),
        entries.stream().mapToLong(Link::after).toArray(),
        entries.stream().mapToInt(Link::reserve).toArray(),
        scenario.callTypes().stream().mapToDouble(CallType::weight).toArray(),
        scenario.callTypes().stream()
            .mapToDouble(t -> t.urgency().map(Urgency::base).orElse(-1.0 * t.priority()))
            .toArray(),
        scenario.callTypes().stream()
            .mapToDouble(t -> t.urgency().map(Urgency::perSecond).orElse(0.0))
            .map(perSecond -> perSecond / Model.TICKS_PER_SECOND)
            .toArray(),
        firsts(stages.stream().map(s -> s.length).toList()),
        stages.stream().flatMapToLong(java.util.Arrays::stream).toArray());
  }

  private List<List<Link>> byGroup() {
    List<List<Link>> byGroup = new ArrayList<>();
    for (int g = 0; g < scenario.agentGroups().size(); g++) {
      int group = g;
      byGroup.add(
          byType.stream()
              .flatMap(List::stream)
              .filter(link -> link.group() == group)
              .sorted(Comparator.comparingInt(Link::key))
              .toList());
    }
    return byGroup;
  }

  /** The distinct positive delays of a type, rising. */
  private static long[] stages(List<Link> links) {
    return links.stream().mapToLong(Link::after).filter(a -> a > 0).distinct().sorted().toArray();
  }

  private static int[] firsts(List<Integer> sizes) {
    int[] firsts = new int[sizes.size() + 1];
    for (int i = 0; i < sizes.size(); i++) {
      firsts[i + 1] = firsts[i] + sizes.get(i);
    }
    return firsts;
  }
}
