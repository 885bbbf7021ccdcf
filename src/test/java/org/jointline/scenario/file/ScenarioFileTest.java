package org.jointline.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import org.jointline.scenario.Arrivals;
import org.jointline.scenario.Distribution;
import org.jointline.scenario.Note;
import org.jointline.scenario.Scenario;
import org.jointline.scenario.ServiceLevelBase;
import org.junit.jupiter.api.Test;

class ScenarioFileTest {
  static Path everything() {
    try {
      return Path.of(ScenarioFileTest.class.getResource("everything.yaml").toURI());
    } catch (URISyntaxException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void readsEveryKeyOfTheLanguage() throws ScenarioProblems {
    Scenario scenario = ScenarioFile.read(everything()).scenario();

    assertThat(scenario.callTypes()).hasSize(6);
    assertThat(scenario.agentGroups()).hasSize(3);
    assertThat(scenario.callTypes().get(0).target().orElseThrow().base())
        .isEqualTo(ServiceLevelBase.ANSWERED);
    assertThat(scenario.callTypes().get(1).id()).isEqualTo("999");
    assertThat(scenario.callTypes().get(0).talk()).isEqualTo(new Distribution.Lognormal(200, 1.1));
    assertThat(scenario.callTypes().get(0).arrivals()).isInstanceOf(Arrivals.PerDay.class);
    assertThat(scenario.notes())
        .containsExactly(
            new Note(
                "call types.non-emergency.arrivals.per day",
                Note.Kind.SOURCE,
                "143",
                "2001 calls in 14 days"),
            new Note(
                "call types.non-emergency.talk",
                Note.Kind.ASSUMED,
                "{lognormal: {mean: 200 s, cv: 1.1}}",
                "no published figure"));
  }
}
