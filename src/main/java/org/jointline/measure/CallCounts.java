package org.jointline.measure;

/** What is counted of one call type in one interval slot: places in its cell. */
final class CallCounts {
  static final int ARRIVED = 0;

  /** Answered the moment they came. Offered calls are these and those that {@link #WAITED}. */
  static final int AT_ONCE = 1;

  static final int BLOCKED = 2;

  /** Answered after they were queued; answered in all are these and those {@link #AT_ONCE}. */
  static final int ANSWERED_LATER = 3;

  /** Of these, within the target's threshold. */
  static final int WITHIN_LATER = 4;

  static final int ABANDONED = 5;
  static final int ABANDONED_WITHIN = 6;
  static final int SHORT_ABANDONED = 7;

  /** Offered calls not answered the instant they came; one that rings first is among them. */
  static final int WAITED = 8;

  static final int STILL_WAITING = 9;

  /** Ticks. */
  static final int WAIT_OF_ANSWERED = 10;

  /** Ticks in the queue, of all other offered calls, however they ended. */
  static final int WAIT_OF_OTHERS = 11;

  static final int LONGEST_WAIT = 12;

  /** Ticks of talk and after-call work of answered calls. */
  static final int HANDLE = 13;

  /** Calls times ticks, in the slot in which the time passes. */
  static final int QUEUE_AREA = 14;

  static final int QUEUE_AT_START = 15;

  /** Longs in a cell: two cache lines. */
  static final int SIZE = 16;

  private CallCounts() {}
}
