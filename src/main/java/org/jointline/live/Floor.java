package org.jointline.live;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jointline.kernel.CallsInHand;
import org.jointline.kernel.Listener;
import org.jointline.kernel.Replication;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.Organisation;
import org.jointline.scenario.Scenario;

/**
 * Everything a board shows, counted as it happens: calls by when they arrived, agents by the call
 * they are on.
 */
final class Floor implements Listener {
  final CallsInHand inHand;
  final List<LineFloor> lines = new ArrayList<>();
  final GroupHistory groups;

  /** By owner and employer: calls and handle time of today, and calls by slice. */
  final long[][] flowToday;

  final long[][] flowTicksToday;
  private final long[][][] flowSlices;

  private final CompiledScenario compiled;
  private final Model model;
  private final int[] owner;
  private final int[] employer;

  /** Where counting begins; calls that arrived before are not counted. */
  private long origin;

  private long slice;
  private int interval;
  private long dayStart;
  private long nextDay;

  Floor(CompiledScenario compiled) {
    this.compiled = compiled;
    model = compiled.model();
    Scenario scenario = compiled.scenario();
    List<String> parties = scenario.organisations().stream().map(Organisation::id).toList();
    owner = scenario.callTypes().stream().mapToInt(t -> parties.indexOf(t.owner())).toArray();
    employer =
        scenario.agentGroups().stream()
            .map(AgentGroup::employer)
            .mapToInt(parties::indexOf)
            .toArray();
    inHand = new CallsInHand(model.agents());
    scenario.callTypes().forEach(t -> lines.add(new LineFloor(t, parties.size())));
    groups = new GroupHistory(model, inHand);
    flowToday = new long[parties.size()][parties.size()];
    flowTicksToday = new long[parties.size()][parties.size()];
    flowSlices = new long[LineFloor.SLICES][parties.size()][parties.size()];
  }

  /** The counts start now: what went before was the warm-up. Calls in hand and waiting stay. */
  void begin(long tick) {
    lines.forEach(LineFloor::clear);
    groups.clear();
    for (long[][] flow : flowSlices) {
      clear(flow);
    }
    origin = tick;
    slice = 0;
    startDay(tick);
  }

  private static void clear(long[][] flow) {
    for (long[] row : flow) {
      Arrays.fill(row, 0);
    }
  }

  private void startDay(long tick) {
    LocalDate date = compiled.time().local(tick).toLocalDate();
    dayStart = compiled.time().tick(date.atStartOfDay());
    nextDay = compiled.time().tick(date.plusDays(1).atStartOfDay());
    lines.forEach(line -> line.today.clear());
    clear(flowToday);
    clear(flowTicksToday);
  }

  /**
   * Called at the last tick before each round half minute, when all of it has happened.
   *
   * @param next the round tick
   */
  void sample(long next, Replication now, int[] waiting) {
    groups.sample(slice, now);
    if ((next - origin) % LineFloor.SLICE_TICKS == 0) {
      endSlice(next, waiting);
    }
    if (next >= nextDay) {
      startDay(next);
    }
  }

  private void endSlice(long next, int[] waiting) {
    for (int i = 0; i < lines.size(); i++) {
      lines.get(i).endSlice(slice, waiting[i]);
    }
    slice = sliceOf(next);
    lines.forEach(line -> line.beginSlice(slice));
    groups.beginSlice(slice);
    clear(flowSlices[(int) (slice % LineFloor.SLICES)]);
  }

  /** Number of the slice that runs. */
  long slice() {
    return slice;
  }

  int interval() {
    return interval;
  }

  /** First tick of today's counts. */
  long dayStart() {
    return Math.max(origin, dayStart);
  }

  /** First tick of what is recent. */
  long recentStart() {
    return sliceStart(Math.max(0, slice - LineFloor.RECENT + 1));
  }

  long flowRecent(int from, int to) {
    long sum = 0;
    for (long n = slice; n > slice - LineFloor.RECENT && n >= 0; n--) {
      sum += flowSlices[(int) (n % LineFloor.SLICES)][from][to];
    }
    return sum;
  }

  /** Number of the slice that a tick lies in. */
  long sliceOf(long tick) {
    return (tick - origin) / LineFloor.SLICE_TICKS;
  }

  long sliceStart(long number) {
    return origin + number * LineFloor.SLICE_TICKS;
  }

  private boolean isKept(long arrival) {
    return sliceOf(arrival) > slice - LineFloor.SLICES;
  }

  @Override
  public void restarted() {
    inHand.clear();
    begin(0);
  }

  @Override
  public void intervalStarted(int slot, long now) {
    interval = slot;
    lines.forEach(line -> line.interval.clear());
  }

  @Override
  public void arrived(int type, long number, long now, long patience) {
    LineFloor line = lines.get(type);
    line.slice(slice).arrive();
    line.interval.arrive();
    line.today.arrive();
    line.total.arrive();
  }

  @Override
  public void blocked(int type, long number, long now) {
    LineFloor line = lines.get(type);
    line.slice(slice).block();
    line.interval.block();
    line.today.block();
    line.total.block();
  }

