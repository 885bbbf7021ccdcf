package org.jointline.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jointline.random.Streams;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Distribution;
import org.jointline.scenario.Guard;
import org.jointline.scenario.Modes;
import org.jointline.scenario.Routing;
import org.jointline.scenario.Rules;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.Trigger;

/** Makes the table of a scenario's rules. */
final class RuleCompiler {
  record ClockChange(long tick, int to) {}

  final ConditionCompiler conditions;
  final List<RuleTable.Switch> switches = new ArrayList<>();
  final List<ClockChange> clock = new ArrayList<>();
  private final Scenario scenario;
  private final Timeline time;
  private final List<CallType> types;
  private final List<AgentGroup> groups;

  private RuleCompiler(Scenario scenario, Timeline time) {
    this.scenario = scenario;
    this.time = time;
    types = scenario.callTypes();
    groups = scenario.agentGroups();
    conditions = new ConditionCompiler(scenario, time);
    scenario.rules().modes().ifPresent(this::layClock);
  }

  /** Null where the scenario has no rules. */
  static RuleTable compile(Scenario scenario, Timeline time) {
    boolean guarded =
        scenario.callTypes().stream()
            .flatMap(t -> t.routing().steps().stream())
            .anyMatch(s -> !s.guard().equals(Guard.NONE));
    return guarded || !scenario.rules().isEmpty()
        ? new RuleTable(new RuleCompiler(scenario, time))
        : null;
  }

  private void layClock(Modes modes) {
    for (Modes.Change change : modes.changes()) {
      if (change instanceof Modes.ByClock byClock) {
        for (Modes.Moment moment : byClock.at()) {
          lay(moment, conditions.mode(change.to()));
        }
      }
    }
    clock.sort(Comparator.comparingLong(ClockChange::tick));
  }

  private void lay(Modes.Moment moment, int to) {
    if (moment.date().isPresent()) {
      // a cut-over before the start has happened already
      add(Math.max(0, time.tick(moment.date().get(), moment.second())), to);
      return;
    }
    for (LocalDate date : time.dates()) {
      long tick = time.tick(date, moment.second());
      if (moment.days().contains(date.getDayOfWeek()) && tick >= 0) {
        add(tick, to);
      }
    }
  }

  private void add(long tick, int to) {
    if (tick < time.stopTick()) {
      clock.add(new ClockChange(tick, to));
    }
  }

  int modes() {
    return scenario.rules().modes().map(m -> m.names().size()).orElse(1);
  }

  int startMode() {
    return scenario.rules().modes().map(m -> conditions.mode(m.start())).orElse(0);
  }

  private int turn(Trigger trigger) {
    switches.add(
        new RuleTable.Switch(
            conditions.all(conditions.where(trigger.guard())),
            conditions.when(trigger.guard().when()),
            conditions.when(trigger.until()),
            Timeline.ticks(trigger.notice()),
            Timeline.ticks(trigger.atLeast())));
    return switches.size() - 1;
  }

  List<RuleTable.ModeTrigger> modeTriggers() {
    List<RuleTable.ModeTrigger> triggers = new ArrayList<>();
    for (Modes.Change change : scenario.rules().modes().map(Modes::changes).orElse(List.of())) {
      if (change instanceof Modes.ByTrigger t) {
        triggers.add(
            new RuleTable.ModeTrigger(
                conditions.mode(t.to()),
                turn(t.trigger()),
                t.otherwise().map(conditions::mode).orElse(-1)));
      }
    }
    return triggers;
  }

  List<RuleTable.Agreement> agreements() {
    List<RuleTable.Agreement> agreements = new ArrayList<>();
    for (org.jointline.scenario.Agreement a : scenario.rules().agreements()) {
      agreements.add(
          new RuleTable.Agreement(
              turn(a.asked()),
              conditions.when(a.withdrawn()),
              a.atMost().orElse(Integer.MAX_VALUE),
              a.share().orElse(1),
              helpers(a)));
    }
    return agreements;
  }

  private int[] helpers(org.jointline.scenario.Agreement a) {
    List<Integer> helpers = new ArrayList<>();
    for (int g = 0; g < groups.size(); g++) {
      for (int i = 0; i < types.size(); i++) {
        if (covers(a, i, g) && hasStep(i, g) && !helpers.contains(g)) {
          helpers.add(g);
        }
      }
    }
    return helpers.stream().mapToInt(Integer::intValue).toArray();
  }

  private boolean covers(org.jointline.scenario.Agreement a, int type, int group) {
    CallType t = types.get(type);
    return groups.get(group).employer().equals(a.helper())
        && t.owner().equals(a.helped())
        && (a.callTypes().isEmpty() || a.callTypes().contains(t.id()));
  }

  private boolean hasStep(int type, int group) {
    String id = groups.get(group).id();
    return types.get(type).routing().steps().stream().anyMatch(s -> s.group().equals(id));
  }

  int[][] agreementsOf() {
    int[][] of = new int[types.size() * groups.size()][];
    for (int i = 0; i < types.size(); i++) {
      for (int g = 0; g < groups.size(); g++) {
        List<Integer> covering = new ArrayList<>();
        for (int a = 0; a < scenario.rules().agreements().size(); a++) {
          if (covers(scenario.rules().agreements().get(a), i, g)) {
            covering.add(a);
          }
        }
        if (!covering.isEmpty()) {
          of[i * groups.size() + g] = covering.stream().mapToInt(Integer::intValue).toArray();
        }
      }
    }
    return of;
  }

