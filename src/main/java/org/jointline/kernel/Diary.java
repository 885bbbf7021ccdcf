package org.jointline.kernel;

import java.util.Arrays;

/**
 * What is to happen at known ticks beside the events that every scenario has: a caller comes back,
 * a transferred call arrives. Each entry has a slot as long as it stands, and rides in the schedule
 * as one event; slots are used again.
 */
final class Diary {
  private static final int NONE = -1;

  /** Who acts when an entry is due. */
  interface Keeper {
    /**
     * @param which what the entry was made with
     */
    void due(int which);
  }

  private final Schedule schedule;
  private final int most;
  private final Keeper[] keepers = new Keeper[Deed.values().length];

  private long[] tick = new long[64];
  private int[] which = new int[64];

  /** Ordinal of the deed; {@link #NONE} if it was struck out. */
  private int[] deed = new int[64];

  /** Next free slot. */
  private int[] next = new int[64];

  private int used;
  private int free = NONE;

  /** Entries that stand. */
  private int size;

  /**
   * @param most entries at one time; one more is too many for a run to go on
   */
  Diary(Schedule schedule, int most) {
    this.schedule = schedule;
    this.most = most;
  }

  /** Names who acts on a kind of entry. */
  void keep(Deed kind, Keeper keeper) {
    keepers[kind.ordinal()] = keeper;
  }

  void clear() {
    used = 0;
    free = NONE;
    size = 0;
  }

  /** Becomes equal to another of the same model. */
  void copyFrom(Diary other) {
    while (next.length < other.used) {
      grow();
    }
    System.arraycopy(other.tick, 0, tick, 0, other.used);
    System.arraycopy(other.which, 0, which, 0, other.used);
    System.arraycopy(other.deed, 0, deed, 0, other.used);
    System.arraycopy(other.next, 0, next, 0, other.used);
    used = other.used;
    free = other.free;
    size = other.size;
  }

  /**
   * Enters something.
   *
   * @param when not before now
   * @param about told to the keeper: an agent, a caller, whatever the deed is about
   * @return slot, to strike it out by
   * @throws OverloadedException if there are too many entries
   */
  int enter(long when, Deed kind, int about) {
    int slot = free;
    if (slot != NONE) {
      free = next[slot];
    } else {
      if (used >= most) {
        throw new OverloadedException(most);
      }
      slot = used++;
      if (slot == next.length) {
        grow();
      }
    }
    tick[slot] = when;
    which[slot] = about;
    deed[slot] = kind.ordinal();
    size++;
    schedule.add(when, Schedule.DUE, slot);
    return slot;
  }

  private void grow() {
    tick = Arrays.copyOf(tick, 2 * tick.length);
    which = Arrays.copyOf(which, 2 * which.length);
    deed = Arrays.copyOf(deed, 2 * deed.length);
    next = Arrays.copyOf(next, 2 * next.length);
  }

  /** The entry will do nothing when it is due. It must not have been due yet. */
  void strike(int slot) {
    deed[slot] = NONE;
    size--;
  }

  /** No entry of a kind will do anything when it is due. */
  void strikeAll(Deed kind) {
    for (int slot = 0; slot < used; slot++) {
      if (deed[slot] == kind.ordinal()) {
        strike(slot);
      }
    }
  }

  /** Whether nothing is to happen. */
  boolean isEmpty() {
    return size == 0;
  }

  /** An entry is due. */
  void open(int slot) {
    int kind = deed[slot];
    int about = which[slot];
    // a free slot holds nothing to schedule again
    deed[slot] = NONE;
    next[slot] = free;
    free = slot;
    if (kind != NONE) {
      size--;
      keepers[kind].due(about);
    }
  }

  /** After the schedule was emptied: schedules again what stands, and frees what was struck out. */
  void schedule() {
    free = NONE;
    for (int slot = used - 1; slot >= 0; slot--) {
      if (deed[slot] == NONE) {
        next[slot] = free;
        free = slot;
      } else {
        schedule.add(tick[slot], Schedule.DUE, slot);
      }
    }
  }
}
