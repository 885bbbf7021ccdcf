package org.jointline.model;

/**
 * Who may take what, as flat tables: for each call type the groups in the order they are tried, for
 * each group the call types in the order they are looked at.
 */
public final class RoutingTable {
  /** How a call of a type picks among groups that may take it. */
  public enum AgentOrder {
    /** Tier by tier; inside a tier the longest idle agent. */
    TIERS,
    /** Any idle agent, all alike. */
    RANDOM,
    /** The group with the most idle agents. */
    MOST_IDLE
  }

  /** How a group's agent picks among waiting calls. */
  public enum CallOrder {
    /** Smallest key first, then longest wait. */
    KEYS,
    /** Largest weight times wait. */
    WEIGHTED,
    /** Largest score, which grows while a call waits. */
    GROWING
  }

  /** By call type. */
  public final AgentOrder[] agentOrder;

  /** Steps of type i are stepFirst[i] up to stepFirst[i + 1], by tier. */
  public final int[] stepFirst;

  public final int[] stepGroup;
  public final int[] stepTier;

  /** Ticks a call must have waited before the group may take it. */
  public final long[] stepAfter;

  /** The group takes it only while more than this many of its agents are idle. */
  public final int[] stepReserve;

  /** By group. */
  public final CallOrder[] callOrder;

  /** Entries of group g are entryFirst[g] up to entryFirst[g + 1], by key. */
  public final int[] entryFirst;

  public final int[] entryType;
  public final int[] entryKey;
  public final long[] entryAfter;
  public final int[] entryReserve;

  /** By call type, for weighted wait. */
  public final double[] weight;

  /** By call type, for growing scores: at arrival, and more with each tick of the wait. */
  public final double[] scoreBase;

  public final double[] scorePerTick;

  /** Delays after which more groups open to a call: stages of type i, rising. */
  public final int[] stageFirst;

  public final long[] stageAfter;

  RoutingTable(
      AgentOrder[] agentOrder,
      int[] stepFirst,
      int[] stepGroup,
      int[] stepTier,
      long[] stepAfter,
      int[] stepReserve,
      CallOrder[] callOrder,
      int[] entryFirst,
      int[] entryType,
      int[] entryKey,
      long[] entryAfter,
      int[] entryReserve,
      double[] weight,
      double[] scoreBase,
      double[] scorePerTick,
      int[] stageFirst,
      long[] stageAfter) {
    this.agentOrder = agentOrder;
    this.stepFirst = stepFirst;
    this.stepGroup = stepGroup;
    this.stepTier = stepTier;
    this.stepAfter = stepAfter;
    this.stepReserve = stepReserve;
    this.callOrder = callOrder;
    this.entryFirst = entryFirst;
    this.entryType = entryType;
    this.entryKey = entryKey;
    this.entryAfter = entryAfter;
    this.entryReserve = entryReserve;
    this.weight = weight;
    this.scoreBase = scoreBase;
    this.scorePerTick = scorePerTick;
    this.stageFirst = stageFirst;
    this.stageAfter = stageAfter;
  }
}
