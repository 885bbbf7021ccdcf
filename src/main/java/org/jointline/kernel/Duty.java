package org.jointline.kernel;

import java.util.Arrays;
import org.jointline.model.Model;
import org.jointline.routing.IdleAgents;

/**
 * Which agents are on duty: as the staffing plans it, more or fewer by command, none while a group
 * is closed. An agent whose shift ends on a call is a ghost until the call is finished.
 */
final class Duty {
  private final Model model;
  private final IdleAgents idle;

  /** Agents whose shift goes on, idle or busy. */
  private final int[] onDuty;

  private final int[] ghosts;

  /** Agents who are not here: a stack for each group. */
  private final int[] off;

  private final int[] offCount;

  /** Agents on the phones that the staffing plans, and more or fewer by command. */
  private final int[] planned;

  private final int[] extra;
  private final boolean[] closed;

  /** Share of a group's agents who can work: 1 unless its site has failed. */
  private final double[] able;

  Duty(Model model, IdleAgents idle) {
    this.model = model;
    this.idle = idle;
    onDuty = new int[model.groups];
    ghosts = new int[model.groups];
    off = new int[model.agents()];
    offCount = new int[model.groups];
    planned = new int[model.groups];
    extra = new int[model.groups];
    closed = new boolean[model.groups];
    able = new double[model.groups];
  }

  /** Nobody is on duty. */
  void clear() {
    Arrays.fill(onDuty, 0);
    Arrays.fill(ghosts, 0);
    Arrays.fill(planned, 0);
    Arrays.fill(extra, 0);
    Arrays.fill(closed, false);
    Arrays.fill(able, 1);
    for (int g = 0; g < model.groups; g++) {
      int first = model.agentFirst[g];
      int agents = model.agentFirst[g + 1] - first;
      offCount[g] = agents;
      for (int a = 0; a < agents; a++) {
        off[first + a] = first + agents - 1 - a;
      }
    }
  }

  void copyFrom(Duty other) {
    System.arraycopy(other.onDuty, 0, onDuty, 0, onDuty.length);
    System.arraycopy(other.ghosts, 0, ghosts, 0, ghosts.length);
    System.arraycopy(other.off, 0, off, 0, off.length);
    System.arraycopy(other.offCount, 0, offCount, 0, offCount.length);
    System.arraycopy(other.planned, 0, planned, 0, planned.length);
    System.arraycopy(other.extra, 0, extra, 0, extra.length);
    System.arraycopy(other.closed, 0, closed, 0, closed.length);
    System.arraycopy(other.able, 0, able, 0, able.length);
  }

  /** From now on the staffing plans so many agents of a group. */
  void plan(int group, int agents, Listener listener, long now) {
    planned[group] = agents;
    settle(group, listener, now);
  }

  /** From now on so many agents more than planned, or fewer. */
  void change(int group, int agents, Listener listener, long now) {
    extra[group] += agents;
    settle(group, listener, now);
  }

  void setOpen(int group, boolean open, Listener listener, long now) {
    closed[group] = !open;
    settle(group, listener, now);
  }

  /** From now on a share of a group's agents can work, rounded down. */
  void limit(int group, double share, Listener listener, long now) {
    able[group] = share;
    settle(group, listener, now);
  }

  /**
   * Brings a group to as many agents as are wanted. More: ghosts stay first, then others come,
   * idle. Fewer: the longest idle leave, and if none is idle the next to finish leave as they
   * finish.
   */
  private void settle(int group, Listener listener, long now) {
    int first = model.agentFirst[group];
    int level = wanted(group);
    while (onDuty[group] < level) {
      onDuty[group]++;
      if (ghosts[group] > 0) {
        ghosts[group]--;
        listener.keptOnDuty(group, now);
      } else {
        idle.add(group, off[first + --offCount[group]]);
        listener.cameOnDuty(group, now);
      }
    }
    while (onDuty[group] > level) {
      onDuty[group]--;
      if (idle.count(group) > 0) {
        leave(group, idle.take(group));
        listener.wentOffDuty(group, now);
      } else {
        ghosts[group]++;
        listener.shiftEndedOnCall(group, now);
      }
    }
  }

  private int wanted(int group) {
    int agents = model.agentFirst[group + 1] - model.agentFirst[group];
    int people = closed[group] ? 0 : Math.max(0, Math.min(agents, planned[group] + extra[group]));
    return able[group] == 1 ? people : (int) (people * able[group] + 1e-9);
  }

  private void leave(int group, int agent) {
    off[model.agentFirst[group] + offCount[group]++] = agent;
  }

  /** Whether an agent of a group who is done now goes home; then does. */
  boolean endsShift(int group, int agent) {
    if (ghosts[group] == 0) {
      return false;
    }
    ghosts[group]--;
    leave(group, agent);
    return true;
  }

  int onDuty(int group) {
    return onDuty[group];
  }

  int ghosts(int group) {
    return ghosts[group];
  }

  int planned(int group) {
    return planned[group];
  }

  int extra(int group) {
    return extra[group];
  }

  boolean isOpen(int group) {
    return !closed[group];
  }
}
