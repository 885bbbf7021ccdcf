package org.jointline.random;

/** What a stream of random numbers is for. Order matters: it is part of the stream's seed. */
public enum Purpose {
  ARRIVAL,
  PATIENCE,
  TALK,
  AFTER_CALL,
  HANG_UP,
  BUSYNESS,
  SHARED_BUSYNESS,
  ROUTING,
  /** What a command of a live session brings; the entity is the command's number. */
  COMMAND,
  /** What nobody can know of calls in hand and waiting when a session is looked ahead. */
  FORESIGHT,
  /** What becomes of a caller beside one call: transfers, redials, call-backs; by call type. */
  JOURNEY,
  /** Work done anew after an interruption, calls not picked up; by call type or agent group. */
  WORK,
  /** Chances in rules and in help from outside; by rule. */
  RULE,
  /** Who is absent; by agent group. */
  ABSENCE,
  /** When incidents happen and who calls about them; by incident. */
  INCIDENT
}
