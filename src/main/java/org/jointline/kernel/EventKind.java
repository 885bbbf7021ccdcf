package org.jointline.kernel;

/**
 * What can happen at one tick, in the order in which it then does. Planned edges and arrivals are
 * kept outside the heap, yet have their place here.
 *
 * <p>Order of simultaneous events is (tick, kind, index). The index is the agent's number, the
 * queue stage's, the waiting call's slot or the call type's, and fits into one word with the rest;
 * entries of the {@link Diary} have an order of their own.
 */
enum EventKind {
  /** An interval starts, then staffing changes: a slice [start, end) owns its first instant. */
  EDGE,
  /** An agent is done: whoever waits is served before anybody gives up at the same instant. */
  FINISH,
  /** A waiting call opens to more groups: a group may save it at its caller's last instant. */
  OVERFLOW,
  /** A caller gives up. */
  ABANDON,
  /** What the diary says: after those who give up, like whoever calls. */
  DUE,
  /** Somebody calls: last, so that agents freed at this instant count as idle. */
  ARRIVE
}
