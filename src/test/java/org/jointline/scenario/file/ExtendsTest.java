package org.jointline.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jointline.scenario.Arrivals;
import org.jointline.scenario.CallType;
import org.jointline.scenario.Curve;
import org.jointline.scenario.Distribution;
import org.jointline.scenario.Scenario;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExtendsTest {
  @TempDir private Path folder;

  @BeforeEach
  void writeBase() throws IOException {
    write(
        "base.yaml",
        """
        name: Base
        calendar: {start: 2024-03-04, weeks: 2}
        organisations: {council: {}, police: {}}
        call types:
          bins:
            owner: council
            arrivals: {per day: 100, profile: office hours}
            talk: {value: {exponential: {mean: 200 s}}, assumed: a guess}
            patience: {exponential: {mean: 5 min}}
            target: {answered within: 20 s, share: 80 %}
          noise: {owner: police, arrivals: {rate: 1/h}, talk: {deterministic: 30 s}}
        agent groups:
          advisers: {employer: council, skills: [bins, noise], staffing: {Mon-Fri: 4}}
        """);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Scenario read(String text) throws IOException {
    try {
      return ScenarioFile.read(write("variant.yaml", text)).scenario();
    } catch (ScenarioProblems e) {
      throw new AssertionError(e.problems().toString(), e);
    }
  }

  @Test
  void skillsGivenAsAMappingMergeSkillBySkill() throws IOException {
    write(
        "middle.yaml",
        """
        extends: base.yaml
        agent groups: {advisers: {skills: {bins: {rank: 1}, noise: {rank: 2}}}}
        """);
    Scenario scenario =
        read(
            """
            extends: middle.yaml
            agent groups: {advisers: {skills: {noise: {handle time: 120 %}}}}
            """);
    assertThat(scenario.agentGroups().get(0).skills())
        .extracting(skill -> skill.callType() + " " + skill.rank() + " " + skill.handleTime())
        .containsExactly("bins 1 1.0", "noise 2 1.2");
  }

  @Test
  void mappingsMergeKeyByKeyAndValuesAreReplaced() throws IOException {
    Scenario scenario =
        read(
            """
            extends: base.yaml
            name: Variant
            calendar: {days: 7}
            call types:
              bins:
                target: {share: 90 %}
                talk: {deterministic: 100 s}
                arrivals: {rate: 5/h}
            agent groups:
              advisers: {staffing: {Sat-Sun: 2}}
              extra: {employer: police, skills: [noise], staffing: 1}
            """);
    CallType bins = scenario.callTypes().get(0);
    assertThat(scenario.name()).isEqualTo("Variant");
    assertThat(scenario.calendar().length()).isEqualTo(Duration.ofDays(7));
    assertThat(bins.target().orElseThrow().share()).isEqualTo(0.9);
    assertThat(bins.target().orElseThrow().within()).isEqualTo(Duration.ofSeconds(20));
    assertThat(bins.talk()).isEqualTo(new Distribution.Deterministic(100));
    assertThat(bins.patience()).isEqualTo(new Distribution.Exponential(300));
    assertThat(bins.arrivals())
        .isEqualTo(
            new Arrivals.Rates(Curve.constant(5), java.util.Optional.empty(), Arrivals.Trend.NONE));
    assertThat(scenario.agentGroups().get(0).staffing().pieces()).hasSize(1);
    assertThat(scenario.agentGroups()).hasSize(2);
    assertThat(scenario.notes()).isEmpty();
  }

  @Test
  void nothingTakesAKeyOfTheBaseOut() throws IOException {
    Scenario scenario =
        read(
            """
            extends: base.yaml
            call types:
              bins: {target: ~, patience: ~}
              noise: ~
            agent groups: {advisers: {skills: [bins]}}
            """);
    assertThat(scenario.callTypes()).hasSize(1);
    assertThat(scenario.callTypes().get(0).target()).isEmpty();
    assertThat(scenario.callTypes().get(0).patience()).isEqualTo(new Distribution.Never());
    assertThat(scenario.notes()).hasSize(1);
  }

  @Test
  void filesOfABaseInAnotherFolderAreLookedForBesideIt() throws IOException {
    write("shared/staff.csv", "time,people\n08:00,2\n09:00,3\n");
    write(
        "shared/staffed.yaml",
        """
        extends: ../base.yaml
        agent groups: {advisers: {staffing: {csv: {file: staff.csv, column: people}}}}
        """);
    Scenario scenario = read("extends: shared/staffed.yaml\n");
    List<Curve.Piece> pieces = scenario.agentGroups().get(0).staffing().pieces();
    assertThat(pieces).hasSize(2);
    assertThat(pieces.get(1).value()).isEqualTo(3);
  }

  @Test
  void problemsOfABaseAreToldInTheBase() throws IOException {
    write("broken.yaml", "extends: base.yaml\ncalendar: {days: -1}\n");
    Path file = write("variant.yaml", "extends: broken.yaml\nname: [a]\n");
    assertThat(problems(file))
        .containsExactly(
            file + ":2:7: name: must be text, got a list",
            folder.resolve("broken.yaml")
                + ":2:18: calendar.days: must be a whole number from 1 to 366, got -1");
  }

  @Test
  void aBaseThatIsMissingOrEmptyIsTold() throws IOException {
    Path file = write("variant.yaml", "extends: bsae.yaml\n");
    assertThat(problems(file))
        .containsExactly(
            file + ":1:10: extends: bsae.yaml: no such file; did you mean 'base.yaml'?");
    write("empty.yaml", "");
    Path empty = write("variant.yaml", "extends: empty.yaml\n");
    assertThat(problems(empty))
        .containsExactly(
            folder.resolve("empty.yaml") + ": is empty; a scenario file starts with 'name: ...'");
  }

  @Test
  void theHashIsOfAllFiles() throws IOException, ScenarioProblems {
    Path file = write("variant.yaml", "extends: base.yaml\n");
    String before = ScenarioFile.read(file).hash();
    Path base = folder.resolve("base.yaml");
    write("base.yaml", Files.readString(base) + "# a remark\n");
    assertThat(ScenarioFile.read(file).hash()).isNotEqualTo(before);
  }

  private static List<String> problems(Path file) {
    try {
      ScenarioFile.read(file);
      return List.of();
    } catch (ScenarioProblems e) {
      return e.problems().stream().map(Problem::toString).toList();
    }
  }
}
