package org.jointline.laws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jointline.kernel.Replication;
import org.jointline.model.CompiledScenario;
import org.jointline.model.Model;
import org.junit.jupiter.api.Test;

/** A replication driven tick by tick, as against a clock, is the same replication. */
class SmallStepsTest {
  private static final int SCENARIOS = 30;

  private static List<String> atOnce(Model model, int replication) {
    EventTape tape = new EventTape();
    new Replication(model).run(7, replication, tape.listener());
    return tape.events;
  }

  @Test
  void one_event_at_a_time_gives_exactly_the_same() {
    for (int seed = 0; seed < SCENARIOS; seed++) {
      Model model = CompiledScenario.of(RandomScenario.of(seed)).model();
      EventTape tape = new EventTape();
      Replication replication = new Replication(model);
      replication.restart(7, 0, tape.listener());
      while (!replication.isOver()) {
        assertThat(replication.advanceTo(Long.MAX_VALUE, 1)).isLessThanOrEqualTo(1);
      }
      replication.end();
      assertThat(tape.events).as("scenario %d", seed).isEqualTo(atOnce(model, 0));
    }
  }

  @Test
  void random_steps_and_budgets_give_exactly_the_same() {
    for (int seed = 0; seed < SCENARIOS; seed++) {
      Model model = CompiledScenario.of(RandomScenario.of(seed)).model();
      Random luck = new Random(seed);
      EventTape tape = new EventTape();
      Replication replication = new Replication(model);
      replication.run(7, 3, new EventTape().listener());
      replication.restart(7, 0, tape.listener());
      long tick = 0;
      while (!replication.isOver()) {
        int budget = 1 + luck.nextInt(4);
        int done = replication.advanceTo(tick, budget);
        if (done < budget) {
          assertThat(replication.isOver() || replication.now() >= tick).isTrue();
          tick += luck.nextInt(120_000_000);
        } else {
          assertThat(replication.now()).isLessThanOrEqualTo(tick);
        }
      }
      replication.end();
      assertThat(tape.events).as("scenario %d", seed).isEqualTo(atOnce(model, 0));
    }
  }

  /** Not one number of an earlier replication is left in the object. */
  @Test
  void a_replication_that_ran_others_before_is_as_good_as_new() {
    for (int seed = 0; seed < SCENARIOS; seed++) {
      Model model = CompiledScenario.of(RandomScenario.of(seed)).model();
      Replication used = new Replication(model);
      used.run(7, 4, new EventTape().listener());
      used.restart(7, 2, new EventTape().listener());
      used.advanceTo(model.endTick / 2, Integer.MAX_VALUE);
      EventTape tape = new EventTape();
      used.run(7, 1, tape.listener());
      assertThat(tape.events).as("scenario %d", seed).isEqualTo(atOnce(model, 1));
    }
  }
}
