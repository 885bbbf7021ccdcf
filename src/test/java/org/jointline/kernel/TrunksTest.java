package org.jointline.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.jointline.laws.RandomScenario;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.junit.jupiter.api.Test;

/** Telephone lines in scenarios in which all else goes on too. */
class TrunksTest {
  @Test
  void as_many_are_in_use_as_there_may_be_and_none_when_all_is_over() {
    int over = 0;
    for (int seed = 0; seed < 500; seed++) {
      Model model = CompiledScenario.of(RandomScenario.of(seed)).model();
      if (model.rules == null || model.rules.mostOnLine.length == 0) {
        continue;
      }
      Replication replication = new Replication(model);
      replication.restart(7, 0, new Listener() {});
      int most = IntStream.of(model.rules.mostOnLine).sum();
      while (!replication.isOver()) {
        replication.advanceTo(Long.MAX_VALUE, 1);
        assertThat(replication.trunks().inUse()).as("scenario %d", seed).isBetween(0, most);
      }
      if (replication.now() < model.stopTick) {
        // nobody waits or is on the phone any more
        assertThat(replication.trunks().inUse()).as("scenario %d", seed).isZero();
        over++;
      }
    }
    assertThat(over).isGreaterThan(10);
  }
}
