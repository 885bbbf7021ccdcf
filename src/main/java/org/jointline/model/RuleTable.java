package org.jointline.model;

import java.util.List;

/**
 * The rules of a scenario beyond its routing, compiled. Nobody writes to its arrays.
 *
 * <p>Everything that the clock does falls on one of the model's edges.
 */
public final class RuleTable {
  /** Ticks from one look at what has been lately to the next. */
  public static final long LOOK_TICKS = 60 * Model.TICKS_PER_SECOND;

  /** By type x groups + group: when the group may take the type's calls; null for always. */
  public final Condition[] guard;

  /** By type x groups + group: agreements under which it may; null where it needs none. */
  public final int[][] agreementsOf;

  /** By type x groups + group: whether the group's employer is not the type's owner. */
  public final boolean[] foreign;

  /** Modes; 1 where the scenario names none, and nobody is told of it. */
  public final int modes;

  public final int startMode;

  /** When the clock sets the mode that holds while no trigger is on, rising. */
  public final long[] modeTick;

  public final int[] modeTo;
  public final List<Switch> switches;
  public final List<ModeTrigger> modeTriggers;
  public final List<Agreement> agreements;
  public final List<Watch> watches;
  public final List<LookBack> looks;

  /** By call type: the lines its calls occupy; -1 for none. */
  public final int[] lineOf;

  /** By lines: calls at a time. */
  public final int[] mostOnLine;

  public final List<Outside> outside;
  public final List<Site> sites;
  public final List<Message> messages;

  /** By call type: mean talk and after-call work, in ticks. */
  public final double[] meanHandleTicks;

  /** By whole group, which conditions are about: the groups that are its parts. */
  public final int[][] parts;

  /** By call type: groups that may take it at once and always. */
  public final int[][] ownGroups;

  private final List<StepFunction> windows;

  RuleTable(RuleCompiler c) {
    guard = c.guard();
    agreementsOf = c.agreementsOf();
    foreign = c.foreign();
    modes = c.modes();
    startMode = c.startMode();
    modeTick = c.clock.stream().mapToLong(RuleCompiler.ClockChange::tick).toArray();
    modeTo = c.clock.stream().mapToInt(RuleCompiler.ClockChange::to).toArray();
    modeTriggers = c.modeTriggers();
    agreements = c.agreements();
    lineOf = c.lineOf();
    mostOnLine = c.mostOnLine();
    outside = c.outside();
    sites = c.sites();
    messages = c.messages();
    switches = List.copyOf(c.switches);
    watches = List.copyOf(c.conditions.watches);
    parts = c.conditions.parts;
    looks = List.copyOf(c.conditions.looks);
    windows = List.copyOf(c.conditions.windows);
    meanHandleTicks = c.meanHandleTicks();
    ownGroups = c.ownGroups();
  }

  /** Spans of the clock that conditions name. */
  public int windows() {
    return windows.size();
  }

  /** Whether a window is open from a tick on. */
  public boolean isOpen(int window, long tick) {
    return windows.get(window).at(tick) > 0;
  }

  /** Adds every tick at which the clock changes something. */
  void addTo(EdgeCompiler edges, long stopTick) {
    for (StepFunction window : windows) {
      for (int p = 0; p < window.pieces() && window.start(p) < stopTick; p++) {
        edges.look(window.start(p));
      }
    }
    for (long tick : modeTick) {
      edges.look(tick);
    }
    for (long tick = 0; !looks.isEmpty() && tick < stopTick; tick += LOOK_TICKS) {
      edges.look(tick);
    }
  }

  /**
   * Something that is off or on.
   *
   * @param where off at once while this does not hold
   * @param when switched on while this holds; null: always
   * @param until switched off once this holds; null: once {@code when} no longer does
   */
  public record Switch(
      Condition where, Condition when, Condition until, long noticeTicks, long atLeastTicks) {}

  /**
   * A mode while a switch is on.
   *
   * @param otherwise the mode afterwards; -1: it stays
   */
  public record ModeTrigger(int to, int onSwitch, int otherwise) {}

  /**
   * Help of one organisation for another.
   *
   * @param withdrawn while this holds no further call is taken; null: never
   * @param atMost agents at a time
   * @param share of the agents on duty of {@code groups} at a time, rounded down
   * @param groups of the helper that could take such calls
   */
  public record Agreement(
      int onSwitch, Condition withdrawn, int atMost, double share, int[] groups) {}

  /**
   * Somebody else who answers calls.
   *
   * @param afterTicks a call must have waited so long
   * @param atMost calls in hand
   * @param answerTicks from passing on to the answer
   * @param handleFactor multiplies talk and after-call work
   */
  public record Outside(
      int onSwitch,
      int[] types,
      long afterTicks,
      int atMost,
      long answerTicks,
      double handleFactor,
      double costPerCall) {}

  /**
   * A place that can fail.
   *
   * @param fails ticks of known failures, rising, and {@code repaired} of their repairs
   * @param meanBetweenSeconds from a repair to a failure at random; 0 for none
   * @param backUpShare of the agents who go on elsewhere {@code backUpTicks} after a failure
   */
  public record Site(
      int[] groups,
      long[] fails,
      long[] repaired,
      double meanBetweenSeconds,
      double meanRepairSeconds,
      double backUpShare,
      long backUpTicks) {}

  /**
   * A message after which some leave.
   *
   * @param name a word for its id
   * @param heard by call type
   * @param to call type that those who leave call instead; -1: none
   * @param open 1 while that takes calls, 0 while not; null: no call type
   */
  public record Message(
      long name, int onSwitch, boolean[] heard, double share, int to, StepFunction open) {
    /** Whether those who leave call another line that takes calls at a tick. */
    public boolean leadsOn(long tick) {
      return open != null && open.at(tick) > 0;
    }
  }

  /** A wait of a type's first call at which some condition may come to hold. */
  public record Watch(int type, long ticks) {}

  /**
   * A share over the last minutes.
   *
   * @param ofCalls whether {@code of} is a call type, whose service level it is; else a group,
   *     whose occupancy it is
   */
  public record LookBack(boolean ofCalls, int of, int minutes) {}
}
