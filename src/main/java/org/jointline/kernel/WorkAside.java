package org.jointline.kernel;

import static org.jointline.kernel.PieceOfWork.*;

import java.util.Arrays;

/**
 * What agents have put aside for more urgent calls: a stack for each agent, whose top is taken up
 * again first.
 */
final class WorkAside {
  private static final int NONE = -1;

  /** By agent: place of what was put aside last. */
  private final int[] top;

  private long[] aside = new long[16 * FIELDS];
  private int[] below = new int[16];
  private int used;
  private int free = NONE;

  WorkAside(int agents) {
    top = new int[agents];
  }

  void clear() {
    Arrays.fill(top, NONE);
    used = 0;
    free = NONE;
  }

  void copyFrom(WorkAside other) {
    while (below.length < other.used) {
      grow();
    }
    System.arraycopy(other.top, 0, top, 0, top.length);
    System.arraycopy(other.aside, 0, aside, 0, other.used * FIELDS);
    System.arraycopy(other.below, 0, below, 0, other.used);
    used = other.used;
    free = other.free;
  }

  /** Puts aside a record. */
  void push(int agent, long[] from, int at) {
    int slot = free;
    if (slot != NONE) {
      free = below[slot];
    } else {
      slot = used++;
      if (slot == below.length) {
        grow();
      }
    }
    System.arraycopy(from, at, aside, slot * FIELDS, FIELDS);
    below[slot] = top[agent];
    top[agent] = slot;
  }

  private void grow() {
    aside = Arrays.copyOf(aside, 2 * aside.length);
    below = Arrays.copyOf(below, 2 * below.length);
  }

  /** Takes up the record that was put aside last. */
  void pop(int agent, long[] to, int at) {
    int slot = top[agent];
    System.arraycopy(aside, slot * FIELDS, to, at, FIELDS);
    top[agent] = below[slot];
    below[slot] = free;
    free = slot;
  }

  boolean isEmpty(int agent) {
    return top[agent] == NONE;
  }

  /** Call type of what an agent put aside last. */
  int lastType(int agent) {
    return (int) aside[top[agent] * FIELDS + TYPE];
  }

  /** What is left of work put aside is drawn anew, given how much of it is done. */
  void redraw(int agent, Foresight foresight) {
    for (int slot = top[agent]; slot != NONE; slot = below[slot]) {
      int r = slot * FIELDS;
      int type = (int) aside[r + TYPE];
      double factor = Double.longBitsToDouble(aside[r + FACTOR]);
      if (aside[r + TALK_END] > 0) {
        long done = aside[r + TALK] - aside[r + TALK_END];
        aside[r + TALK] = foresight.talk(type, factor, done, aside[r + TALK]);
        aside[r + TALK_END] = aside[r + TALK] - done;
      }
      long done = aside[r + AFTER_CALL] - aside[r + FINISH];
      aside[r + AFTER_CALL] = foresight.afterCall(type, factor, done, aside[r + AFTER_CALL]);
      aside[r + FINISH] = Math.max(0, aside[r + AFTER_CALL] - done);
    }
  }
}
