package org.jointline.measure;

import java.util.Arrays;
import org.jointline.model.Model;

/**
 * What is counted of agents in one replication, by group and interval slot: how many are busy,
 * idle, away, on duty or past their shift, and the time of it. {@code rest} is the ticks of the
 * present slot that are left: who joins a count adds them, who leaves takes them away.
 */
final class AgentTimes {
  private final Model model;
  private final int groups;
  private final long[] cells;

  private final int[] busy;
  private final int[] idle;
  private final int[] staffed;
  private final int[] ghosts;

  /** Agents who did not pick up, for a time. */
  private final int[] away;

  private int slot;
  private long slotEnd;

  /** Where the present slot's cells begin. */
  private int present;

  AgentTimes(Model model) {
    this.model = model;
    groups = model.groups;
    cells = new long[groups * model.slots() * AgentCounts.SIZE];
    busy = new int[groups];
    idle = new int[groups];
    staffed = new int[groups];
    ghosts = new int[groups];
    away = new int[groups];
  }

  void clear() {
    Arrays.fill(cells, 0);
    Arrays.fill(busy, 0);
    Arrays.fill(idle, 0);
    Arrays.fill(staffed, 0);
    Arrays.fill(ghosts, 0);
    Arrays.fill(away, 0);
    slot = 0;
    slotEnd = 0;
    present = 0;
  }

  /** A slot begins; all of it is credited to whoever is there. */
  void begin(int newSlot, long end, long length) {
    slot = newSlot;
    slotEnd = end;
    present = cell(0, newSlot);
    for (int g = 0; g < groups; g++) {
      int c = now(g);
      cells[c + AgentCounts.BUSY] = busy[g] * length;
      cells[c + AgentCounts.IDLE] = idle[g] * length;
      cells[c + AgentCounts.STAFFED] = staffed[g] * length;
      cells[c + AgentCounts.GHOST] = ghosts[g] * length;
      cells[c + AgentCounts.AWAY] = away[g] * length;
    }
  }

  /** The staffing changes of the slot's first instant are made. */
  void settled(int newSlot) {
    for (int g = 0; g < groups; g++) {
      int c = cell(g, newSlot);
      cells[c + AgentCounts.BUSY_AT_START] = busy[g];
      cells[c + AgentCounts.ALL_BUSY_AT_START] = idle[g] == 0 ? 1 : 0;
    }
  }

  private int cell(int group, int inSlot) {
    return (inSlot * groups + group) * AgentCounts.SIZE;
  }

  /** Cell of a group in the present slot. */
  private int now(int group) {
    return present + group * AgentCounts.SIZE;
  }

  /** An idle agent takes a call. */
  void answers(int group, long handle, long rest) {
    int c = now(group);
    cells[c + AgentCounts.BUSY] += rest;
    cells[c + AgentCounts.IDLE] -= rest;
    cells[c + AgentCounts.ANSWERED]++;
    cells[c + AgentCounts.HANDLE] += handle;
    busy[group]++;
    idle[group]--;
  }

  /** One call more is taken in the present slot. */
  void answered(int group) {
    cells[now(group) + AgentCounts.ANSWERED]++;
  }

  /** Calls that a group took in a slot turn out to take so many ticks more, or fewer. */
  void handle(int group, int inSlot, long ticks) {
    cells[cell(group, inSlot) + AgentCounts.HANDLE] += ticks;
  }

  void becomesBusy(int group, long rest) {
    int c = now(group);
    cells[c + AgentCounts.BUSY] += rest;
    cells[c + AgentCounts.IDLE] -= rest;
    busy[group]++;
    idle[group]--;
  }

  void becomesIdle(int group, long rest) {
    int c = now(group);
    cells[c + AgentCounts.BUSY] -= rest;
    cells[c + AgentCounts.IDLE] += rest;
    busy[group]--;
    idle[group]++;
  }

  /**
   * After-call work is known when the call is taken; each slot gets the part that falls in it.
   *
   * @param sign 1, or -1 to take it back
   */
  void afterCall(int group, long from, long to, int sign) {
    if (to <= slotEnd) {
      cells[now(group) + AgentCounts.AFTER_CALL] += sign * (to - from);
      return;
    }
    long at = from;
    while (at < to && at < model.stopTick) {
      int s = at < slotEnd ? slot : model.slot(at);
      long end = Math.min(to, model.slotEnd(s));
      cells[cell(group, s) + AgentCounts.AFTER_CALL] += sign * (end - at);
      at = end;
    }
  }

  /** A busy agent goes away for a time. */
  void goesAway(int group, long rest) {
    add(group, AgentCounts.BUSY, busy, -1, rest);
    add(group, AgentCounts.AWAY, away, 1, rest);
  }

  /** An agent who was away is there again, busy. */
  void comesBack(int group, long rest) {
    add(group, AgentCounts.BUSY, busy, 1, rest);
    add(group, AgentCounts.AWAY, away, -1, rest);
  }

  /** So many idle agents come on duty, or go off. */
  void onDuty(int group, int more, long rest) {
    add(group, AgentCounts.STAFFED, staffed, more, rest);
    add(group, AgentCounts.IDLE, idle, more, rest);
  }

  /** So many more of those at work are past their shift, or are kept on duty after all. */
  void pastShift(int group, int more, long rest) {
    add(group, AgentCounts.STAFFED, staffed, -more, rest);
    add(group, AgentCounts.GHOST, ghosts, more, rest);
  }

  /** A busy agent past the shift leaves. */
  void ghostLeaves(int group, long rest) {
    add(group, AgentCounts.BUSY, busy, -1, rest);
    add(group, AgentCounts.GHOST, ghosts, -1, rest);
  }

  private void add(int group, int field, int[] number, int more, long rest) {
    number[group] += more;
    cells[now(group) + field] += more * rest;
  }

  /** Takes back what the last slot was credited beyond the end. */
  void end(long rest) {
    for (int g = 0; g < groups; g++) {
      int c = now(g);
      cells[c + AgentCounts.BUSY] -= busy[g] * rest;
      cells[c + AgentCounts.IDLE] -= idle[g] * rest;
      cells[c + AgentCounts.STAFFED] -= staffed[g] * rest;
      cells[c + AgentCounts.GHOST] -= ghosts[g] * rest;
      cells[c + AgentCounts.AWAY] -= away[g] * rest;
    }
  }

  /** One count of a group in a slot. */
  long get(int group, int inSlot, int field) {
    return cells[cell(group, inSlot) + field];
  }

  /** Copies a group's cell. */
  void copy(int group, int inSlot, long[] to) {
    System.arraycopy(cells, cell(group, inSlot), to, 0, AgentCounts.SIZE);
  }
}
