package org.jointline.kernel;

import java.util.Arrays;
import org.jointline.model.Contact;

/**
 * Callers, and work they leave, that are somewhere on their journey: each a record of {@link
 * #FIELDS} longs in a slot of its own as long as the journey lasts; slots are used again.
 */
final class Travellers {
  /** All that chance decides for the caller follows from it. */
  static final int LUCK = 0;

  /** Call type of the first attempt. */
  static final int ORIGIN = 1;

  /** Interval slot of the first attempt. */
  static final int SINCE = 2;

  /** 1 for a caller, 0 for a duplicate of one or for work without a caller. */
  static final int CALLER = 3;

  /** Attempts made. */
  static final int ATTEMPTS = 4;

  /** Times answered. */
  static final int ANSWERS = 5;

  /** 1 if the first answer was the end of the matter. */
  static final int RESOLVED_FIRST = 6;

  /** Ticks waited in all attempts up to and including the first answered. */
  static final int WAITED = 7;

  /** Ticks waited before the first answer of this attempt. */
  static final int PRIMARY = 8;

  /** Ticks waited after transfers in this attempt. */
  static final int SECONDARY = 9;

  /** Transfers in this attempt, or links of a chain of work. */
  static final int STAGE = 10;

  /** Ordinal of the present contact's kind; {@link #FREE} in a slot that holds nobody. */
  static final int KIND = 11;

  /** Call type of the present contact, or of the next while between two. */
  static final int TYPE = 12;

  static final int TALK = 13;
  static final int AFTER_CALL = 14;
  static final int PATIENCE = 15;
  static final int HANGS_UP = 16;

  /** Call type that the caller dialled in this attempt, and the caller's own luck there. */
  static final int DIALLED = 17;

  static final int DIALLED_TALK = 18;
  static final int DIALLED_AFTER_CALL = 19;
  static final int DIALLED_PATIENCE = 20;
  static final int DIALLED_HANGS_UP = 21;

  /** 1 while the caller is between two contacts. */
  static final int BETWEEN = 22;

  /** Agent who stays on the line until the caller is taken over; -1 for nobody. */
  static final int HELD_AGENT = 23;

  static final int HELD_TYPE = 24;
  static final int HELD_INTERVAL = 25;

  /** Tick at which that agent answered. */
  static final int HELD_ANSWERED = 26;

  /** Tick since which that agent does no more than stay. */
  static final int HELD_SINCE = 27;

  static final int HELD_AFTER_CALL = 28;

  /** Ticks both agents will be on the line. */
  static final int HANDOVER = 29;

  /** Index of the burst of an incident that the caller calls about, plus 1; 0 for none. */
  static final int BURST = 30;

  /** 1 for a caller who tells of the incident what is known already. */
  static final int KNOWN = 31;

  /** 1 if the first answer was that of an agent who called back. */
  static final int CALLED_BACK = 32;

  /** Redials since an attempt came to its last answer. */
  static final int REDIALS = 33;

  /** Index of the telephone lines of which the caller occupies one, plus 1; 0 for none. */
  static final int LINE = 34;

  /** Travellers before this one in the replication. */
  static final int SERIAL = 35;

  /** Agent after whose talk the planned contact comes, plus 1; 0 for none. */
  static final int FOLLOWS = 36;

  /** Tick at which that talk ends. */
  static final int TALK_ENDS = 37;

  /** The diary's entry of the planned contact. */
  static final int ENTRY = 38;

  static final int FIELDS = 39;
  private static final int FREE = -1;

  private final int most;
  private long[] record = new long[64 * FIELDS];
  private int used;
  private long serial;
  private int free = -1;

  /**
   * @param most at one time
   */
  Travellers(int most) {
    this.most = most;
  }

  void clear() {
    used = 0;
    free = -1;
    serial = 0;
  }

  void copyFrom(Travellers other) {
    if (record.length < other.record.length) {
      record = new long[other.record.length];
    }
    System.arraycopy(other.record, 0, record, 0, other.used * FIELDS);
    used = other.used;
    free = other.free;
    serial = other.serial;
  }

  /**
   * A slot with nothing in it.
   *
   * @throws OverloadedException if there are too many
   */
  int add() {
    int slot = free;
    if (slot != -1) {
      free = (int) get(slot, TYPE);
    } else {
      if (used >= most) {
        throw new OverloadedException(most);
      }
      slot = used++;
      if (used * FIELDS > record.length) {
        record = Arrays.copyOf(record, 2 * record.length);
      }
    }
    Arrays.fill(record, slot * FIELDS, (slot + 1) * FIELDS, 0);
    set(slot, HELD_AGENT, -1);
    set(slot, SERIAL, serial++);
    return slot;
  }

  void remove(int slot) {
    set(slot, KIND, FREE);
    set(slot, TYPE, free);
    free = slot;
  }

  long get(int slot, int field) {
    return record[slot * FIELDS + field];
  }

  void set(int slot, int field, long value) {
    record[slot * FIELDS + field] = value;
  }

  void add(int slot, int field, long value) {
    record[slot * FIELDS + field] += value;
  }

  /** Call type of the present contact, or of the next while between two. */
  int type(int slot) {
    return (int) get(slot, TYPE);
  }

  /** Of the present contact. */
  Contact kind(int slot) {
    return Contact.of((int) get(slot, KIND));
  }

  /** Call type of the first attempt. */
  int origin(int slot) {
    return (int) get(slot, ORIGIN);
  }

  /** Interval slot of the first attempt. */
  int since(int slot) {
    return (int) get(slot, SINCE);
  }

  /** Whether it is a caller, no duplicate of one and no work without a caller. */
  boolean isCaller(int slot) {
    return get(slot, CALLER) == 1;
  }

  /** Whether it is a caller whom somebody who answered has passed on in this attempt. */
  boolean isPassedOn(int slot) {
    return get(slot, STAGE) > 0 && kind(slot).hasCaller();
  }

  /** Times answered. */
  long answers(int slot) {
    return get(slot, ANSWERS);
  }

  /** Slots, of which some hold nobody. */
  int slots() {
    return used;
  }

  boolean holdsSomebody(int slot) {
    return get(slot, KIND) != FREE;
  }
}
