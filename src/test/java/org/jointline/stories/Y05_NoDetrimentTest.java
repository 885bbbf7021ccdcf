package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jointline.experiment.Accounts;
import org.jointline.experiment.Accounts.Compared;
import org.jointline.experiment.Accounts.Verdict;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.report.JsonReport;
import org.jointline.scenario.file.ScenarioFile;
import org.jointline.scenario.file.ScenarioProblems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a party fares worse than alone, with the same callers. */
class Y05_NoDetrimentTest {
  /** The second 101 call waits two minutes alone, and none where the council's adviser helps. */
  private static final String ALONE =
      """
      name: Alone
      calendar: {start: 2024-03-04 09:00, length: 1 h, interval: 60 min}
      organisations: {police: {name: Police}, council: {name: Council}}
      call types:
        101:
          owner: police
          arrivals: {at: [09:00:00, 09:00:00]}
          talk: {deterministic: 2 min}
          target: {answered within: 20 s, share: 80 %}
        library:
          owner: council
          arrivals: {at: [09:01:00]}
          talk: {deterministic: 4 min}
          target: {answered within: 20 s, share: 80 %}
      agent groups:
        handler: {employer: police, skills: [101], staffing: 1, cost: £20/h}
        adviser: {employer: council, skills: [library], staffing: 1, cost: £15/h}
      experiment: {replications: 20}
      """;

  private static final String JOINT =
      """
      extends: alone.yaml
      name: Joint
      agent groups:
        adviser: {skills: [101, library]}
      settlement: {help: {per call: £3}}
      no detriment: {than: alone.yaml}
      """;

  /** Enough luck for every figure to differ, with a busy day. */
  private static final String BUSY =
      """
      name: Busy
      calendar: {start: 2024-03-04 09:00, length: 4 h, interval: 60 min}
      organisations: {police: {name: Police}, council: {name: Council}}
      call types:
        101:
          owner: police
          arrivals: {rate: 40/h, busyness: {cv: 20 %}}
          talk: {exponential: {mean: 4 min}}
          patience: {exponential: {mean: 5 min}}
          target: {answered within: 20 s, share: 80 %}
        library:
          owner: council
          arrivals: {rate: 20/h}
          talk: {exponential: {mean: 3 min}}
          patience: {exponential: {mean: 3 min}}
          target: {answered within: 20 s, share: 80 %}
      agent groups:
        handlers: {employer: police, skills: [101], staffing: 3, cost: £20/h}
        advisers: {employer: council, skills: [library], staffing: 2, cost: £15/h}
      experiment: {replications: 60, seed: 5}
      """;

  @TempDir Path folder;

