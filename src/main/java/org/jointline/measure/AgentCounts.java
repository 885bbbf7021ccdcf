package org.jointline.measure;

/** What is counted of one agent group in one interval slot: places in its cell. Times in ticks. */
final class AgentCounts {
  static final int BUSY = 0;

  /** Part of busy. */
  static final int AFTER_CALL = 1;

  static final int IDLE = 2;
  static final int STAFFED = 3;
  static final int GHOST = 4;

  /** Calls taken in the slot. */
  static final int ANSWERED = 5;

  /** Talk and after-call work of the calls taken in the slot. */
  static final int HANDLE = 6;

  static final int BUSY_AT_START = 7;

  /** 1 if no agent is idle at the slot's first instant. */
  static final int ALL_BUSY_AT_START = 8;

  /** Not available after not picking up. */
  static final int AWAY = 9;

  /** Longs in a cell. */
  static final int SIZE = 10;

  private AgentCounts() {}
}
