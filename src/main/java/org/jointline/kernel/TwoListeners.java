package org.jointline.kernel;

import org.jointline.model.Contact;

/** Tells one, then the other. */
public final class TwoListeners implements Listener {
  private final Listener one;
  private final Listener other;

  public TwoListeners(Listener one, Listener other) {
    this.one = one;
    this.other = other;
  }

  @Override
  public void restarted() {
    one.restarted();
    other.restarted();
  }

  @Override
  public void intervalStarted(int slot, long now) {
    one.intervalStarted(slot, now);
    other.intervalStarted(slot, now);
  }

  @Override
  public void intervalSettled(int slot) {
    one.intervalSettled(slot);
    other.intervalSettled(slot);
  }

  @Override
  public void arrived(int type, long number, long now, long patience) {
    one.arrived(type, number, now, patience);
    other.arrived(type, number, now, patience);
  }

  @Override
  public void incidentHappened(int incident, long now) {
    one.incidentHappened(incident, now);
    other.incidentHappened(incident, now);
  }

  @Override
  public void aboutIncident(int burst, long number, boolean duplicate, long now) {
    one.aboutIncident(burst, number, duplicate, now);
    other.aboutIncident(burst, number, duplicate, now);
  }

  @Override
  public void blocked(int type, long number, long now) {
    one.blocked(type, number, now);
    other.blocked(type, number, now);
  }

  @Override
  public void hungUpAtOnce(int type, long number, long now) {
    one.hungUpAtOnce(type, number, now);
    other.hungUpAtOnce(type, number, now);
  }

  @Override
  public void queued(int type, long number, long now) {
    one.queued(type, number, now);
    other.queued(type, number, now);
  }

  @Override
  public void answered(
      int type,
      int group,
      int agent,
      long number,
      int interval,
      long arrival,
      long now,
      long talk,
      long afterCall,
      boolean waited) {
    one.answered(type, group, agent, number, interval, arrival, now, talk, afterCall, waited);
    other.answered(type, group, agent, number, interval, arrival, now, talk, afterCall, waited);
  }

  @Override
  public void abandoned(int type, long number, int interval, long arrival, long now) {
    one.abandoned(type, number, interval, arrival, now);
    other.abandoned(type, number, interval, arrival, now);
  }

  @Override
  public void finished(int group, int agent, long now) {
    one.finished(group, agent, now);
    other.finished(group, agent, now);
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
    one.interrupted(
        type,
        group,
        agent,
        number,
        interval,
        arrival,
        answered,
        now,
        talkLeft,
        afterCallLeft,
        lost);
    other.interrupted(
        type,
        group,
        agent,
        number,
        interval,
        arrival,
        answered,
        now,
        talkLeft,
        afterCallLeft,
        lost);
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
    one.resumed(
        type, group, agent, number, interval, arrival, answered, now, done, talk, afterCall);
    other.resumed(
        type, group, agent, number, interval, arrival, answered, now, done, talk, afterCall);
  }

  @Override
  public void rings(int type, int group, int agent, long number, long now) {
    one.rings(type, group, agent, number, now);
    other.rings(type, group, agent, number, now);
  }

  @Override
  public void ringEnded(
      int type, int group, int agent, long number, long since, long now, boolean pickedUp) {
    one.ringEnded(type, group, agent, number, since, now, pickedUp);
    other.ringEnded(type, group, agent, number, since, now, pickedUp);
  }

  @Override
  public void wentAway(int group, int agent, long now) {
    one.wentAway(group, agent, now);
    other.wentAway(group, agent, now);
  }

  @Override
  public void cameBack(int group, int agent, long now) {
    one.cameBack(group, agent, now);
    other.cameBack(group, agent, now);
  }

  @Override
  public void takesAnother(int group, int agent, long now) {
    one.takesAnother(group, agent, now);
    other.takesAnother(group, agent, now);
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
    one.chatEnded(
        type, group, agent, number, interval, arrival, answered, now, planned, left, since);
    other.chatEnded(
        type, group, agent, number, interval, arrival, answered, now, planned, left, since);
  }

  @Override
  public void cameOnDuty(int group, long now) {
    one.cameOnDuty(group, now);
    other.cameOnDuty(group, now);
  }

  @Override
  public void wentOffDuty(int group, long now) {
    one.wentOffDuty(group, now);
    other.wentOffDuty(group, now);
  }

  @Override
  public void shiftEndedOnCall(int group, long now) {
    one.shiftEndedOnCall(group, now);
    other.shiftEndedOnCall(group, now);
  }

  @Override
  public void keptOnDuty(int group, long now) {
    one.keptOnDuty(group, now);
    other.keptOnDuty(group, now);
  }

  @Override
  public void ghostLeft(int group, int agent, long now) {
    one.ghostLeft(group, agent, now);
    other.ghostLeft(group, agent, now);
  }

  @Override
  public void stillWaiting(int type, long number, int interval, long arrival, long now) {
    one.stillWaiting(type, number, interval, arrival, now);
    other.stillWaiting(type, number, interval, arrival, now);
  }

  @Override
  public void modeChanged(int mode, long now) {
    one.modeChanged(mode, now);
    other.modeChanged(mode, now);
  }

  @Override
  public void agreementChanged(int agreement, boolean available, long now) {
    one.agreementChanged(agreement, available, now);
    other.agreementChanged(agreement, available, now);
  }

  @Override
  public void helped(int agreement, int type, int group, long handle, long now) {
    one.helped(agreement, type, group, handle, now);
    other.helped(agreement, type, group, handle, now);
  }

