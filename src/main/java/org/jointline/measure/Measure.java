package org.jointline.measure;

/**
 * Every measure the answers may hold: its key in the JSON results, unit and definition. A ratio's
 * definition names its two counts; it is absent where the second is zero.
 */
public enum Measure {
  OFFERED(
      "offered",
      Unit.CALLS,
      "Calls that arrived less calls blocked and less calls whose caller left after a message,"
          + " before any queue."),
  ANSWERED(
      "answered",
      Unit.CALLS,
      "Offered calls that an agent took, not those answered by outside help or called back; for"
          + " agent groups, calls taken in the period, call-backs included."),
  ABANDONED("abandoned", Unit.CALLS, "Offered calls whose caller hung up before an answer."),
  BLOCKED(
      "blocked",
      Unit.CALLS,
      "Calls turned away because the queue was full or all telephone lines were busy; not"
          + " offered."),
  STILL_WAITING(
      "stillWaiting",
      Unit.CALLS,
      "Offered calls that waited in the queue for their first answer when the run ended; not those"
          + " passed on to outside help, ended by a message, cut off as the queue was cleared, or"
          + " hung up for a call-back."),
  SERVICE_LEVEL(
      "serviceLevel",
      Unit.SHARE,
      "Answered by an agent within the target's threshold T / offered; a call that outside help"
          + " answers is offered and not answered."),
  SERVICE_LEVEL_ANSWERED("serviceLevelAnswered", Unit.SHARE, "Answered within T / answered."),
  SERVICE_LEVEL_EXCLUDING_SHORT(
      "serviceLevelExcludingShort",
      Unit.SHARE,
      "Answered within T / (offered - short abandons); short is within T unless the target says"
          + " otherwise."),
  SERVICE_LEVEL_ANSWERED_OR_ABANDONED(
      "serviceLevelAnsweredOrAbandoned",
      Unit.SHARE,
      "(Answered within T + abandoned within T) / offered."),
  ASA(
      "asaSeconds",
      Unit.SECONDS,
      "Waits of calls that an agent answered / those calls: average speed of answer; calls"
          + " answered by outside help are not among them."),
  MEAN_WAIT(
      "meanWaitSeconds",
      Unit.SECONDS,
      "Waits in the queue of all offered calls, however they ended (answered, passed on to"
          + " outside help, abandoned, ended by a message, cut off, hung up for a call-back or"
          + " still waiting) / offered."),
  ABANDONED_SHARE("abandonedShare", Unit.SHARE, "Abandoned / offered."),
  WAITED_SHARE(
      "waitedShare",
      Unit.SHARE,
      "Offered calls that were not answered the instant they came, those that rang first included"
          + " / offered."),
  WAIT_P50("waitP50Seconds", Unit.SECONDS, "Wait not exceeded by 50 % of answered calls."),
  WAIT_P90("waitP90Seconds", Unit.SECONDS, "Wait not exceeded by 90 % of answered calls."),
  WAIT_P95("waitP95Seconds", Unit.SECONDS, "Wait not exceeded by 95 % of answered calls."),
  WAIT_P99("waitP99Seconds", Unit.SECONDS, "Wait not exceeded by 99 % of answered calls."),
  MAX_WAIT(
      "maxWaitSeconds",
      Unit.SECONDS,
      "Longest wait in the queue of an offered call, however it ended, averaged over"
          + " replications."),
  MEAN_QUEUE(
      "meanQueueLength", Unit.CALLS, "Area under the number waiting / length of the period."),
  QUEUE_AT_START(
      "queueLengthAtStart", Unit.CALLS, "Number waiting at the instant the interval starts."),
  HANDLE_TIME(
      "handleSeconds",
      Unit.SECONDS,
      "What answered calls took in the end (talk, time on the line with a caller passed on,"
          + " after-call work, work done anew) / those calls; for call types of calls that arrived"
          + " in the period, for agent groups of calls they answered in it, whoever went on with"
          + " them."),
  OCCUPANCY(
      "occupancy",
      Unit.SHARE,
      "Time busy / time busy and idle, people finishing a call after their shift included."),
  BUSY(
      "busySeconds",
      Unit.SECONDS,
      "Agent time on calls and after-call work, with a caller passed on, with a phone that rings,"
          + " and on attempts to call back in vain."),
  AFTER_CALL("afterCallSeconds", Unit.SECONDS, "Agent time on after-call work; part of busy."),
  IDLE("idleSeconds", Unit.SECONDS, "Agent time available and waiting for a call."),
  STAFFED("staffedSeconds", Unit.SECONDS, "Agent time on the phones as staffed, after shrinkage."),
  GHOST("ghostSeconds", Unit.SECONDS, "Agent time finishing a call after the end of the shift."),
  PAID("paidSeconds", Unit.SECONDS, "Agent time on shift, shrinkage included."),
  BUSY_AT_START(
      "busyAgentsAtStart", Unit.AGENTS, "Agents at work at the instant the interval starts."),
  ALL_BUSY_AT_START(
      "allBusyAtStart",
      Unit.SHARE,
      "Replications with no idle agent in the group at the instant the interval starts / all"
          + " replications."),
  COST(
      "cost",
      Unit.POUNDS,
      "Time on shift, shrinkage included, times the cost per hour; time past the end of a shift is"
          + " not paid."),
  COST_PER_ANSWERED(
      "costPerAnsweredCall", Unit.POUNDS, "Cost of own staff / calls the same staff answered."),
  OUTSIDE_COST(
      "outsideHelpCost",
      Unit.POUNDS,
      "Calls passed on to outside help that the organisation pays for x what is asked for one."),
  GROSS_COST("grossCost", Unit.POUNDS, "Cost of own staff + cost of outside help paid for."),
  NET_COST(
      "netCost",
      Unit.POUNDS,
      "Gross cost + what is paid under the settlement - what is received under it."),
  UNANSWERED_SHARE(
      "unansweredShare",
      Unit.SHARE,
      "Callers whom nobody ever answered (blocked, sent away by a message, hung up, cut off or gone"
          + " in an announcement, and who do not get through later) / callers; where nobody calls"
          + " again a call is a caller."),
  HAPPENED("incidentsHappened", Unit.INCIDENTS, "Times that an incident happened in the period."),
  INCIDENT_DUPLICATES(
      "incidentDuplicates",
      Unit.CALLS,
      "Calls about an incident, after its first on the line, that tell what is known already;"
          + " blocked calls included."),

