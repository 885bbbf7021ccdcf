package org.jointline.measure;

import java.util.Arrays;
import org.jointline.model.Contact;
import org.jointline.model.Model;

/**
 * What is counted of callers on journeys, by call type and interval slot; times in ticks. What is
 * about contacts counts where and when they come, what is about callers counts with the call type
 * and the interval of their first attempt, what is about single calls with the interval in which
 * the call arrived.
 */
final class JourneyCounts {
  /** Contacts by kind: so many fields. */
  static final int CONTACTS = 0;

  static final int CALLERS = Contact.values().length;

  /** Attempts that callers made, counted with their call type when they are made. */
  static final int ATTEMPTS = CALLERS + 1;

  static final int CALLERS_ANSWERED = CALLERS + 2;
  static final int CALLERS_WITHIN = CALLERS + 3;
  static final int RESOLVED_AT_FIRST = CALLERS + 4;
  static final int CALLERS_LOST = CALLERS + 5;
  static final int CALLERS_UNDER_WAY = CALLERS + 6;

  /** Waits of callers who were answered, up to the first answer. */
  static final int WAIT_OF_ANSWERED = CALLERS + 7;

  static final int ANSWERED_AFTER_TRANSFER = CALLERS + 8;
  static final int LOST_AFTER_TRANSFER = CALLERS + 9;
  static final int PRIMARY_WAIT = CALLERS + 10;
  static final int SECONDARY_WAIT = CALLERS + 11;
  static final int TRANSFERS_OUT = CALLERS + 12;
  static final int ON_THE_SPOT = CALLERS + 13;
  static final int MESSAGED = CALLERS + 14;
  static final int DISCONNECTED = CALLERS + 15;
  static final int LEFT_ANNOUNCEMENT = CALLERS + 16;
  static final int FOUND_CLOSED = CALLERS + 17;
  static final int TOO_LATE = CALLERS + 18;

  /** Callers who will dial again, times ticks, in the slot in which the time passes. */
  static final int REDIALLING_AREA = CALLERS + 19;

  /** Work that other calls left and that found the queue full. */
  static final int WORK_BLOCKED = CALLERS + 20;

  /** Longs in a cell. */
  static final int SIZE = CALLERS + 21;

  private final int types;
  private final long[] cells;

  /** By kind: contacts planned, and planned ones that never came to a line. */
  private final long[] planned = new long[Contact.values().length];

  private final long[] unmet = new long[Contact.values().length];

  /** The work without a caller that came last: its number. */
  private long latestWork;

  /** By call type: callers who will dial it again. */
  private final int[] redialling;

  JourneyCounts(Model model) {
    types = model.types;
    cells = new long[types * model.slots() * SIZE];
    redialling = new int[types];
  }

  void clear() {
    Arrays.fill(cells, 0);
    Arrays.fill(planned, 0);
    Arrays.fill(unmet, 0);
    Arrays.fill(redialling, 0);
    latestWork = 0;
  }

  /** A call or a piece of work has come to a line. */
  void came(int type, int slot, Contact kind, long number) {
    add(type, slot, CONTACTS + kind.ordinal(), 1);
    if (!kind.hasCaller()) {
      latestWork = number;
    }
  }

  /** What came last is turned away. */
  void blocked(int type, int slot, long number) {
    if (number == latestWork) {
      add(type, slot, WORK_BLOCKED, 1);
    }
  }

  private int cell(int type, int slot) {
    return (slot * types + type) * SIZE;
  }

  long get(int type, int slot, int field) {
    return cells[cell(type, slot) + field];
  }

  void copy(int type, int slot, long[] to) {
    System.arraycopy(cells, cell(type, slot), to, 0, SIZE);
  }

  void add(int type, int slot, int field, long value) {
    cells[cell(type, slot) + field] += value;
  }

  void plan(Contact kind) {
    planned[kind.ordinal()]++;
  }

  void miss(Contact kind) {
    unmet[kind.ordinal()]++;
  }

  /** Contacts of a kind that were planned and did not fail to come. */
  long expected(Contact kind) {
    return planned[kind.ordinal()] - unmet[kind.ordinal()];
  }

  /** A new slot begins. */
  void begin(int slot, long length) {
    for (int i = 0; i < types; i++) {
      add(i, slot, REDIALLING_AREA, redialling[i] * length);
    }
  }

  /**
   * So many callers more will dial a call type again, or fewer.
   *
   * @param rest ticks of the slot that are left
   */
  void redial(int type, int slot, int change, long rest) {
    redialling[type] += change;
    add(type, slot, REDIALLING_AREA, change * rest);
  }

  /** Takes back what a slot was credited beyond the end. */
  void end(int slot, long rest) {
    for (int i = 0; i < types; i++) {
      add(i, slot, REDIALLING_AREA, -redialling[i] * rest);
    }
  }
}
