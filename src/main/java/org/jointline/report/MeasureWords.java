package org.jointline.report;

import org.jointline.measure.Measure;

/** What the HTML report's tables call a measure. */
final class MeasureWords {
  private MeasureWords() {}

  /** Such as "Mean wait to answer". */
  static String of(Measure measure) {
    switch (measure) {
      case RINGING:
        return "Ringing";
      case NOT_PICKED_UP:
        return "Not picked up";
      case AWAY:
        return "Away after not picking up";
      case CHATS_AT_ONCE:
        return "Chats in hand at once, while any";
      case FINISHED:
        return "All work done by the end";
      case FINISHED_IN_TIME:
        return "All work done in time, of all offered";
      case TIME_TO_FINISH:
        return "From arrival to all work done";
      case INTERRUPTIONS:
        return "Interruptions";
      case TIME_LOST:
        return "Time lost by interruptions";
      case OFFERED:
        return "Offered";
      case ANSWERED:
        return "Answered";
      case ABANDONED:
        return "Abandoned, calls";
      case BLOCKED:
        return "Blocked";
      case STILL_WAITING:
        return "Still waiting at the end";
      case SERVICE_LEVEL:
        return "Answered in time, of all offered";
      case SERVICE_LEVEL_ANSWERED:
        return "Answered in time, of answered";
      case SERVICE_LEVEL_EXCLUDING_SHORT:
        return "Answered in time, short abandons left out";
      case SERVICE_LEVEL_ANSWERED_OR_ABANDONED:
        return "Answered or abandoned in time";
      case ASA:
        return "Mean wait to answer";
      case MEAN_WAIT:
        return "Mean wait, all offered";
      case ABANDONED_SHARE:
        return "Abandoned, share";
      case WAITED_SHARE:
        return "Had to wait, share";
      case WAIT_P50:
        return "Half answered within";
      case WAIT_P90:
        return "90 % answered within";
      case WAIT_P95:
        return "95 % answered within";
      case WAIT_P99:
        return "99 % answered within";
      case MAX_WAIT:
        return "Longest wait, on average";
      case MEAN_QUEUE:
        return "Mean number waiting";
      case QUEUE_AT_START:
        return "Number waiting at the start of an interval";
      case HANDLE_TIME:
        return "Handle time of a call";
      case OCCUPANCY:
        return "Occupancy";
      case BUSY:
        return "Busy";
      case AFTER_CALL:
        return "After-call work";
      case IDLE:
        return "Idle";
      case STAFFED:
        return "On the phones";
      case GHOST:
        return "Past the end of shift";
      case PAID:
        return "Paid";
      case BUSY_AT_START:
        return "Busy at the start of an interval";
      case ALL_BUSY_AT_START:
        return "All busy at the start of an interval";
      case COST:
        return "Cost";
      case COST_PER_ANSWERED:
        return "Cost of an answered call";
      case OUTSIDE_COST:
        return "Cost of outside help";
      case GROSS_COST:
        return "Cost, outside help included";
      case NET_COST:
        return "Cost net of settlement";
      case UNANSWERED_SHARE:
        return "Never answered, share of callers";
      case HAPPENED:
        return "Times it happened";
      case INCIDENT_DUPLICATES:
        return "Known already";
      case FIRST_ATTEMPTS:
        return "First attempts";
      case REDIALS:
        return "Redials";
      case REPEATS:
        return "Repeat calls";
      case DUPLICATES:
        return "Same matter reported before";
      case TRANSFERS_IN:
        return "Passed on to it";
      case ESCALATIONS_IN:
        return "Of these, escalated";
      case WRONG_DOORS_IN:
        return "Of these, wrong door";
      case FOLLOW_ONS_BLOCKED:
        return "Work left by calls, turned away";
      case DEFLECTED_IN:
        return "Sent here by a message";
      case FOLLOW_ONS:
        return "Work left by calls";
      case TRANSFERS_OUT:
        return "Passed on from it";
      case ANSWERED_ON_THE_SPOT:
        return "Dealt with on the spot";
      case MESSAGED:
        return "Sent away by a message";
      case DISCONNECTED:
        return "Cut off at closing";
      case LEFT_ANNOUNCEMENT:
        return "Left in the announcement";
      case FOUND_CLOSED:
        return "Found the line closed";
      case CALLED_TOO_LATE:
        return "Would have called after the end";
      case MEAN_REDIALLING:
        return "Mean number about to dial again";
      case CALLERS:
        return "Callers";
      case CALLERS_LOST:
        return "Callers never answered";
      case CALLERS_ANSWERED_SHARE:
        return "Answered at all";
      case ATTEMPTS_PER_CALLER:
        return "Attempts per caller";
      case RESOLVED_AT_FIRST_SHARE:
        return "Resolved at the first answer";
      case CALLERS_WITHIN_SHARE:
        return "Answered in time, all attempts";
      case CALLER_WAIT:
        return "Mean wait, all attempts";
      case ANSWERED_OUTSIDE:
        return "Answered by outside help";
      case ANSWERED_BY_ANYBODY:
        return "Answered by agents or outside help";
      case ANSWERED_OUTSIDE_SHARE:
        return "Answered by outside help, share";
      case SERVICE_LEVEL_BY_ANYBODY:
        return "Answered in time by agents or outside help, of all offered";
      case ASA_BY_ANYBODY:
        return "Mean wait to answer by agents or outside help";
      case LOST_AFTER_TRANSFER:
        return "Lost after being passed on";
      case PRIMARY_WAIT:
        return "First wait";
      case SECONDARY_WAIT:
        return "Second wait";
      case TOTAL_WAIT:
        return "Both waits";
      case CALL_BACK_OFFERS:
        return "Call-backs offered";
      case CALL_BACKS_ACCEPTED:
        return "Call-backs accepted";
      case CALL_BACKS_REACHED:
        return "Callers reached";
      case CALL_BACKS_NOT_REACHED:
        return "Given up after the last attempt";
      case CALL_BACKS_EXPIRED:
        return "Given up as their time was over";
      case CALL_BACKS_OPEN:
        return "Still open at the end";
      case CALL_BACK_ATTEMPTS:
        return "Attempts to reach them";
      case CALL_BACK_ATTEMPTS_IN_VAIN:
        return "Attempts in vain";
      case CALL_BACK_TIME_IN_VAIN:
        return "Agents' time of attempts in vain";
      case CALL_BACK_ACCEPTED_SHARE:
        return "Accepted, of those offered";
      case CALL_BACK_REACHED_SHARE:
        return "Reached, of those accepted";
      case CALL_BACK_WITHIN_SHARE:
        return "Reached in time, of those accepted";
      case CALL_BACK_TIME:
        return "Mean time from acceptance until reached";
      case CALL_BACK_TIME_P90:
        return "90 % of those reached within";
      case CALL_BACK_WAIT_ON_LINE:
        return "Mean wait on the line before accepting";
      default:
        return measure.key();
    }
  }
}
