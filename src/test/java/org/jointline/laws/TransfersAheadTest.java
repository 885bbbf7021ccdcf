package org.jointline.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.TreeSet;
import org.jointline.kernel.CallsInHand;
import org.jointline.kernel.Listener;
import org.jointline.kernel.Replication;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Contact;
import org.jointline.model.Model;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a possible future a caller in hand is passed on when the talk of that future ends. */
class TransfersAheadTest {
  private static final String SCENARIO =
      """
      name: Transfers ahead
      calendar: {start: 2024-03-04 09:00, length: 9 h}
      organisations: {council: {}}
      call types:
        main:
          owner: council
          arrivals: {at: [09:00]}
          talk: {exponential: {mean: 30 min}}
          then: [{share: 100 %%, to: second, %s}]
        second: {owner: council, arrivals: {per day: 0}, talk: {deterministic: 1 min}}
      agent groups:
        one: {employer: council, skills: [main], staffing: 1}
        two: {employer: council, skills: [second], staffing: 1}
      """;

  /** When the talk in hand ends and when the caller comes to the second line. */
  private static final class Transfer implements Listener {
    long talkEnd;
    long came;

    @Override
    public void finished(int group, int agent, long now) {
      talkEnd = group == 0 && talkEnd == 0 ? now : talkEnd;
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
      talkEnd = from;
    }

    @Override
    public void contact(int type, Contact kind, long number, long now) {
      came = now;
    }
  }

  private static void check(String how, TreeSet<Long> ends) {
    Model model = CompiledScenario.of(RandomScenario.parse(SCENARIO.formatted(how))).model();
    CallsInHand inHand = new CallsInHand(model.agents());
    Replication now = new Replication(model);
    now.restart(
        3,
        0,
        new Listener() {
          @Override
          public void answered(
              int type,
              int group,
              int agent,
              long number,
              int interval,
              long arrival,
              long tick,
              long talk,
              long afterCall,
              boolean waited) {
            inHand.take(agent, type, tick, talk, afterCall);
          }
        });
    now.advanceTo(60_000_000L, Integer.MAX_VALUE);
    assertThat(inHand.isTalking(0, now.now())).isTrue();
    for (int f = 0; f < 40; f++) {
      Transfer seen = new Transfer();
      Replication future = new Replication(model);
      future.restart(1, 0, new Listener() {});
      future.foresee(now, inHand, 0, 5, f);
      future.tell(seen);
      future.advanceTo(Long.MAX_VALUE, Integer.MAX_VALUE);
      if (seen.came > 0) {
        assertThat(seen.came).as("future %d", f).isEqualTo(seen.talkEnd);
        ends.add(seen.came);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"kind: transfer", "handover: warm, time: 10 s", "kind: follow-on"})
  void what_follows_a_talk_comes_when_it_ends(String how) {
    TreeSet<Long> ends = new TreeSet<>();
    check(how, ends);
    // each future has an end of its own
    assertThat(ends).hasSizeGreaterThan(30);
  }
}
