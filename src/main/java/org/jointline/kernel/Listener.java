package org.jointline.kernel;

import org.jointline.model.Contact;

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

  /** Something happens that people will call about. */
  default void incidentHappened(int incident, long now) {}

  /**
   * The call that arrives next, at this tick, is about an incident.
   *
   * @param burst which line's calls about which incident, by the model's table
   * @param number that the call will have
   * @param duplicate whether the caller tells what is known already
   */
  default void aboutIncident(int burst, long number, boolean duplicate, long now) {}

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

  /**
   * A more urgent call comes and a busy agent puts its work aside; the agent then is idle until the
   * end of this tick's event.
   *
   * @param interval slot in which the call arrived
   * @param answered tick at which it was answered first
   * @param talkLeft ticks of talk that were to come
   * @param afterCallLeft ticks of after-call work that were to come
   * @param lost ticks of work done that will have to be done again
   */
  default void interrupted(
      int type,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long answered,
      long now,
      long talkLeft,
      long afterCallLeft,
      long lost) {}

  /**
   * An agent who has just become idle takes up what was put aside last.
   *
   * @param done ticks of its present part, talk or after-call work, that count as done
   * @param talk ticks of talk to come
   * @param afterCall ticks of after-call work to come
   */
  default void resumed(
      int type,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long answered,
      long now,
      long done,
      long talk,
      long afterCall) {}

  /** A waiting call begins to ring at an idle agent, who is busy from now on; it still waits. */
  default void rings(int type, int group, int agent, long number, long now) {}

  /**
   * The phone is silent. If it was picked up, the agent is idle until the call is answered in the
   * same event; if not, the agent is still busy.
   *
   * @param since tick at which it began to ring
   */
  default void ringEnded(
      int type, int group, int agent, long number, long since, long now, boolean pickedUp) {}

  /** A busy agent has not picked up and is away for a time. */
  default void wentAway(int group, int agent, long now) {}

  /** An agent who was away is there again and counts as busy until the next event of this tick. */
  default void cameBack(int group, int agent, long now) {}

  /** An agent with chats in hand takes one more: idle until it is answered in the same event. */
  default void takesAnother(int group, int agent, long now) {}

  /**
   * One of an agent's chats ends.
   *
   * @param answered tick at which it was answered
   * @param planned ticks of talk that it would have taken alone
   * @param left chats still in the agent's hands
   * @param since tick since which the agent had any in hand
   */
  default void chatEnded(
      int type,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long answered,
      long now,
      long planned,
      int left,
      long since) {}

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

  // ------------------------------------------------ journeys: told only where a scenario has them

  /** Somebody calls for the first time; the contact comes now, or after an announcement. */
  default void calledFirst(int type, long now) {}

  /**
   * A caller dials: the first time or again.
   *
   * @param origin call type of the caller's first attempt
   */
  default void attempted(int origin, long now) {}

  /** Why the call that just arrived has come. */
  default void contact(int type, Contact kind, long number, long now) {}

  /**
   * A call leads to a contact later on.
   *
   * @param from call type it comes from
   * @param interval slot in which that call arrived
   * @param to call type
   */
  default void contactPlanned(int from, int interval, Contact kind, int to, long now) {}

  /** A call would have led to a contact after the end, when nobody calls any more. */
  default void calledTooLate(int from, int interval, Contact kind) {}

  /** Somebody dials again, or comes from another line, and finds the line closed. */
  default void foundClosed(int type, Contact kind, long now) {}

  /** A caller hangs up during the announcement. */
  default void leftAnnouncement(int type, Contact kind, long now) {}

  /** A caller chooses to go on to another line during the announcement. */
  default void choseOption(int type, Contact kind, int to, long now) {}

  /** A planned contact had not come when the replication ended; told once for each. */
  default void contactCutOff(int type, Contact kind) {}

  /** A waiting caller is cut off by a message; the call is neither answered nor abandoned. */
  default void messaged(int type, long number, int interval, long arrival, long now) {}

  /** A waiting caller is cut off as the line closes; neither answered nor abandoned. */
  default void disconnected(int type, long number, int interval, long arrival, long now) {}

  /**
   * An agent deals at once with a call that was meant for another line.
   *
   * @param matter call type that it was meant for
   * @param handleTicks talk and after-call work, as {@link #answered} was told
   */
  default void answeredOnTheSpot(int type, int interval, int matter, int group, long handleTicks) {}

  /**
   * It is known how long an agent stays on the line after the talk; {@link #answered} was told of
   * no after-call work, which follows then.
   *
   * @param interval slot in which the call arrived
   * @param answered tick at which the agent took it
   * @param from tick at which the talk ended
   * @param to tick at which the agent is free of the call; not before {@code now}
   * @param afterCall ticks of after-call work from then on
   */
  default void released(
      int type,
      int group,
      int agent,
      int interval,
      long answered,
      long from,
      long to,
      long afterCall) {}

  /**
   * A caller who was passed on has come to the last answer of this attempt.
   *
   * @param origin call type of the caller's first attempt
   * @param interval slot of the caller's first attempt
   * @param primary ticks waited for the first answer
   * @param secondary ticks waited in queues after it
   */
  default void answeredAfterTransfer(int origin, int interval, long primary, long secondary) {}

  /** A caller who was passed on gets no answer there. */
  default void lostAfterTransfer(int origin, int interval, long secondary) {}

  /**
   * A caller's journey is over.
   *
   * @param origin call type of the first attempt
   * @param interval slot of the first attempt
   * @param answered whether anybody ever answered
   * @param resolvedAtFirst whether the first answer was the end of the matter
   * @param calledBack whether the first answer was that of an agent who called back
   * @param waited ticks in all attempts up to the first answer, or in all if there was none
   */
  default void journeyOver(
      int origin,
      int interval,
      boolean answered,
      boolean resolvedAtFirst,
      boolean calledBack,
      long waited) {}

  /** A caller's journey is cut short by the end of the replication; told once for each. */
  default void journeyCutOff(
      int origin,
      int interval,
      boolean answered,
      boolean resolvedAtFirst,
      boolean calledBack,
      long waited) {}

  // ----------------------------------------------- call-backs: told only where a scenario has them

  /** A waiting caller is offered to be called back. */
  default void callBackOffered(int type, long number, int interval, long now) {}

  /**
   * A waiting caller accepts and hangs up; the call is neither answered nor abandoned. From now on
   * a call-back waits for the caller.
   *
   * @param to call type in whose queue it waits
   * @param interval slot in which the call arrived, here and below
   */
  default void callBackAccepted(
      int type, int to, long number, int interval, long arrival, long now) {}

  /**
   * An idle agent dials and does not find the caller; busy for so many ticks from now on.
   *
   * @param type call type of the caller
   * @param to call type in whose queue the call-back waited, here and below
   */
  default void callBackInVain(
      int type, int to, int group, int agent, long number, int interval, long now, long ticks) {}

  /**
   * An idle agent dials and finds the caller; busy from now on.
   *
   * @param arrival tick at which the caller's call arrived
   * @param accepted tick at which the caller accepted, here and below
   * @param talk ticks of talk with this agent
   * @param afterCall ticks of after-call work with this agent
   */
  default void callBackReached(
      int type,
      int to,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long accepted,
      long now,
      long talk,
      long afterCall) {}

  /**
   * A call-back is given up.
   *
   * @param expired whether its time was over; else no attempt is left
   */
  default void callBackGivenUp(
      int type, int to, long number, int interval, long accepted, long now, boolean expired) {}

  /** A call-back had not come to its end when the replication ended; told once for each. */
  default void callBackOpen(int type, int to, long number, int interval, long accepted, long now) {}
}
