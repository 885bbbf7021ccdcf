package org.jointline.routing;

import java.util.Arrays;
import org.jointline.model.Model;

/**
 * Idle agents of every group, longest idle first.
 *
 * <p>Each group is a ring. An entry holds an agent's number below and, above, how many agents had
 * become idle before it: a rank that is total even among agents freed at one tick, and that orders
 * idle agents of different groups.
 */
public class IdleAgents {
  private static final int AGENT_BITS = 24;
  private static final int AGENT_MASK = (1 << AGENT_BITS) - 1;

  private final long[] ring;

  /** By group: where its ring begins. */
  private final int[] first;

  /** By group: size of its ring less 1; the size is a power of two. */
  private final int[] mask;

  private final int[] head;
  private final int[] count;
  private long becameIdle;

  public IdleAgents(Model model) {
    first = new int[model.groups];
    mask = new int[model.groups];
    int size = 0;
    for (int g = 0; g < model.groups; g++) {
      int most = Math.max(1, model.agentFirst[g + 1] - model.agentFirst[g]);
      mask[g] = Integer.highestOneBit(2 * most - 1) - 1;
      first[g] = size;
      size += mask[g] + 1;
    }
    ring = new long[size];
    head = new int[model.groups];
    count = new int[model.groups];
  }

  /** Another view of the same idle agents. */
  IdleAgents(IdleAgents same) {
    ring = same.ring;
    first = same.first;
    mask = same.mask;
    head = same.head;
    count = same.count;
  }

  public void clear() {
    Arrays.fill(head, 0);
    Arrays.fill(count, 0);
    becameIdle = 0;
  }

  /** Becomes equal to another of the same model. */
  public void copyFrom(IdleAgents other) {
    System.arraycopy(other.ring, 0, ring, 0, ring.length);
    System.arraycopy(other.head, 0, head, 0, head.length);
    System.arraycopy(other.count, 0, count, 0, count.length);
    becameIdle = other.becameIdle;
  }

  /** How many agents of a group are idle. */
  public int count(int group) {
    return count[group];
  }

  /** An agent becomes idle now. */
  public void add(int group, int agent) {
    int place = head[group] + count[group]++ & mask[group];
    ring[first[group] + place] = becameIdle++ << AGENT_BITS | agent;
  }

  /** Takes the longest idle agent of a group that has one. */
  public int take(int group) {
    int at = head[group];
    head[group] = at + 1 & mask[group];
    count[group]--;
    return (int) ring[first[group] + at] & AGENT_MASK;
  }

  /** Rank of a group's longest idle agent: the smaller, the longer idle. */
  long longestIdleSince(int group) {
    return ring[first[group] + head[group]];
  }
}
