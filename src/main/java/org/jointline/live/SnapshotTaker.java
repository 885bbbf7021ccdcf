package org.jointline.live;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jointline.kernel.CallsInHand;
import org.jointline.kernel.Replication;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Organisation;
import org.jointline.scenario.ServiceLevelBase;
import org.jointline.scenario.Target;

/** Makes what boards show out of a replication and what was counted of it. */
final class SnapshotTaker {
  /** A service level this close above its target is at risk. */
  private static final double NEAR = 0.02;

  private static final double SECONDS_PER_TICK = 1.0 / Model.TICKS_PER_SECOND;

  private final CompiledScenario compiled;
  private final Replication replication;
  private final Floor floor;
  private final long now;

  SnapshotTaker(CompiledScenario compiled, Replication replication, Floor floor) {
    this.compiled = compiled;
    this.replication = replication;
    this.floor = floor;
    now = replication.now();
  }

  Snapshot snapshot(Command.Mode mode, List<Snapshot.Event> events) {
    List<Snapshot.Line> lines = new ArrayList<>();
    for (int i = 0; i < compiled.model().types; i++) {
      lines.add(line(i));
    }
    List<Snapshot.Group> groups = new ArrayList<>();
    for (int g = 0; g < compiled.model().groups; g++) {
      groups.add(group(g));
    }
    return new Snapshot(
        compiled.scenario().name(),
        now,
        compiled.time().local(now),
        compiled.time().local(compiled.model().endTick),
        replication.isOver(),
        mode,
        lines,
        groups,
        parties(lines, groups),
        flows(),
        events);
  }

  private Snapshot.Line line(int i) {
    CallType type = compiled.scenario().callTypes().get(i);
    LineFloor line = floor.lines.get(i);
    long[] arrivals = arrivals(i);
    List<Double> waits = new ArrayList<>();
    for (int w = 0; w < Math.min(arrivals.length, Snapshot.MOST_WAITS); w++) {
      waits.add((now - arrivals[w]) * SECONDS_PER_TICK);
    }
    long recentFrom = floor.recentStart();
    long intervalFrom = intervalStart();
    Snapshot.Calls recent =
        recent(line).calls(line.base(), undecided(i, arrivals, line.within(), recentFrom));
    double longest = waits.isEmpty() ? 0 : waits.get(0);
    return new Snapshot.Line(
        type.id(),
        type.name(),
        type.owner(),
        replication.isLineOpen(i),
        replication.waiting(i),
        longest,
        waits,
        line.target.map(SnapshotTaker::promise),
        line.interval.calls(line.base(), undecided(i, arrivals, line.within(), intervalFrom)),
        recent,
        line.today.calls(line.base(), undecided(i, arrivals, line.within(), floor.dayStart())),
        totals(line),
        state(line.target, recent, longest));
  }

  private long[] arrivals(int type) {
    long[] arrivals = new long[replication.waiting(type)];
    replication.waiting(type, arrivals);
    return arrivals;
  }

  private long intervalStart() {
    Model model = compiled.model();
    int slot = floor.interval();
    if (slot == model.warmUpSlot()) {
      return 0;
    }
    return slot == model.drainSlot() ? model.endTick : model.startTick + slot * model.intervalTicks;
  }

  private CallTally recent(LineFloor line) {
    CallTally sum = new CallTally();
    for (long n = floor.slice(); n > floor.slice() - LineFloor.RECENT && n >= 0; n--) {
      sum.add(line.slice(n));
    }
    return sum;
  }

  /** Waiting calls, arrived at or after a tick, that may yet be answered within the threshold. */
  private long undecided(int type, long[] arrivals, long within, long from) {
    long count = 0;
    for (long arrival : arrivals) {
      boolean open = compiled.model().waited(type, arrival, now) <= within;
      count += arrival >= from && open ? 1 : 0;
    }
    return count;
  }