  // journeys: only in scenarios that have them
  FIRST_ATTEMPTS(
      "firstAttempts", Unit.CALLS, "Arrived calls of callers who try for the first time."),
  REDIALS("redials", Unit.CALLS, "Arrived calls of callers who got no answer before."),
  REPEATS("repeats", Unit.CALLS, "Arrived calls of callers whose last call resolved nothing."),
  DUPLICATES(
      "duplicates", Unit.CALLS, "Arrived calls about a matter reported to another line before."),
  TRANSFERS_IN(
      "transfersIn",
      Unit.CALLS,
      "Arrived calls that an agent passed on, escalations and wrong doors included."),
  ESCALATIONS_IN("escalationsIn", Unit.CALLS, "Calls passed on as emergencies; part of transfers."),
  WRONG_DOORS_IN(
      "wrongDoorsIn",
      Unit.CALLS,
      "Calls passed on from a line they were not meant for; part of" + " transfers."),
  FOLLOW_ONS("followOns", Unit.CALLS, "Arrived work that other calls left, without a caller."),
  FOLLOW_ONS_BLOCKED(
      "followOnsBlocked",
      Unit.CALLS,
      "Of the blocked calls, work that other calls left; nobody does it."),
  DEFLECTED_IN(
      "deflectedIn", Unit.CALLS, "Arrived calls of callers who left another line after a message."),
  TRANSFERS_OUT(
      "transfersOut", Unit.CALLS, "Answered calls that the agent passed on to another line."),
  ANSWERED_ON_THE_SPOT(
      "answeredOnTheSpot",
      Unit.CALLS,
      "Answered calls meant for another line and dealt with there and then."),
  MESSAGED(
      "messaged",
      Unit.CALLS,
      "Offered calls that a message ended in the queue; neither answered nor abandoned."),
  DISCONNECTED(
      "disconnected",
      Unit.CALLS,
      "Offered calls cut off as the queue was cleared; neither answered nor abandoned."),
  LEFT_ANNOUNCEMENT(
      "leftInAnnouncement",
      Unit.CALLS,
      "Attempts given up during the announcement; they are no arrived calls."),
  FOUND_CLOSED(
      "foundClosed",
      Unit.CALLS,
      "Further attempts, and callers sent here from another line, while this one was closed; they are"
          + " no arrived calls."),
  CALLED_TOO_LATE(
      "calledTooLate",
      Unit.CALLS,
      "Further attempts and duplicates that would have come after the end of the period and were"
          + " not made."),
  MEAN_REDIALLING(
      "meanRedialling",
      Unit.CALLS,
      "Area under the number of callers between two attempts, the announcement of the next one"
          + " included / length of the period."),
  CALLERS("callers", Unit.CALLS, "Callers who first called this line, however often they did."),
  CALLERS_LOST(
      "callersLost", Unit.CALLS, "Callers who gave the matter up and were never answered."),
  CALLERS_ANSWERED_SHARE(
      "callersAnsweredShare", Unit.SHARE, "Callers answered at any attempt / callers."),
  ATTEMPTS_PER_CALLER(
      "attemptsPerCaller", Unit.CALLS, "First attempts, redials and repeats / callers."),
  RESOLVED_AT_FIRST_SHARE(
      "resolvedAtFirstShare",
      Unit.SHARE,
      "Callers whose first answer was the end of the matter (not passed on, no repeat) / callers"
          + " answered."),
  CALLERS_WITHIN_SHARE(
      "callersWithinShare",
      Unit.SHARE,
      "Callers answered, and not by a call-back, whose waits in all attempts come to T or less /"
          + " callers; absent where only certain hours count for the target."),
  CALLER_WAIT(
      "callerWaitSeconds",
      Unit.SECONDS,
      "Waits in all attempts up to the first answer of callers answered / those callers."),
  LOST_AFTER_TRANSFER(
      "lostAfterTransfer",
      Unit.CALLS,
      "Calls of this line's callers that were passed on and not answered then."),
  PRIMARY_WAIT(
      "primaryWaitSeconds",
      Unit.SECONDS,
      "Waits for the first answer of callers who were passed on and answered again / those"
          + " callers."),
  SECONDARY_WAIT(
      "secondaryWaitSeconds",
      Unit.SECONDS,
      "Waits after the first answer of callers who were passed on and answered again / those"
          + " callers."),
  TOTAL_WAIT(
      "totalWaitSeconds",
      Unit.SECONDS,
      "Waits before and after the first answer of callers who were passed on and answered again /"
          + " those callers."),
  FINISHED(
      "finished",
      Unit.CALLS,
      "Answered calls and call-backs whose work was done when the run ended."),
  FINISHED_IN_TIME(
      "finishedInTimeShare",
      Unit.SHARE,
      "All work done within the promised time of arrival / offered, and call-backs of other lines"
          + " that waited here."),
  TIME_TO_FINISH(
      "finishSeconds",
      Unit.SECONDS,
      "Times from arrival to the end of all work, of finished calls / those calls."),
  INTERRUPTIONS(
      "interruptions",
      Unit.CALLS,
      "Times that work was put aside for a more urgent call: for call types, work on calls that"
          + " arrived in the period; for agent groups, in the period."),
  TIME_LOST(
      "lostSeconds",
      Unit.SECONDS,
      "Agent time on work that was then interrupted and had to be done again; part of busy; for"
          + " call types, on calls that arrived in the period; for agent groups, in the period."),
  RINGING(
      "ringingSeconds",
      Unit.SECONDS,
      "Agent time while a call rings, in the period; part of busy."),
  NOT_PICKED_UP("notPickedUp", Unit.CALLS, "Rings that nobody picked up while the caller waited."),
  AWAY(
      "awaySeconds",
      Unit.SECONDS,
      "Agent time without calls after not picking up; staffed, and neither busy nor idle."),
  CHATS_AT_ONCE(
      "chatsAtOnce",
      Unit.AGENTS,
      "Chats in hand x time / agents with a chat in hand x time, in the period."),

