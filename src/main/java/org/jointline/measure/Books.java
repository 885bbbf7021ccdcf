package org.jointline.measure;

import org.jointline.model.Contact;
import org.jointline.model.Model;

/**
 * Conservation: what every replication must balance to, exactly, in whole calls and ticks. Checked
 * at the end of each one, always; it costs a pass over the counts.
 */
final class Books {
  private Books() {}

  /**
   * @throws IllegalStateException if they do not balance: a fault of the program, not of a scenario
   */
  static void check(IntervalCounts counts) {
    Model model = counts.model();
    long answered = 0;
    for (int i = 0; i < model.types; i++) {
      answered += checkType(counts, i);
    }
    long taken = 0;
    for (int g = 0; g < model.groups; g++) {
      taken += checkGroup(counts, g);
    }
    if (counts.callBacks() != null) {
      answered += checkCallBacks(counts);
    }
    balance("calls answered and calls taken by agents", answered, taken);
    checkHandleTime(counts);
    if (counts.incidents() != null) {
      checkIncidents(counts.incidents(), model.incidents.bursts);
    }
    if (counts.journeys() != null) {
      checkJourneys(counts);
    }
    if (counts.work() != null && counts.work().aside() < 0) {
      balance("work put aside and work taken up again", counts.work().aside(), 0);
    }
  }

  private static void checkIncidents(IncidentCounts counts, int bursts) {
    balance("calls about incidents that ended and all of them", 0, counts.open());
    for (int b = 0; b < bursts; b++) {
      long offered = counts.call(b, CallCounts.AT_ONCE) + counts.call(b, CallCounts.WAITED);
      balance(
          "calls about an incident and those blocked, deflected or offered",
          counts.call(b, CallCounts.ARRIVED),
          counts.call(b, CallCounts.BLOCKED) + counts.deflected(b) + offered);
    }
  }

  /** Calls answered. */
  private static long checkType(IntervalCounts counts, int type) {
    long answered = 0;
    long queueArea = 0;
    long waits = 0;
    for (int s = 0; s < counts.model().slots(); s++) {
      balanceCalls(counts, type, s);
      answered += answered(counts, type, s);
      queueArea += counts.call(type, s, CallCounts.QUEUE_AREA);
      waits += counts.call(type, s, CallCounts.WAIT_OF_ANSWERED);
      waits += counts.call(type, s, CallCounts.WAIT_OF_OTHERS);
    }
    balance("area under the queue and sum of waits", queueArea, waits);
    return answered;
  }

  private static void balanceCalls(IntervalCounts counts, int type, int slot) {
    long offered =
        counts.call(type, slot, CallCounts.AT_ONCE) + counts.call(type, slot, CallCounts.WAITED);
    balance(
        "calls arrived and calls blocked or deflected or offered",
        counts.call(type, slot, CallCounts.ARRIVED),
        counts.call(type, slot, CallCounts.BLOCKED)
            + (counts.rules() == null ? 0 : counts.rules().deflected(type, slot))
            + offered);
    balance(
        "calls offered and calls answered, passed on, abandoned or still waiting",
        offered,
        answered(counts, type, slot)
            + (counts.rules() == null ? 0 : counts.rules().passedOn(type, slot))
            + counts.call(type, slot, CallCounts.ABANDONED)
            + counts.call(type, slot, CallCounts.STILL_WAITING)
            + cutOff(counts.journeys(), type, slot)
            + ofCallBacks(counts, type, slot, CallBackCounts.ACCEPTED));
  }

  private static long cutOff(JourneyCounts journeys, int type, int slot) {
    return journeys == null
        ? 0
        : journeys.get(type, slot, JourneyCounts.MESSAGED)
            + journeys.get(type, slot, JourneyCounts.DISCONNECTED);
  }

  private static long ofCallBacks(IntervalCounts counts, int type, int slot, int field) {
    return counts.callBacks() == null ? 0 : counts.callBacks().get(type, slot, field);
  }

  /** Every caller who accepts is reached, given up or open at the end; callers reached. */
  private static long checkCallBacks(IntervalCounts counts) {
    CallBackCounts of = counts.callBacks();
    long reached = 0;
    long taken = 0;
    for (int i = 0; i < counts.model().types; i++) {
      for (int s = 0; s < counts.model().slots(); s++) {
        long refused = of.get(i, s, CallBackCounts.OFFERS) - of.get(i, s, CallBackCounts.ACCEPTED);
        if (refused < 0) {
          balance("call-backs offered and call-backs refused", 0, refused);
        }
        balance(
            "call-backs accepted and call-backs reached, given up, expired or open",
            of.get(i, s, CallBackCounts.ACCEPTED),
            of.get(i, s, CallBackCounts.REACHED)
                + of.get(i, s, CallBackCounts.NOT_REACHED)
                + of.get(i, s, CallBackCounts.EXPIRED)
                + of.get(i, s, CallBackCounts.OPEN));
        reached += of.get(i, s, CallBackCounts.REACHED);
        taken += of.get(i, s, CallBackCounts.TAKEN);
      }
    }
    balance("callers called back, by line and by queue", reached, taken);
    return reached;
  }

