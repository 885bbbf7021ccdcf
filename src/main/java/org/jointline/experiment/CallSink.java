package org.jointline.experiment;

import java.time.ZonedDateTime;

/** Hears what became of every call of one replication. */
public interface CallSink {
  void call(CallRecord call);

  /**
   * One call's life.
   *
   * @param number in order of arrival, from 1
   * @param callType id
   * @param owner organisation whose caller it is
   * @param arrived when the caller called
   * @param outcome "answered", "abandoned", "blocked", "passed on", "left after a message" or
   *     "still waiting"
   * @param agentGroup id; empty unless answered
   * @param agent number inside the group, from 1; 0 unless answered
   * @param waitSeconds from arrival to answer, hang-up or the end of the run
   * @param talkSeconds as it took with this agent; 0 unless answered
   * @param afterCallSeconds as it took with this agent; 0 unless answered
   * @param patienceSeconds how long the caller would have waited; infinite if endless
   */
  record CallRecord(
      long number,
      String callType,
      String owner,
      ZonedDateTime arrived,
      String outcome,
      String agentGroup,
      int agent,
      double waitSeconds,
      double talkSeconds,
      double afterCallSeconds,
      double patienceSeconds) {}
}