  int[] lineOf() {
    int[] of = new int[types.size()];
    Arrays.fill(of, -1);
    for (int l = 0; l < scenario.rules().lines().size(); l++) {
      for (String id : scenario.rules().lines().get(l).callTypes()) {
        of[type(id)] = l;
      }
    }
    return of;
  }

  int[] mostOnLine() {
    return scenario.rules().lines().stream().mapToInt(Rules.Line::atMost).toArray();
  }

  List<RuleTable.Outside> outside() {
    List<RuleTable.Outside> outside = new ArrayList<>();
    for (Rules.OutsideHelp o : scenario.rules().outside()) {
      int[] of = o.callTypes().stream().mapToInt(this::type).toArray();
      long after = Timeline.ticks(o.delay());
      for (int i : of) {
        conditions.watch(i, after);
      }
      outside.add(
          new RuleTable.Outside(
              turn(o.asked()),
              of,
              after,
              o.atMost(),
              Timeline.ticks(o.answer()),
              o.handleTime(),
              o.costPerCall()));
    }
    return outside;
  }

  List<RuleTable.Site> sites() {
    return scenario.rules().sites().stream()
        .map(
            s ->
                new RuleTable.Site(
                    s.groups().stream()
                        .flatMapToInt(id -> Arrays.stream(conditions.parts[conditions.whole(id)]))
                        .toArray(),
                    s.outages().stream()
                        .mapToLong(o -> time.startTick() + Timeline.ticks(o.after()))
                        .toArray(),
                    s.outages().stream()
                        .mapToLong(
                            o -> time.startTick() + Timeline.ticks(o.after().plus(o.length())))
                        .toArray(),
                    s.breakdown().map(b -> b.meanBetween().toNanos() / 1e9).orElse(0.0),
                    s.breakdown().map(b -> b.meanRepair().toNanos() / 1e9).orElse(0.0),
                    s.backUpShare(),
                    Timeline.ticks(s.backUpDelay())))
        .toList();
  }

  List<RuleTable.Message> messages() {
    List<RuleTable.Message> messages = new ArrayList<>();
    for (Rules.Message m : scenario.rules().messages()) {
      boolean[] heard = new boolean[types.size()];
      m.callTypes().forEach(id -> heard[type(id)] = true);
      int to = m.to().map(this::type).orElse(-1);
      messages.add(
          new RuleTable.Message(
              Streams.name(m.id()),
              turn(m.played()),
              heard,
              m.share(),
              to,
              to < 0 ? null : time.open(types.get(to), scenario.demand().specialDays())));
    }
    return messages;
  }

  private int type(String id) {
    return types.stream().map(CallType::id).toList().indexOf(id);
  }

  boolean[] foreign() {
    boolean[] foreign = new boolean[types.size() * groups.size()];
    for (int i = 0; i < types.size(); i++) {
      for (int g = 0; g < groups.size(); g++) {
        foreign[i * groups.size() + g] = !groups.get(g).employer().equals(types.get(i).owner());
      }
    }
    return foreign;
  }

  Condition[] guard() {
    Condition[] guard = new Condition[types.size() * groups.size()];
    for (int i = 0; i < types.size(); i++) {
      for (Routing.Step step : types.get(i).routing().steps()) {
        int g = group(step.group());
        guard[i * groups.size() + g] = conditions.guard(step.guard(), people(i, g));
      }
    }
    return guard;
  }

  /** What the rules about a group's people ask before it takes a type's calls. */
  private List<Condition.Term> people(int type, int group) {
    List<Condition.Term> terms = new ArrayList<>();
    String id = groups.get(group).wholeId();
    int whole = conditions.whole(id);
    boolean foreign = !groups.get(group).employer().equals(types.get(type).owner());
    for (Rules.Crew crew : scenario.rules().crews()) {
      if (crew.group().equals(id) && (foreign || crew.forAnyCall())) {
        Condition.Sign sign = crew.forAnyCall() ? Condition.Sign.ON_DUTY : Condition.Sign.CREW_LEFT;
        terms.add(new Condition.Term(sign, whole, crew.people(), -1));
      }
    }
    for (Rules.OccupancyCap cap : scenario.rules().caps()) {
      if (cap.group().equals(id) && foreign) {
        int look = conditions.look(false, whole, Math.toIntExact(cap.over().toMinutes()));
        terms.add(new Condition.Term(Condition.Sign.OCCUPANCY_AT_MOST, whole, cap.share(), look));
      }
    }
    return terms;
  }

  private int group(String id) {
    return groups.stream().map(AgentGroup::id).toList().indexOf(id);
  }

  /** By call type: mean of talk and after-call work. */
  static double[] meanHandleTicks(Scenario scenario) {
    return scenario.callTypes().stream()
        .mapToDouble(
            t ->
                (t.talk().mean() + t.afterCallWork().map(Distribution::mean).orElse(0.0))
                    * Model.TICKS_PER_SECOND)
        .toArray();
  }

  /** By call type: groups that take its calls at once and always. */
  static int[][] ownGroups(Scenario scenario) {
    List<String> groups = scenario.agentGroups().stream().map(AgentGroup::id).toList();
    return scenario.callTypes().stream()
        .map(
            t ->
                t.routing().steps().stream()
                    .filter(s -> s.after().isZero() && s.guard().equals(Guard.NONE))
                    .mapToInt(s -> groups.indexOf(s.group()))
                    .toArray())
        .toArray(int[][]::new);
  }

  double[] meanHandleTicks() {
    return meanHandleTicks(scenario);
  }

  int[][] ownGroups() {
    return ownGroups(scenario);
  }
}
