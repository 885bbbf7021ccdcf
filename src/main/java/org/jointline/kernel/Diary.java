package org.jointline.kernel;

import java.util.Arrays;

/**
 * What is to happen at known ticks beside the events that every scenario has: a caller comes back,
 * a transferred call arrives. Each entry has a slot and is one event in the schedule, which says no
 * more than that something is due; slots are used again.
 *
 * <p>Entries of one tick are due by (deed, place in order), so their order depends on no other
 * entry that was ever made.
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

  /** Ordinal of the deed. */
  private int[] deed = new int[64];

  /** Place among entries of one tick and deed. */
  private long[] place = new long[64];

  /** Whether the slot holds an entry that was not struck out. */
  private boolean[] stands = new boolean[64];

  /** Slots of all entries that are not yet due, struck out or not, as a heap. */
  private int[] order = new int[64];

  private int ordered;

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
    ordered = 0;
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
    System.arraycopy(other.place, 0, place, 0, other.used);
    System.arraycopy(other.stands, 0, stands, 0, other.used);
    System.arraycopy(other.order, 0, order, 0, other.ordered);
    ordered = other.ordered;
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
    return enter(when, kind, about, about);
  }

  /**
   * Enters something about what has no number of its own that says who is first.
   *
   * @param first says which of the same tick and deed is due first
   */
  int enter(long when, Deed kind, int about, long first) {
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
    place[slot] = first;
    stands[slot] = true;
    size++;
    push(slot);
    return slot;
  }

  private void grow() {
    tick = Arrays.copyOf(tick, 2 * tick.length);
    which = Arrays.copyOf(which, 2 * which.length);
    deed = Arrays.copyOf(deed, 2 * deed.length);
    place = Arrays.copyOf(place, 2 * place.length);
    stands = Arrays.copyOf(stands, 2 * stands.length);
    order = Arrays.copyOf(order, 2 * order.length);
    next = Arrays.copyOf(next, 2 * next.length);
  }

  /** The entry will do nothing when it is due. It must not have been due yet. */
  void strike(int slot) {
    stands[slot] = false;
    size--;
  }

  /** When an entry is due. */
  long tick(int slot) {
    return tick[slot];
  }

  /** Whether nothing is to happen. */
  boolean isEmpty() {
    return size == 0;
  }

  /** The next entry is due. */
  void open() {
    int slot = pop();
    boolean stood = stands[slot];
    stands[slot] = false;
    next[slot] = free;
    free = slot;
    if (stood) {
      size--;
      keepers[deed[slot]].due(which[slot]);
    }
  }

  // ---------------------------------------------------------------- order

  private boolean isBefore(int one, int other) {
    if (tick[one] != tick[other]) {
      return tick[one] < tick[other];
    }
    return deed[one] != deed[other] ? deed[one] < deed[other] : place[one] < place[other];
  }

  private void push(int slot) {
    int at = ordered++;
    while (at > 0 && isBefore(slot, order[(at - 1) / 2])) {
      order[at] = order[(at - 1) / 2];
      at = (at - 1) / 2;
    }
    order[at] = slot;
    schedule.add(tick[slot], Schedule.DUE, 0);
  }

  private int pop() {
    int first = order[0];
    int last = order[--ordered];
    int at = 0;
    for (int child = 1; child < ordered; child = 2 * at + 1) {
      if (child + 1 < ordered && isBefore(order[child + 1], order[child])) {
        child++;
      }
      if (!isBefore(order[child], last)) {
        break;
      }
      order[at] = order[child];
      at = child;
    }
    order[at] = last;
    return first;
  }

  /** After the schedule was emptied: schedules again what stands, and frees what was struck out. */
  void schedule() {
    free = NONE;
    ordered = 0;
    for (int slot = used - 1; slot >= 0; slot--) {
      if (stands[slot]) {
        push(slot);
      } else {
        next[slot] = free;
        free = slot;
      }
    }
  }
}
