package org.jointline.model;

/**
 * A state of the floor: holds while all terms of any case hold. Never changed after it is made.
 *
 * <p>Nobody writes to {@code cases}; a case without terms always holds.
 */
public final class Condition {
  public final Term[][] cases;

  Condition(Term[][] cases) {
    this.cases = cases;
  }

  /** What a term looks at. */
  public enum Sign {
    WAITING,
    WAITING_BELOW,
    IDLE,
    IDLE_BELOW,
    ON_DUTY,
    ON_DUTY_BELOW,
    LONGEST_WAIT,
    EXPECTED_WAIT,
    SERVICE_LEVEL_BELOW,
    OCCUPANCY_ABOVE,
    /** Of a group's time lately, no larger share was spent on calls. */
    OCCUPANCY_AT_MOST,
    /** More of a group than so many are present and not on calls of other organisations. */
    CREW_LEFT,
    /** It is the time for it: {@code of} is a window. */
    WINDOW,
    /** It is one of the modes whose bits are set in {@code of}. */
    MODE
  }

  /**
   * One thing looked at.
   *
   * @param of call type, agent group, window or modes, as the sign says
   * @param bound calls, agents, ticks or a share
   * @param look index of the look back; -1 for what is seen at an instant
   */
  public record Term(Sign sign, int of, double bound, int look) {}
}
