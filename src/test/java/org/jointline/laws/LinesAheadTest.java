package org.jointline.laws;

import static org.assertj.core.api.Assertions.assertThat;

import org.jointline.kernel.CallsInHand;
import org.jointline.kernel.Listener;
import org.jointline.kernel.Replication;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.junit.jupiter.api.Test;

/** In a possible future as many telephone lines are in use as there are callers on one. */
class LinesAheadTest {
  /** Nothing is left to chance, so the only possible future is what happens. */
  private static final String CERTAIN =
      """
      name: Lines ahead
      calendar: {start: 2024-03-04 09:00, length: 3 h}
      organisations: {council: {}}
      call types:
        urgent:
          owner: council
          arrivals: {at: [09:11]}
          talk: {deterministic: 5 min}
        warm:
          owner: council
          arrivals: {at: [09:00, 09:40, 10:20, 11:00]}
          talk: {deterministic: 10 min}
          then: [{share: 100 %, to: second, handover: warm, time: 10 s}]
        cold:
          owner: council
          arrivals: {at: [09:01, 09:41, 10:21, 11:01]}
          talk: {deterministic: 10 min}
          then: [{share: 100 %, to: second, delay: 5 min}]
        second: {owner: council, arrivals: {per day: 0}, talk: {deterministic: 4 min}}
        aside:
          owner: council
          arrivals: {at: [09:05, 09:42, 10:22, 11:02]}
          talk: {deterministic: 9 min}
          interruptible: {by: [urgent], then: resume}
        chat:
          owner: council
          channel: chat
          arrivals: {at: [09:06, 09:07, 09:43, 09:44, 10:23, 11:03]}
          talk: {deterministic: 9 min}
      agent groups:
        one: {employer: council, skills: [warm, cold], staffing: 9}
        two: {employer: council, skills: [second], staffing: 9}
        three: {employer: council, skills: [urgent, aside], staffing: 1}
        four:
          employer: council
          skills: [chat]
          staffing: 1
          at once: {chats: 2, slower: [100 %, 150 %]}
      lines: {trunks: {call types: [warm, cold, aside, chat], most at once: 5}}
      """;

  /** What became of calls, in a line. */
  private static final class Counting implements Listener {
    final StringBuilder told = new StringBuilder();
    private final CallsInHand inHand;

    Counting(CallsInHand inHand) {
      this.inHand = inHand;
    }

    @Override
    public void blocked(int type, long number, long now) {
      told.append(now / 1_000_000).append(" blocked ").append(type).append('\n');
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
      inHand.take(agent, type, now, talk, afterCall);
      told.append(now / 1_000_000).append(" answered ").append(type).append('\n');
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
      inHand.finish(agent);
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
      inHand.take(agent, type, now - done, done + talk, afterCall);
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
      inHand.take(agent, type, answered, to - answered, afterCall);
    }

    @Override
    public void finished(int group, int agent, long now) {
      inHand.finish(agent);
    }
  }

  @Test
  void no_line_is_lost_or_won() {
    Model model = CompiledScenario.of(RandomScenario.parse(CERTAIN)).model();
    for (int minute = 1; minute < 150; minute++) {
      CallsInHand inHand = new CallsInHand(model.agents());
      Replication now = new Replication(model);
      now.restart(1, 0, new Counting(inHand));
      now.advanceTo(minute * 60_000_000L + 1, Integer.MAX_VALUE);

      Counting ahead = new Counting(new CallsInHand(model.agents()));
      Replication future = new Replication(model);
      future.restart(1, 0, ahead);
      future.foresee(now, inHand, 0, 5, 0);
      ahead.told.setLength(0);
      future.advanceTo(Long.MAX_VALUE, Integer.MAX_VALUE);

      Counting truth = new Counting(new CallsInHand(model.agents()));
      now.tell(truth);
      now.advanceTo(Long.MAX_VALUE, Integer.MAX_VALUE);
      assertThat(ahead.told.toString())
          .as("from minute %d", minute)
          .isEqualTo(truth.told.toString());
    }
  }
}
