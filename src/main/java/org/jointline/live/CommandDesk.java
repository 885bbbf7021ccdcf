package org.jointline.live;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jointline.kernel.Replication;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.jointline.random.Purpose;
import org.jointline.random.Streams;
import org.jointline.scenario.Routing;
import org.jointline.scenario.Scenario;

/**
 * Checks commands against what a session has come to, and makes them ready. It remembers what
 * earlier commands have changed of the rules; people and calls are the course's.
 */
final class CommandDesk {
  /** Agents more than ever planned that a group has room for. */
  static final int SPARE_AGENTS = 100;

  private static final int MOST_PEOPLE = 1000;
  private static final int MOST_CALLS = 5000;
  private static final double LARGEST_FACTOR = 20;
  private static final Duration LONGEST = Duration.ofDays(7);

  private final CompiledScenario compiled;
  private final long seed;
  private final int replication;
  private final Names names;

  /** The scenario with the reserves and delays of now, all helping. */
  private Scenario joint;

  private Command.Mode mode = Command.Mode.JOINT;
  private int commands;

  /**
   * @param compiled with {@link #SPARE_AGENTS}
   * @param replication index, for the luck of callers that commands bring
   */
  CommandDesk(CompiledScenario compiled, long seed, int replication) {
    this.compiled = compiled;
    this.seed = seed;
    this.replication = replication;
    names = new Names(compiled.scenario());
    joint = compiled.scenario();
  }

  /** One that goes its own way from now on. */
  CommandDesk copy() {
    CommandDesk copy = new CommandDesk(compiled, seed, replication);
    copy.joint = joint;
    copy.mode = mode;
    copy.commands = commands;
    return copy;
  }

  Model model() {
    return compiled.model();
  }

  Scenario scenario() {
    return compiled.scenario();
  }

  Command.Mode mode() {
    return mode;
  }

  /**
   * Makes a command ready to take effect now.
   *
   * @throws RefusedException if it is impossible, with the reason; then nothing has changed
   */
  Effect prepare(Command command, Replication now) throws RefusedException {
    if (now.now() >= compiled.model().endTick) {
      throw new RefusedException("the scenario's period is over; nothing can be changed any more");
    }
    Effect effect = effect(command, now);
    commands++;
    return effect;
  }

  private Effect effect(Command command, Replication now) throws RefusedException {
    if (command instanceof Command.ChangeStaffing c) {
      return changeStaffing(c, now);
    } else if (command instanceof Command.SendAway c) {
      return sendAway(c, now);
    } else if (command instanceof Command.SetLine c) {
      return setLine(c, now);
    } else if (command instanceof Command.SetReserve c) {
      return setReserve(c);
    } else if (command instanceof Command.SetOverflow c) {
      return setOverflow(c);
    } else if (command instanceof Command.SetMode c) {
      return setMode(c);
    } else if (command instanceof Command.Surge c) {
      return surge(c);
    } else if (command instanceof Command.Incident c) {
      return incident(c, now);
    } else if (command instanceof Command.SetSite c) {
      return setSite(c, now);
    }
    throw new AssertionError(command);
  }

  private Effect changeStaffing(Command.ChangeStaffing c, Replication now) throws RefusedException {
    int group = names.group(c.group());
    refuseIf(
        c.change() == 0 || c.change() < -MOST_PEOPLE || c.change() > MOST_PEOPLE,
        "change must be -1000 to 1000 and not 0, got " + c.change());
    int extra = now.extra(group) + c.change();
    refuseIf(
        extra > SPARE_AGENTS,
        "there is room for " + SPARE_AGENTS + " people more than planned, not for " + extra);
    int people = now.planned(group) + now.extra(group);
    refuseIf(
        -c.change() > people,
        names.groupName(group)
            + " have "
            + Names.people(Math.max(0, people))
            + " now, so "
            + -c.change()
            + " cannot leave");
    String back =
        c.change() > 0
            ? Names.people(c.change()) + " more of " + names.groupName(group) + " gone again"
            : Names.people(-c.change()) + " of " + names.groupName(group) + " back";
    return staffing(group, c.change(), length(c.length()), back);
  }

  private Effect sendAway(Command.SendAway c, Replication now) throws RefusedException {
    int group = names.group(c.group());
    refuseIf(c.agents() < 1, "agents must be at least 1, got " + c.agents());
    refuseIf(
        c.why() == Command.Why.BREAK && c.length().isEmpty(), "a break needs a length in 'for'");
    refuseIf(
        c.agents() > now.onDuty(group),
        names.groupName(group)
            + " have "
            + Names.agents(now.onDuty(group))
            + " on duty now, so "
            + c.agents()
            + " cannot leave");
    String back = Names.agents(c.agents()) + " of " + names.groupName(group) + " back";
    return staffing(group, -c.agents(), length(c.length()), back);
  }

  private static Effect staffing(int group, int change, long ticks, String back) {
    return course -> {
      course.replication.changeStaffing(group, change);
      if (ticks > 0) {
        long end = course.replication.now() + ticks;
        course.agenda.add(new Ending(end, group, -change, back));
      }
    };
  }

