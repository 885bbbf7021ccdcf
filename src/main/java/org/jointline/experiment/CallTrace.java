package org.jointline.experiment;

import java.util.HashMap;
import java.util.Map;
import org.jointline.kernel.Listener;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Contact;
import org.jointline.model.Model;
import org.jointline.scenario.AgentGroup;
import org.jointline.scenario.CallType;

/** Tells a sink what became of each call of one replication, while the counts go on beside it. */
final class CallTrace {
  private final CompiledScenario compiled;
  private final CallSink sink;

  CallTrace(CompiledScenario compiled, CallSink sink) {
    this.compiled = compiled;
    this.sink = sink;
  }

  /** A listener that traces and passes everything on. */
  Listener beside(Listener counts) {
    return new Tracer(counts);
  }

  private final class Tracer implements Listener {
    private final Listener next;
    private final Map<Long, Long> patience = new HashMap<>();

    Tracer(Listener next) {
      this.next = next;
    }

    private void tell(
        int type,
        long number,
        long arrival,
        String outcome,
        String group,
        int agent,
        long wait,
        long talk,
        long afterCall) {
      CallType callType = compiled.scenario().callTypes().get(type);
      long limit = patience.remove(number);
      sink.call(
          new CallSink.CallRecord(
              number,
              callType.id(),
              callType.owner(),
              compiled.time().local(arrival),
              outcome,
              group,
              agent,
              seconds(wait),
              seconds(talk),
              seconds(afterCall),
              limit >= Listener.ENDLESS ? Double.POSITIVE_INFINITY : seconds(limit)));
    }

    private double seconds(long ticks) {
      return ticks / (double) Model.TICKS_PER_SECOND;
    }

    @Override
    public void arrived(int type, long number, long now, long patienceTicks) {
      patience.put(number, patienceTicks);
      next.arrived(type, number, now, patienceTicks);
    }

    @Override
    public void incidentHappened(int incident, long now) {
      next.incidentHappened(incident, now);
    }

    @Override
    public void aboutIncident(int burst, long number, boolean duplicate, long now) {
      next.aboutIncident(burst, number, duplicate, now);
    }

    @Override
    public void blocked(int type, long number, long now) {
      tell(type, number, now, "blocked", "", 0, 0, 0, 0);
      next.blocked(type, number, now);
    }

    @Override
    public void hungUpAtOnce(int type, long number, long now) {
      tell(type, number, now, "abandoned", "", 0, 0, 0, 0);
      next.hungUpAtOnce(type, number, now);
    }

    @Override
    public void queued(int type, long number, long now) {
      next.queued(type, number, now);
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
      AgentGroup by = compiled.scenario().agentGroups().get(group);
      int agentNumber = agent - compiled.model().agentFirst[group] + 1;
      long wait = now - arrival;
      tell(type, number, arrival, "answered", by.id(), agentNumber, wait, talk, afterCall);
      next.answered(type, group, agent, number, interval, arrival, now, talk, afterCall, waited);
    }

    @Override
    public void abandoned(int type, long number, int interval, long arrival, long now) {
      tell(type, number, arrival, "abandoned", "", 0, now - arrival, 0, 0);
      next.abandoned(type, number, interval, arrival, now);
    }

    @Override
    public void stillWaiting(int type, long number, int interval, long arrival, long now) {
      tell(type, number, arrival, "still waiting", "", 0, now - arrival, 0, 0);
      next.stillWaiting(type, number, interval, arrival, now);
    }

    @Override
    public void restarted() {
      next.restarted();
    }

    @Override
    public void intervalStarted(int slot, long now) {
      next.intervalStarted(slot, now);
    }

    @Override
    public void intervalSettled(int slot) {
      next.intervalSettled(slot);
    }

