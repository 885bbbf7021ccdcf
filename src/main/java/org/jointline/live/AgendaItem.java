package org.jointline.live;

import org.jointline.kernel.Replication;

/** Something that a command has set in motion and that happens later, once or many times. */
interface AgendaItem {
  /** Nothing happens any more. */
  long NEVER = Long.MAX_VALUE;

  /** When it happens next; {@link #NEVER} once it is over. */
  long tick();

  /** It happens now. */
  void happen(Replication replication);

  /** What is over then, for the log; empty if that is not worth a line. */
  default String ending() {
    return "";
  }

  /** An equal item that goes its own way from now on. */
  AgendaItem copy();

  /** Draws anew what nobody can know of what is left, for the replication's present tick. */
  default void foresee(Replication replication, long seed) {}
}
