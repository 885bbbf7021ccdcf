package org.jointline.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.jointline.scenario.Arrivals;
import org.jointline.scenario.AtOnce;
import org.jointline.scenario.Channel;
import org.jointline.scenario.Distribution;
import org.jointline.scenario.Interruptible;
import org.jointline.scenario.Note;
import org.jointline.scenario.Ring;
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

    assertThat(scenario.callTypes()).hasSize(8);
    assertThat(scenario.agentGroups()).hasSize(3);
    assertThat(scenario.callTypes().get(0).target().orElseThrow().base())
        .isEqualTo(ServiceLevelBase.ANSWERED);
    assertThat(scenario.callTypes().get(1).id()).isEqualTo("999");
    assertThat(scenario.callTypes().get(0).talk()).isEqualTo(new Distribution.Lognormal(200, 1.1));
    assertThat(scenario.callTypes().get(0).arrivals()).isInstanceOf(Arrivals.PerDay.class);
    assertThat(scenario.callTypes().get(6).work().channel()).isEqualTo(Channel.CHAT);
    assertThat(scenario.callTypes().get(7).work().interruptible())
        .contains(
            new Interruptible(
                List.of("999"), Interruptible.Then.RESTART, OptionalInt.of(3), true, true));
    assertThat(scenario.agentGroups().get(2).taking().ring())
        .contains(new Ring(Duration.ofSeconds(5), 0.1, Duration.ofSeconds(10)));
    assertThat(scenario.agentGroups().get(2).taking().atOnce())
        .contains(new AtOnce(2, List.of(1.0, 1.4)));
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
