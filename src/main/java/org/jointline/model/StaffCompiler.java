package org.jointline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jointline.scenario.AgentGroup;

/** Lays the people of all groups along the ticks. */
final class StaffCompiler {
  private final List<AgentGroup> groups;
  private final Timeline time;
  final PhoneRule rule;

  /** By group: people on shift and not on a break. */
  final List<StepFunction> present = new ArrayList<>();

  StaffCompiler(List<AgentGroup> groups, Timeline time) {
    this.groups = groups;
    this.time = time;
    rule = new PhoneRule(groups);
  }

  List<Staff> compile() {
    List<StepFunction> onShift = new ArrayList<>();
    for (AgentGroup group : groups) {
      StepFunction shift = time.lay(group.staffing());
      onShift.add(shift);
      present.add(
          shift.with(time.lay(group.people().offPhones()), (n, off) -> Math.max(0, n - off)));
    }
    List<StepFunction> phones = rule.isApart() ? apart() : together();
    List<Staff> staff = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      StepFunction pounds = time.lay(groups.get(g).costPerHour());
      staff.add(
          new Staff(
              onShift.get(g), phones.get(g), onShift.get(g).with(pounds, (n, rate) -> n * rate)));
    }
    return staff;
  }

  private List<StepFunction> apart() {
    List<StepFunction> phones = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      AgentGroup group = groups.get(g);
      double share = (1 - group.shrinkage()) * (1 - group.people().absence().planned());
      StepFunction constant = StepFunction.constant(share);
      phones.add(present.get(g).with(constant, PhoneRule::rounded));
    }
    return phones;
  }

  private List<StepFunction> together() {
    int n = groups.size();
    List<StepFunction.Builder> phones = new ArrayList<>();
    groups.forEach(g -> phones.add(new StepFunction.Builder()));
    int[] here = new int[n];
    int[] out = new int[n];
    for (long tick : changes()) {
      for (int g = 0; g < n; g++) {
        here[g] = (int) present.get(g).at(tick);
      }
      rule.apply(here, new int[n], out);
      for (int g = 0; g < n; g++) {
        phones.get(g).add(tick, out[g]);
      }
    }
    return phones.stream().map(StepFunction.Builder::build).toList();
  }

  /** Ticks at which anybody comes or goes. */
  private TreeSet<Long> changes() {
    TreeSet<Long> changes = new TreeSet<>();
    for (StepFunction of : present) {
      for (int p = 0; p < of.pieces(); p++) {
        changes.add(of.start(p));
      }
    }
    return changes;
  }
}
