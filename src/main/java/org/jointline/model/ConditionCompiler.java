package org.jointline.model;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jointline.scenario.Curve;
import org.jointline.scenario.Guard;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.When;

/** Turns guards into conditions, and gathers the windows, waits and looks back that they need. */
final class ConditionCompiler {
  final List<StepFunction> windows = new ArrayList<>();
  final List<RuleTable.Watch> watches = new ArrayList<>();
  final List<RuleTable.LookBack> looks = new ArrayList<>();
  private final List<Curve> curves = new ArrayList<>();
  private final Timeline time;
  private final List<String> types;
  private final List<String> groups;

  /** By whole group: its parts. */
  final int[][] parts;

  private final List<String> modes;

  ConditionCompiler(Scenario scenario, Timeline time) {
    this.time = time;
    types = scenario.callTypes().stream().map(t -> t.id()).toList();
    groups = scenario.agentGroups().stream().map(g -> g.wholeId()).distinct().toList();
    parts =
        groups.stream()
            .map(
                whole ->
                    IntStream.range(0, scenario.agentGroups().size())
                        .filter(g -> scenario.agentGroups().get(g).wholeId().equals(whole))
                        .toArray())
            .toArray(int[][]::new);
    modes = scenario.rules().modes().map(m -> m.names()).orElse(List.of());
  }

  /** Null for one that always holds. */
  Condition guard(Guard guard, List<Condition.Term> more) {
    List<Condition.Term> all = new ArrayList<>(where(guard));
    all.addAll(more);
    return withAll(all, guard.when());
  }

  /** Only hours and modes. */
  List<Condition.Term> where(Guard guard) {
    List<Condition.Term> terms = new ArrayList<>();
    guard
        .hours()
        .ifPresent(h -> terms.add(new Condition.Term(Condition.Sign.WINDOW, window(h), 0, -1)));
    if (!guard.modes().isEmpty()) {
      int bits = 0;
      for (String mode : guard.modes()) {
        bits |= 1 << modes.indexOf(mode);
      }
      terms.add(new Condition.Term(Condition.Sign.MODE, bits, 0, -1));
    }
    return terms;
  }

  /** Null for {@link When#ALWAYS}. */
  Condition when(When when) {
    return withAll(List.of(), when);
  }

  Condition all(List<Condition.Term> terms) {
    return withAll(terms, When.ALWAYS);
  }

  private Condition withAll(List<Condition.Term> all, When when) {
    if (when.isAlways()) {
      return all.isEmpty()
          ? null
          : new Condition(new Condition.Term[][] {all.toArray(Condition.Term[]::new)});
    }
    List<Condition.Term[]> cases = new ArrayList<>();
    for (List<When.Term> one : when.cases()) {
      List<Condition.Term> terms = new ArrayList<>(all);
      one.forEach(t -> terms.add(term(t)));
      cases.add(terms.toArray(Condition.Term[]::new));
    }
    return new Condition(cases.toArray(Condition.Term[][]::new));
  }

  private Condition.Term term(When.Term term) {
    When.Sign sign = term.sign();
    int of = (sign.isOfCalls() ? types : groups).indexOf(term.of());
    double bound = term.bound();
    int look = -1;
    if (sign.looksBack()) {
      look = look(sign.isOfCalls(), of, Math.toIntExact(term.over().toMinutes()));
    } else if (sign == When.Sign.LONGEST_WAIT || sign == When.Sign.EXPECTED_WAIT) {
      bound = Math.rint(bound * Model.TICKS_PER_SECOND);
    }
    if (sign == When.Sign.LONGEST_WAIT) {
      watch(of, (long) bound);
    }
    return new Condition.Term(Condition.Sign.valueOf(sign.name()), of, bound, look);
  }

  void watch(int type, long ticks) {
    RuleTable.Watch watch = new RuleTable.Watch(type, ticks);
    if (!watches.contains(watch)) {
      watches.add(watch);
    }
  }

  int look(boolean ofCalls, int of, int minutes) {
    RuleTable.LookBack look = new RuleTable.LookBack(ofCalls, of, minutes);
    if (!looks.contains(look)) {
      looks.add(look);
    }
    return looks.indexOf(look);
  }

  private int window(Curve hours) {
    if (!curves.contains(hours)) {
      curves.add(hours);
      windows.add(time.lay(hours));
    }
    return curves.indexOf(hours);
  }

  /** The number of a whole group. */
  int whole(String id) {
    return groups.indexOf(id);
  }

  int mode(String name) {
    return modes.indexOf(name);
  }
}
