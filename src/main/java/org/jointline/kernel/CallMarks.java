package org.jointline.kernel;

import java.util.Arrays;

/**
 * Which of the calls under way are marked, and with what: a table from call numbers to small
 * numbers with linear probing.
 */
public final class CallMarks {
  /** The call is not marked. */
  public static final int NONE = -1;

  private static final long EMPTY = 0;

  /** Call numbers, which are 1 or more. */
  private long[] calls = new long[64];

  private int[] marks = new int[64];
  private int size;

  public void clear() {
    Arrays.fill(calls, EMPTY);
    size = 0;
  }

  /** Calls that are marked. */
  public int size() {
    return size;
  }

  /**
   * Marks a call that is not marked.
   *
   * @param mark 0 or more
   */
  public void put(long call, int mark) {
    if (2 * size >= calls.length) {
      grow();
    }
    int at = home(call);
    while (calls[at] != EMPTY) {
      at = at + 1 & calls.length - 1;
    }
    calls[at] = call;
    marks[at] = mark;
    size++;
  }

  void copyFrom(CallMarks other) {
    calls = other.calls.clone();
    marks = other.marks.clone();
    size = other.size;
  }

  private void grow() {
    long[] oldCalls = calls;
    int[] oldMarks = marks;
    calls = new long[2 * oldCalls.length];
    marks = new int[2 * oldCalls.length];
    size = 0;
    for (int i = 0; i < oldCalls.length; i++) {
      if (oldCalls[i] != EMPTY) {
        put(oldCalls[i], oldMarks[i]);
      }
    }
  }

  /** Numbers that follow each other are spread, as many of them are marked together. */
  private int home(long call) {
    return (int) (call * 0x9E3779B97F4A7C15L >>> 32) & calls.length - 1;
  }

  /** The mark of a call; {@link #NONE} if it has none. */
  public int get(long call) {
    int at = find(call);
    return at < 0 ? NONE : marks[at];
  }

  private int find(long call) {
    int at = home(call);
    while (calls[at] != call) {
      if (calls[at] == EMPTY) {
        return -1;
      }
      at = at + 1 & calls.length - 1;
    }
    return at;
  }

  /** Takes the mark off a call; {@link #NONE} if it has none. */
  public int take(long call) {
    int at = find(call);
    if (at < 0) {
      return NONE;
    }
    int mark = marks[at];
    close(at);
    size--;
    return mark;
  }

  /** Moves up those that had to go past the place that becomes free. */
  private void close(int free) {
    int hole = free;
    int at = hole;
    while (true) {
      at = at + 1 & calls.length - 1;
      if (calls[at] == EMPTY) {
        calls[hole] = EMPTY;
        return;
      }
      int away = at - home(calls[at]) & calls.length - 1;
      if (away >= (at - hole & calls.length - 1)) {
        calls[hole] = calls[at];
        marks[hole] = marks[at];
        hole = at;
      }
    }
  }
}
