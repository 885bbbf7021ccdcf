package org.jointline.live;

/**
 * A command made ready: what it does to a course, session or future, at the tick it has reached.
 */
interface Effect {
  void on(Course course);
}
