package org.jointline.model;

/** Why a contact comes to a line. Order matters: it is part of a caller's luck. */
public enum Contact {
  /** The caller's first attempt. */
  FIRST,
  /** The caller got no answer and tries again. */
  REDIAL,
  /** The matter was not resolved and the caller calls again. */
  REPEAT,
  /** The same matter is reported to another line too. */
  DUPLICATE,
  /** An agent passes the caller on. */
  TRANSFER,
  /** An agent passes the caller on, for it is an emergency. */
  ESCALATION,
  /** An agent passes the caller on to whom the call was meant for. */
  WRONG_DOOR,
  /** Work that a call leaves for others, without the caller on the line. */
  FOLLOW_ON,
  /** The caller has left another line after a message and calls this one instead. */
  DEFLECTED;

  private static final Contact[] ALL = values();

  public static Contact of(int ordinal) {
    return ALL[ordinal];
  }

  /** Whether an agent passes a caller on. */
  public boolean isTransfer() {
    return this == TRANSFER || this == ESCALATION || this == WRONG_DOOR;
  }

  /** Whether a caller is on the line. */
  public boolean hasCaller() {
    return this != FOLLOW_ON;
  }

  /** Whether a caller dials: nobody does after the end, and a closed line is found closed. */
  public boolean isDialled() {
    return this == FIRST || this == REDIAL || this == REPEAT || this == DUPLICATE;
  }
}
