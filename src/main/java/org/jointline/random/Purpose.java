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
  FORESIGHT
}
