package org.jointline.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jointline.experiment.Accounts;
import org.jointline.experiment.Accounts.Compared;
import org.jointline.experiment.Accounts.Verdict;
import org.jointline.experiment.ExperimentRun;
import org.jointline.experiment.RunOptions;
import org.jointline.scenario.file.ScenarioFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * An arrangement that turns callers away serves the others better: that nobody fares worse must not
 * follow from it. Each case is held against two handlers for 30 calls an hour of three minutes.
 */
class Y08_CallersNobodyAnsweredTest {
  private static final String ALONE =
      """
      name: Alone
      calendar: {start: 2024-03-04 09:00, length: 8 h, interval: 60 min}
      organisations:
        police: {name: Police}
        council: {name: Council, own targets: {101: {answered within: 60 s, share: 90 %}}}
      call types:
        101:
          owner: police
          arrivals: {rate: 30/h}
          talk: {exponential: {mean: 3 min}}
          patience: {exponential: {mean: 5 min}}
          target: {answered within: 20 s, share: 80 %}
        council:
          owner: council
          arrivals: {rate: 10/h}
          talk: {exponential: {mean: 3 min}}
          target: {answered within: 20 s, share: 80 %}
        mail:
          owner: council
          channel: e-mail
          arrivals: {rate: 6/h}
          talk: {deterministic: 5 min}
          finished within: {time: 20 min, share: 90 %}
      agent groups:
        handlers: {employer: police, skills: [101], staffing: 2}
        advisers: {employer: council, skills: [council, mail], staffing: 3}
      experiment: {replications: 40, seed: 3}
      """;

  @TempDir Path folder;

  private Accounts.Detriment compared(String joint) throws Exception {
    Files.writeString(folder.resolve("alone.yaml"), ALONE);
    Path file =
        Files.writeString(
            folder.resolve("joint.yaml"),
            "extends: alone.yaml\nname: Joint\nno detriment: {than: alone.yaml}\n" + joint);
    return ExperimentRun.run(ScenarioFile.read(file).scenario(), RunOptions.plain())
        .accounts()
        .detriment()
        .orElseThrow();
  }

  private static Compared row(Accounts.Detriment found, String id, String key) {
    return find(found, id, key, Optional.empty()).orElseThrow();
  }

  private static Optional<Compared> find(
      Accounts.Detriment found, String id, String key, Optional<String> reader) {
    return found.rows().stream()
        .filter(r -> r.quantity().id().equals(id) && r.quantity().key().equals(key))
        .filter(r -> r.quantity().reader().equals(reader))
        .findFirst();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "too few lines      | lines: {t: {call types: [101], most at once: 2}}",
        "a short queue      | call types: {101: {queue limit: 0}}",
        "a message          | messages: {m: {call types: [101], share: 60 %}}",
        "an announcement    | call types: {101: {announcement: {length: 1 min, hang up: 60 %}}}",
        "cut off by message | call types: {101: {message after: 10 s}}"
      })
  void who_turns_callers_away_is_told_so(String name, String rule) throws Exception {
    Accounts.Detriment found = compared(rule + "\n");

    assertThat(row(found, "101", "unansweredShare").verdict()).as(name).isEqualTo(Verdict.WORSE);
    assertThat(row(found, "police", "unansweredShare").verdict()).as(name).isEqualTo(Verdict.WORSE);
    assertThat(row(found, "101", "serviceLevel").verdict()).as(name).isEqualTo(Verdict.BETTER);
  }

  /**
   * Of the two ways to count, calls and callers, the second: who gets through later is answered.
   */
  @Test
  void who_gets_through_at_the_next_attempt_is_answered() throws Exception {
    String redial = ", redial: {after blocked: 100 %, delay: 10 min, at most: 9}";
    String lines = "lines: {t: {call types: [101], most at once: 2}}\n";
    double once = row(compared(lines), "101", "unansweredShare").joint().mean();
    double again =
        row(
                compared(lines + "call types: {101: {" + redial.substring(2) + "}}\n"),
                "101",
                "unansweredShare")
            .joint()
            .mean();

    assertThat(once).isBetween(0.2, 0.5);
    assertThat(again).isLessThan(0.5 * once);
  }

  @Test
  void where_callers_are_lost_in_no_other_way_abandonment_says_it() throws Exception {
    Accounts.Detriment found = compared("agent groups: {handlers: {staffing: 3}}\n");

    assertThat(find(found, "101", "unansweredShare", Optional.empty())).isEmpty();
    assertThat(row(found, "101", "abandonedShare").verdict()).isEqualTo(Verdict.BETTER);
  }

  @Test
  void promises_about_all_work_and_each_ones_own_targets_are_looked_at() throws Exception {
    Accounts.Detriment found =
        compared("agent groups: {handlers: {staffing: 3}, advisers: {staffing: 1}}\n");

    assertThat(row(found, "mail", "finishedInTimeShare").verdict()).isEqualTo(Verdict.WORSE);
    Compared own = find(found, "101", "serviceLevel", Optional.of("council")).orElseThrow();
    assertThat(own.organisation()).isEqualTo("council");
    assertThat(own.verdict()).isEqualTo(Verdict.BETTER);
    assertThat(own.joint().mean()).isGreaterThan(row(found, "101", "serviceLevel").joint().mean());
    assertThat(found.targets().stream().filter(Accounts.TargetCompared::own)).hasSize(1);
  }

  /** A quarter is passed on to the council in both, which has one adviser less here. */
  @Test
  void the_wait_in_all_of_callers_passed_on_is_looked_at() throws Exception {
    String passedOn = "call types: {101: {then: [{share: 50 %, to: council}]}}\n";
    Files.writeString(folder.resolve("base.yaml"), ALONE);
    Files.writeString(
        folder.resolve("before.yaml"), "extends: base.yaml\nname: Before\n" + passedOn);
    Path file =
        Files.writeString(
            folder.resolve("after.yaml"),
            "extends: before.yaml\nname: After\nno detriment: {than: before.yaml}\n"
                + "agent groups: {advisers: {staffing: 2}}\n");
    Accounts.Detriment found =
        ExperimentRun.run(ScenarioFile.read(file).scenario(), RunOptions.plain())
            .accounts()
            .detriment()
            .orElseThrow();

    assertThat(row(found, "101", "totalWaitSeconds").verdict()).isEqualTo(Verdict.WORSE);
    assertThat(row(found, "101", "meanWaitSeconds").verdict()).isEqualTo(Verdict.SAME);
    assertThat(row(found, "police", "totalWaitSeconds").verdict()).isEqualTo(Verdict.WORSE);
  }

  @Test
  void what_only_one_has_is_named() throws Exception {
    Accounts.Detriment found =
        compared(
            """
            organisations: {police: {own targets: {council: {answered within: 9 s, share: 80 %}}}}
            call types:
              101: {then: [{share: 10 %, to: council}]}
              mail: {finished within: {time: 30 min, share: 90 %}}
            """);

    assertThat(found.leftOut())
        .containsExactly(
            "the wait of 101 in all, which passes callers on only in this scenario",
            "the time to finish mail, because what is promised differs",
            "the own target of police for council, which is only in this scenario");
  }
}