  @Override
  public void deflected(int message, int type, long number, long now) {
    LineFloor line = lines.get(type);
    line.slice(slice).leave();
    line.interval.leave();
    line.today.leave();
    line.total.leave();
  }

  @Override
  public void hungUpAtOnce(int type, long number, long now) {
    abandoned(type, number, interval, now, now);
  }

  @Override
  public void answered(
      int type,
      int group,
      int agent,
      long number,
      int arrivedIn,
      long arrival,
      long now,
      long talk,
      long afterCall,
      boolean waited) {
    inHand.take(agent, type, now, talk, afterCall);
    if (arrival < origin) {
      return;
    }
    LineFloor line = lines.get(type);
    long wait = now - arrival;
    boolean within = model.waited(type, arrival, now) <= line.within();
    if (isKept(arrival)) {
      line.slice(sliceOf(arrival)).answer(wait, within);
    }
    if (arrivedIn == interval) {
      line.interval.answer(wait, within);
    }
    if (arrival >= dayStart) {
      line.today.answer(wait, within);
    }
    line.total.answer(wait, within);
    line.countWait(wait);
    line.answered[employer[group]]++;
    if (opensLater(type, group)) {
      line.overflowed[employer[group]]++;
    }
    flowToday[owner[type]][employer[group]]++;
    flowTicksToday[owner[type]][employer[group]] += talk + afterCall;
    flowSlices[(int) (slice % LineFloor.SLICES)][owner[type]][employer[group]]++;
  }

  /** By the routing the scenario began with. */
  private boolean opensLater(int type, int group) {
    for (int s = model.routing.stepFirst[type]; s < model.routing.stepFirst[type + 1]; s++) {
      if (model.routing.stepGroup[s] == group) {
        return model.routing.stepAfter[s] > 0;
      }
    }
    return false;
  }

  @Override
  public void released(
      int type,
      int group,
      int agent,
      int arrivedIn,
      long answered,
      long from,
      long to,
      long afterCall) {
    inHand.take(agent, type, answered, to - answered, afterCall);
    if (answered >= origin) {
      flowTicksToday[owner[type]][employer[group]] += to - from + afterCall;
    }
  }

  /** On the boards a caller who is cut off is one who got no answer, like those who give up. */
  @Override
  public void messaged(int type, long number, int arrivedIn, long arrival, long now) {
    abandoned(type, number, arrivedIn, arrival, now);
  }

  @Override
  public void disconnected(int type, long number, int arrivedIn, long arrival, long now) {
    abandoned(type, number, arrivedIn, arrival, now);
  }

  @Override
  public void abandoned(int type, long number, int arrivedIn, long arrival, long now) {
    if (arrival < origin) {
      return;
    }
    LineFloor line = lines.get(type);
    long wait = now - arrival;
    boolean within = model.waited(type, arrival, now) <= line.within();
    boolean isShort = line.isShort(wait);
    if (isKept(arrival)) {
      line.slice(sliceOf(arrival)).abandon(wait, within, isShort);
    }
    if (arrivedIn == interval) {
      line.interval.abandon(wait, within, isShort);
    }
    if (arrival >= dayStart) {
      line.today.abandon(wait, within, isShort);
    }
    line.total.abandon(wait, within, isShort);
  }

  @Override
  public void interrupted(
      int type,
      int group,
      int agent,
      long number,
      int arrivedIn,
      long arrival,
      long answered,
      long now,
      long talkLeft,
      long afterCallLeft,
      long lost) {
    inHand.finish(agent);
    if (arrival >= origin) {
      flowTicksToday[owner[type]][employer[group]] -= talkLeft + afterCallLeft;
    }
  }

  @Override
  public void resumed(
      int type,
      int group,
      int agent,
      long number,
      int arrivedIn,
      long arrival,
      long answered,
      long now,
      long done,
      long talk,
      long afterCall) {
    if (talk > 0) {
      inHand.take(agent, type, now - done, done + talk, afterCall);
    } else {
      inHand.take(agent, type, now - done, 0, done + afterCall);
    }
    if (arrival >= origin) {
      flowTicksToday[owner[type]][employer[group]] += talk + afterCall;
    }
  }

  @Override
  public void finished(int group, int agent, long now) {
    inHand.finish(agent);
  }

  @Override
  public void ghostLeft(int group, int agent, long now) {
    inHand.finish(agent);
  }

  @Override
  public void callBackReached(
      int type,
      int to,
      int group,
      int agent,
      long number,
      int arrivedIn,
      long arrival,
      long accepted,
      long now,
      long talk,
      long afterCall) {
    inHand.take(agent, to, now, talk, afterCall);
    inHand.callsBack(agent, type);
    if (arrival >= origin) {
      flowToday[owner[to]][employer[group]]++;
      flowTicksToday[owner[to]][employer[group]] += talk + afterCall;
      flowSlices[(int) (slice % LineFloor.SLICES)][owner[to]][employer[group]]++;
    }
  }
}