  // outside help: only in scenarios that have it
  ANSWERED_OUTSIDE(
      "answeredOutside",
      Unit.CALLS,
      "Offered calls passed on to outside help, which answers them."),
  ANSWERED_BY_ANYBODY(
      "answeredByAnybody", Unit.CALLS, "Offered calls answered by an agent or by outside help."),
  ANSWERED_OUTSIDE_SHARE(
      "answeredOutsideShare", Unit.SHARE, "Calls answered by outside help / offered."),
  SERVICE_LEVEL_BY_ANYBODY(
      "serviceLevelByAnybody",
      Unit.SHARE,
      "Answered within T of arrival, by an agent or by outside help / offered."),
  ASA_BY_ANYBODY(
      "asaByAnybodySeconds",
      Unit.SECONDS,
      "Waits from arrival to the answer of calls answered by an agent or by outside help / those"
          + " calls."),

  // call-backs: only in scenarios that have them
  CALL_BACK_OFFERS(
      "callBackOffers", Unit.CALLS, "Offered calls whose waiting caller was offered a call-back."),
  CALL_BACKS_ACCEPTED(
      "callBacksAccepted",
      Unit.CALLS,
      "Offered calls whose caller accepted a call-back and hung up; neither answered nor abandoned,"
          + " and not answered within T in any service level."),
  CALL_BACKS_REACHED(
      "callBacksReached",
      Unit.CALLS,
      "Accepted call-backs whose caller was reached; their talk and after-call work count in the"
          + " handle time of the line in whose queue they waited."),
  CALL_BACKS_NOT_REACHED(
      "callBacksNotReached",
      Unit.CALLS,
      "Accepted call-backs given up because all attempts were made in vain."),
  CALL_BACKS_EXPIRED(
      "callBacksExpired", Unit.CALLS, "Accepted call-backs given up because their time was over."),
  CALL_BACKS_OPEN(
      "callBacksOpen",
      Unit.CALLS,
      "Accepted call-backs neither reached nor given up when the run ended."),
  CALL_BACK_ATTEMPTS("callBackAttempts", Unit.CALLS, "Attempts to reach callers who accepted."),
  CALL_BACK_ATTEMPTS_IN_VAIN(
      "callBackAttemptsInVain", Unit.CALLS, "Of these, attempts that did not find the caller."),
  CALL_BACK_TIME_IN_VAIN(
      "callBackInVainSeconds",
      Unit.SECONDS,
      "Agent time of attempts that did not find the caller; part of busy."),
  CALL_BACK_ACCEPTED_SHARE(
      "callBackAcceptedShare", Unit.SHARE, "Call-backs accepted / call-backs offered."),
  CALL_BACK_REACHED_SHARE(
      "callBackReachedShare", Unit.SHARE, "Call-backs reached / call-backs accepted."),
  CALL_BACK_WITHIN_SHARE(
      "callBackWithinShare",
      Unit.SHARE,
      "Call-backs reached within the promised time of acceptance / call-backs accepted."),
  CALL_BACK_TIME(
      "callBackSeconds",
      Unit.SECONDS,
      "Times from acceptance to being reached, of callers reached / those callers."),
  CALL_BACK_TIME_P90(
      "callBackP90Seconds",
      Unit.SECONDS,
      "Time from acceptance not exceeded by 90 % of callers reached."),
  CALL_BACK_WAIT_ON_LINE(
      "callBackWaitOnLineSeconds",
      Unit.SECONDS,
      "Waits on the line before accepting / call-backs accepted.");