  /** Every way into a line has its way out elsewhere, and every caller an end. */
  private static void checkJourneys(IntervalCounts counts) {
    JourneyCounts journeys = counts.journeys();
    long[] came = new long[Contact.values().length];
    long answers = 0;
    for (int i = 0; i < counts.model().types; i++) {
      for (int s = 0; s < counts.model().slots(); s++) {
        long all = 0;
        for (int k = 0; k < came.length; k++) {
          long contacts = journeys.get(i, s, JourneyCounts.CONTACTS + k);
          came[k] += contacts;
          all += contacts;
        }
        balance("calls and contacts of all kinds", counts.call(i, s, CallCounts.ARRIVED), all);
        balance(
            "callers and callers answered, lost or under way",
            journeys.get(i, s, JourneyCounts.CALLERS),
            journeys.get(i, s, JourneyCounts.CALLERS_ANSWERED)
                + journeys.get(i, s, JourneyCounts.CALLERS_LOST)
                + journeys.get(i, s, JourneyCounts.CALLERS_UNDER_WAY));
        answers += answered(counts, i, s) + passedOn(counts, i, s);
        answers += ofCallBacks(counts, i, s, CallBackCounts.REACHED);
        answers -= journeys.get(i, s, JourneyCounts.CALLERS_ANSWERED);
      }
    }
    if (answers < 0) {
      throw new IllegalStateException("the books do not balance: more callers answered than calls");
    }
    for (Contact kind : Contact.values()) {
      balance(
          "contacts planned and contacts that came, " + kind,
          journeys.expected(kind),
          came[kind.ordinal()]);
    }
  }

  /** Calls answered outside. */
  private static long passedOn(IntervalCounts counts, int type, int slot) {
    return counts.rules() == null ? 0 : counts.rules().passedOn(type, slot);
  }

  private static long answered(IntervalCounts counts, int type, int slot) {
    return counts.call(type, slot, CallCounts.AT_ONCE)
        + counts.call(type, slot, CallCounts.ANSWERED_LATER);
  }

  /** Each tick spent on a call is one of its type and of the group that answered it. */
  private static void checkHandleTime(IntervalCounts counts) {
    Model model = counts.model();
    long difference = 0;
    for (int s = 0; s < model.slots(); s++) {
      for (int i = 0; i < model.types; i++) {
        difference += counts.call(i, s, CallCounts.HANDLE);
      }
      for (int g = 0; g < model.groups; g++) {
        difference -= counts.agent(g, s, AgentCounts.HANDLE);
      }
    }
    balance("handle time of call types and of agent groups", difference, 0);
    long byType = 0;
    long byPair = 0;
    for (int i = 0; i < model.types; i++) {
      for (int s = 0; s < model.intervals; s++) {
        byType += counts.call(i, s, CallCounts.HANDLE);
        byType += ofCallBacks(counts, i, s, CallBackCounts.TIME_IN_VAIN);
      }
      for (int g = 0; g < model.groups; g++) {
        byPair += counts.handledBy(i, g);
      }
    }
    balance("handle time of call types and of who worked on whose calls", byType, byPair);
  }

  /** Calls taken. */
  private static long checkGroup(IntervalCounts counts, int group) {
    long taken = 0;
    for (int s = 0; s < counts.model().slots(); s++) {
      balance(
          "busy, idle and away time and staffed and ghost time",
          counts.agent(group, s, AgentCounts.BUSY)
              + counts.agent(group, s, AgentCounts.IDLE)
              + counts.agent(group, s, AgentCounts.AWAY),
          counts.agent(group, s, AgentCounts.STAFFED) + counts.agent(group, s, AgentCounts.GHOST));
      taken += counts.agent(group, s, AgentCounts.ANSWERED);
    }
    return taken;
  }

  private static void balance(String what, long one, long other) {
    if (one != other) {
      throw new IllegalStateException(
          "the books do not balance: " + what + " differ, " + one + " and " + other);
    }
  }
}
