package org.jointline.routing;

import java.util.Arrays;
import org.jointline.model.Model;

/**
 * Idle agents of every group, longest idle first.
 *
 * <p>Each group is a ring of agent numbers. {@code since} orders idle agents of different groups:
 * it is a count of agents becoming idle, so it is total even among agents freed at one tick.
 */
public final class IdleAgents {
  private final int[][] ring;
  private final int[] head;
  private final int[] count;
  private final long[] since;
  private long becameIdle;

  public IdleAgents(Model model) {
    ring = new int[model.groups][];
    for (int g = 0; g < model.groups; g++) {
      int most = Math.max(1, model.agentFirst[g + 1] - model.agentFirst[g]);
      ring[g] = new int[Integer.highestOneBit(2 * most - 1)];
    }
    head = new int[model.groups];
    count = new int[model.groups];
    since = new long[model.agents()];
  }

  public void clear() {
    Arrays.fill(head, 0);
    Arrays.fill(count, 0);
    becameIdle = 0;
  }

  /** How many agents of a group are idle. */
  public int count(int group) {
    return count[group];
  }

  /** An agent becomes idle now. */
  public void add(int group, int agent) {
    int[] r = ring[group];
    r[head[group] + count[group]++ & r.length - 1] = agent;
    since[agent] = becameIdle++;
  }

  /** Takes the longest idle agent of a group that has one. */
  public int take(int group) {
    int[] r = ring[group];
    int at = head[group];
    head[group] = at + 1 & r.length - 1;
    count[group]--;
    return r[at];
  }

  /** Rank of a group's longest idle agent: the smaller, the longer idle. */
  long longestIdleSince(int group) {
    return since[ring[group][head[group]]];
  }
}