    @Override
    public void finished(int group, int agent, long now) {
      next.finished(group, agent, now);
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
      next.interrupted(
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
      next.resumed(
          type, group, agent, number, interval, arrival, answered, now, done, talk, afterCall);
    }

    @Override
    public void rings(int type, int group, int agent, long number, long now) {
      next.rings(type, group, agent, number, now);
    }

    @Override
    public void ringEnded(
        int type, int group, int agent, long number, long since, long now, boolean pickedUp) {
      next.ringEnded(type, group, agent, number, since, now, pickedUp);
    }

    @Override
    public void wentAway(int group, int agent, long now) {
      next.wentAway(group, agent, now);
    }

    @Override
    public void cameBack(int group, int agent, long now) {
      next.cameBack(group, agent, now);
    }

    @Override
    public void takesAnother(int group, int agent, long now) {
      next.takesAnother(group, agent, now);
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
      next.chatEnded(
          type, group, agent, number, interval, arrival, answered, now, planned, left, since);
    }

    @Override
    public void cameOnDuty(int group, long now) {
      next.cameOnDuty(group, now);
    }

    @Override
    public void wentOffDuty(int group, long now) {
      next.wentOffDuty(group, now);
    }

    @Override
    public void shiftEndedOnCall(int group, long now) {
      next.shiftEndedOnCall(group, now);
    }

    @Override
    public void keptOnDuty(int group, long now) {
      next.keptOnDuty(group, now);
    }

    @Override
    public void ghostLeft(int group, int agent, long now) {
      next.ghostLeft(group, agent, now);
    }

    @Override
    public void ended(long now) {
      next.ended(now);
    }

    @Override
    public void calledFirst(int type, long now) {
      next.calledFirst(type, now);
    }

    @Override
    public void attempted(int origin, long now) {
      next.attempted(origin, now);
    }

    @Override
    public void contact(int type, Contact kind, long number, long now) {
      next.contact(type, kind, number, now);
    }

    @Override
    public void contactPlanned(int from, int interval, Contact kind, int to, long now) {
      next.contactPlanned(from, interval, kind, to, now);
    }

    @Override
    public void calledTooLate(int from, int interval, Contact kind) {
      next.calledTooLate(from, interval, kind);
    }

    @Override
    public void foundClosed(int type, Contact kind, long now) {
      next.foundClosed(type, kind, now);
    }

    @Override
    public void leftAnnouncement(int type, Contact kind, long now) {
      next.leftAnnouncement(type, kind, now);
    }

    @Override
    public void choseOption(int type, Contact kind, int to, long now) {
      next.choseOption(type, kind, to, now);
    }

    @Override
    public void contactCutOff(int type, Contact kind) {
      next.contactCutOff(type, kind);
    }

    @Override
    public void messaged(int type, long number, int interval, long arrival, long now) {
      tell(type, number, arrival, "message", "", 0, now - arrival, 0, 0);
      next.messaged(type, number, interval, arrival, now);
    }

    @Override
    public void disconnected(int type, long number, int interval, long arrival, long now) {
      tell(type, number, arrival, "disconnected", "", 0, now - arrival, 0, 0);
      next.disconnected(type, number, interval, arrival, now);
    }

    @Override
    public void answeredOnTheSpot(int type, int interval) {
      next.answeredOnTheSpot(type, interval);
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
      next.released(type, group, agent, interval, answered, from, to, afterCall);
    }

    @Override
    public void answeredAfterTransfer(int origin, int interval, long primary, long secondary) {
      next.answeredAfterTransfer(origin, interval, primary, secondary);
    }

    @Override
    public void lostAfterTransfer(int origin, int interval, long secondary) {
      next.lostAfterTransfer(origin, interval, secondary);
    }

    @Override
    public void journeyOver(
        int origin, int interval, boolean answered, boolean resolvedAtFirst, long waited) {
      next.journeyOver(origin, interval, answered, resolvedAtFirst, waited);
    }

    @Override
    public void journeyCutOff(
        int origin, int interval, boolean answered, boolean resolvedAtFirst, long waited) {
      next.journeyCutOff(origin, interval, answered, resolvedAtFirst, waited);
    }
  }
}