  @Override
  public void allLinesBusy(int line, int type, long number, long now) {
    one.allLinesBusy(line, type, number, now);
    other.allLinesBusy(line, type, number, now);
  }

  @Override
  public void deflected(int message, int type, long number, long now) {
    one.deflected(message, type, number, now);
    other.deflected(message, type, number, now);
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
    one.passedOn(party, type, number, interval, arrival, now, answer, handle);
    other.passedOn(party, type, number, interval, arrival, now, answer, handle);
  }

  @Override
  public void siteChanged(int site, boolean works, long now) {
    one.siteChanged(site, works, now);
    other.siteChanged(site, works, now);
  }

  @Override
  public void ended(long now) {
    one.ended(now);
    other.ended(now);
  }

  @Override
  public void calledFirst(int type, long now) {
    one.calledFirst(type, now);
    other.calledFirst(type, now);
  }

  @Override
  public void attempted(int origin, long now) {
    one.attempted(origin, now);
    other.attempted(origin, now);
  }

  @Override
  public void contact(int type, Contact kind, long number, long now) {
    one.contact(type, kind, number, now);
    other.contact(type, kind, number, now);
  }

  @Override
  public void contactPlanned(int from, int interval, Contact kind, int to, long now) {
    one.contactPlanned(from, interval, kind, to, now);
    other.contactPlanned(from, interval, kind, to, now);
  }

  @Override
  public void calledTooLate(int from, int interval, Contact kind) {
    one.calledTooLate(from, interval, kind);
    other.calledTooLate(from, interval, kind);
  }

  @Override
  public void foundClosed(int type, Contact kind, long now) {
    one.foundClosed(type, kind, now);
    other.foundClosed(type, kind, now);
  }

  @Override
  public void leftAnnouncement(int type, Contact kind, long now) {
    one.leftAnnouncement(type, kind, now);
    other.leftAnnouncement(type, kind, now);
  }

  @Override
  public void choseOption(int type, Contact kind, int to, long now) {
    one.choseOption(type, kind, to, now);
    other.choseOption(type, kind, to, now);
  }

  @Override
  public void contactCutOff(int type, Contact kind) {
    one.contactCutOff(type, kind);
    other.contactCutOff(type, kind);
  }

  @Override
  public void messaged(int type, long number, int interval, long arrival, long now) {
    one.messaged(type, number, interval, arrival, now);
    other.messaged(type, number, interval, arrival, now);
  }

  @Override
  public void disconnected(int type, long number, int interval, long arrival, long now) {
    one.disconnected(type, number, interval, arrival, now);
    other.disconnected(type, number, interval, arrival, now);
  }

  @Override
  public void answeredOnTheSpot(int type, int interval, int matter, int group, long handleTicks) {
    one.answeredOnTheSpot(type, interval, matter, group, handleTicks);
    other.answeredOnTheSpot(type, interval, matter, group, handleTicks);
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
    one.released(type, group, agent, interval, answered, from, to, afterCall);
    other.released(type, group, agent, interval, answered, from, to, afterCall);
  }

  @Override
  public void answeredAfterTransfer(int origin, int interval, long primary, long secondary) {
    one.answeredAfterTransfer(origin, interval, primary, secondary);
    other.answeredAfterTransfer(origin, interval, primary, secondary);
  }

  @Override
  public void lostAfterTransfer(int origin, int interval, long secondary) {
    one.lostAfterTransfer(origin, interval, secondary);
    other.lostAfterTransfer(origin, interval, secondary);
  }

  @Override
  public void journeyOver(
      int origin,
      int interval,
      boolean answered,
      boolean resolvedAtFirst,
      boolean calledBack,
      long waited) {
    one.journeyOver(origin, interval, answered, resolvedAtFirst, calledBack, waited);
    other.journeyOver(origin, interval, answered, resolvedAtFirst, calledBack, waited);
  }

  @Override
  public void journeyCutOff(
      int origin,
      int interval,
      boolean answered,
      boolean resolvedAtFirst,
      boolean calledBack,
      long waited) {
    one.journeyCutOff(origin, interval, answered, resolvedAtFirst, calledBack, waited);
    other.journeyCutOff(origin, interval, answered, resolvedAtFirst, calledBack, waited);
  }

  @Override
  public void callBackOffered(int type, long number, int interval, long now) {
    one.callBackOffered(type, number, interval, now);
    other.callBackOffered(type, number, interval, now);
  }

  @Override
  public void callBackAccepted(
      int type, int to, long number, int interval, long arrival, long now) {
    one.callBackAccepted(type, to, number, interval, arrival, now);
    other.callBackAccepted(type, to, number, interval, arrival, now);
  }

  @Override
  public void callBackInVain(
      int type, int to, int group, int agent, long number, int interval, long now, long ticks) {
    one.callBackInVain(type, to, group, agent, number, interval, now, ticks);
    other.callBackInVain(type, to, group, agent, number, interval, now, ticks);
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
    one.callBackReached(
        type, to, group, agent, number, interval, arrival, accepted, now, talk, afterCall);
    other.callBackReached(
        type, to, group, agent, number, interval, arrival, accepted, now, talk, afterCall);
  }

  @Override
  public void callBackGivenUp(
      int type, int to, long number, int interval, long accepted, long now, boolean expired) {
    one.callBackGivenUp(type, to, number, interval, accepted, now, expired);
    other.callBackGivenUp(type, to, number, interval, accepted, now, expired);
  }

  @Override
  public void callBackOpen(int type, int to, long number, int interval, long accepted, long now) {
    one.callBackOpen(type, to, number, interval, accepted, now);
    other.callBackOpen(type, to, number, interval, accepted, now);
  }
}
