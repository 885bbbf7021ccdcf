package org.jointline.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.stats.Estimate;
import org.junit.jupiter.api.Test;

/** What a run tells of its estimates while it goes on. */
class SoFarTest {
  private static final Path PILOT = Path.of("scenarios/city-2012/pilot.yaml");

  @Test
  void the_last_look_sees_what_the_summary_says_and_intervals_narrow() throws Exception {
    Scenario file = ScenarioFile.read(PILOT).scenario();
    Scenario scenario = file.with(file.experiment().exactly(40));
    List<Estimate> looks = new ArrayList<>();
    RunOptions.Progress progress =
        new RunOptions.Progress() {
          @Override
          public void merged(int done, int planned) {
            throw new AssertionError("the other one is called");
          }

          @Override
          public void merged(int done, int planned, RunOptions.SoFar soFar) {
            looks.add(soFar.promised(0).orElseThrow());
          }
        };
    Summary summary = ExperimentRun.run(scenario, RunOptions.of("", "", "", progress, () -> false));
    assertThat(looks).hasSize(40);
    assertThat(looks.get(39)).isEqualTo(promised(summary).orElseThrow());
    assertThat(looks.get(39).halfWidth()).isLessThan(looks.get(4).halfWidth());
  }

  private static Optional<Estimate> promised(Summary summary) {
    return summary.callTypes().get(0).target().flatMap(Summary.TargetResult::achieved);
  }
}