  /** What a measure is counted in. */
  public enum Unit {
    CALLS,
    INCIDENTS,
    AGENTS,
    SHARE,
    SECONDS,
    POUNDS
  }

  private final String key;
  private final Unit unit;
  private final String definition;

  Measure(String key, Unit unit, String definition) {
    this.key = key;
    this.unit = unit;
    this.definition = definition;
  }

  /** Key in the JSON results and the stop rule. */
  public String key() {
    return key;
  }

  public Unit unit() {
    return unit;
  }

  /** Whether it is of incidents, and of no use where there are none. */
  public boolean isOfIncidents() {
    return this == HAPPENED || this == INCIDENT_DUPLICATES;
  }

  /** Whether it is of call-backs, and of no use where there are none. */
  public boolean isOfCallBacks() {
    return compareTo(CALL_BACK_OFFERS) >= 0;
  }

  /** Whether it is of outside help, and of no use where there is none. */
  public boolean isOfOutsideHelp() {
    return compareTo(ANSWERED_OUTSIDE) >= 0 && compareTo(ASA_BY_ANYBODY) <= 0;
  }

  /** Largest value there can be; the smallest is 0 for every measure. */
  public double most() {
    return unit == Unit.SHARE ? 1 : Double.POSITIVE_INFINITY;
  }

  /** One sentence with the counts it is made of. */
  public String definition() {
    return definition;
  }
}
