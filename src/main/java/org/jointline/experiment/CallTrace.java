package org.jointline.experiment;

import java.util.HashMap;
import java.util.Map;
import org.jointline.kernel.Listener;
import org.jointline.kernel.TwoListeners;
import org.jointline.model.CompiledScenario;
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
    return new TwoListeners(new Tracer(), counts);
  }

  private final class Tracer implements Listener {
    private final Map<Long, Long> patience = new HashMap<>();

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
    }

    @Override
    public void blocked(int type, long number, long now) {
      tell(type, number, now, "blocked", "", 0, 0, 0, 0);
    }

    @Override
    public void hungUpAtOnce(int type, long number, long now) {
      tell(type, number, now, "abandoned", "", 0, 0, 0, 0);
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
    }

    @Override
    public void abandoned(int type, long number, int interval, long arrival, long now) {
      tell(type, number, arrival, "abandoned", "", 0, now - arrival, 0, 0);
    }

    @Override
    public void deflected(int message, int type, long number, long now) {
      tell(type, number, now, "left after a message", "", 0, 0, 0, 0);
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
      tell(type, number, arrival, "passed on", "", 0, now - arrival, 0, 0);
    }

    @Override
    public void stillWaiting(int type, long number, int interval, long arrival, long now) {
      tell(type, number, arrival, "still waiting", "", 0, now - arrival, 0, 0);
    }

    @Override
    public void messaged(int type, long number, int interval, long arrival, long now) {
      tell(type, number, arrival, "message", "", 0, now - arrival, 0, 0);
    }

    @Override
    public void disconnected(int type, long number, int interval, long arrival, long now) {
      tell(type, number, arrival, "disconnected", "", 0, now - arrival, 0, 0);
    }

    @Override
    public void callBackAccepted(
        int type, int to, long number, int interval, long arrival, long now) {
      tell(type, number, arrival, "call-back", "", 0, now - arrival, 0, 0);
    }
  }
}
