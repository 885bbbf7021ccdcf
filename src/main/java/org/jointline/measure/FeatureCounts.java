package org.jointline.measure;

import org.jointline.model.Contact;
import org.jointline.model.Model;

/**
 * What is counted of events that only some scenarios have: incidents, rules, work that rings, is
 * interrupted or goes on beside other work, journeys and call-backs. A model without them tells of
 * none, and the counts they go to are null.
 */
abstract class FeatureCounts extends ReplicationCounts {
  FeatureCounts(Model model) {
    super(model);
  }

  @Override
  public void incidentHappened(int incident, long now) {
    incidents.happened(incident, slot < intervals);
  }

  @Override
  public void aboutIncident(int burst, long number, boolean duplicate, long now) {
    incidents.about(burst, number, duplicate, slot < intervals);
  }

  @Override
  public void rings(int type, int group, int agent, long number, long now) {
    people.becomesBusy(group, slotEnd - now);
    work.rings(group, 1, now);
  }

  @Override
  public void ringEnded(
      int type, int group, int agent, long number, long since, long now, boolean pickedUp) {
    work.rings(group, -1, now);
    if (pickedUp) {
      people.becomesIdle(group, slotEnd - now);
    }
  }

  @Override
  public void wentAway(int group, int agent, long now) {
    people.goesAway(group, slotEnd - now);
    work.notPickedUp(group, slot);
  }

  @Override
  public void cameBack(int group, int agent, long now) {
    people.comesBack(group, slotEnd - now);
  }

  @Override
  public void takesAnother(int group, int agent, long now) {
    people.becomesIdle(group, slotEnd - now);
  }

  @Override
  public void chatEnded(
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
      long since) {
    book(type, group, number, interval, answered, now, now - answered - planned, 0, 1);
    work.chatEnded(type, group, agent, interval, arrival, now);
  }

  @Override
  public void interrupted(
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
      long lost) {
    book(type, group, number, interval, answered, now, talkLeft, afterCallLeft, -1);
    taken.putAside(type, group, number);
    people.becomesIdle(group, slotEnd - now);
    work.interrupted(type, group, agent, interval, slot, now, lost);
  }

  @Override
  public void resumed(
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
      long afterCall) {
    book(type, group, number, interval, answered, now, talk, afterCall, 1);
    people.becomesBusy(group, slotEnd - now);
    work.resumed(type, agent, interval, arrival);
  }

  @Override
  public void modeChanged(int mode, long now) {
    rules.modeChanged(mode, now);
  }

  @Override
  public void agreementChanged(int agreement, boolean available, long now) {
    rules.agreementChanged(agreement, available, now);
  }

  @Override
  public void helped(int agreement, int type, int group, long handle, long now) {
    rules.helped(agreement, type, group, handle, now);
    if (taken != null) {
      rules.tookUnder(agreement, taken.latest());
    }
  }

  @Override
  public void siteChanged(int site, boolean works, long now) {
    rules.siteChanged(site, works, now);
  }

  @Override
  public void allLinesBusy(int line, int type, long number, long now) {
    rules.allLinesBusy(line, type, number, now);
  }

  @Override
  public void deflected(int message, int type, long number, long now) {
    if (incidents != null) {
      incidents.deflected(number);
    }
    rules.deflected(message, type, number, now);
  }

  @Override
  public void passedOn(
      int party,
      int type,
      long number,
      int interval,
      long arrival,
      long now,
      long answer,
      long handle) {
    cutOff(type, number, interval, now - arrival, slotEnd - now);
    rules.passedOn(party, type, number, interval, arrival, now, answer, handle);
  }

  @Override
  public void calledFirst(int type, long now) {
    journeys.add(type, slot, JourneyCounts.CALLERS, 1);
    journeys.plan(Contact.FIRST);
  }

  @Override
  public void attempted(int origin, long now) {
    journeys.add(origin, slot, JourneyCounts.ATTEMPTS, 1);
  }

  @Override
  public void contact(int type, Contact kind, long number, long now) {
    journeys.came(type, slot, kind, number);
    countRedial(type, kind, -1, now);
  }

  private void countRedial(int type, Contact kind, int change, long now) {
    if (kind == Contact.REDIAL) {
      journeys.redial(type, slot, change, slotEnd - now);
    }
  }

  @Override
  public void contactPlanned(int from, int interval, Contact kind, int to, long now) {
    journeys.plan(kind);
    if (kind.isTransfer()) {
      journeys.add(from, interval, JourneyCounts.TRANSFERS_OUT, 1);
    }
    countRedial(to, kind, 1, now);
  }

  @Override
  public void calledTooLate(int from, int interval, Contact kind) {
    journeys.add(from, interval, JourneyCounts.TOO_LATE, 1);
  }

  @Override
  public void foundClosed(int type, Contact kind, long now) {
    journeys.add(type, slot, JourneyCounts.FOUND_CLOSED, 1);
    journeys.miss(kind);
    countRedial(type, kind, -1, now);
  }

