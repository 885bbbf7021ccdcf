package org.jointline.kernel;

/**
 * Hears everything that happens in a replication, in order. Ticks never go back. A call's {@code
 * number} is its place in the order of arrival, from 1. What a listener does not care for does
 * nothing.
 */
public interface Listener {
  /** Patience of so many ticks or more has no end. */
  long ENDLESS = 1L << 60;

  /** A replication starts anew; all counts are zero. */
  default void restarted() {}

  /** Interval slot {@code slot} starts. */
  default void intervalStarted(int slot, long now) {}

  /** The staffing changes planned for the interval's first instant are made. */
  default void intervalSettled(int slot) {}

  /**
   * Somebody calls.
   *
   * @param patience ticks the caller would wait; {@link #ENDLESS} or more if endless
   */
  default void arrived(int type, long number, long now, long patience) {}

  /** The call is turned away: too many wait already. */
  default void blocked(int type, long number, long now) {}

  /** No agent may take the call at once and the caller hangs up. */
  default void hungUpAtOnce(int type, long number, long now) {}

  /** No agent may take the call at once and it waits. */
  default void queued(int type, long number, long now) {}

  /**
   * An idle agent takes a call.
   *
   * @param interval slot in which the call arrived
   * @param arrival tick of arrival; equals {@code now} for a call that never waited
   * @param talk ticks of talk with this agent
   * @param afterCall ticks of after-call work with this agent
   * @param waited whether the call was queued before
   */
  default void answered(
      int type,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long now,
      long talk,
      long afterCall,
      boolean waited) {}

  /** A waiting caller gives up. */
  default void abandoned(int type, long number, int interval, long arrival, long now) {}

  /** A busy agent becomes idle. */
  default void finished(int group, int agent, long now) {}

  /** An agent comes on duty, idle. */
  default void cameOnDuty(int group, long now) {}

  /** An idle agent goes off duty. */
  default void wentOffDuty(int group, long now) {}

  /** A shift ends for an agent who is busy: from now on a ghost, until the call is finished. */
  default void shiftEndedOnCall(int group, long now) {}

  /** A ghost is needed again before the call is finished, and stays on duty. */
  default void keptOnDuty(int group, long now) {}

  /** A ghost finishes the call and leaves. */
  default void ghostLeft(int group, int agent, long now) {}

  /** The mode that holds from now on; told at tick 0 for the first. */
  default void modeChanged(int mode, long now) {}

  /** Further calls are taken under an agreement from now on, or none. */
  default void agreementChanged(int agreement, boolean available, long now) {}

  /**
   * The call answered last is taken under an agreement.
   *
   * @param handle ticks of talk and after-call work
   */
  default void helped(int agreement, int type, int group, long handle, long now) {}

  /** All telephone lines of a call are busy; told before it is {@link #blocked}. */
  default void allLinesBusy(int line, int type, long number, long now) {}

  /** A caller leaves after a message, before the call is offered. */
  default void deflected(int message, int type, long number, long now) {}

  /**
   * A waiting call is passed on to somebody outside.
   *
   * @param interval slot in which the call arrived
   * @param answer ticks until it is answered there
   * @param handle ticks of talk and after-call work there
   */
  default void passedOn(
      int party,
      int type,
      long number,
      int interval,
      long arrival,
      long now,
      long answer,
      long handle) {}

  /** A site fails, or works again. */
  default void siteChanged(int site, boolean works, long now) {}

  /** A call is still waiting when the replication ends; told once for each. */
  default void stillWaiting(int type, long number, int interval, long arrival, long now) {}

  /** The replication is over. */
  default void ended(long now) {}
}
