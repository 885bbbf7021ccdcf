package org.jointline.model;

import org.jointline.random.Sampler;

/**
 * A scenario compiled for running: call types and agent groups are numbers from 0, time is in ticks
 * of a microsecond from the start of the warm-up, everything is an array. Never changed after it is
 * made, and shared by all threads; nobody writes to its arrays.
 *
 * <p>Interval slots: 0 up to {@code intervals - 1} are the reporting intervals, {@code intervals}
 * is the drain after the end, {@code intervals + 1} the warm-up before the start.
 */
public final class Model {
  public static final long TICKS_PER_SECOND = 1_000_000;

  /** Reporting intervals. */
  public final int intervals;

  public final long intervalTicks;

  /** First tick that counts. */
  public final long startTick;

  /** Nobody calls from here on. */
  public final long endTick;

  /** A replication never goes beyond. */
  public final long stopTick;

  public final int types;
  public final int groups;

  /** By group: index of the group as written that it is a part of; null where none has parts. */
  public final int[] whole;

  /** Agents of group g have the numbers agentFirst[g] up to agentFirst[g + 1]. */
  public final int[] agentFirst;

  public final Edges edges;
  public final RoutingTable routing;

  /** Rules beyond the routing; null where the scenario has none. */
  public final RuleTable rules;

  /** Null where the scenario has none. */
  public final IncidentTable incidents;

  /** By call type. */
  public final ArrivalCurve[] arrivals;

  public final Sampler[] talk;

  /** Null where there is no after-call work. */
  public final Sampler[] afterCall;

  /** Null where patience is endless. */
  public final Sampler[] patience;

  public final double[] hangUpAtOnce;

  /** Most calls of a type that may wait. */
  public final int[] queueLimit;

  /** Most calls of all types together that may wait. */
  public final int queueLimitAll;

  /** Handle-time multiplier of type i with group g, at [i x groups + g]. */
  public final double[] handleFactor;

  /** Handle times that change with the calendar; null where they never do. */
  public final Paces paces;

  /** Who may be absent by chance; null where nobody is. */
  public final AbsencePlan absence;

  /** Threshold T of the type's target; -1 without one. */
  public final long[] withinTicks;

  /** Limit of a short abandon; -1 without a target. */
  public final long[] shortTicks;

  /** Organisations' own readings of call types; null where there are none. */
  public final OwnTargets ownTargets;

  /** Coefficient of variation of a type's day-to-day busyness; 0 for none. */
  public final double[] busynessCv;

  /** Index of the shared factor a type follows; -1 for none. */
  public final int[] busynessShared;

  /** Weight of the shared normal score in the type's own: the root of the stated correlation. */
  public final double[] busynessLoading;

  public final int sharedFactors;

  /** Factors of busyness a local day has, by call type; 1 unless its parts have their own. */
  public final int[] busynessParts;

  /** Coefficient of variation of the parts' factors; 0 for none. */
  public final double[] busynessPartCv;

  /** Correlation of the normal scores of neighbouring parts. */
  public final double[] busynessPartCorrelation;

  /** Largest mean of talk and after-call work of a call type; only speed depends on it. */
  public final double longestMeanHandleSeconds;

  /** Local days touched, for busyness. */
  public final int days;

  /** Null where calls are answered or given up and nothing follows. */
  public final JourneyRules journeys;

  Model(ModelCompiler c) {
    intervals = c.intervals();
    intervalTicks = c.time.intervalTicks();
    startTick = c.time.startTick();
    endTick = c.time.endTick();
    stopTick = c.time.stopTick();
    types = c.scenario.callTypes().size();
    groups = c.scenario.agentGroups().size();
    whole = c.whole();
    agentFirst = c.agentFirst();
    rules = RuleCompiler.compile(c.scenario, c.time);
    edges = c.edges(rules);
    routing = c.routing();
    arrivals = c.arrivals();
    incidents = c.incidents();
    talk = c.samplers(t -> t.talk());
    afterCall = c.samplers(t -> t.afterCallWork().orElse(null));
    patience = c.samplers(t -> c.patience(t));
    hangUpAtOnce = c.scenario.callTypes().stream().mapToDouble(t -> t.hangUpAtOnce()).toArray();
    queueLimit =
        c.scenario.callTypes().stream()
            .mapToInt(t -> t.queueLimit().orElse(Integer.MAX_VALUE))
            .toArray();
    queueLimitAll = c.scenario.queueLimit().orElse(Integer.MAX_VALUE);
    handleFactor = c.handleFactor();
    paces = c.paces();
    absence = c.absence();
    withinTicks = c.targetTicks(t -> t.within());
    shortTicks = c.targetTicks(t -> t.shortAbandon());
    ownTargets = OwnTargets.of(c.scenario);
    busynessCv = c.busyness(b -> b.cv(), 0);
    busynessLoading = c.busyness(b -> StrictMath.sqrt(b.correlation()), 0);
    busynessShared = c.busynessShared();
    sharedFactors = c.sharedFactors();
    busynessParts = c.busynessParts();
    busynessPartCv = c.busyness(b -> b.parts().map(p -> p.cv()).orElse(0.0), 0);
    busynessPartCorrelation = c.busyness(b -> b.parts().map(p -> p.correlation()).orElse(0.0), 0);
    longestMeanHandleSeconds = c.longestMeanHandleSeconds();
    days = c.time.dates().size();
    journeys = JourneyCompiler.compile(c.scenario, c.time);
  }

  /** Slot of calls that arrive, and agent time that passes, after the end. */
  public int drainSlot() {
    return intervals;
  }

  /** Slot of calls that arrive, and agent time that passes, before the start. */
  public int warmUpSlot() {
    return intervals + 1;
  }

  /** Number of slots. */
  public int slots() {
    return intervals + 2;
  }

  /** Slot a tick lies in. */
  public int slot(long tick) {
    if (tick < startTick) {
      return warmUpSlot();
    }
    return tick >= endTick ? drainSlot() : (int) ((tick - startTick) / intervalTicks);
  }

  /** First tick after a slot. */
  public long slotEnd(int slot) {
    if (slot == warmUpSlot()) {
      return startTick;
    }
    return slot == drainSlot() ? stopTick : startTick + (slot + 1) * intervalTicks;
  }

  public int agents() {
    return agentFirst[groups];
  }
}