  private static Snapshot.Promise promise(Target target) {
    return new Snapshot.Promise(
        target.within().toNanos() / 1e9,
        target.share(),
        target.base().name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  private static Snapshot.State state(
      Optional<Target> target, Snapshot.Calls recent, double longest) {
    if (target.isEmpty()) {
      return Snapshot.State.OK;
    }
    OptionalDouble level = recent.serviceLevel();
    if (recent.abandoned() > 0 && recent.answered() == 0) {
      // whatever the base makes of it
      return Snapshot.State.MISSED;
    }
    double share = target.get().share();
    if (level.isPresent() && level.getAsDouble() < share * (1 - 1e-12)) {
      return Snapshot.State.MISSED;
    }
    boolean near = level.isPresent() && level.getAsDouble() < share + Math.min(NEAR, 1 - share);
    boolean late = longest > target.get().within().toNanos() / 1e9;
    return near || late ? Snapshot.State.RISK : Snapshot.State.OK;
  }

  private Snapshot.Totals totals(LineFloor line) {
    Map<String, Long> answered = new HashMap<>();
    Map<String, Long> overflowed = new HashMap<>();
    List<Organisation> parties = compiled.scenario().organisations();
    for (int o = 0; o < parties.size(); o++) {
      if (line.answered[o] > 0) {
        answered.put(parties.get(o).id(), line.answered[o]);
        overflowed.put(parties.get(o).id(), line.overflowed[o]);
      }
    }
    List<Long> buckets = new ArrayList<>();
    for (long bucket : line.buckets) {
      buckets.add(bucket);
    }
    return new Snapshot.Totals(
        line.total.offered(),
        line.total.abandoned(),
        line.total.blocked(),
        line.total.answeredWithin(),
        answered,
        overflowed,
        buckets,
        line.total.waitOfAnswered() * SECONDS_PER_TICK);
  }

  private Snapshot.Group group(int g) {
    AgentGroup group = compiled.scenario().agentGroups().get(g);
    int talking = floor.groups.talking(g, now);
    return new Snapshot.Group(
        group.id(),
        group.name(),
        group.employer(),
        replication.planned(g),
        replication.extra(g),
        replication.onDuty(g),
        replication.idle(g),
        talking,
        floor.groups.busy(g) - talking,
        replication.ghosts(g),
        replication.isGroupOpen(g),
        onCalls(g));
  }

  private Map<String, Integer> onCalls(int g) {
    Model model = compiled.model();
    Map<String, Integer> onCalls = new HashMap<>();
    for (int a = model.agentFirst[g]; a < model.agentFirst[g + 1]; a++) {
      int type = floor.inHand.type(a);
      if (type != CallsInHand.NONE) {
        onCalls.merge(compiled.scenario().callTypes().get(type).id(), 1, Integer::sum);
      }
    }
    return onCalls;
  }

  private List<Snapshot.Party> parties(List<Snapshot.Line> lines, List<Snapshot.Group> groups) {
    List<Snapshot.Party> parties = new ArrayList<>();
    for (Organisation organisation : compiled.scenario().organisations()) {
      String id = organisation.id();
      parties.add(
          new Snapshot.Party(
              id,
              organisation.name(),
              lines.stream()
                  .filter(l -> l.owner().equals(id))
                  .mapToInt(Snapshot.Line::waiting)
                  .sum(),
              serviceLevel(id),
              groups.stream()
                  .filter(g -> g.employer().equals(id))
                  .mapToInt(Snapshot.Group::onDuty)
                  .sum(),
              groups.stream()
                  .filter(g -> g.employer().equals(id))
                  .mapToInt(Snapshot.Group::idle)
                  .sum()));
    }
    return parties;
  }

  /** Recent calls of all its lines with a target, each held against its own. */
  private OptionalDouble serviceLevel(String organisation) {
    long met = 0;
    long of = 0;
    long from = floor.recentStart();
    for (int i = 0; i < floor.lines.size(); i++) {
      LineFloor line = floor.lines.get(i);
      boolean own = compiled.scenario().callTypes().get(i).owner().equals(organisation);
      if (own && line.base().isPresent()) {
        ServiceLevelBase base = line.base().get();
        CallTally recent = recent(line);
        met += recent.met(base);
        of += recent.of(base, undecided(i, arrivals(i), line.within(), from));
      }
    }
    return of > 0 ? OptionalDouble.of(met / (double) of) : OptionalDouble.empty();
  }

  /** Every pair of which one may answer the other's calls by the scenario's routing. */
  private List<Snapshot.Flow> flows() {
    List<Snapshot.Flow> flows = new ArrayList<>();
    List<Organisation> parties = compiled.scenario().organisations();
    for (int from = 0; from < parties.size(); from++) {
      for (int to = 0; to < parties.size(); to++) {
        if (mayMeet(parties.get(from).id(), parties.get(to).id())) {
          flows.add(
              new Snapshot.Flow(
                  parties.get(from).id(),
                  parties.get(to).id(),
                  floor.flowToday[from][to],
                  floor.flowRecent(from, to),
                  Duration.ofNanos(floor.flowTicksToday[from][to] * 1000)));
        }
      }
    }
    return flows;
  }

  private boolean mayMeet(String owner, String employer) {
    return compiled.scenario().callTypes().stream()
        .filter(t -> t.owner().equals(owner))
        .flatMap(t -> t.routing().steps().stream())
        .anyMatch(
            s ->
                compiled.scenario().agentGroups().stream()
                    .anyMatch(g -> g.id().equals(s.group()) && g.employer().equals(employer)));
  }

  History history() {
    List<History.Slice> slices = new ArrayList<>();
    long from = Math.max(0, floor.slice() - LineFloor.SLICES + 1);
    for (long n = from; n <= floor.slice(); n++) {
      slices.add(slice(n));
    }
    return new History(Duration.ofNanos(LineFloor.SLICE_TICKS * 1000), slices);
  }

  private History.Slice slice(long n) {
    boolean running = n == floor.slice();
    List<History.Line> lines = new ArrayList<>();
    for (int i = 0; i < floor.lines.size(); i++) {
      LineFloor line = floor.lines.get(i);
      int waiting = running ? replication.waiting(i) : line.waitingAtEnd(n);
      lines.add(historyLine(i, line, n, waiting));
    }
    List<History.Group> groups = new ArrayList<>();
    for (int g = 0; g < compiled.model().groups; g++) {
      groups.add(floor.groups.read(n, g, compiled.scenario().agentGroups().get(g).id()));
    }
    return new History.Slice(compiled.time().local(floor.sliceStart(n)), lines, groups);
  }

  private History.Line historyLine(int i, LineFloor line, long n, int waiting) {
    CallTally tally = line.slice(n);
    long[] arrivals = arrivals(i);
    long undecided = 0;
    long longest = tally.longest();
    for (long arrival : arrivals) {
      if (arrival >= floor.sliceStart(0) && floor.sliceOf(arrival) == n) {
        undecided += compiled.model().waited(i, arrival, now) <= line.within() ? 1 : 0;
        longest = Math.max(longest, now - arrival);
      }
    }
    Snapshot.Calls calls = tally.calls(line.base(), undecided);
    return new History.Line(
        compiled.scenario().callTypes().get(i).id(),
        calls.offered(),
        calls.answered(),
        calls.within(),
        calls.abandoned(),
        calls.serviceLevel(),
        longest * SECONDS_PER_TICK,
        waiting);
  }
}
