package org.jointline.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.jointline.laws.RandomScenario;
import org.jointline.scenario.Scenario;
import org.junit.jupiter.api.Test;

/** Futures of sessions whose agents have put work aside, have several chats, or hear it ring. */
class WorkAheadTest {
  @Test
  void doing_nothing_twice_is_the_same_and_leaves_the_session_alone()
      throws RefusedException, InterruptedException {
    int asked = 0;
    for (int seed = 0; seed < 40; seed++) {
      Scenario scenario = RandomScenario.of(seed);
      LiveSession session = LiveSession.start(scenario, 3);
      session.skipTo((session.startTick() + session.endTick()) / 2);
      while (!session.advance(0, 1_000_000)) {
        // goes on
      }
      Snapshot before = session.snapshot();
      if (before.over()) {
        continue;
      }
      Question question =
          new Question(
              Duration.ofHours(1), 8, List.of(new Question.Alternative("same", List.of())));
      Fans fans = session.whatIf(question).answer(2, () -> false);
      assertThat(session.snapshot()).as("scenario %d", seed).isEqualTo(before);
      for (int i = 0; i < scenario.callTypes().size(); i++) {
        assertThat(fans.branches().get(1).lines().get(i).waiting())
            .usingRecursiveComparison()
            .isEqualTo(fans.branches().get(0).lines().get(i).waiting());
      }
      asked++;
    }
    assertThat(asked).isGreaterThan(20);
  }
}