  private Path write(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  private Accounts.Detriment compared(String joint, String alone) throws Exception {
    write("alone.yaml", alone);
    return ExperimentRun.run(
            ScenarioFile.read(write("joint.yaml", joint)).scenario(),
            RunOptions.plain().withThreads(2))
        .accounts()
        .detriment()
        .orElseThrow();
  }

  private static Compared row(Accounts.Detriment found, String id, String key) {
    return found.rows().stream()
        .filter(r -> r.quantity().id().equals(id) && r.quantity().key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void the_police_gain_what_the_council_loses() throws Exception {
    Accounts.Detriment found = compared(JOINT, ALONE);

    assertThat(found.than()).isEqualTo("Alone");
    assertThat(found.replications()).isEqualTo(20);
    assertThat(row(found, "101", "serviceLevel").difference().mean()).isEqualTo(0.5);
    assertThat(row(found, "101", "serviceLevel").worse().mean()).isZero();
    assertThat(row(found, "101", "meanWaitSeconds").difference().mean()).isEqualTo(-60);
    // the adviser is busy until 09:02
    assertThat(row(found, "library", "meanWaitSeconds").difference().mean()).isEqualTo(60);
    assertThat(row(found, "library", "meanWaitSeconds").worse().mean()).isEqualTo(1);
    assertThat(row(found, "library", "serviceLevel").verdict()).isEqualTo(Verdict.WORSE);
    assertThat(row(found, "police", "netCost").difference().mean()).isEqualTo(3);
    assertThat(row(found, "council", "netCost").difference().mean()).isEqualTo(-3);
    assertThat(row(found, "council", "netCost").verdict()).isEqualTo(Verdict.BETTER);
    assertThat(found.targets().get(0).missedOnlyThere().mean()).isEqualTo(1);
    assertThat(found.targets().get(1).missedOnlyHere().mean()).isEqualTo(1);
  }

  /** However equal the differences are: a few of one sign are no surprise. */
  @Test
  void a_few_replications_tell_nothing_but_what_is_paid() throws Exception {
    Accounts.Detriment found = compared(few(JOINT), few(ALONE));

    assertThat(row(found, "library", "serviceLevel").worse().mean()).isEqualTo(1);
    assertThat(row(found, "library", "serviceLevel").verdict()).isEqualTo(Verdict.OPEN);
    assertThat(row(found, "council", "netCost").verdict()).isEqualTo(Verdict.BETTER);
  }

  private static String few(String scenario) {
    return scenario.replace("replications: 20", "replications: 3");
  }

  @Test
  void nobody_fares_worse_than_in_the_same_scenario() throws Exception {
    Accounts.Detriment found =
        compared("extends: alone.yaml\nname: Same\nno detriment: {than: alone.yaml}\n", BUSY);

    assertThat(found.rows()).hasSize(2 * 4 + 2 * 3);
    assertThat(found.rows())
        .allSatisfy(
            row -> {
              assertThat(row.difference().mean()).isZero();
              assertThat(row.difference().low()).isZero();
              assertThat(row.difference().high()).isZero();
              assertThat(row.worse().mean()).isZero();
              assertThat(row.verdict()).isEqualTo(Verdict.SAME);
            });
    assertThat(found.targets())
        .allSatisfy(
            target -> {
              assertThat(target.missedOnlyHere().mean()).isZero();
              assertThat(target.missedOnlyThere().mean()).isZero();
            });
  }

  /** What is run beside a scenario changes nothing of its own results, nor do threads. */
  @Test
  void the_comparison_stands_beside_the_same_results() throws Exception {
    write("alone.yaml", BUSY);
    String helped = "extends: alone.yaml\nagent groups: {advisers: {skills: [library, 101]}}\n";
    write("plain.yaml", helped);
    Path joint = write("joint.yaml", helped + "no detriment: {than: alone.yaml}\n");
    String one = json(joint, 1);

    assertThat(json(joint, 2)).isEqualTo(one);
    assertThat(json(joint, 7)).isEqualTo(one);
    String plain = json(folder.resolve("plain.yaml"), 2);
    int from = one.indexOf("  \"noDetriment\": {");
    int to = one.indexOf("  \"warnings\": ");
    assertThat(one.substring(0, from) + one.substring(to)).isEqualTo(plain);
    assertThat(row(detriment(joint), "101", "serviceLevel").correlation().orElseThrow())
        .as("the same callers make the two alike")
        .isGreaterThan(0.2);
  }

  private static Accounts.Detriment detriment(Path file) throws Exception {
    return ExperimentRun.run(ScenarioFile.read(file).scenario(), RunOptions.plain())
        .accounts()
        .detriment()
        .orElseThrow();
  }

  private static String json(Path file, int threads) throws Exception {
    return JsonReport.text(
        ExperimentRun.run(
            ScenarioFile.read(file).scenario(), RunOptions.plain().withThreads(threads)));
  }

  @Test
  void the_command_line_names_the_other_scenario_too() throws Exception {
    Path alone = write("alone.yaml", ALONE);
    Path joint = write("joint.yaml", JOINT.replace("no detriment: {than: alone.yaml}\n", ""));
    ScenarioFile.Loaded loaded = ScenarioFile.read(joint, alone);

    assertThat(loaded.scenario().money().than().orElseThrow().name()).isEqualTo("Alone");
    assertThat(loaded.hash()).isNotEqualTo(ScenarioFile.read(alone).hash());
    assertThat(ScenarioFile.read(joint).scenario().money().than()).isEmpty();
  }

  @Test
  void savings_without_a_baseline_are_those_against_the_other_scenario() throws Exception {
    write("alone.yaml", ALONE);
    Path joint =
        write(
            "joint.yaml",
            JOINT.replace(
                    "settlement:", "savings: {split: [costs lie where they fall]}\nsettlement:")
                + "calendar: {length: 1 h}\n");
    Accounts accounts =
        ExperimentRun.run(ScenarioFile.read(joint).scenario(), RunOptions.plain()).accounts();

    assertThat(accounts.savings().orElseThrow().baseline().get(0).mean()).isEqualTo(20);
    assertThat(accounts.savings().orElseThrow().total().mean()).isZero();
  }

  /**
   * Both charge the adviser, £15, to the police; here a second handler, £20, is saved. What lies
   * where it falls is before settlement on both sides, what is settled after it.
   */
  @Test
  void a_settlement_on_both_sides_moves_no_saving() throws Exception {
    String settled =
        ALONE.replace("skills: [101], staffing: 1", "skills: [101], staffing: 2")
            + "settlement: {desk: {charge back: [adviser], to: police}}\n";
    write("alone.yaml", settled);
    Path joint =
        write(
            "joint.yaml",
            "extends: alone.yaml\nname: Joint\nagent groups: {handler: {staffing: 1}}\n"
                + "no detriment: {than: alone.yaml}\nsavings: {split: [costs lie where they fall,"
                + " as settled]}\n");
    Accounts.SavingsResult savings =
        ExperimentRun.run(ScenarioFile.read(joint).scenario(), RunOptions.plain())
            .accounts()
            .savings()
            .orElseThrow();

    assertThat(savings.total().mean()).isEqualTo(20);
    for (Accounts.SplitSaving split : savings.splits()) {
      assertThat(split.savings().get(0).mean()).as(split.rule()).isEqualTo(20);
      assertThat(split.savings().get(1).mean()).as(split.rule()).isZero();
      assertThat(split.losing().get(1).mean()).as(split.rule()).isZero();
    }
  }

  private void refused(String joint, String alone, String... why) throws IOException {
    write("alone.yaml", alone);
    Path file = write("joint.yaml", joint);
    assertThatThrownBy(() -> ScenarioFile.read(file))
        .isInstanceOfSatisfying(
            ScenarioProblems.class, found -> assertThat(found.problems().toString()).contains(why));
  }

  @Test
  void scenarios_that_do_not_meet_the_same_callers_are_refused() throws IOException {
    refused(
        JOINT + "calendar: {start: 2024-03-05 09:00}\n",
        ALONE,
        "no detriment: cannot be compared: calendar.start is 2024-03-05T09:00 in one");
    refused(
        JOINT + "call types: {101: {arrivals: {at: [09:00:00]}}}\n",
        ALONE,
        "the arrivals of call type '101' differ");
    refused(
        JOINT + "call types: {101: {target: {share: 90 %}}}\n",
        ALONE,
        "the target of call type '101' differ");
    refused(JOINT.replace("than: alone.yaml", "than: gone.yaml"), ALONE, "gone.yaml: no such file");
    refused(JOINT, ALONE.replace("deterministic: 4 min", "deterministic: 4"), "4");
  }
}