  @Override
  public void leftAnnouncement(int type, Contact kind, long now) {
    journeys.add(type, slot, JourneyCounts.LEFT_ANNOUNCEMENT, 1);
    journeys.miss(kind);
    countRedial(type, kind, -1, now);
  }

  @Override
  public void choseOption(int type, Contact kind, int to, long now) {
    countRedial(type, kind, -1, now);
    countRedial(to, kind, 1, now);
  }

  @Override
  public void contactCutOff(int type, Contact kind) {
    journeys.miss(kind);
  }

  @Override
  public void messaged(int type, long number, int interval, long arrival, long now) {
    journeys.add(type, interval, JourneyCounts.MESSAGED, 1);
    cutOff(type, number, interval, now - arrival, slotEnd - now);
  }

  @Override
  public void disconnected(int type, long number, int interval, long arrival, long now) {
    journeys.add(type, interval, JourneyCounts.DISCONNECTED, 1);
    cutOff(type, number, interval, now - arrival, slotEnd - now);
  }

  @Override
  public void answeredOnTheSpot(int type, int interval, int matter, int group, long handle) {
    journeys.add(type, interval, JourneyCounts.ON_THE_SPOT, 1);
    if (interval < intervals) {
      spot.add(type, matter, group, handle);
    }
  }

  @Override
  public void released(
      int type,
      int group,
      int agent,
      int interval,
      long answered,
      long from,
      long to,
      long afterCall) {
    book(type, group, taken.last(agent), interval, answered, from, to - from, afterCall, 1);
  }

  @Override
  public void answeredAfterTransfer(int origin, int interval, long primary, long secondary) {
    journeys.add(origin, interval, JourneyCounts.ANSWERED_AFTER_TRANSFER, 1);
    journeys.add(origin, interval, JourneyCounts.PRIMARY_WAIT, primary);
    journeys.add(origin, interval, JourneyCounts.SECONDARY_WAIT, secondary);
  }

  @Override
  public void lostAfterTransfer(int origin, int interval, long secondary) {
    journeys.add(origin, interval, JourneyCounts.LOST_AFTER_TRANSFER, 1);
  }

  @Override
  public void journeyOver(
      int origin,
      int interval,
      boolean answered,
      boolean resolvedAtFirst,
      boolean calledBack,
      long waited) {
    if (!answered) {
      journeys.add(origin, interval, JourneyCounts.CALLERS_LOST, 1);
    } else {
      callerAnswered(origin, interval, resolvedAtFirst, calledBack, waited);
    }
  }

  private void callerAnswered(
      int origin, int interval, boolean resolvedAtFirst, boolean calledBack, long waited) {
    journeys.add(origin, interval, JourneyCounts.CALLERS_ANSWERED, 1);
    journeys.add(origin, interval, JourneyCounts.RESOLVED_AT_FIRST, resolvedAtFirst ? 1 : 0);
    journeys.add(origin, interval, JourneyCounts.WAIT_OF_ANSWERED, waited);
    boolean within = !calledBack && waited <= withinTicks[origin];
    journeys.add(origin, interval, JourneyCounts.CALLERS_WITHIN, within ? 1 : 0);
  }

  @Override
  public void journeyCutOff(
      int origin,
      int interval,
      boolean answered,
      boolean resolvedAtFirst,
      boolean calledBack,
      long waited) {
    if (!answered) {
      journeys.add(origin, interval, JourneyCounts.CALLERS_UNDER_WAY, 1);
    } else {
      callerAnswered(origin, interval, resolvedAtFirst, calledBack, waited);
    }
  }

  @Override
  public void callBackOffered(int type, long number, int interval, long now) {
    callBacks.offered(type, interval);
  }

  @Override
  public void callBackAccepted(
      int type, int to, long number, int interval, long arrival, long now) {
    callBacks.accepted(type, to, interval, now - arrival);
    cutOff(type, number, interval, now - arrival, slotEnd - now);
  }

  @Override
  public void callBackInVain(
      int type, int to, int group, int agent, long number, int interval, long now, long ticks) {
    callBacks.inVain(type, interval, ticks);
    if (interval < intervals) {
      answeredBy[(to * groups + group) * 2 + 1] += ticks;
    }
    people.becomesBusy(group, slotEnd - now);
  }

  @Override
  public void callBackReached(
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
      long afterCall) {
    callBacks.reached(type, to, interval, now - accepted);
    if (interval < intervals) {
      answeredBy[(to * groups + group) * 2]++;
    }
    people.answered(group);
    taken.took(agent, number);
    book(to, group, number, interval, now, now, talk, afterCall, 1);
    people.becomesBusy(group, slotEnd - now);
    if (work != null) {
      work.answered(to, group, agent, interval, arrival, now);
    }
  }

  @Override
  public void callBackGivenUp(
      int type, int to, long number, int interval, long accepted, long now, boolean expired) {
    callBacks.givenUp(type, interval, expired);
  }

  @Override
  public void callBackOpen(int type, int to, long number, int interval, long accepted, long now) {
    callBacks.open(type, interval);
  }
}