  private Effect setLine(Command.SetLine c, Replication now) throws RefusedException {
    int line = names.line(c.line());
    refuseIf(
        now.isLineOpen(line) == c.open(),
        names.lineName(line) + " is " + (c.open() ? "open" : "closed") + " already");
    return course -> course.replication.setLineOpen(line, c.open());
  }

  private Effect setReserve(Command.SetReserve c) throws RefusedException {
    int line = names.line(c.line());
    checkStep(line, c.group());
    refuseIf(c.agents() < 0 || c.agents() > 1000, "agents must be 0 to 1000, got " + c.agents());
    return reroute(Rerouting.reserve(joint, line, c.group(), c.agents()), mode);
  }

  private Effect setOverflow(Command.SetOverflow c) throws RefusedException {
    int line = names.line(c.line());
    checkStep(line, c.group());
    refuseIf(
        c.after().isNegative() || c.after().compareTo(Duration.ofHours(24)) > 0,
        "after must be 0 s to 24 h, got " + Names.length(c.after()));
    return reroute(Rerouting.after(joint, line, c.group(), c.after()), mode);
  }

  private void checkStep(int line, String group) throws RefusedException {
    names.group(group);
    List<String> groups =
        joint.callTypes().get(line).routing().steps().stream().map(Routing.Step::group).toList();
    refuseIf(
        !groups.contains(group),
        "'"
            + group
            + "' does not take "
            + names.lineName(line)
            + "; "
            + String.join(", ", groups)
            + " do");
  }

  private Effect setMode(Command.SetMode c) throws RefusedException {
    refuseIf(
        c.mode() == mode,
        "it is " + (mode == Command.Mode.JOINT ? "joint" : "independent") + " already");
    return reroute(joint, c.mode());
  }

  private Effect reroute(Scenario to, Command.Mode in) throws RefusedException {
    Scenario rules = in == Command.Mode.JOINT ? to : Rerouting.independent(to);
    Model model = CompiledScenario.withSpareAgents(rules, SPARE_AGENTS).model();
    joint = to;
    mode = in;
    return course -> course.replication.route(model);
  }

  private Effect surge(Command.Surge c) throws RefusedException {
    int line = names.line(c.line());
    refuseIf(
        !(c.factor() > 1 && c.factor() <= LARGEST_FACTOR),
        "factor must be more than 1 and at most 20, got " + c.factor());
    refuseIf(
        compiled.model().arrivals[line].isTimed(),
        names.lineName(line) + " has calls at given times, not a rate that could be multiplied");
    long ticks = length(Optional.of(c.length()));
    String over = "Surge of " + names.lineName(line) + " over";
    long luck = Streams.seed(seed, replication, Purpose.COMMAND, commands);
    return course -> {
      long tick = course.replication.now();
      SurgeCallers callers =
          new SurgeCallers(compiled.model(), line, luck, tick + ticks, c.factor() - 1, over);
      callers.begin(course.replication);
      course.agenda.add(callers);
    };
  }

  private Effect incident(Command.Incident c, Replication now) throws RefusedException {
    int line = names.line(c.line());
    refuseIf(
        c.calls() < 1 || c.calls() > MOST_CALLS,
        "calls must be 1 to " + MOST_CALLS + ", got " + c.calls());
    long ticks = length(Optional.of(c.over()));
    refuseIf(
        now.now() + ticks > compiled.model().endTick,
        "the scenario's period ends before all have called; choose a shorter 'over'");
    String over =
        c.about().isBlank()
            ? "Extra calls to " + names.lineName(line) + " over"
            : c.about() + ": over";
    long luck = Streams.seed(seed, replication, Purpose.COMMAND, commands);
    return course -> {
      long tick = course.replication.now();
      IncidentCallers callers =
          new IncidentCallers(compiled.model(), line, luck, tick, ticks, c.calls(), over);
      callers.begin(course.replication);
      course.agenda.add(callers);
    };
  }

  private Effect setSite(Command.SetSite c, Replication now) throws RefusedException {
    refuseIf(c.groups().isEmpty(), "groups must name at least one agent group");
    refuseIf(
        c.groups().stream().distinct().count() < c.groups().size(),
        "groups must name each agent group once");
    int[] groups = new int[c.groups().size()];
    for (int i = 0; i < groups.length; i++) {
      groups[i] = names.group(c.groups().get(i));
      refuseIf(
          now.isGroupOpen(groups[i]) == c.open(),
          "the site of "
              + names.groupName(groups[i])
              + " is "
              + (c.open() ? "open" : "closed")
              + " already");
    }
    return course -> course.replication.setGroupsOpen(groups, c.open());
  }

  /** Ticks; 0 for no end. */
  private static long length(Optional<Duration> length) throws RefusedException {
    if (length.isEmpty()) {
      return 0;
    }
    Duration d = length.get();
    refuseIf(
        d.compareTo(Duration.ofSeconds(1)) < 0 || d.compareTo(LONGEST) > 0,
        "a length must be 1 s to 7 days, got " + Names.length(d));
    return d.toNanos() / 1000;
  }

  private static void refuseIf(boolean impossible, String reason) throws RefusedException {
    if (impossible) {
      throw new RefusedException(reason);
    }
  }
}
