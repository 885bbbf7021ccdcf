package org.jointline.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jointline.kernel.Replication;
import org.jointline.laws.RandomScenario;
import org.jointline.measure.IntervalCounts;
import org.jointline.model.CompiledScenario;
import org.junit.jupiter.api.Test;

class CallTraceTest {
  /** The books would not balance if the counts missed anything. */
  @Test
  void every_call_of_any_scenario_has_one_record_and_the_counts_go_on_beside_it() {
    for (int seed = 0; seed < 60; seed++) {
      CompiledScenario compiled = CompiledScenario.of(RandomScenario.of(seed));
      List<Long> numbers = new ArrayList<>();
      CallTrace trace = new CallTrace(compiled, call -> numbers.add(call.number()));
      Replication replication = new Replication(compiled.model());
      replication.run(7, 0, trace.beside(new IntervalCounts(compiled.model())));
      assertThat(numbers)
          .as("scenario %d", seed)
          .doesNotHaveDuplicates()
          .hasSize((int) replication.calls());
    }
  }
}
